using ChannelRouting.Matching;

namespace ChannelRouting.Engine;

/// <content>The work order in a state that goes on by itself.</content>
internal sealed partial class WorkOrderState
{
    /// <summary>A copy that knows agents, offers and clocks of this one's state until it is bound to those of its own.</summary>
    public WorkOrderState Fork() => (WorkOrderState)MemberwiseClone();

    /// <summary>Gives the copy what is its own. It stands in no line yet.</summary>
    public void BindTo(StateFork fork)
    {
        (_reached, _contact, _formerClocks) = ([.. _reached], _contact.Fork(), _formerClocks is null ? null : [.. _formerClocks]);
        LatestClocks = [.. LatestClocks.Select(fork.Of)];
        _offers = _offers.Fork(fork);
        (Step, Delay) = (Step?.Fork(), Delay?.Fork());
        (Agent, HeadRoomWith) = (Agent is null ? null : fork.Of(Agent), HeadRoomWith is null ? null : fork.Of(HeadRoomWith));
        _facts = _facts with { Demand = null, Line = null, Slot = Slots.None, PhaseSlot = Slots.None, WaitsFor = WaitsFor is null ? null : Array.ConvertAll(WaitsFor, fork.Of) };
    }
}
