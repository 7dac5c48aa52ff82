namespace ChannelRouting.Planning;

/// <summary>Writes a plan in few words. It says what the plan's records and its JSON say, and ends in the same <see cref="RoutingPlan"/>.</summary>
/// <remarks>
/// <para>
/// Lists keep the order of the calls; rules are tried in the order in which they, and queues that take something, were named. Every part can also
/// be given as its record. <see cref="Build()"/> reports all that is wrong at once.
/// </para>
/// <para>Every verb changes this builder and returns it. Not safe for use by several threads at one time.</para>
/// </remarks>
public sealed class RoutingPlanBuilder
{
    private readonly List<PlanFinding> _findings = [];
    private readonly List<BusinessCalendar> _calendars = [];
    private readonly List<ContactChannel> _channels = [];
    private readonly List<SlaGoal> _answerGoals = [];
    private readonly List<WorkQueue> _queues = [];
    private readonly List<ClassificationRule> _rules = [];
    private readonly List<SlaPolicy> _policies = [];
    private readonly List<OverCommitRule> _overCommit = [];
    private readonly List<RampUpStep> _rampUp = [];
    private string _name = "plan";
    private IReadOnlyList<PriorityId> _priorities = [];
    private PriorityId _defaultPriority;
    private WorkOrderRule? _workOrderRule;
    private SelectorCode? _workOrderSelector;
    private AgeingPolicy? _ageing;
    private MetricsPolicy? _metrics;
    private readonly List<AlertRule> _alerts = [];
    private AssignmentLimit? _assignmentLimit;
    private int? _maxOffersPerAgent;
    private LateOrderRule? _lateOrders;
    private BalanceWeights? _balance;
    private Duration? _retainClosedFor;
    private QueueId? _fallback;
    private QueueId? _firstFreeQueue;
    private ChannelId? _fallbackChannel;

    /// <summary>Names the plan, for people. Default: <c>plan</c>.</summary>
    public RoutingPlanBuilder Name(string name)
    {
        _name = name;
        return this;
    }

    /// <summary>Names the priority bands, most urgent first. Default, also for none: urgent, high, normal, low.</summary>
    public RoutingPlanBuilder Priorities(params IReadOnlyList<PriorityId> priorities)
    {
        ArgumentNullException.ThrowIfNull(priorities);
        _priorities = [.. priorities];
        return this;
    }

    /// <summary>The band of a work order that names none. Default: normal.</summary>
    public RoutingPlanBuilder DefaultPriority(PriorityId priority)
    {
        _defaultPriority = priority;
        return this;
    }

    /// <summary>Says which work order goes first. Default: the balanced score of urgency, priority and lateness.</summary>
    public RoutingPlanBuilder WorkOrderRule(WorkOrderRule rule)
    {
        _workOrderRule = rule;
        return this;
    }

    /// <summary>Orders the work of a band by code of the host (<see cref="ChannelRouting.WorkOrderRule.Custom"/>), by its name and version, see <see cref="IWorkOrderSelector"/>. Default: no code is asked.</summary>
    public RoutingPlanBuilder WorkOrderSelector(string name, int version) => WorkOrderRule(ChannelRouting.WorkOrderRule.Custom).WorkOrderSelector(new SelectorCode { Name = name, Version = version });

    /// <summary>Names the code that <see cref="ChannelRouting.WorkOrderRule.Custom"/> asks. Default: none.</summary>
    public RoutingPlanBuilder WorkOrderSelector(SelectorCode code)
    {
        _workOrderSelector = code;
        return this;
    }

    /// <summary>Lets work rise a band each time it has waited so long; more than zero. Default: it does not rise.</summary>
    /// <param name="bandUpAfter">The wait.</param>
    /// <param name="maxBands">Bands it rises at most, 1 or more; null: up to the most urgent.</param>
    public RoutingPlanBuilder Ageing(Duration bandUpAfter, int? maxBands = null) => Ageing(new AgeingPolicy { BandUpAfter = bandUpAfter, MaxBands = maxBands });

    /// <summary>Lets work rise as it waits. Default: it does not rise.</summary>
    public RoutingPlanBuilder Ageing(AgeingPolicy policy)
    {
        _ageing = policy;
        return this;
    }

    /// <summary>Says where late work stands. Default: where it would stand without, and demoted under the balanced rule.</summary>
    public RoutingPlanBuilder LateOrders(LateOrderRule rule)
    {
        _lateOrders = rule;
        return this;
    }

    /// <summary>Says what counts how much under the balanced rules. Default: those of <see cref="BalanceWeights"/>.</summary>
    public RoutingPlanBuilder Balance(BalanceWeights weights)
    {
        _balance = weights;
        return this;
    }

