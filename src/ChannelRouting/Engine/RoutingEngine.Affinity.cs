using ChannelRouting.Engine;
using ChannelRouting.Matching;

namespace ChannelRouting;

public sealed partial class RoutingEngine
{
    /// <summary>Work orders that got in line of a queue, or whose preferred agents are others now, in this step.</summary>
    private readonly Queue<(WorkOrderState Order, bool IsNewThere)> _arrivals = new();

    /// <summary>The first of the agents whom the order of a match prefers and who may have it in place of the one found; null when there is none.</summary>
    private AgentState? FindPreferred(Match match)
    {
        var preferred = match.Order.Wishes.Preferred;
        for (var i = 0; i < preferred.Count; i++)
            if (_state.FindAgent(preferred[i].Agent) is { } agent && _state.Matcher.MayGoTo(match, agent)) return agent;
        return null;
    }

    /// <summary>The first of the agents with whom the order of a match has to do by a rule of its queue, and who may have it in place of the one found; null when there is none.</summary>
    private (AgentState Agent, string? Rule)? FindTied(Match match)
    {
        var order = match.Order;
        foreach (var rule in _state.Plan!.AffinityOf(order.Queue))
            if (_state.FindTied(rule, order) is { } agent && _state.Matcher.MayGoTo(match, agent)) return (agent, order.WaitsFor is null ? rule.Name : null);
        return null;
    }

    /// <summary>Notes work that may begin to wait for agents.</summary>
    private void NoteArrival(RoutingEvent routingEvent)
    {
        var (id, isNewThere) = routingEvent switch
        {
            WorkOrderQueued e => (e.WorkOrder, true),
            WorkOrderTransferred e when e.Queue != e.FromQueue => (e.WorkOrder, true),
            WorkOrderReclassified e when e.Classification.Queue != e.FromQueue => (e.WorkOrder, true),
            WorkOrderUpdated { PreferredAgents: not null } e => (e.WorkOrder, false),
            _ => default,
        };
        if (!id.IsDefault) _arrivals.Enqueue((_state.FindOrder(id)!, isNewThere));
    }

    /// <summary>Work that got in line waits for the agents it prefers or has to do with, before matching looks at it.</summary>
    private void BeginWaits()
    {
        _actor = _state.RuleActor;
        while (_arrivals.TryDequeue(out var arrival))
        {
            var order = arrival.Order;
            if (order is not { Status: WorkOrderStatus.Queued, WaitsFor: null } || !_state.IsInLine(order)) continue;
            var applied = FindPreferredWait(order) ?? (arrival.IsNewThere ? FindAffinityWait(order) : null);
            if (applied is not null) Emit(applied);
        }
    }

    private AffinityApplied? FindPreferredWait(WorkOrderState order)
    {
        if (order.Wishes.PreferredFor is not { } time) return null;
        var until = _now + time;
        AgentId[] agents = [.. order.Wishes.Preferred.Select(preferred => preferred.Agent).Distinct().Where(id => _state.FindAgent(id) is { } agent && CanWaitFor(agent, order, until))];
        return agents.Length == 0 ? null : new AffinityApplied { Stamp = Stamp(), WorkOrder = order.Id, Agents = agents, WaitEndsAt = until };
    }

    /// <summary>The wait by the first rule of the queue whose agent can serve in time; none when that of an earlier rule, which does not wait, can at once.</summary>
    private AffinityApplied? FindAffinityWait(WorkOrderState order)
    {
        foreach (var rule in _state.Plan!.AffinityOf(order.Queue))
        {
            if (_state.FindTied(rule, order) is not { } agent) continue;
            if (rule.WaitsFor is not { } time)
            {
                if (Eligibility.CanTake(agent, order, _state.Plan)) return null;
            }
            else if (CanWaitFor(agent, order, _now + time))
            {
                return new AffinityApplied { Stamp = Stamp(), WorkOrder = order.Id, Agents = [agent.Id], Rule = rule.Name, WaitEndsAt = _now + time };
            }
        }

        return null;
    }

    /// <summary>Until when an order that comes back waits for its agent to have room; null when it does not wait.</summary>
    private Instant? FindWaitEnd(WorkOrderState order, AgentState agent)
    {
        if (_state.Plan!.FindQueue(order.Queue)!.ReturnWaitsFor is not { } time) return null;
        return CanWaitFor(agent, order, _now + time) ? _now + time : null;
    }

    private bool CanWaitFor(AgentState agent, WorkOrderState order, Instant until) =>
        agent.PrivateLine.Count < RoutingLimits.WaitingPerAgent && Eligibility.FindAffinityEnd(agent, order, until, _state) is null;

    /// <summary>Work that waits for an agent who will not take it waits for that one no more, in the step that made it so.</summary>
    private void EndVainWaits()
    {
        _actor = _state.RuleActor;
        while (_state.FindInVain() is { } order)
        {
            var (agent, reason) = order.WaitsFor!.Select(agent => (agent, Eligibility.FindAffinityEnd(agent, order, order.WaitEndsAt!.Value, _state))).First(wait => wait.Item2 is not null);
            EndWait(order, agent, reason!.Value);
        }
    }

    /// <summary>Time is over for all of its agents.</summary>
    private void EndWait(WorkOrderState order)
    {
        foreach (var agent in order.WaitsFor!) EndWait(order, agent, AffinityEndReason.TimeOver);
    }

    private void EndWait(WorkOrderState order, AgentState agent, AffinityEndReason reason) =>
        Emit(new AffinityEnded { Stamp = Stamp(), WorkOrder = order.Id, Agent = agent.Id, Reason = reason });
}
