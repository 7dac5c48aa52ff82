using ChannelRouting.Matching;

namespace ChannelRouting.Engine;

/// <summary>Whether there are agents for the work of a queue with its requirements, whatever their presence, before and after a plan replaces names.</summary>
/// <remarks>Each different demand is looked up once, work that excludes agents one by one.</remarks>
internal sealed class Routes(RoutingState state, PlanReplacements? replacements)
{
    private readonly NewNames _names = new(replacements ?? new PlanReplacements());
    private readonly Dictionary<DemandKey, bool> _now = [];
    private readonly Dictionary<DemandKey, bool> _then = [];

    public bool LeadToSomebody(WorkOrderState order) => Find(_now, order, agent => order.AlsoServedBy.Append(order.Queue).Any(agent.Serves));

    public bool WillLeadToSomebody(WorkOrderState order) => Find(_then, order, agent => agent.Profile.Queues.Select(_names.Of).Intersect(order.AlsoServedBy.Append(order.Queue)).Any());

    private bool Find(Dictionary<DemandKey, bool> known, WorkOrderState order, Func<AgentState, bool> serves)
    {
        if (order.Wishes.Excluded.Count > 0) return state.Agents.Any(agent => IsFit(agent) && !order.Wishes.IsExcluded(agent.Id));
        if (known.TryGetValue(order.DemandKey, out var isThere)) return isThere;
        return known[order.DemandKey] = state.Agents.Any(IsFit);

        bool IsFit(AgentState agent) => order.Requirements.All(agent.Satisfies) && serves(agent);
    }
}
