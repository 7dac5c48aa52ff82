namespace ChannelRouting;

/// <summary>An ordered line of work orders that wait for an agent who serves it.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WorkQueue
{
    /// <summary>Which queue.</summary>
    public required QueueId Id { get; init; }

    /// <summary>A name for people; null takes the id.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// Work orders that may stand in its line, 1 or more: those that wait, those that are offered, and those held for its opening. Work that comes in or is transferred there beyond that is treated by
    /// <see cref="WhenFull"/>; work that comes back, or that rules move there, always gets in line. Null sets no limit.
    /// </summary>
    public int? MaxLength { get; init; }

    /// <summary>What becomes of work that comes in while the line is as long as it may be: refused, or diverted. A transfer is refused in both cases. Null means <see cref="IntakeRule.Refuse"/>.</summary>
    public IntakeRule? WhenFull { get; init; }

    /// <summary>
    /// The calendar of its service hours, asked at the instant at which work that comes in would get in line; null means around the clock. The current plan's count, also for work that is held. Agents who are at work get
    /// work of a closed queue.
    /// </summary>
    public CalendarId? ServiceHours { get; init; }

    /// <summary>What becomes of work that comes in while it is closed; null means <see cref="IntakeRule.Accept"/>.</summary>
    public IntakeRule? WhenClosed { get; init; }

    /// <summary>The first instant at which it can be open, in whole ticks; null has no beginning.</summary>
    public Instant? From { get; init; }

    /// <summary>The first instant from which on it is closed for good, in whole ticks, after <see cref="From"/>; null has no end.</summary>
    public Instant? Until { get; init; }

    /// <summary>Work orders of this queue an agent may hold at one time, 1 or more; null sets no cap.</summary>
    public int? MaxPerAgent { get; init; }

    /// <summary>
    /// Agents with fewer work orders in hand than this go before those with as many or more, whatever <see cref="AgentRule"/> says; 1 or more. In hand is what is assigned, waits, is being wrapped up
    /// or is offered, of any queue. Null: the number makes no difference.
    /// </summary>
    public int? PreferBelow { get; init; }

    /// <summary>Which agent goes first; null means <see cref="ChannelRouting.AgentRule.LeastLoaded"/>.</summary>
    public AgentRule? AgentRule { get; init; }

    /// <summary>
    /// What decides between agents whom <see cref="AgentRule"/> puts level, in turn; each rule once. Nothing comes after <see cref="ChannelRouting.AgentRule.LongestIdle"/>,
    /// <see cref="ChannelRouting.AgentRule.RoundRobin"/> or <see cref="ChannelRouting.AgentRule.Balanced"/>, which hardly leave any two level.
    /// </summary>
    public IReadOnlyList<AgentRule> ThenBy { get; init => field = ValueList<AgentRule>.Copy(value); } = ValueList<AgentRule>.Empty;

    /// <summary>
    /// Code of the host that says which agent goes first, in place of <see cref="AgentRule"/> and <see cref="ThenBy"/>, which decide only where the code is not there or fails (<see cref="IAgentSelector"/>). It is asked for
    /// each agent who could take the work, so its cost grows with them. Null: the rules decide.
    /// </summary>
    public SelectorCode? AgentSelector { get; init; }

    /// <summary>
    /// The promise by whose due instant <see cref="WorkOrderRule.PriorityDeadline"/> orders this queue's work; null takes, of each work order's policy, the
    /// promise that is to be kept first: by its stop moment, then by its place in the policy.
    /// </summary>
    public SlaTargetId? OrderByTarget { get; init; }

    /// <summary>
    /// Parts of its work by urgency inside a band, the first to go first, 0 to <see cref="RoutingLimits.BucketsPerQueue"/>; what none takes comes last. Buckets of all queues are compared by their number: the first one of a
    /// queue is level with the first of another, and with all work of queues that have none. Rules that look at no band look at no bucket. Empty: all of a band is alike.
    /// </summary>
    public IReadOnlyList<QueueBucket> Buckets { get; init => field = ValueList<QueueBucket>.Copy(value); } = ValueList<QueueBucket>.Empty;

    /// <summary>Whether work that is transferred into this queue starts at the back of its band; false keeps its place. Null means false.</summary>
    public bool? TransferRestartsPlace { get; init; }

    /// <summary>
    /// How long work that goes on or is reopened waits in line for the agent who had it, when that agent has no room but could take it otherwise. More than
    /// zero; the current plan's counts, at the instant it comes back. Null: it does not wait.
    /// </summary>
    public Duration? ReturnWaitsFor { get; init; }

    /// <summary>
    /// Agents with whom its work has to do, tried in order: who last served the customer, who owns the account. The current plan's count. At most <see cref="RoutingLimits.AffinityRulesPerQueue"/>. Default: none.
    /// </summary>
    public IReadOnlyList<AffinityRule> Affinity { get; init => field = ValueList<AffinityRule>.Copy(value); } = ValueList<AffinityRule>.Empty;

    /// <summary>How an agent's room is held for work that fits nobody while cheaper work behind it does; null: it is not.</summary>
    public HeadRoomPolicy? HeadRoom { get; init; }

    /// <summary>
    /// How the search for an agent widens while its work waits, step by step, 0 to <see cref="RoutingLimits.StepsPerQueue"/>; the first is entered when the work gets in line. Empty: it never widens.
    /// </summary>
    public IReadOnlyList<RoutingStep> Steps { get; init => field = ValueList<RoutingStep>.Copy(value); } = ValueList<RoutingStep>.Empty;

    /// <summary>What happens after the last step; must be said when there are steps, and only then.</summary>
    public StepsEnd? AfterSteps { get; init; }

    /// <summary>Which of the agents who serve it are kept free from work of some channels; null: none.</summary>
    public AgentReserve? Reserve { get; init; }

    /// <summary>The ledger that it keeps of which agent got how much of its work; null: none.</summary>
    public FairnessPolicy? Fairness { get; init; }

    /// <summary>How its work is offered; null assigns it at once, without asking.</summary>
    public OfferPolicy? Offers { get; init; }
}
