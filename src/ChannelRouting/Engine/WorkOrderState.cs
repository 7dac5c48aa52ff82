using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using ChannelRouting.Matching;
using ChannelRouting.Planning;
using ChannelRouting.Sla;

namespace ChannelRouting.Engine;

/// <summary>A work order in the engine's state; changed only when an event is applied.</summary>
internal sealed partial class WorkOrderState
{
    private readonly WorkOrderId _followUpOf;
    private readonly InstantOrNone _createdAt;
    private long[] _reached = [];
    private WorkOrderOffers _offers = WorkOrderOffers.None;
    private WorkOrderIntake _intake = WorkOrderIntake.None;
    private WorkOrderContact _contact = WorkOrderContact.None;
    private List<SlaClockState>? _formerClocks;
    private WorkOrderId _mergedInto;
    private InstantOrNone _assignedAt;
    private InstantOrNone _completedAt;
    private InstantOrNone _endedAt;
    private InstantOrNone _waitEndsAt;
    private InstantOrNone _waitsSince;
    private InstantOrNone _promisedAt;
    private InstantOrNone _startAt;
    private MatchingFacts _facts = new() { Slot = Slots.None, PhaseSlot = Slots.None };

    public required WorkOrderId Id { get; init; }

    public required ChannelId Channel { get; set; }

    public required PlanVersion Plan { get; set; }

    /// <summary>Its channel by the name it had when it took its plan version, of which the conditions ask.</summary>
    public required ChannelId PinnedChannel { get; set; }

    /// <summary>Its priority by the name it had when it took its plan version, unless it was given another one since.</summary>
    public required PriorityId PinnedPriority { get; set; }

    public required Instant CreatedAt { get => ((Instant?)_createdAt)!.Value; init => _createdAt = value; }

    public required Instant? StartAt { get => _startAt; set => _startAt = value; }

    public required WorkOrderId? FollowUpOf { get => OrNull(_followUpOf); init => _followUpOf = value ?? default; }

    public required Instant? PromisedAt { get => _promisedAt; set => _promisedAt = value; }

    /// <summary>The sequence of the event that put it in line: its place among those of its band. Changes only while it is out of line.</summary>
    public long Sequence { get => _facts.Sequence; set => _facts.Sequence = value; }

    /// <summary>The sequence of the last event about it or one of its offers.</summary>
    public long Version { get; set; }

    /// <summary>The channel it was handed in with, when the plan did not have that.</summary>
    public ChannelId? UnknownChannel { get => _intake.UnknownChannel; init => _intake = value is null ? _intake : _intake with { UnknownChannel = value }; }

    public required string Type { get; set; }

    public required PriorityId Priority { get; set; }

    /// <summary>Whether somebody named its priority, so that the rules leave it alone.</summary>
    public bool IsPriorityNamed { get; set; }

    public required IReadOnlyDictionary<string, string> Fields { get; set; }

    /// <summary>What the rules noted of it.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; private set; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>What it came in with; those of the rules are not among them.</summary>
    public required IReadOnlyList<SkillRequirement> OwnRequirements { get; init; }

    public required IReadOnlyList<SkillRequirement> Requirements { get; set; }

    /// <summary>What it needed when it was classified, before any of it was given up.</summary>
    public IReadOnlyList<SkillRequirement> ClassifiedRequirements { get; private set; } = [];

    /// <summary>The agents it had better go to, and those it must not go to.</summary>
    public AgentWishes Wishes
    {
        get;
        set
        {
            field = value;
            WasOffered |= value.Excluded.Count > 0;
        }
    } = AgentWishes.None;

    /// <summary>The place of its priority in the current plan, 0 the most urgent, raised by its boost.</summary>
    public required int Band { get => _facts.Band; set => _facts.Band = (short)value; }

    /// <summary>The number of the bucket in which it stands in line by the current plan, 0 for the first.</summary>
    public int Bucket { get => _facts.Bucket; set => _facts.Bucket = (short)value; }

    /// <summary>What code said of it last.</summary>
    public long Urgency { get; set; }

    public WorkOrderStatus Status { get; set; }

    public QueueId Queue { get; set; }

    /// <summary>The rule that chose the queue; null when none did.</summary>
    public string? Rule { get; set; }

    /// <summary>How it came to its queue.</summary>
    public QueueSource QueueSource { get; set; }

    /// <summary>What it met as it came in; said once.</summary>
    public IReadOnlyList<IntakeStep> Intake { get => _intake.Steps; set => _intake = value.Count == 0 ? _intake : _intake with { Steps = value }; }

