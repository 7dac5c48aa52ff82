using ChannelRouting.Planning;

namespace ChannelRouting.Matching;

/// <summary>What work orders of one queue, channel and set of requirements ask of an agent: whoever can take one of them has room and skill for all.</summary>
internal sealed class Demand(DemandKey key, int slot)
{
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

    public AgentRule AgentRule { get; private set; }

    public bool IsOffered { get; private set; }

    public int CostUnits { get; private set; }

    /// <summary>The channel's cap, by its number in the plan; none when it has no cap.</summary>
    public int ChannelCap { get; private set; }

    /// <summary>The queue's cap, by its number in the plan; none when it has no cap.</summary>
    public int QueueCap { get; private set; }

    /// <summary>Takes from a plan what its work costs and how it is given out, and begins without supplies.</summary>
    public void Begin(CompiledPlan plan)
    {
        Supplies.Clear();
        IsChanged = false;
        var (queue, channel) = (plan.FindQueue(Key.Queue)!, plan.FindChannel(Key.Channel)!);
        (AgentRule, IsOffered) = (queue.AgentRule ?? AgentRule.LeastLoaded, queue.Offers is not null);
        (CostUnits, ChannelCap, QueueCap) = (Engine.Capacity.ReservedUnits(channel), plan.CapOf(Key.Channel), plan.CapOf(Key.Queue));
    }
}
