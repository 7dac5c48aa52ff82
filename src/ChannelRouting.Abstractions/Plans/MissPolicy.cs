namespace ChannelRouting;

/// <summary>What follows when an agent misses offers, one after another.</summary>
/// <remarks>An accepted offer begins the count anew. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record MissPolicy
{
    /// <summary>Misses in a row after which it follows, 1 or more; null means 1.</summary>
    public int? After { get; init; }

    /// <summary>What the agent is then.</summary>
    public required AgentPresence Presence { get; init; }

    /// <summary>For how long; then the agent is available again. More than zero. Null: until it says so. Only for <see cref="AgentPresence.Away"/>.</summary>
    public Duration? For { get; init; }
}
