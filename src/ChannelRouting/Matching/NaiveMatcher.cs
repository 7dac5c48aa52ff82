using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>
/// The definition of matching, written out: try the work orders in line one after another, and for each every agent. A pair of which
/// neither side changed since it was last refused is not tried again, nor is an agent without room or without work in its queues.
/// </summary>
/// <remarks>A search costs waiting orders x changed agents who may take something + changed orders x all agents.</remarks>
internal sealed class NaiveMatcher(RoutingState state) : IMatcher
{
    private readonly SortedSet<WorkOrderState> _waiting = new(OrderRule.Instance);
    private readonly SortedSet<WorkOrderState> _changedOrders = new(OrderRule.Instance);
    private readonly Dictionary<QueueId, int> _waitingCounts = [];
    private readonly List<AgentState> _agents = [];
    private readonly List<AgentState> _changedAgents = [];
    private readonly HashSet<AgentState> _known = [];
    private readonly HashSet<AgentState> _changed = [];
    private int _cheapestUnits;

    public void Enqueue(WorkOrderState order)
    {
        if (_waiting.Add(order)) _waitingCounts[order.Queue] = _waitingCounts.GetValueOrDefault(order.Queue) + 1;
        _changedOrders.Add(order);
    }

    public void Dequeue(WorkOrderState order)
    {
        if (_waiting.Remove(order)) _waitingCounts[order.Queue]--;
        _changedOrders.Remove(order);
    }

    public void Update(AgentState agent)
    {
        if (_known.Add(agent)) _agents.Add(agent);
        if (_changed.Add(agent)) _changedAgents.Add(agent);
    }

    public void Rebuild(RoutingState state)
    {
        _cheapestUnits = state.Plan!.Plan.Channels.Min(channel => channel.CostUnits);
        _waiting.Clear();
        _waitingCounts.Clear();
        _changedOrders.Clear();
        foreach (var order in state.WorkOrders)
            if (state.IsInLine(order)) Enqueue(order);
        foreach (var agent in state.Agents) Update(agent);
    }

    public Match? FindNext()
    {
        if (_changedAgents.RemoveAll(agent => !MayTake(agent)) > 0) _changed.IntersectWith(_changedAgents);
        foreach (var order in _changedAgents.Count > 0 ? _waiting : _changedOrders)
        {
            var candidates = _changedOrders.Contains(order) ? _agents : _changedAgents;
            if (FindAgent(order, candidates) is { } agent) return new Match(order, agent);
        }

        _changedOrders.Clear();
        _changedAgents.Clear();
        _changed.Clear();
        return null;
    }

    /// <summary>Whether the agent takes work, has room for the cheapest work, and serves a queue in which some waits.</summary>
    private bool MayTake(AgentState agent)
    {
        if (!agent.TakesWork || agent.UsedUnits + _cheapestUnits > agent.Profile.CapacityUnits) return false;
        foreach (var queue in agent.Profile.Queues)
            if (_waitingCounts.GetValueOrDefault(queue) > 0) return true;
        return false;
    }

    /// <summary>The first by <see cref="AgentRule"/>, a total order, so the order of the candidates does not matter.</summary>
    private AgentState? FindAgent(WorkOrderState order, List<AgentState> candidates)
    {
        AgentState? first = null;
        foreach (var agent in candidates)
        {
            if (!Eligibility.CanTake(agent, order, state.Plan!)) continue;
            if (first is null || AgentRule.Instance.Compare(agent, first) < 0) first = agent;
        }

        return first;
    }
}
