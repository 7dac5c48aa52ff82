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
        agent.TakesWork && agent.IsAvailableOn(demand.Key.Channel) && agent.Serves(demand.Key.Queue) && demand.Key.Requirements.All(requirement => requirement.IsPreferred == true || agent.Satisfies(requirement)));

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

    private Comparer<AgentState> ComparerOf(WorkOrderState order) => Comparer<AgentState>.Create((x, y) =>
    {
        var queue = state.Plan!.FindQueue(order.Queue)!;
        var differences = queue.ThenBy.Prepend(queue.AgentRule ?? AgentRule.LeastLoaded).Select(rule => Compare(x, y, order, rule));
        return differences.Prepend(WishesOf(y, order) - WishesOf(x, order)).Append(x.LastServedSequence.CompareTo(y.LastServedSequence)).FirstOrDefault(difference => difference != 0);
    });

    private static int Compare(AgentState x, AgentState y, WorkOrderState order, AgentRule rule) => rule switch
    {
        AgentRule.LeastLoaded => LoadOf(x).CompareTo(LoadOf(y)),
        AgentRule.MostLoaded => LoadOf(y).CompareTo(LoadOf(x)),
        AgentRule.MostFreeUnits => (y.Profile.CapacityUnits - y.UsedUnits).CompareTo(x.Profile.CapacityUnits - x.UsedUnits),
        AgentRule.BestSkilled => LevelsOf(y, order).CompareTo(LevelsOf(x, order)),
        AgentRule.FewestSkills => KnownSkills(x).CompareTo(KnownSkills(y)),
        AgentRule.LongestIdle => x.IdleSinceAt.CompareTo(y.IdleSinceAt),
        _ => x.LastServedSequence.CompareTo(y.LastServedSequence),
    };

    private static int WishesOf(AgentState agent, WorkOrderState order) => order.Requirements.Count(requirement => requirement.IsPreferred == true && agent.Satisfies(requirement));

    private static long LevelsOf(AgentState agent, WorkOrderState order) =>
        order.Requirements.Where(requirement => requirement.IsExcluded != true).Sum(requirement => (long)agent.Profile.Skills.LastOrDefault(skill => skill.Skill == requirement.Skill).Level);

    private static int KnownSkills(AgentState agent) => agent.Profile.Skills.DistinctBy(skill => skill.Skill).Count();

    /// <summary>Exact for the units of tests.</summary>
    private static decimal LoadOf(AgentState agent) => (decimal)agent.UsedUnits / agent.Profile.CapacityUnits;
}
