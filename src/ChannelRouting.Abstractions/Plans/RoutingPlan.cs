namespace ChannelRouting;

/// <summary>The rules of routing as data: channels, queues, classification, calendars and SLA policies.</summary>
/// <remarks>
/// A plan says nothing until it is compiled, which checks it whole and reports every finding at once. The same plan can be written
/// in C# and in one JSON file. Lists are copied on entry. Immutable; equal by content; safe to share between threads.
/// </remarks>
public sealed record RoutingPlan
{
    /// <summary>A name for people, 1 to <see cref="RoutingLimits.TextLength"/> characters.</summary>
    public required string Name { get; init; }

    /// <summary>The priority bands, most urgent first. Default, also for an empty list: urgent, high, normal, low.</summary>
    public IReadOnlyList<PriorityId> Priorities { get; init => field = OrDefault(value); } = DefaultPriorities;

    /// <summary>The band of a work order that names none. Default: normal.</summary>
    public PriorityId DefaultPriority { get; init => field = value.IsDefault ? Normal : value; } = Normal;

    /// <summary>Which work order goes first, over all queues that an agent serves; null means <see cref="ChannelRouting.WorkOrderRule.Balanced"/>.</summary>
    public WorkOrderRule? WorkOrderRule { get; init; }

    /// <summary>Code of the host that says how urgent a work order is, under <see cref="ChannelRouting.WorkOrderRule.Custom"/>, which must have it; null under the other rules.</summary>
    public SelectorCode? WorkOrderSelector { get; init; }

    /// <summary>How work rises while it waits, under the rules that look at the band. Null: it does not.</summary>
    public AgeingPolicy? Ageing { get; init; }

    /// <summary>
    /// Where late work stands, under <see cref="ChannelRouting.WorkOrderRule.PriorityDeadline"/>, where null means <see cref="LateOrderRule.Keep"/>, and
    /// <see cref="ChannelRouting.WorkOrderRule.Balanced"/>, where null means <see cref="LateOrderRule.Demote"/>.
    /// </summary>
    public LateOrderRule? LateOrders { get; init; }

    /// <summary>What counts how much under the balanced rules; null means their defaults.</summary>
    public BalanceWeights? Balance { get; init; }

    /// <summary>Opening hours, by name. Default: none.</summary>
    public IReadOnlyList<BusinessCalendar> Calendars { get; init => field = ValueList<BusinessCalendar>.Copy(value); } = ValueList<BusinessCalendar>.Empty;

    /// <summary>The channels work comes by; at least one.</summary>
    public required IReadOnlyList<ContactChannel> Channels { get; init => field = ValueList<ContactChannel>.Copy(value); }

    /// <summary>The lines work waits in; at least one.</summary>
    public required IReadOnlyList<WorkQueue> Queues { get; init => field = ValueList<WorkQueue>.Copy(value); }

    /// <summary>
    /// Tried in order: the first that matches and names a queue decides the queue; requirements and labels of all that match add up, and the most urgent of their priorities counts. Default: none.
    /// </summary>
    public IReadOnlyList<ClassificationRule> Rules { get; init => field = ValueList<ClassificationRule>.Copy(value); } = ValueList<ClassificationRule>.Empty;

    /// <summary>The queue of a work order that no rule knows and that names none; it counts as unclassified (<see cref="QueueSource.Fallback"/>).</summary>
    public required QueueId FallbackQueue { get; init; }

    /// <summary>
    /// The channel as whose work counts what comes by a channel that the plan does not have; <see cref="WorkOrderSubmitted.UnknownChannel"/> says so. Null: such work is refused with
    /// <see cref="RejectionReason.UnknownChannel"/>.
    /// </summary>
    public ChannelId? FallbackChannel { get; init; }

    /// <summary>Tried in order: the first that applies makes the promises. Default: none, so no promises.</summary>
    public IReadOnlyList<SlaPolicy> SlaPolicies { get; init => field = ValueList<SlaPolicy>.Copy(value); } = ValueList<SlaPolicy>.Empty;

    /// <summary>Where an assignment may go over an agent's capacity; at most one entry a cause. Default: nowhere.</summary>
    public IReadOnlyList<OverCommitRule> OverCommit { get; init => field = ValueList<OverCommitRule>.Copy(value); } = ValueList<OverCommitRule>.Empty;

    /// <summary>How many work orders matching gives one agent in a stretch of time; null sets no limit.</summary>
    public AssignmentLimit? AssignmentLimit { get; init; }

    /// <summary>
    /// Open offers that one agent has at one time, 1 to <see cref="RoutingLimits.OffersPerAgent"/>: with so many it gets no work of queues that offer theirs, until one of them ends. Work that queues assign
    /// at once is not capped by it. The current plan's counts; one that lowers it takes no offer back. Null: no cap but that limit.
    /// </summary>
    public int? MaxOffersPerAgent { get; init; }

    /// <summary>
    /// How the capacity of agents grows over their first days (<see cref="AgentProfile.StartedAt"/>), step after step; then it is that of the profile. The current plan's counts. Default: all have it from the
    /// beginning.
    /// </summary>
    public IReadOnlyList<RampUpStep> RampUp { get; init => field = ValueList<RampUpStep>.Copy(value); } = ValueList<RampUpStep>.Empty;

    /// <summary>What is counted of the work, and what it is to reach. Null: the defaults of <see cref="MetricsPolicy"/>.</summary>
    public MetricsPolicy? Metrics { get; init; }

    /// <summary>When somebody is to be alerted, at most <see cref="RoutingLimits.AlertRules"/>. The current plan's count. Default: never.</summary>
    public IReadOnlyList<AlertRule> Alerts { get; init => field = ValueList<AlertRule>.Copy(value); } = ValueList<AlertRule>.Empty;

    /// <summary>
    /// How long a work order that ended stays in the engine before it is archived; more than zero, in whole ticks. Null means 7 days. The current plan's
    /// counts for all work orders: a change moves the instant of those that ended, but not before the change.
    /// </summary>
    public Duration? RetainClosedFor { get; init; }

    private static PriorityId Normal => new("normal");

    private static ValueList<PriorityId> DefaultPriorities => ValueList<PriorityId>.Copy(["urgent", "high", Normal, "low"]);

    private static ValueList<PriorityId> OrDefault(IReadOnlyList<PriorityId>? value) =>
        value is { Count: > 0 } ? ValueList<PriorityId>.Copy(value) : DefaultPriorities;
}
