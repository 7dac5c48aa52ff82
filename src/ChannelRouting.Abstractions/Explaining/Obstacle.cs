namespace ChannelRouting;

/// <summary>One reason for which matching does not give a work order to an agent now, with the facts that its <see cref="ObstacleKind"/> names; the others are null or empty.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record Obstacle
{
    /// <summary>What it is.</summary>
    public required ObstacleKind Kind { get; init; }

    /// <summary>Where the work order stands.</summary>
    public WorkOrderStatus? Status { get; init; }

    /// <summary>What the agent was said to do.</summary>
    public AgentPresence? Presence { get; init; }

    /// <summary>What is asked.</summary>
    public SkillRequirement? Requirement { get; init; }

    /// <summary>The level that the agent has in the skill that is asked for.</summary>
    public int? Level { get; init; }

    /// <summary>A queue.</summary>
    public QueueId? Queue { get; init; }

    /// <summary>A channel.</summary>
    public ChannelId? Channel { get; init; }

    /// <summary>Another work order.</summary>
    public WorkOrderId? WorkOrder { get; init; }

    /// <summary>Other agents.</summary>
    public IReadOnlyList<AgentId> Agents { get; init => field = ValueList<AgentId>.Copy(value); } = [];

    /// <summary>What there would be, or is: units, work orders or offers.</summary>
    public long? Value { get; init; }

    /// <summary>What there may be of it at most.</summary>
    public long? Limit { get; init; }

    /// <summary>When it is over by itself; null when it is not, or not known.</summary>
    public Instant? EndsAt { get; init; }
}