    /// <summary>Matching gives or offers to one agent at most so many work orders in any stretch of time of a length. Default: no limit.</summary>
    /// <param name="atMost">How many, 1 to <see cref="RoutingLimits.AssignmentsWithin"/>.</param>
    /// <param name="within">How long the stretch is; more than zero.</param>
    public RoutingPlanBuilder AssignmentLimit(int atMost, Duration within) => AssignmentLimit(new AssignmentLimit { AtMost = atMost, Within = within });

    /// <summary>How many work orders matching gives one agent in a stretch of time. Default: no limit.</summary>
    public RoutingPlanBuilder AssignmentLimit(AssignmentLimit limit)
    {
        _assignmentLimit = limit;
        return this;
    }

    /// <summary>One agent has at most so many open offers at one time, 1 to <see cref="RoutingLimits.OffersPerAgent"/>; work that queues assign at once is not capped. Default: no cap but that limit.</summary>
    public RoutingPlanBuilder MaxOffersPerAgent(int count)
    {
        _maxOffersPerAgent = count;
        return this;
    }

    /// <summary>The next step in which the capacity of agents grows over their first days. Default: all have it from the beginning.</summary>
    /// <param name="time">How long the step lasts; more than zero.</param>
    /// <param name="capacityPercent">The part of the profile's capacity that counts, 0 to 99, more than in the step before.</param>
    public RoutingPlanBuilder RampUp(Duration time, int capacityPercent) => RampUp(new RampUpStep { For = time, CapacityPercent = capacityPercent });

    /// <summary>The next step in which the capacity of agents grows over their first days. Default: all have it from the beginning.</summary>
    public RoutingPlanBuilder RampUp(RampUpStep step) => Add(_rampUp, step);

    /// <summary>What is counted of the work, and what it is to reach. Default: the defaults of <see cref="MetricsPolicy"/>.</summary>
    public RoutingPlanBuilder Metrics(MetricsPolicy policy)
    {
        _metrics = policy;
        return this;
    }

    /// <summary>When somebody is to be alerted, in addition to the rules given so far. Default: never.</summary>
    public RoutingPlanBuilder Alerts(params IReadOnlyList<AlertRule> rules)
    {
        _alerts.AddRange(rules);
        return this;
    }

    /// <summary>How long a work order that ended stays before it is archived; more than zero. Default: 7 days.</summary>
    public RoutingPlanBuilder RetainClosedFor(Duration time)
    {
        _retainClosedFor = time;
        return this;
    }

    /// <summary>Adds opening hours.</summary>
    public RoutingPlanBuilder Calendar(CalendarId id, Action<CalendarBuilder> configure)
    {
        var calendar = new CalendarBuilder(id, PlanValidation.At("$.calendars", _calendars.Count), _findings);
        Run(configure, calendar);
        return Calendar(calendar.Build());
    }

    /// <summary>Adds opening hours as their record.</summary>
    public RoutingPlanBuilder Calendar(BusinessCalendar calendar) => Add(_calendars, calendar);

    /// <summary>Adds a channel.</summary>
    public RoutingPlanBuilder Channel(ChannelId id, Action<ChannelBuilder> configure)
    {
        var channel = new ChannelBuilder(id);
        Run(configure, channel);
        if (!channel.HasCost) AddMissing($"{PlanValidation.At("$.channels", _channels.Count)}.costUnits", "the units of one work order: Cost(...)");
        if (channel.AnswerGoal is { } goal) _answerGoals.Add(goal);
        return Channel(channel.Build());
    }

    /// <summary>Adds a channel as its record.</summary>
    public RoutingPlanBuilder Channel(ContactChannel channel) => Add(_channels, channel);

    /// <summary>Adds a queue; what it takes becomes a rule of its name.</summary>
    /// <param name="id">Which queue.</param>
    /// <param name="configure">What it takes and how its work is offered; null for a queue that takes nothing by itself.</param>
    public RoutingPlanBuilder Queue(QueueId id, Action<QueueBuilder>? configure = null)
    {
        var queue = new QueueBuilder(id);
        configure?.Invoke(queue);
        if (queue.BuildRule() is not { } rule) return Queue(queue.Build());
        _rules.Add(rule);
        return Add(_queues, queue.Build());
    }

    /// <summary>Adds a queue as its record, which takes nothing by itself.</summary>
    public RoutingPlanBuilder Queue(WorkQueue queue)
    {
        Add(_queues, queue);
        _firstFreeQueue ??= queue.Id;
        return this;
    }

    /// <summary>
    /// Says where a work order goes that no rule knows. Default: the first queue that takes nothing by itself, or the only queue; a plan with neither
    /// has a finding.
    /// </summary>
    public RoutingPlanBuilder Fallback(QueueId queue)
    {
        _fallback = queue;
        return this;
    }

