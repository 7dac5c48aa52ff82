namespace ChannelRouting;

/// <summary>How many work orders have one value of what they are counted by.</summary>
/// <typeparam name="TKey">What they are counted by.</typeparam>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record Facet<TKey>
{
    /// <summary>The value.</summary>
    public required TKey Key { get; init; }

    /// <summary>How many have it, 1 or more.</summary>
    public required int Count { get; init; }
}
