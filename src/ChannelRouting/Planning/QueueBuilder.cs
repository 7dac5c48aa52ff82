namespace ChannelRouting.Planning;

/// <summary>Says what a queue takes and how its work reaches agents.</summary>
/// <remarks>Made by <see cref="RoutingPlanBuilder"/>. Not safe for use by several threads at one time.</remarks>
public sealed class QueueBuilder
{
    private readonly List<Condition> _conditions = [];
    private WorkQueue _queue;

    internal QueueBuilder(QueueId id) => _queue = new WorkQueue { Id = id };

    /// <summary>Takes the work orders that meet one of these conditions, unless an earlier queue or rule takes them. Said again, it takes those too.</summary>
    public QueueBuilder Takes(params IReadOnlyList<Condition> conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        foreach (var condition in conditions)
        {
            ArgumentNullException.ThrowIfNull(condition, nameof(conditions));
            _conditions.Add(condition);
        }

        return this;
    }

    /// <summary>A name for people. Default: its id.</summary>
    public QueueBuilder Named(string name) => Set(_queue with { Name = name });

    /// <summary>Work orders that may stand in its line, 1 or more. Default: no limit.</summary>
    public QueueBuilder MaxLength(int workOrders) => Set(_queue with { MaxLength = workOrders });

    /// <summary>What becomes of work that comes while its line is as long as it may be. Default: it is refused.</summary>
    public QueueBuilder WhenFull(IntakeRule rule) => Set(_queue with { WhenFull = rule });

    /// <summary>The calendar of its service hours. Default: around the clock.</summary>
    public QueueBuilder OpenOn(CalendarId calendar) => Set(_queue with { ServiceHours = calendar });

    /// <summary>What becomes of work that comes while it is closed. Default: it gets in line.</summary>
    public QueueBuilder WhenClosed(IntakeRule rule) => Set(_queue with { WhenClosed = rule });

    /// <summary>The first instant at which it can be open. Default: no beginning.</summary>
    public QueueBuilder From(Instant instant) => Set(_queue with { From = instant });

    /// <summary>The first instant from which on it is closed for good. Default: no end.</summary>
    public QueueBuilder Until(Instant instant) => Set(_queue with { Until = instant });

    /// <summary>Work orders of this queue an agent may hold at one time, 1 or more. Default: no cap.</summary>
    public QueueBuilder AtMost(int perAgent) => Set(_queue with { MaxPerAgent = perAgent });

    /// <summary>Which agent goes first, and what decides between those whom that puts level. Default: the least loaded.</summary>
    public QueueBuilder AgentRule(AgentRule rule, params IReadOnlyList<AgentRule> thenBy) => Set(_queue with { AgentRule = rule, ThenBy = thenBy });

    /// <summary>Code of the host that says which agent goes first, by its name and version, see <see cref="IAgentSelector"/>; the rules decide where it fails. Default: the rules decide.</summary>
    public QueueBuilder AgentSelector(string name, int version) => Set(_queue with { AgentSelector = new SelectorCode { Name = name, Version = version } });

    /// <summary>Agents with fewer work orders in hand than this, of any queue, go before those with as many or more, whatever the rule says; 1 or more. Default: the number makes no difference.</summary>
    public QueueBuilder PreferBelow(int workOrders) => Set(_queue with { PreferBelow = workOrders });

    /// <summary>Adds a bucket: work that goes before the rest of its band, and behind that of the buckets named before. Default: none.</summary>
    /// <param name="name">A name, unique in the queue.</param>
    /// <param name="when">Which of the queue's work it takes; null takes all that is left.</param>
    public QueueBuilder Bucket(string name, Condition? when) => Set(_queue with { Buckets = [.. _queue.Buckets, new QueueBucket { Name = name, When = when }] });

    /// <summary>The promise by whose due instant the queue's work is ordered under <see cref="WorkOrderRule.PriorityDeadline"/>. Default: the one to be kept first.</summary>
    public QueueBuilder OrderBy(SlaTargetId target) => Set(_queue with { OrderByTarget = target });

    /// <summary>Puts work that is transferred into this queue at the back of its band. Default: it keeps its place.</summary>
    public QueueBuilder TransferRestartsPlace() => Set(_queue with { TransferRestartsPlace = true });

    /// <summary>
    /// How long work that goes on or is reopened waits for the agent who had it, when that agent lacks only room; more than zero. Default: it does not wait.
    /// </summary>
    public QueueBuilder ReturnWaitsFor(Duration time) => Set(_queue with { ReturnWaitsFor = time });

