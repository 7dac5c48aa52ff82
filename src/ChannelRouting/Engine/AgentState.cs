using System.Runtime.InteropServices;
using ChannelRouting.Matching;
using ChannelRouting.Planning;
using ChannelRouting.Sla;

namespace ChannelRouting.Engine;

/// <summary>An agent in the engine's state; changed only when an event is applied.</summary>
internal sealed partial class AgentState(AgentSaved first)
{
    private HashSet<QueueId> _queues = [];
    private Dictionary<SkillId, int> _skills = [];
    private List<HeldCap> _heldCaps = [];
    private Dictionary<QueueId, QueueTerm>? _terms; // Most agents have none.
    private MatchingFacts _facts = new() { LastServedSequence = first.Sequence, SupplyVersion = -1, SupplySlot = Slots.None };

    public AgentId Id { get; } = first.Profile.Id;

    /// <summary>The sequence of its first save: unique among agents.</summary>
    public long Sequence { get; } = first.Sequence;

    /// <summary>The sequence of the last event about its profile, presence, availability or shift.</summary>
    public long Version { get => _facts.Version; set => _facts.Version = value; }

    public required AgentProfile Profile
    {
        get;
        set
        {
            field = value;
            _queues.Clear();
            _skills.Clear();
            _queues.UnionWith(value.Queues);
            _terms = value.QueueTerms.Count == 0 ? null : value.QueueTerms.ToDictionary(term => term.Queue);
            foreach (var skill in value.Skills) _skills[skill.Skill] = skill.Level;
        }
    }

    public AgentPresence Presence { get; set; }

    /// <summary>What its profile says, or in its first days a part of that.</summary>
    public int CapacityUnits { get; set; }

    /// <summary>When it has more, in its first days; null when it has all.</summary>
    public Deadline? RampUpEnd { get; set; }

    /// <summary>Channels of the current plan it takes no new work of, by name.</summary>
    public SortedSet<ChannelId> UnavailableChannels { get; private set; } = [];

    /// <summary>Whether it is on shift; null when no shift was ever reported.</summary>
    public bool? IsOnShift { get; set; }

    /// <summary>When its shift is over; null when it is on none, or on one without an end.</summary>
    public Deadline? ShiftEnd { get; set; }

    /// <summary>The sequence of the event that gave it work last, else of its first sign-in, else of its first save: a newcomer stands at the back.</summary>
    public long LastServedSequence { get => _facts.LastServedSequence; set => _facts.LastServedSequence = value; }

    /// <summary>The later of when work left its hands last and when it began to take work, or was first saved.</summary>
    public Instant IdleSinceAt { get; set; } = first.At;

    public long UsedUnits { get => _facts.UsedUnits; set => _facts.UsedUnits = value; }

    /// <summary>Work orders it has that are not final, by id.</summary>
    public SortedDictionary<WorkOrderId, WorkOrderState> WorkOrders { get; private set; } = [];

    /// <summary>Its open offers, oldest first.</summary>
    public List<OfferState> Offers { get; private set; } = [];

    /// <summary>
    /// Whether it gets nothing by matching for now, though it takes work: it has as many offers as it may, or was given as much as the plan allows. Kept here so that matching need not look there.
    /// </summary>
    public bool IsHeldBack { get => _facts.IsHeldBack; private set => _facts.IsHeldBack = value; }

    /// <summary>When matching gave it work, the latest times, as many as the plan's limit counts; empty without a limit.</summary>
    public Queue<Instant> GivenAt { get; private set; } = [];

    /// <summary>When matching gives it work again, after it gave it as much as the plan allows; null when at once.</summary>
    public Deadline? AssignmentPauseEnd { get; set; }

    /// <summary>Work orders in line that wait for it, and that nobody else gets by matching, in the order in which they came back.</summary>
    public List<WorkOrderState> PrivateLine { get; private set; } = [];

    /// <summary>The work order in line that its room is held for; null when none is.</summary>
    public WorkOrderState? HeadRoomFor { get; set; }

    /// <summary>What that work order costs: units that are not free for work behind it. 0 when no room is held.</summary>
    public int HeldUnits { get; set; }

    /// <summary>When its room is held no longer; null when none is.</summary>
    public Deadline? HeadRoomEnd { get; set; }

    /// <summary>Before when it holds no room again, since it held some in vain until time was over; null when it never did.</summary>
    public Instant? HeadRoomAgainAt { get; set; }

    /// <summary>What work orders that are not final remember of its refusals, by work order.</summary>
    public SortedDictionary<WorkOrderId, RefusalState> Refusals { get; private set; } = [];

    /// <summary>Offers missed in a row.</summary>
    public int MissCount { get; set; }

    /// <summary>When it is available again by itself; null when it is not paused.</summary>
    public Deadline? PauseEnd { get; set; }

    /// <summary>Whether it takes new work now, as far as channel, queue, skill and room allow.</summary>
    public bool TakesWork => Presence != AgentPresence.Away && TakesWorkOrIsAway;

    /// <summary>Whether work may wait for it: it takes new work now, or will when it is back from a break.</summary>
    public bool TakesWorkOrIsAway => IsOnShift != false && Presence switch
    {
        AgentPresence.Available or AgentPresence.Away => true,
        AgentPresence.Offline => Profile.TakesWorkOffline == true,
        _ => false,
    };

    /// <summary>Whether work can come to it by hand, or come back to it.</summary>
    public bool CanBeReached => Presence != AgentPresence.Offline || Profile.TakesWorkOffline == true;

