using ChannelRouting.Engine;
using ChannelRouting.Matching;

namespace ChannelRouting;

public sealed partial class RoutingEngine
{
    private void HoldRoom(WorkOrderState order, AgentState agent) => Emit(new HeadRoomHeld
    {
        Stamp = Stamp(),
        WorkOrder = order.Id,
        Agent = agent.Id,
        EndsAt = _now + _state.Plan!.FindQueue(order.Queue)!.HeadRoom!.For,
    });

    /// <summary>Room held for work that the agent may not take is for all work, in the step that made it so.</summary>
    private void EndVainHolds()
    {
        _actor = _state.RuleActor;
        while (_state.FindHeldInVain() is { } agent) ReleaseRoom(agent, Eligibility.FindHeadRoomEnd(agent, agent.HeadRoomFor!, _state)!.Value);
    }

    private void ReleaseRoom(AgentState agent, HeadRoomEndReason reason) => Emit(new HeadRoomReleased
    {
        Stamp = Stamp(),
        WorkOrder = agent.HeadRoomFor!.Id,
        Agent = agent.Id,
        Reason = reason,
        HoldAgainAt = reason == HeadRoomEndReason.TimeOver ? _now + _state.Plan!.FindQueue(agent.HeadRoomFor.Queue)!.HeadRoom?.For : null,
    });
}