    /// <summary>What it goes by while it is held for an opening; null when it is not.</summary>
    public IntakeHold? Hold { get => _intake.Hold; set => _intake = value == _intake.Hold ? _intake : _intake with { Hold = value }; }

    /// <summary>Whether the length of its queue's line counts it.</summary>
    public bool IsInLength { get; set; }

    public AgentState? Agent { get; set; }

    public AssignmentId Assignment { get; set; }

    public Instant? AssignedAt { get => _assignedAt; set => _assignedAt = value; }

    public Instant? CompletedAt { get => _completedAt; set => _completedAt = value; }

    public Instant? EndedAt { get => _endedAt; set => _endedAt = value; }

    public WorkOrderId? MergedInto { get => OrNull(_mergedInto); set => _mergedInto = value ?? default; }

    public int ReopenCount { get; set; }

    /// <summary>How often it was updated.</summary>
    public int UpdateCount { get; set; }

    public int EscalationLevel { get; set; }

    /// <summary>How many bands above that of its priority it stands.</summary>
    public int BoostBands { get; set; }

    /// <summary>How often promises moved it to another queue or had it reclassified since it came in or was reopened.</summary>
    public int MovesByRule { get; set; }

    /// <summary>How often it was taken back from silent agents since it came in or was reopened.</summary>
    public int TakenBackCount { get; set; }

    public int InteractionCount { get; set; }

    /// <summary>The ids of the latest interactions that had one, oldest first.</summary>
    public IReadOnlyCollection<InteractionId> Interactions => _contact.Interactions;

    /// <summary>What its customer said of it last.</summary>
    public Satisfaction? Satisfaction => _contact.Satisfaction;

    /// <summary>When that was recorded.</summary>
    public Instant? RatedAt => _contact.RatedAt;

    /// <summary>Its own notes of what passed with the customer, made when first asked for.</summary>
    public WorkOrderContact Contact => _contact == WorkOrderContact.None ? _contact = new WorkOrderContact() : _contact;

    /// <summary>Its clocks of every cycle, in the order they started.</summary>
    public IEnumerable<SlaClockState> Clocks => _formerClocks is null ? LatestClocks : _formerClocks.Concat(LatestClocks).OrderBy(clock => clock.Sequence);

    /// <summary>Of each promise the clock of its latest cycle, in the order they started.</summary>
    public SlaClockState[] LatestClocks { get; private set; } = [];

    /// <summary>What happens to it next by itself; null when nothing does.</summary>
    public Deadline? Deadline { get; set; }

    /// <summary>The agents who alone get it by matching for now, the best first; null when it is for everybody.</summary>
    public AgentState[]? WaitsFor { get => _facts.WaitsFor; set => _facts.WaitsFor = value; }

    /// <summary>Whether it waits for the agent who had it.</summary>
    public bool IsBackForAgent { get => _facts.IsBackForAgent; set => _facts.IsBackForAgent = value; }

    public Instant? WaitEndsAt { get => _waitEndsAt; set => _waitEndsAt = value; }

    /// <summary>The agent who holds room for it; null when nobody does.</summary>
    public AgentState? HeadRoomWith { get; set; }

    /// <summary>Its open offers, oldest first.</summary>
    public IReadOnlyList<OfferState> Offers => _offers.Open;

    /// <summary>All offers of it, open or not, oldest first.</summary>
    public IReadOnlyList<OfferState> MadeOffers => _offers.Made;

    /// <summary>Whether it was said that nobody is left to offer it to.</summary>
    public bool IsExhausted { get; set; }

    /// <summary>Agents who declined or missed it, by id.</summary>
    public IReadOnlyDictionary<AgentId, RefusalState> Refusals => _offers.Refusals;

    /// <summary>What it asks of an agent; null before it was classified and once it is final.</summary>
    public Demand? Demand { get => _facts.Demand; set => _facts.Demand = value; }

    /// <summary>The line in which matching keeps it; null when it stands in none.</summary>
    public Line? Line { get => _facts.Line; set => _facts.Line = value; }

    /// <summary>Its place in that line.</summary>
    public OrderKey LineKey { get => _facts.Key; set => _facts.Key = value; }

    /// <summary>Its number among the orders whose place changes by itself.</summary>
    public int PhaseSlot { get => _facts.PhaseSlot; set => _facts.PhaseSlot = value; }

