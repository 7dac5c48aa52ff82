using ChannelRouting.Planning;

namespace ChannelRouting.Matching;

/// <summary>What work orders of one queue, channel and set of requirements ask of an agent: whoever can take one of them has room and skill for all.</summary>
internal sealed class Demand(DemandKey key, int slot)
{
    private SupplyFit[] _fits = [];
    private BalanceScores _scores = null!;
    private bool _isFitKept;

    public DemandKey Key { get; } = key;

    /// <summary>Its number among the demands in use; given to another one later, and never compared.</summary>
    public int Slot { get; } = slot;

    /// <summary>Work orders that hold it.</summary>
    public int HolderCount { get; set; }

    /// <summary>The supplies that could take its work, when they have anybody.</summary>
    public Bits Supplies { get; } = new();

    /// <summary>Agents who take work and could serve it, room aside.</summary>
    public int AbleCount { get; set; }

    /// <summary>Whether somebody may have become able to take its work since it was last looked at.</summary>
    public bool IsChanged { get; set; }

    /// <summary>What decides between agents, in turn; who was served least recently comes after them all.</summary>
    public AgentRule[] AgentRules { get; private set; } = [];

    /// <summary>The one rule that decides, where a short search for it exists; null where each supply is to be looked at.</summary>
    public AgentRule? OnlyRule { get; private set; }

    /// <summary>Whether agents of one supply take turns by idle time; else by who was served least recently.</summary>
    public bool IsByIdle { get; private set; }

    public bool IsOffered { get; private set; }

    /// <summary>How room is held for its work; null when it is not.</summary>
    public HeadRoomPolicy? HeadRoom { get; private set; }

    public int CostUnits { get; private set; }

    /// <summary>Whether its work comes on top of other work, so that not units in use but the channel's cap says whether it fits.</summary>
    public bool IsOnTop { get; private set; }

    /// <summary>The channel's cap, by its number in the plan; none when it has no cap.</summary>
    public int ChannelCap { get; private set; }

    /// <summary>The queue's cap, by its number in the plan; none when it has no cap.</summary>
    public int QueueCap { get; private set; }

    /// <summary>The cap on open offers, by its number in the plan; none when its work is not offered, or offers are not capped.</summary>
    public int OfferCap { get; private set; }

    /// <summary>The mark of agents who have their most of the queue's work and go behind the others, by its number among the caps; none when shares are not capped.</summary>
    public int ShareCap { get; private set; }

    /// <summary>The cap that agents stand below who go first, by its number in the plan; none when the queue prefers nobody so.</summary>
    public int PreferenceCap { get; private set; }

    /// <summary>How well the agents of a supply fit, whatever they do; all alike where nothing asks for it.</summary>
    public SupplyFit FitOf(int supplySlot) => _isFitKept ? _fits[supplySlot] : default;

    /// <summary>Takes note of a supply that could take its work.</summary>
    public void Add(Supply supply)
    {
        Supplies.Set(supply.Slot);
        NoteFit(supply);
    }

    /// <summary>Takes note of how well the agents of a supply fit, whether or not they have room.</summary>
    public void NoteFit(Supply supply)
    {
        if (!_isFitKept) return;
        if (supply.Slot >= _fits.Length) Array.Resize(ref _fits, Math.Max(supply.Slot + 1, 2 * _fits.Length));
        _fits[supply.Slot] = supply.FitFor(Key, _scores);
    }

    /// <summary>Takes from a plan what its work costs and how it is given out, and begins without supplies.</summary>
    public void Begin(CompiledPlan plan)
    {
        Supplies.Clear();
        IsChanged = false;
        var (queue, channel) = (plan.FindQueue(Key.Queue)!, plan.FindChannel(Key.Channel)!);
        AgentRules = RuleDefaults.AgentRulesOf(queue);
        IsByIdle = AgentRules.Any(rule => rule is AgentRule.LongestIdle or AgentRule.Balanced);
        var hasWishes = Key.AlsoServedBy.Count > 0 || Key.Requirements.Any(requirement => requirement.IsPreferred == true);
        _isFitKept = hasWishes || AgentRules.Any(rule => rule is AgentRule.BestSkilled or AgentRule.Balanced);
        (PreferenceCap, ShareCap) = (plan.Preferences.Of(Key.Queue), plan.ShareCapOf(Key.Queue));
        OnlyRule = !hasWishes && PreferenceCap == CompiledPlan.NoCap && ShareCap == CompiledPlan.NoCap && AgentRules is [AgentRule.LeastLoaded or AgentRule.LongestIdle or AgentRule.RoundRobin or AgentRule.Balanced] ? AgentRules[0] : null;
        _scores = plan.BalanceScores;
        (IsOffered, HeadRoom) = (queue.Offers is not null, queue.HeadRoom);
        OfferCap = IsOffered ? plan.OfferCap : CompiledPlan.NoCap;
        IsOnTop = plan.Mix?.Interrupts(plan.CapOf(Key.Channel)) == true;
        (CostUnits, ChannelCap, QueueCap) = (Engine.Capacity.ReservedUnits(channel), plan.CapOf(Key.Channel), plan.CapOf(Key.Queue));
    }
}
