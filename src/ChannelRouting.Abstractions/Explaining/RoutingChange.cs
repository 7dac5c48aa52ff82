namespace ChannelRouting;

/// <summary>A single change that brings a waiting work order to an agent at once, as was tried out, with the facts that its <see cref="RoutingChangeKind"/> names; the others are null or empty.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record RoutingChange
{
    /// <summary>What it is.</summary>
    public required RoutingChangeKind Kind { get; init; }

    /// <summary>An agent.</summary>
    public AgentId? Agent { get; init; }

    /// <summary>What the work order asks.</summary>
    public SkillRequirement? Requirement { get; init; }

    /// <summary>What one more agent would have.</summary>
    public IReadOnlyList<SkillLevel> Skills { get; init => field = ValueList<SkillLevel>.Copy(value); } = [];

    /// <summary>A queue.</summary>
    public QueueId? Queue { get; init; }

    /// <summary>A channel.</summary>
    public ChannelId? Channel { get; init; }

    /// <summary>How much there may be at most.</summary>
    public long? Limit { get; init; }

    /// <summary>Who would then have the work order, or be offered it; null for the agent who is added.</summary>
    public AgentId? GoesTo { get; init; }
}
