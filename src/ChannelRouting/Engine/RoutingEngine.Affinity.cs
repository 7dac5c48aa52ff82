using ChannelRouting.Engine;
using ChannelRouting.Matching;

namespace ChannelRouting;

public sealed partial class RoutingEngine
{
    /// <summary>The first of the agents whom the order of a match prefers and who may have it in place of the one found; null when there is none.</summary>
    private AgentState? FindPreferred(Match match)
    {
        var preferred = match.Order.PreferredAgents;
        for (var i = 0; i < preferred.Count; i++)
            if (_state.FindAgent(preferred[i].Agent) is { } agent && _state.Matcher.MayGoTo(match, agent)) return agent;
        return null;
    }

    /// <summary>Until when an order that comes back waits for its agent to have room; null when it does not wait.</summary>
    private Instant? FindWaitEnd(WorkOrderState order, AgentState agent)
    {
        if (_state.Plan!.FindQueue(order.Queue)!.ReturnWaitsFor is not { } time) return null;
        if (agent.PrivateLine.Count >= RoutingLimits.WaitingPerAgent) return null;
        return Eligibility.FindAffinityEnd(agent, order, _state.Plan) is null ? _now + time : null;
    }

    /// <summary>Work that waits for an agent who will not take it is for everybody, in the step that made it so.</summary>
    private void EndVainWaits()
    {
        _actor = _state.RuleActor;
        while (_state.FindInVain() is { } order) EndWait(order, Eligibility.FindAffinityEnd(order.WaitsFor!, order, _state.Plan!)!.Value);
    }

    private void EndWait(WorkOrderState order, AffinityEndReason reason) =>
        Emit(new AffinityEnded { Stamp = Stamp(), WorkOrder = order.Id, Agent = order.WaitsFor!.Id, Reason = reason });
}