    /// <summary>How long it was queued or offered before it was so last; what a reopening or a new place wipes out aside.</summary>
    public Duration WaitedBefore { get; private set; }

    /// <summary>How long it was queued or offered before its wait began anew with a message.</summary>
    public long TicksBeforeMessage { get; private set; }

    /// <summary>Since when it is queued or offered; null when it is not.</summary>
    public Instant? WaitsSince { get => _waitsSince; private set => _waitsSince = value; }

    /// <summary>Its number among the orders that did not come in the order of their keys.</summary>
    public int LineSlot { get => _facts.Slot; set => _facts.Slot = value; }

    /// <summary>Whether there is anything among its offers, refusals and excluded agents, kept here so that a search need not look there.</summary>
    public bool WasOffered { get => _facts.WasOffered; set => _facts.WasOffered = value; }

    /// <summary>Whether some agents may be out because they have an offer of it, refused it or are excluded.</summary>
    public bool MayBeRefused
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)] // A call would look at the object's head first, which is another wait for memory.
        get => WasOffered && (_offers.Open.Count > 0 || _offers.Refusals.Count > 0 || Wishes.Excluded.Count > 0);
    }

    public bool IsFinal => WorkOrderLifecycle.IsFinal(Status);

    public DemandKey DemandKey => new(Queue, Channel, Requirements, AlsoServedBy, ReachedDelay);

    /// <summary>Where it stands in the steps of its queue; null when it has none, or has yet to enter the first.</summary>
    public StepState? Step { get; set; }

    /// <summary>Queues whose agents may have it besides its own queue's.</summary>
    public IReadOnlyList<QueueId> AlsoServedBy => Step?.AlsoServedBy ?? [];

    /// <summary>How far its wait reaches among the delays of agents; null when its queues have none with anybody.</summary>
    public DelayState? Delay { get; set; }

    /// <summary>The longest delay of its queues' agents that it has waited; zero when none.</summary>
    public Duration ReachedDelay => Delay?.Reached ?? Duration.Zero;

    /// <summary>What the conditions of its plan version ask.</summary>
    public WorkOrderFacts Facts => new(Id, Type, PinnedChannel, PinnedPriority, Fields, Labels, EscalationLevel);

    /// <summary>What the conditions of the current plan would ask.</summary>
    public WorkOrderFacts FactsNow => new(Id, Type, Channel, Priority, Fields, Labels, EscalationLevel);

    /// <summary>The sequences of the moments up to the last one that it reached, in the order of the enumeration.</summary>
    public IReadOnlyList<long> ReachedMoments => _reached;

    /// <summary>A copy of what a plan goes by: without agent, offers and refusals, which know it, and without the clocks of former cycles.</summary>
    public WorkOrderState Copy()
    {
        var copy = new WorkOrderState
        {
            Id = Id,
            Channel = Channel,
            Plan = Plan,
            PinnedChannel = PinnedChannel,
            PinnedPriority = PinnedPriority,
            CreatedAt = CreatedAt,
            StartAt = StartAt,
            FollowUpOf = FollowUpOf,
            PromisedAt = PromisedAt,
            UnknownChannel = UnknownChannel,
            Type = Type,
            Priority = Priority,
            IsPriorityNamed = IsPriorityNamed,
            Fields = Fields,
            Labels = Labels,
            OwnRequirements = OwnRequirements,
            Requirements = Requirements,
            ClassifiedRequirements = ClassifiedRequirements,
            Wishes = Wishes,
            Band = Band,
            Status = Status,
            Queue = Queue,
            Rule = Rule,
            QueueSource = QueueSource,
            Intake = Intake,
            Hold = Hold,
            EscalationLevel = EscalationLevel,
            BoostBands = BoostBands,
            Step = Step?.Copy(),
        };
        copy._reached = [.. _reached];
        copy.LatestClocks = [.. LatestClocks.Select(clock => clock.Copy())];
        return copy;
    }

    /// <summary>Takes note of an offer that was made.</summary>
    public void Add(OfferState offer)
    {
        var offers = OwnOffers();
        offers.Open.Add(offer);
        offers.Made.Add(offer);
        WasOffered = true;
    }

    /// <summary>Takes note that an offer is over.</summary>
    public void End(OfferState offer) => _offers.Open.Remove(offer);

    /// <summary>Takes note that an agent had its chance.</summary>
    public void Add(RefusalState refusal) => OwnOffers().Refusals.Add(refusal.Agent.Id, refusal);

    public void ForgetRefusal(AgentId agent) => _offers.Refusals.Remove(agent);

    public void ForgetRefusals() => _offers.Refusals.Clear();

    /// <summary>Takes note of a clock that started; it stands for its promise from now on.</summary>
    public void Add(SlaClockState clock)
    {
        if (FindClock(clock.Target) is { } former) (_formerClocks ??= []).Add(former);
        LatestClocks = [.. LatestClocks.Where(latest => latest.Target != clock.Target), clock];
    }

    public bool HasOfferTo(AgentState agent)
    {
        foreach (var offer in _offers.Open)
            if (offer.Agent == agent) return true;
        return false;
    }

    /// <summary>Whether matching passes over an agent: it has an offer already, had its chance or is excluded.</summary>
    public bool Excludes(AgentState agent) => HasOfferTo(agent) || HasRefused(agent, Demand!.IsOffered) || Wishes.IsExcluded(agent.Id);

    /// <summary>Whether the agent is not to have the order for now: it refused it, which counts where agents are asked, or let it lie.</summary>
    public bool HasRefused(AgentState agent, bool isOffered) =>
        _offers.Refusals.TryGetValue(agent.Id, out var refusal) && refusal.IsExcluded && (isOffered || refusal.WasSilent);

    public Duration WaitedAt(Instant instant) => WaitsSince is { } since ? WaitedBefore + (instant - since) : WaitedBefore;

    public void BeginWaiting(Instant at) => WaitsSince ??= at;

    public void EndWaiting(Instant at) => (WaitedBefore, WaitsSince) = (WaitedAt(at), null);

    /// <summary>How long it was queued or offered, whatever the customer wrote meanwhile; what a reopening or a new place wipes out aside.</summary>
    public Duration TimeInLineAt(Instant instant) => WaitedAt(instant) + Duration.FromTicks(TicksBeforeMessage);

    /// <summary>Counts its wait anew, and its time in line.</summary>
    public void RestartWaiting(Instant at) => (WaitedBefore, WaitsSince, TicksBeforeMessage) = (Duration.Zero, WaitsSince is null ? null : at, 0);

    /// <summary>Counts its wait from a message on.</summary>
    public void WaitFromMessage(Instant at)
    {
        var inLine = TimeInLineAt(at).BclCompatibleTicks;
        RestartWaiting(at);
        TicksBeforeMessage = inLine;
    }

    /// <summary>The clock of a promise, of its latest cycle.</summary>
    public SlaClockState? FindClock(SlaTargetId target)
    {
        foreach (var clock in LatestClocks)
            if (clock.Target == target) return clock;
        return null;
    }

    /// <summary>The sequence of the event by which a moment was last reached; 0 when it was not, or a reopening undid it.</summary>
    public long Reached(SlaMoment moment) => (int)moment < _reached.Length ? _reached[(int)moment] : 0;

    public void Reach(SlaMoment moment, long sequence)
    {
        if ((int)moment >= _reached.Length) Array.Resize(ref _reached, (int)moment + 1);
        _reached[(int)moment] = sequence;
    }

    /// <summary>Takes what the rules said of it; it must not stand in line.</summary>
    public void Take(Classification classified)
    {
        (Queue, QueueSource, Rule) = (classified.Queue, classified.Source, classified.Rule);
        (Priority, Requirements, ClassifiedRequirements, Labels) = (classified.Priority, classified.Requirements, classified.Requirements, classified.Labels);
    }

    /// <summary>Takes a plan version that knows its channel and priority by their names of now.</summary>
    public void Pin(PlanVersion plan) => (Plan, PinnedChannel, PinnedPriority) = (plan, Channel, Priority);

    /// <summary>A nullable id would take twice its eight bytes.</summary>
    private static TId? OrNull<TId>(TId id) where TId : struct, IEquatable<TId> => id.Equals(default) ? null : (TId?)id;

    private WorkOrderOffers OwnOffers() => _offers == WorkOrderOffers.None ? _offers = new WorkOrderOffers() : _offers;

    /// <summary>What matching looks at, beside each other: the first look at a work order among very many waits for memory, and one wait is enough.</summary>
    private struct MatchingFacts
    {
        public Demand? Demand;
        public AgentState[]? WaitsFor;
        public Line? Line;
        public OrderKey Key;
        public long Sequence;
        public int Slot;
        public int PhaseSlot;
        public short Band;
        public short Bucket;
        public bool WasOffered;
        public bool IsBackForAgent;
    }
}
