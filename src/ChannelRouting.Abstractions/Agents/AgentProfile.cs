namespace ChannelRouting;

/// <summary>What the host says of an agent: queues, skills and capacity.</summary>
/// <remarks>Lists are copied on entry. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record AgentProfile
{
    /// <summary>Which agent.</summary>
    public required AgentId Id { get; init; }

    /// <summary>A name for people; null when there is none. At most <see cref="RoutingLimits.TextLength"/> characters.</summary>
    public string? Name { get; init; }

    /// <summary>The team the agent is of, an open word by which metrics are told apart; null when there is none. At most <see cref="RoutingLimits.IdentifierLength"/> characters.</summary>
    public string? Team { get; init; }

    /// <summary>The tier the agent is of, such as first line or expert, an open word by which metrics are told apart; null when there is none. At most <see cref="RoutingLimits.IdentifierLength"/> characters.</summary>
    public string? Tier { get; init; }

    /// <summary>Whether it is a program, whose completed work counts as self-service. Null means no.</summary>
    public bool? IsBot { get; init; }

    /// <summary>The queues the agent takes work from; each must be in the plan. Default: none.</summary>
    public IReadOnlyList<QueueId> Queues { get; init => field = ValueList<QueueId>.Copy(value); } = ValueList<QueueId>.Empty;

    /// <summary>How work of some of these queues reaches the agent, each queue once; that of the others comes first and at once. Default: none.</summary>
    public IReadOnlyList<QueueTerm> QueueTerms { get; init => field = ValueList<QueueTerm>.Copy(value); } = ValueList<QueueTerm>.Empty;

    /// <summary>What the agent can do; of a skill given twice the last counts. Default: nothing special.</summary>
    public IReadOnlyList<SkillLevel> Skills { get; init => field = ValueList<SkillLevel>.Copy(value); } = ValueList<SkillLevel>.Empty;

    /// <summary>The pool that work orders draw on by their channel's cost, 0 to <see cref="RoutingLimits.CapacityUnits"/>; 0 means always full. Of a newcomer a part counts (<see cref="StartedAt"/>).</summary>
    public required int CapacityUnits { get; init; }

    /// <summary>When the agent began, in whole ticks: from then on count the steps of <see cref="RoutingPlan.RampUp"/>, of which the first counts before too. Null: no newcomer, all of the capacity counts.</summary>
    public Instant? StartedAt { get; init; }

    /// <summary>Whether the agent takes work while offline too, by matching and by hand: a bot, or a mailbox that is emptied later. Null means no.</summary>
    public bool? TakesWorkOffline { get; init; }
}
