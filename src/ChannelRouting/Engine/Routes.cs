using ChannelRouting.Matching;

namespace ChannelRouting.Engine;

/// <summary>Whether there are agents for the work of a queue with its requirements, whatever their presence, before and after a plan replaces names.</summary>
/// <remarks>Each different demand is looked up once.</remarks>
internal sealed class Routes(RoutingState state, PlanReplacements? replacements)
{
    private readonly NewNames _names = new(replacements ?? new PlanReplacements());
    private readonly Dictionary<DemandKey, bool> _now = [];
    private readonly Dictionary<DemandKey, bool> _then = [];

    public bool LeadToSomebody(WorkOrderState order) => Find(_now, order.DemandKey, agent => order.AlsoServedBy.Append(order.Queue).Any(agent.Serves));

    public bool WillLeadToSomebody(WorkOrderState order) => Find(_then, order.DemandKey, agent => agent.Profile.Queues.Select(_names.Of).Intersect(order.AlsoServedBy.Append(order.Queue)).Any());

    private bool Find(Dictionary<DemandKey, bool> known, DemandKey demand, Func<AgentState, bool> serves)
    {
        if (known.TryGetValue(demand, out var isThere)) return isThere;
        return known[demand] = state.Agents.Any(agent => demand.Requirements.All(agent.Satisfies) && serves(agent));
    }
}
