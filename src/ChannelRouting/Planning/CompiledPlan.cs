using System.Diagnostics.CodeAnalysis;
using ChannelRouting.Calendars;
using ChannelRouting.Matching;

namespace ChannelRouting.Planning;

/// <summary>A plan checked and made ready: what the engine asks at every step.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class CompiledPlan
{
    /// <summary>The number of no cap.</summary>
    internal const int NoCap = -1;

    internal static readonly Duration DefaultRetention = Duration.FromDays(7);

    private readonly Dictionary<ChannelId, ContactChannel> _channels;
    private readonly Dictionary<QueueId, WorkQueue> _queues;
    private readonly Dictionary<PriorityId, int> _bands;
    private readonly Dictionary<CalendarId, BusinessHours> _calendars = [];
    private readonly Dictionary<ChannelId, Opening> _channelOpenings;
    private readonly Dictionary<QueueId, Opening> _queueOpenings;
    private readonly Dictionary<ChannelId, int> _channelCaps = [];
    private readonly Dictionary<QueueId, int> _queueCaps = [];
    private readonly Dictionary<QueueId, int> _shareCaps = [];
    private readonly List<int> _caps = [];
    private readonly Dictionary<AssignmentCause, OverCommitRule> _overCommit;
    private readonly Dictionary<QueueId, ConditionTest.Test[]> _buckets;
    private readonly CompiledRules _rules;
    private readonly CompiledSlaPolicy[] _policies;
    private readonly IReadOnlyList<IClassifier> _classifiers;
    private readonly Dictionary<QueueId, CompiledAffinity[]> _affinity;

    /// <summary>Checks a plan and makes it ready.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="timeZones">The time-zone database. Null: the one that came with NodaTime.</param>
    /// <param name="classifiers">The code that its rules may ask; a rule whose code is not among them never matches. Null: none.</param>
    /// <exception cref="PlanInvalidException">The plan has errors; all of them stand in the exception.</exception>
    public CompiledPlan(RoutingPlan plan, IDateTimeZoneProvider? timeZones = null, IReadOnlyList<IClassifier>? classifiers = null)
    {
        var findings = PlanValidator.FindFaults(plan, timeZones);
        if (findings.Any(finding => finding.Severity == PlanFindingSeverity.Error)) throw new PlanInvalidException(findings);

        (Plan, _classifiers) = (plan, classifiers ?? []);
        BucketsPerBand = 1 + plan.Queues.Max(queue => queue.Buckets.Count);
        BalanceScores = new BalanceScores(plan.Balance, plan.Priorities.Count * BucketsPerBand);
        _channels = plan.Channels.ToDictionary(channel => channel.Id);
        _queues = plan.Queues.ToDictionary(queue => queue.Id);
        _bands = plan.Priorities.Select((priority, band) => (priority, band)).ToDictionary(pair => pair.priority, pair => pair.band);
        foreach (var calendar in CalendarOrder.Of(plan.Calendars)) _calendars.Add(calendar.Id, new BusinessHours(calendar, PartsOf(calendar), timeZones));
        _channelOpenings = plan.Channels.Where(channel => channel.ServiceHours is not null).ToDictionary(channel => channel.Id, channel => new Opening(new Term(channel.From, channel.Until), HoursOf(channel.ServiceHours)));
        _queueOpenings = plan.Queues.Where(queue => queue is not { ServiceHours: null, From: null, Until: null }).ToDictionary(queue => queue.Id, queue => new Opening(new Term(queue.From, queue.Until), HoursOf(queue.ServiceHours)));
        Mix = ChannelMix.Of(plan.Channels);
        foreach (var channel in plan.Channels) AddCap(_channelCaps, channel.Id, channel.MaxPerAgent ?? (Mix is null ? (int?)null : int.MaxValue));
        foreach (var queue in plan.Queues) AddCap(_queueCaps, queue.Id, queue.MaxPerAgent);
        foreach (var queue in plan.Queues) AddCap(_shareCaps, queue.Id, queue.Fairness?.MaxSharePercent is null ? (int?)null : 1);
        Preferences = new PreferenceCaps(plan.Queues, _caps);
        OfferCap = plan.MaxOffersPerAgent is null ? NoCap : _caps.Count;
        if (plan.MaxOffersPerAgent is { } offers) _caps.Add(offers);
        HasHeadRoom = plan.Queues.Any(queue => queue.HeadRoom is not null);
        _overCommit = plan.OverCommit.ToDictionary(rule => rule.Cause);
        _buckets = plan.Queues.Where(queue => queue.Buckets.Count > 0).ToDictionary(queue => queue.Id, queue => queue.Buckets.Select(bucket => ConditionTest.Of(bucket.When)).ToArray());
        _rules = new CompiledRules(plan, _bands, _classifiers);
        _affinity = plan.Queues.Where(queue => queue.Affinity.Count > 0).ToDictionary(queue => queue.Id, queue => queue.Affinity.Select(rule => new CompiledAffinity(rule)).ToArray());
        LastAgentRules = [.. plan.Queues.SelectMany(queue => queue.Affinity).Where(rule => rule.Tie != AffinityTie.NamedAgent).DistinctBy(rule => (rule.Field, rule.Label)).Select(rule => new CompiledAffinity(rule))];
        _policies = [.. plan.SlaPolicies.Select(policy => CompiledSlaPolicy.Of(policy, _calendars))];
    }

    /// <summary>The same plan by another time-zone database.</summary>
    internal CompiledPlan By(IDateTimeZoneProvider timeZones) => new(Plan, timeZones, _classifiers);

    /// <summary>The plan as it was given.</summary>
    public RoutingPlan Plan { get; }

    /// <summary>What the rules say of a work order: the first match with a queue decides it; priority, labels and requirements of all matches count.</summary>
    /// <param name="draft">The work order; what it names itself stands. Its channel, priority and queue need not be in the plan.</param>
    /// <param name="at">The instant at which it is classified; rules are tried from their beginning to their end.</param>
    /// <remarks>Whether its channel and queue are open, and the queue has room, only an engine knows.</remarks>
    public Classification Classify(WorkOrderDraft draft, Instant at)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var classified = Classify(WorkOrderFacts.Of(draft, draft.Priority), !draft.Priority.IsDefault, draft.Requirements, at);
        return draft.Queue is { } queue ? classified with { Queue = queue, Source = QueueSource.Named, Rule = null } : classified;
    }

    /// <inheritdoc cref="CompiledRules.Classify"/>
    internal Classification Classify(in WorkOrderFacts known, bool isPriorityNamed, IReadOnlyList<SkillRequirement> own, Instant at) => _rules.Classify(known, isPriorityNamed, own, at);

    /// <summary>A calendar of the plan, made ready.</summary>
    /// <returns>False when the plan has none of that name.</returns>
    public bool TryGetCalendar(CalendarId id, [MaybeNullWhen(false)] out BusinessHours hours) => _calendars.TryGetValue(id, out hours);

    internal WorkOrderRule WorkOrderRule => RuleDefaults.WorkOrderRuleOf(Plan);

    /// <summary>Whether a clock's due instant, or what is spent of it, moves work in line.</summary>
    internal bool OrdersByClock => WorkOrderRule is WorkOrderRule.PriorityDeadline or WorkOrderRule.AgeOverTarget or WorkOrderRule.Balanced;

    internal LateOrderRule LateOrders => RuleDefaults.LateOrdersOf(Plan);

    internal BalanceScores BalanceScores { get; }

    /// <summary>How work of different channels goes together; null when it always does. Where it is not, each channel has a cap, of which the number is its place in the plan.</summary>
    internal ChannelMix? Mix { get; }

    /// <summary>The number of the channel's cap on work orders per agent.</summary>
    internal int CapOf(ChannelId channel) => _channelCaps.GetValueOrDefault(channel, NoCap);

    /// <summary>The number of the queue's cap on work orders per agent.</summary>
    internal int CapOf(QueueId queue) => _queueCaps.GetValueOrDefault(queue, NoCap);

    /// <summary>The number by which agents are marked who have their most of a queue's work: a cap of a kind, which keeps nothing away; none when shares of the queue are not capped.</summary>
    internal int ShareCapOf(QueueId queue) => _shareCaps.Count == 0 ? NoCap : _shareCaps.GetValueOrDefault(queue, NoCap);

    /// <summary>The number of the cap on open offers of one agent, after all others; none when they are not capped.</summary>
    internal int OfferCap { get; }

    /// <summary>The numbers of agents' work orders up to which queues prefer them: caps of a kind, of which the numbers come after those of channels and queues.</summary>
    internal PreferenceCaps Preferences { get; }

    /// <summary>Whether any channel or queue has a cap, caps shares, or prefers agents below a number, or open offers are capped.</summary>
    internal bool HasCaps => _caps.Count > 0;

    /// <summary>Whether room may be held for work of any queue.</summary>
    internal bool HasHeadRoom { get; }

    /// <summary>Work orders, or open offers, that an agent may have under a cap.</summary>
    internal int MostUnder(int cap) => _caps[cap];

    /// <summary>The affinity rules of a queue, in order.</summary>
    internal CompiledAffinity[] AffinityOf(QueueId queue) => _affinity.Count == 0 ? [] : _affinity.GetValueOrDefault(queue, []);

    /// <summary>One rule for each field or label of which it matters who last had work with its text, whatever the queue.</summary>
    internal IReadOnlyList<CompiledAffinity> LastAgentRules { get; }

    internal Duration RetainClosedFor => Plan.RetainClosedFor ?? DefaultRetention;

    internal ContactChannel? FindChannel(ChannelId id) => _channels.GetValueOrDefault(id);

    /// <summary>The channel as whose work counts that of one which the plan does not have; null when it has it, or such work is refused.</summary>
    internal ChannelId? FindStandIn(ChannelId id) => id.IsDefault || _channels.ContainsKey(id) ? null : Plan.FallbackChannel;

    internal WorkQueue? FindQueue(QueueId id) => _queues.GetValueOrDefault(id);

    /// <summary>When the channel is open; null when always.</summary>
    internal Opening? FindOpening(ChannelId id) => _channelOpenings.GetValueOrDefault(id);

    /// <summary>When the queue is open; null when always.</summary>
    internal Opening? FindOpening(QueueId id) => _queueOpenings.GetValueOrDefault(id);

    /// <summary>0 for the most urgent band; null when the plan does not have it.</summary>
    internal int? FindBand(PriorityId id) => _bands.TryGetValue(id, out var band) ? band : null;

    /// <summary>Parts that a band has in line: the most buckets of a queue, and one for the rest.</summary>
    internal int BucketsPerBand { get; }

    internal bool HasBuckets(QueueId queue) => _buckets.ContainsKey(queue);

    /// <summary>The number of the first bucket of a queue that takes a work order; that of the last and one when none does.</summary>
    internal int BucketOf(QueueId queue, in WorkOrderFacts facts)
    {
        var takes = _buckets[queue];
        var number = 0;
        while (number < takes.Length && !takes[number](facts)) number++;
        return number;
    }

    internal OverCommitRule? FindOverCommit(AssignmentCause cause) => _overCommit.GetValueOrDefault(cause);

    /// <summary>The units an agent has at an instant, and until when; null when from then on.</summary>
    internal (int Units, Instant? ChangesAt) CapacityAt(AgentProfile profile, Instant at)
    {
        if (profile.StartedAt is not { } end) return (profile.CapacityUnits, null);
        foreach (var step in Plan.RampUp)
        {
            end += step.For;
            if (at < end) return ((int)((((long)profile.CapacityUnits * step.CapacityPercent) + 99) / 100), end);
        }

        return (profile.CapacityUnits, null);
    }

    private BusinessHours? HoursOf(CalendarId? calendar) => calendar is { } id ? _calendars[id] : null;

    private List<BusinessHours> PartsOf(BusinessCalendar calendar) => [.. (calendar.Combines?.Calendars ?? []).Select(id => _calendars[id])];

    private void AddCap<TId>(Dictionary<TId, int> caps, TId id, int? most) where TId : notnull
    {
        if (most is not { } value) return;
        caps.Add(id, _caps.Count);
        _caps.Add(value);
    }

    /// <summary>The promise that a clock of this plan measures; null when its policy no longer has it.</summary>
    internal CompiledSlaTarget? FindTarget(Sla.SlaClockState clock)
    {
        foreach (var policy in _policies)
            if (policy.Id == clock.Policy) return policy.FindTarget(clock.Target);
        return null;
    }

    internal CompiledSlaPolicy? FindPolicy(in WorkOrderFacts facts, Instant createdAt)
    {
        foreach (var policy in _policies)
            if (policy.Applies(facts, createdAt)) return policy;
        return null;
    }
}
