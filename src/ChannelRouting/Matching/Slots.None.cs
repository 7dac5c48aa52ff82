namespace ChannelRouting.Matching;

/// <summary>What all slots have in common.</summary>
internal static class Slots
{
    /// <summary>The slot of what has none.</summary>
    public const int None = -1;
}