    /// <summary>Adds an affinity: the agent who last had work with the same text in a field, such as the customer or the conversation, goes first, and is waited for if a time is given.</summary>
    /// <param name="name">A name for people and events.</param>
    /// <param name="field">Which field, see <see cref="Condition.Field"/>.</param>
    /// <param name="waitsFor">How long to wait for that agent, more than zero; null: not at all.</param>
    public QueueBuilder LastAgentBy(string name, string field, Duration? waitsFor = null) => Affinity(new AffinityRule { Name = name, Field = field, WaitsFor = waitsFor });

    /// <summary>Adds an affinity: the agent whose id stands in a field, such as the owner of the account, goes first, and is waited for if a time is given.</summary>
    /// <param name="name">A name for people and events.</param>
    /// <param name="field">Which field, see <see cref="Condition.Field"/>.</param>
    /// <param name="waitsFor">How long to wait for that agent, more than zero; null: not at all.</param>
    public QueueBuilder AgentIn(string name, string field, Duration? waitsFor = null) => Affinity(new AffinityRule { Name = name, Field = field, Tie = AffinityTie.NamedAgent, WaitsFor = waitsFor });

    /// <summary>Adds an affinity as its record.</summary>
    public QueueBuilder Affinity(AffinityRule rule) => Set(_queue with { Affinity = [.. _queue.Affinity, rule] });

    /// <summary>
    /// Holds an agent's room for work that fits nobody while cheaper work behind it does, for so long, more than zero; for so many work orders of the queue at one
    /// time, 1 to <see cref="RoutingLimits.HeadRoomsAtOnce"/>. Default: holds no room; one at a time when no number is given.
    /// </summary>
    public QueueBuilder HeadRoom(Duration time, int? atOnce = null) => Set(_queue with { HeadRoom = new HeadRoomPolicy { For = time, AtOnce = atOnce } });

    /// <summary>Widens the search for an agent while work waits, in these steps; must say what happens after the last one. Default: it never widens.</summary>
    public QueueBuilder Steps(StepsEnd after, params IReadOnlyList<RoutingStep> steps) => Set(_queue with { AfterSteps = after, Steps = steps });

    /// <summary>Keeps agents who serve the queue free for work of a channel, when work of other channels could wait. Default: none.</summary>
    /// <param name="agents">How many, 1 to <see cref="RoutingLimits.AgentsInReserve"/>; never all who are at work.</param>
    /// <param name="channel">For which channel's work.</param>
    /// <param name="from">From which channels' work, of any queue.</param>
    public QueueBuilder Reserve(int agents, ChannelId channel, params IReadOnlyList<ChannelId> from) =>
        Set(_queue with { Reserve = new AgentReserve { Agents = agents, Channel = channel, From = from } });

    /// <summary>Keeps a ledger of which agent got how much of the queue's work. Default: none.</summary>
    /// <param name="window">It begins anew after so long, more than zero; null: never.</param>
    /// <param name="keptWindows">So many windows that are over are kept, 0 to <see cref="RoutingLimits.LedgerWindows"/>; null: none.</param>
    public QueueBuilder Fairness(Duration? window = null, int? keptWindows = null) => Set(_queue with { Fairness = (_queue.Fairness ?? new FairnessPolicy()) with { Window = window, KeptWindows = keptWindows } });

    /// <summary>
    /// Caps an agent's share of the queue's work in the time of its ledger: who would have more than so many percent of it with one more, 1 to 99, stands behind those who would not, but still gets what nobody else can take.
    /// The queue keeps a ledger for it. Default: shares are not capped.
    /// </summary>
    /// <param name="percent">The most that one agent is to have.</param>
    /// <param name="after">Assignments of each agent that are free of it, 1 to <see cref="RoutingLimits.FreeAssignments"/>; null: 10.</param>
    public QueueBuilder MaxShare(int percent, int? after = null) => Set(_queue with { Fairness = (_queue.Fairness ?? new FairnessPolicy()) with { MaxSharePercent = percent, MaxShareAfter = after } });

    /// <summary>Asks agents, who accept or decline until this time is over; more than zero. Default: assigns at once, without asking.</summary>
    public QueueBuilder Offers(Duration expiresAfter) => Offers(new OfferPolicy { ExpiresAfter = expiresAfter });

    /// <summary>Asks agents as the policy says.</summary>
    public QueueBuilder Offers(OfferPolicy policy) => Set(_queue with { Offers = policy });

    internal WorkQueue Build() => _queue;

    internal ClassificationRule? BuildRule() => _conditions.Count == 0 ? null : new ClassificationRule
    {
        Name = _queue.Id.Value,
        When = _conditions is [var only] ? only : When.Any(_conditions),
        Queue = _queue.Id,
    };

    private QueueBuilder Set(WorkQueue queue)
    {
        _queue = queue;
        return this;
    }
}
