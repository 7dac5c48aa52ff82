namespace ChannelRouting;

/// <summary>A work order as the host hands it in.</summary>
/// <remarks>Collections are copied on entry. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WorkOrderDraft
{
    /// <summary>The host's id; refused when the engine knows it already.</summary>
    public required WorkOrderId Id { get; init; }

    /// <summary>The channel it came by; one that the plan does not have is refused, unless the plan has a <see cref="RoutingPlan.FallbackChannel"/>.</summary>
    public required ChannelId Channel { get; init; }

    /// <summary>What it is about, in the host's words; rules and goals may ask for it, also as a path, such as <c>complaint/attitude</c>. 1 to <see cref="RoutingLimits.TextLength"/> characters.</summary>
    public required string Type { get; init; }

    /// <summary>Its band, whatever the rules say; the default value leaves it to the rules, else to the plan's default.</summary>
    public PriorityId Priority { get; init; }

    /// <summary>Its queue, whatever the rules say; must be in the plan. What else the rules give it stays. Null leaves it to the rules.</summary>
    public QueueId? Queue { get; init; }

    /// <summary>What it needs of its agent, besides what the plan's rules add. Default: nothing.</summary>
    public IReadOnlyList<SkillRequirement> Requirements { get; init => field = ValueList<SkillRequirement>.Copy(value); } = ValueList<SkillRequirement>.Empty;

    /// <summary>
    /// Agents who go first when matching gives the work order away: of those who can take it then, the one with the highest score, and the one that stands first here where scores are level. When
    /// none of them can take it, the queue's agent rules decide, unless it waits for them (<see cref="PreferredFor"/>). At most <see cref="RoutingLimits.PreferredAgents"/>. Default: none.
    /// </summary>
    public IReadOnlyList<PreferredAgent> PreferredAgents { get; init => field = ValueList<PreferredAgent>.Copy(value); } = ValueList<PreferredAgent>.Empty;

    /// <summary>
    /// How long it is for its <see cref="PreferredAgents"/> alone, from each time it gets in line of a queue; less when none of them can serve it in time. More than zero, at most
    /// <see cref="RoutingLimits.AffinityDays"/> days, in whole ticks (a fraction is dropped). Null: it does not wait for them.
    /// </summary>
    public Duration? PreferredFor { get; init; }

    /// <summary>Agents who never get it by matching, whatever happens; by hand they can. At most <see cref="RoutingLimits.ExcludedAgents"/>. Default: none.</summary>
    public IReadOnlyList<AgentId> ExcludedAgents { get; init => field = ValueList<AgentId>.Copy(value); } = ValueList<AgentId>.Empty;

    /// <summary>
    /// When it gets in line; until then it is <see cref="WorkOrderStatus.Scheduled"/> and its clocks do not run. In whole ticks (a fraction is dropped), up to the
    /// last year that calendars reach. Null, now or past: at once. Its queue is asked for its hours at that instant, and may hold it longer.
    /// </summary>
    public Instant? StartAt { get; init; }

    /// <summary>The work order that this one goes on with, such as one that had ended when the customer came back; a link that is not checked. Null: none.</summary>
    public WorkOrderId? FollowUpOf { get; init; }

    /// <summary>
    /// The instant promised to the customer, beside what policies promise; only a goal that names it counts to it (<see cref="SlaGoal.UntilPromised"/>). In whole ticks
    /// (a fraction is dropped), up to the last year that calendars reach. Null: none.
    /// </summary>
    public Instant? PromisedAt { get; init; }

    /// <summary>Further text by name, for rules, goals and tables; at most <see cref="RoutingLimits.FieldsPerWorkOrder"/>. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init => field = ValueMap.Copy(value); } = ValueMap.Empty;
}
