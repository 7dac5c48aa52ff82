using ChannelRouting.Matching;

namespace ChannelRouting.Engine;

/// <content>The agent in a state that goes on by itself.</content>
internal sealed partial class AgentState
{
    /// <summary>A copy that knows work orders and offers of this one's state until it is bound to those of its own.</summary>
    public AgentState Fork() => (AgentState)MemberwiseClone();

    /// <summary>Gives the copy what is its own, tallies aside. Matching does not keep it yet.</summary>
    public void BindTo(StateFork fork)
    {
        (_queues, _skills, _heldCaps) = ([.. _queues], new Dictionary<SkillId, int>(_skills), [.. _heldCaps]);
        (UnavailableChannels, GivenAt) = (new SortedSet<ChannelId>(UnavailableChannels), new Queue<Instant>(GivenAt));
        (Offers, PrivateLine) = ([.. Offers.Select(fork.Of)], [.. PrivateLine.Select(fork.Of)]);
        WorkOrders = new SortedDictionary<WorkOrderId, WorkOrderState>(WorkOrders.ToDictionary(entry => entry.Key, entry => fork.Of(entry.Value)));
        Refusals = new SortedDictionary<WorkOrderId, RefusalState>(Refusals.ToDictionary(entry => entry.Key, entry => fork.Of(entry.Value)));
        HeadRoomFor = HeadRoomFor is null ? null : fork.Of(HeadRoomFor);
        _facts = _facts with { Supply = null, SupplyProfile = null, SupplyVersion = -1, SupplySlot = Slots.None, IsPrivateLineChanged = false };
    }
}
