using ChannelRouting.Planning;

namespace ChannelRouting.Matching;

/// <summary>The agents whom a queue keeps free: which supplies are free, how many agents those have, and whether one of them may go.</summary>
internal sealed class Reserve
{
    private readonly AgentReserve _policy;
    private readonly ChannelMix? _mix;
    private readonly Demand _kept;
    private readonly HashSet<ChannelId> _from;
    private readonly int _channel;
    private int _freeCount;
    private int _atWorkCount;
    private bool _wasOpen;

    public Reserve(WorkQueue queue, CompiledPlan plan)
    {
        (_policy, _mix, _channel) = (queue.Reserve!, plan.Mix, plan.CapOf(queue.Reserve!.Channel));
        _from = [.. _policy.From];
        _kept = new Demand(new DemandKey(queue.Id, _policy.Channel, [], [], Duration.MaxValue), Slots.None);
        _kept.Begin(plan);
    }

    public QueueId Queue => _kept.Key.Queue;

    /// <summary>The demands from whose work agents are kept.</summary>
    public Bits Demands { get; } = new();

    /// <summary>Whether more agents are free than are kept.</summary>
    private bool IsOpen => _freeCount > Math.Min(_policy.Agents, _atWorkCount - 1);

    public void Add(Demand demand)
    {
        if (_from.Contains(demand.Key.Channel)) Demands.Set(demand.Slot);
    }

    public void Remove(Demand demand) => Demands.Clear(demand.Slot);

    /// <summary>Counts agents of a profile in or out.</summary>
    public void Hold(SupplyProfile profile, int change)
    {
        if (CouldServe(profile)) _atWorkCount += change;
    }

    /// <summary>Counts an agent of a supply in or out.</summary>
    public void Count(Supply supply, int change)
    {
        if (IsFree(supply)) _freeCount += change;
    }

    /// <summary>Whether the agents of a supply are free: they serve the queue and have room for one more of the work that they are kept for.</summary>
    public bool IsFree(Supply supply) => CouldServe(supply.Profile) && supply.HasRoomFor(_kept);

    /// <summary>Whether the agents of a supply are free, and kept so.</summary>
    public bool IsClosedTo(Supply supply) => !IsOpen && IsFree(supply);

    /// <summary>Whether agents of a supply with room for a demand's work get none of it for now.</summary>
    public bool Keeps(Supply supply, Demand demand) => Demands.Contains(demand.Slot) && IsClosedTo(supply) && !StaysFree(supply, demand);

    /// <summary>Whether an agent may go that might not when this was last asked.</summary>
    public bool HasOpened()
    {
        var (isOpen, wasOpen) = (IsOpen, _wasOpen);
        _wasOpen = isOpen;
        return isOpen && !wasOpen;
    }

    private bool CouldServe(SupplyProfile profile) => profile.CapacityUnits > 0 && profile.CapacityUnits >= _kept.CostUnits && profile.Serves(_kept.Key);

    /// <summary>Whether agents of a supply, with one of a demand's work orders too, would have room for what they are kept for.</summary>
    private bool StaysFree(Supply supply, Demand demand)
    {
        if (_mix is null) return HasUnitsForBoth(supply, demand);
        if (_mix.Interrupts(_channel, demand.ChannelCap)) return true;
        return !_mix.Excludes(_channel, demand.ChannelCap) && HasUnitsForBoth(supply, demand);
    }

    private bool HasUnitsForBoth(Supply supply, Demand demand) => (long)supply.UsedUnits + demand.CostUnits + _kept.CostUnits <= supply.Profile.CapacityUnits;
}
