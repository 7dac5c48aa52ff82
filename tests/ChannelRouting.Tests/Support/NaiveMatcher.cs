using ChannelRouting.Engine;
using ChannelRouting.Matching;

namespace ChannelRouting.Tests.Support;

/// <summary>The definition of matching, written out: of the work orders in line, in order, the first that any agent can take, to the first such agent.</summary>
internal sealed class NaiveMatcher(RoutingState state) : IMatcher
{
    public void Add(Demand demand)
    {
    }

    public void Remove(Demand demand)
    {
    }

    public void Enqueue(WorkOrderState order)
    {
    }

    public void Dequeue(WorkOrderState order)
    {
    }

    public void Update(AgentState agent)
    {
    }

    public void Rebuild(RoutingState state)
    {
    }

    public int CountAble(Demand demand) => state.Agents.Count(agent =>
        agent.TakesWork && agent.IsAvailableOn(demand.Key.Channel) && agent.Serves(demand.Key.Queue) && demand.Key.Requirements.All(agent.Satisfies));

    public Match? FindNext() => (
        from order in state.WorkOrders.Where(state.IsInLine).OrderBy(KeyOf)
        from agent in state.Agents.Where(agent => Eligibility.CanTake(agent, order, state.Plan!)).Order(ComparerOf(order))
        select (Match?)new Match(order, agent)).FirstOrDefault();

    private (int Band, Instant Due, long Place) KeyOf(WorkOrderState order) => state.Plan!.Plan.WorkOrderRule switch
    {
        WorkOrderRule.Fifo => (0, default, order.Sequence),
        WorkOrderRule.PriorityDeadline => (order.Band, state.DueOf(order) ?? Instant.MaxValue, order.Sequence),
        _ => (order.Band, default, order.Sequence),
    };

    private Comparer<AgentState> ComparerOf(WorkOrderState order) => Comparer<AgentState>.Create((x, y) => state.Plan!.FindQueue(order.Queue)!.AgentRule switch
    {
        AgentRule.LongestIdle => (x.IdleSinceAt, x.LastServedSequence).CompareTo((y.IdleSinceAt, y.LastServedSequence)),
        AgentRule.RoundRobin => x.LastServedSequence.CompareTo(y.LastServedSequence),
        _ => (LoadOf(x), x.LastServedSequence).CompareTo((LoadOf(y), y.LastServedSequence)),
    });

    /// <summary>Exact for the units of tests.</summary>
    private static decimal LoadOf(AgentState agent) => (decimal)agent.UsedUnits / agent.Profile.CapacityUnits;
}
