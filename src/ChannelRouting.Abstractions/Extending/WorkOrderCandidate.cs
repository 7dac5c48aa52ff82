namespace ChannelRouting;

/// <summary>What code may know of a work order that stands in line.</summary>
/// <remarks>Nothing it leads to changes. The default value knows nothing. Immutable; safe to share between threads.</remarks>
public readonly struct WorkOrderCandidate
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId Id { get; init; }

    /// <summary>The queue it stands in.</summary>
    public required QueueId Queue { get; init; }

    /// <summary>The channel it came by.</summary>
    public required ChannelId Channel { get; init; }

    /// <summary>What it is about.</summary>
    public required string Type { get; init; }

    /// <summary>Its priority.</summary>
    public required PriorityId Priority { get; init; }

    /// <summary>Further text by name.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    /// <summary>The labels that the rules put on, by name.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>What it needs of its agent now, wishes included.</summary>
    public required IReadOnlyList<SkillRequirement> Requirements { get; init; }

    /// <summary>When it came in.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>The instant promised to the customer; null when none was.</summary>
    public required Instant? PromisedAt { get; init; }

    /// <summary>The level its problem was handed up to, 0 to <see cref="RoutingLimits.EscalationLevels"/>.</summary>
    public required int EscalationLevel { get; init; }
}
