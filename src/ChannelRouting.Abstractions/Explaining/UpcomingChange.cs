namespace ChannelRouting;

/// <summary>Something that happens to a work order by itself, unless something else comes first.</summary>
/// <remarks>The default value is a start at the beginning of 1970. Immutable; safe to share between threads.</remarks>
public readonly record struct UpcomingChange
{
    /// <summary>What it is.</summary>
    public required UpcomingChangeKind Kind { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>Whose offer, room or refusal it is; null for what is about no agent.</summary>
    public AgentId? Agent { get; init; }
}
