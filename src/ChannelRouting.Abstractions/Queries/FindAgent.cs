namespace ChannelRouting;

/// <summary>Asks for an agent; the answer is null when none of that id was saved.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record FindAgent : Query<Agent?>
{
    /// <summary>Which agent.</summary>
    public required AgentId Agent { get; init; }
}