    public bool IsAvailableOn(ChannelId channel) => UnavailableChannels.Count == 0 || !UnavailableChannels.Contains(channel);

    public bool Serves(QueueId queue) => _queues.Contains(queue);

    /// <summary>The rank that one of its queues has with it.</summary>
    public int RankOf(QueueId queue) => _terms is null ? 1 : _terms.GetValueOrDefault(queue).Rank ?? 1;

    /// <summary>How long work of one of its queues waits before matching gives it to the agent.</summary>
    public Duration DelayOf(QueueId queue) => _terms is null ? Duration.Zero : _terms.GetValueOrDefault(queue).Delay ?? Duration.Zero;

    /// <summary>Whether an order has waited for as long as some queue by which it serves it says.</summary>
    public bool IsReachedBy(WorkOrderState order)
    {
        if (_terms is null || IsReachedBy(order.Queue, order.ReachedDelay)) return true;
        var others = order.AlsoServedBy;
        for (var i = 0; i < others.Count; i++)
            if (IsReachedBy(others[i], order.ReachedDelay)) return true;
        return false;
    }

    /// <summary>The rank with it of a queue by which it serves an order: the order's own, else the lowest of the other ones.</summary>
    public int RankOf(WorkOrderState order)
    {
        if (_terms is null || Serves(order.Queue)) return RankOf(order.Queue);
        var lowest = int.MaxValue;
        foreach (var queue in order.AlsoServedBy)
            if (Serves(queue)) lowest = Math.Min(lowest, RankOf(queue));
        return lowest;
    }

    public bool Satisfies(SkillRequirement requirement) => requirement.IsSatisfiedBy(LevelOf(requirement.Skill));

    /// <summary>Its level in a skill; null when it lacks the skill.</summary>
    public int? LevelOf(SkillId skill) => _skills.TryGetValue(skill, out var level) ? level : null;

    public int SkillCount => _skills.Count;

    /// <summary>What ledgers of the queues it serves count of it; empty when none keeps one.</summary>
    public AgentTally[] Tallies { get; set; } = [];

    /// <summary>Work orders and open offers under caps of the plan, and shares of queues' work that it has reached, by cap.</summary>
    public ReadOnlySpan<HeldCap> HeldCaps => CollectionsMarshal.AsSpan(_heldCaps);

    /// <summary>Where matching keeps it; null while it takes no work.</summary>
    public Supply? Supply { get => _facts.Supply; set => _facts.Supply = value; }

    public SupplyProfile? SupplyProfile { get => _facts.SupplyProfile; set => _facts.SupplyProfile = value; }

    /// <summary>The version of which the supply profile is.</summary>
    public long SupplyVersion { get => _facts.SupplyVersion; set => _facts.SupplyVersion = value; }

    /// <summary>Its number among the agents who take work.</summary>
    public int SupplySlot { get => _facts.SupplySlot; set => _facts.SupplySlot = value; }

    /// <summary>Whether anything is in its private line, kept here so that matching need not look there.</summary>
    public bool HasPrivateLine { get => _facts.HasPrivateLine; set => _facts.HasPrivateLine = value; }

    /// <summary>Whether matching is to look at its private line.</summary>
    public bool IsPrivateLineChanged { get => _facts.IsPrivateLineChanged; set => _facts.IsPrivateLineChanged = value; }

    public int CountUnder(int cap)
    {
        foreach (var held in _heldCaps)
            if (held.Cap == cap) return held.Count;
        return 0;
    }

    /// <summary>Counts a work order or an open offer, with the units it takes, in or out under the caps of its channel and queue.</summary>
    public void Count(WorkOrderState order, CompiledPlan plan, int change, long units)
    {
        Count(plan.CapOf(order.Channel), change, change * units);
        Count(plan.CapOf(order.Queue), change, change * units);
        Count(plan.Preferences.InHand, change, change * units);
    }

    /// <summary>To be called when its offers or the end of that pause changed.</summary>
    public void NoteHeldBack() => IsHeldBack = AssignmentPauseEnd is not null || Offers.Count >= RoutingLimits.OffersPerAgent;

    /// <summary>Takes note that it reached its share of a queue's work, or no longer.</summary>
    public void NoteShare(int cap, bool isReached) => Count(cap, isReached ? 1 : -1, 0);

    public void ForgetCounts() => _heldCaps.Clear();

    private bool IsReachedBy(QueueId queue, Duration reach) => Serves(queue) && DelayOf(queue) <= reach;

    private void Count(int cap, int change, long units)
    {
        if (cap == CompiledPlan.NoCap) return;
        var place = 0;
        while (place < _heldCaps.Count && _heldCaps[place].Cap < cap) place++;
        if (place == _heldCaps.Count || _heldCaps[place].Cap != cap) _heldCaps.Insert(place, new HeldCap(cap, 0, 0));
        _heldCaps[place] = new HeldCap(cap, _heldCaps[place].Count + change, _heldCaps[place].Units + units);
        if (_heldCaps[place].Count == 0) _heldCaps.RemoveAt(place);
    }

    /// <summary>What matching looks at, beside each other, as of a work order.</summary>
    private struct MatchingFacts
    {
        public Supply? Supply;
        public SupplyProfile? SupplyProfile;
        public long Version;
        public long SupplyVersion;
        public long LastServedSequence;
        public long UsedUnits;
        public int SupplySlot;
        public bool IsHeldBack;
        public bool HasPrivateLine;
        public bool IsPrivateLineChanged;
    }
}
