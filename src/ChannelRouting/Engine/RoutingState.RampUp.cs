using ChannelRouting.Sla;

namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    private void On(AgentRampedUp e)
    {
        var agent = _agents[e.Agent];
        SetCapacity(agent, e.At);
        Note(agent, agent.TakesWork);
    }

    /// <summary>Gives an agent the capacity that it has at an instant by its profile and the plan.</summary>
    private void SetCapacity(AgentState agent, Instant at)
    {
        (agent.CapacityUnits, var changesAt) = Plan!.CapacityAt(agent.Profile, at);
        agent.RampUpEnd = Deadlines.Set(agent.RampUpEnd, changesAt, DeadlineKind.RampUpEnd, agent.Sequence, agent);
    }
}