    /// <summary>Says as whose channel's work counts what comes by a channel that the plan does not have. Default: it is refused.</summary>
    public RoutingPlanBuilder FallbackChannel(ChannelId channel)
    {
        _fallbackChannel = channel;
        return this;
    }

    /// <summary>Adds a rule beside those of the queues: a priority, labels, requirements, or a queue that others lead to as well.</summary>
    public RoutingPlanBuilder Rule(string name, Action<RuleBuilder> configure)
    {
        var rule = new RuleBuilder(name);
        Run(configure, rule);
        return Rule(rule.Build());
    }

    /// <summary>Adds a rule as its record.</summary>
    public RoutingPlanBuilder Rule(ClassificationRule rule) => Add(_rules, rule);

    /// <summary>Adds promises. The first policy that is for a work order makes them.</summary>
    public RoutingPlanBuilder Sla(SlaPolicyId id, Action<SlaBuilder> configure)
    {
        var policy = new SlaBuilder(id);
        Run(configure, policy);
        return Sla(policy.Build());
    }

    /// <summary>Adds promises as their record.</summary>
    public RoutingPlanBuilder Sla(SlaPolicy policy) => Add(_policies, policy);

    /// <summary>Lets assignments of one cause go over an agent's capacity.</summary>
    public RoutingPlanBuilder OverCommit(OverCommitRule rule) => Add(_overCommit, rule);

    /// <summary>Checks what was said and makes the plan; the builder may be used further.</summary>
    /// <returns>The plan. It may have warnings: <see cref="PlanValidator"/> tells them.</returns>
    /// <exception cref="PlanInvalidException">The plan has errors; all findings stand in the exception.</exception>
    /// <exception cref="ArgumentException">A record holds a null where there must be a value, or a word its enumeration does not have.</exception>
    public RoutingPlan Build() => Build(null);

    /// <inheritdoc cref="Build()"/>
    /// <param name="timeZones">The time-zone database that has its zones. Null: the one that came with NodaTime.</param>
    public RoutingPlan Build(IDateTimeZoneProvider? timeZones)
    {
        var only = _queues is [var queue] ? queue.Id : (QueueId?)null;
        var fallback = _fallback ?? _firstFreeQueue ?? only;
        var plan = new RoutingPlan
        {
            Name = _name,
            Priorities = _priorities,
            DefaultPriority = _defaultPriority,
            WorkOrderRule = _workOrderRule,
            WorkOrderSelector = _workOrderSelector,
            Ageing = _ageing,
            Metrics = _metrics,
            Alerts = _alerts,
            LateOrders = _lateOrders,
            Balance = _balance,
            AssignmentLimit = _assignmentLimit,
            MaxOffersPerAgent = _maxOffersPerAgent,
            RetainClosedFor = _retainClosedFor,
            Calendars = _calendars,
            Channels = _channels,
            Queues = _queues,
            Rules = _rules,
            FallbackQueue = fallback ?? _queues.FirstOrDefault()?.Id ?? default(QueueId),
            FallbackChannel = _fallbackChannel,
            SlaPolicies = WithAnswerTarget(_policies),
            OverCommit = _overCommit,
            RampUp = _rampUp,
        };
        List<PlanFinding> findings = [.. _findings, .. PlanValidator.Validate(plan, timeZones)];
        if (fallback is null && _queues.Count > 0) findings.Add(Missing("$.fallbackQueue", "a queue that takes nothing by itself, or Fallback(...)"));
        return findings.Exists(finding => finding.Severity == PlanFindingSeverity.Error) ? throw new PlanInvalidException(findings) : plan;
    }

    /// <summary>Only one policy is for a work order, so each must make the channels' promise, and one more those of work that no policy is for.</summary>
    private List<SlaPolicy> WithAnswerTarget(IReadOnlyList<SlaPolicy> policies)
    {
        if (_answerGoals.Count == 0) return [.. policies];
        var answer = new SlaTarget { Id = "answer", Kind = SlaTargetKind.Answer, Goals = _answerGoals };
        List<SlaPolicy> all = [.. policies.Select(policy => policy.Targets.Any(target => target.Id == answer.Id) ? policy : policy with { Targets = [.. policy.Targets, answer] })];
        if (!all.Exists(policy => policy is { When: null, From: null, Until: null })) all.Add(new SlaPolicy { Id = "answer", Targets = [answer] });
        return all;
    }

    private static void Run<T>(Action<T> configure, T part)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(part);
    }

    private RoutingPlanBuilder Add<T>(List<T> parts, T part) where T : class
    {
        ArgumentNullException.ThrowIfNull(part);
        parts.Add(part);
        return this;
    }

    private void AddMissing(string path, string limit) => _findings.Add(Missing(path, limit));

    private static PlanFinding Missing(string path, string limit) => new() { Code = PlanFindingCode.MissingProperty, Path = path, Limit = limit };
}
