using ChannelRouting.Engine;
using ChannelRouting.Planning;

namespace ChannelRouting.Alerts;

/// <summary>Work in line of one key, and an agent who shows that it can be had.</summary>
internal sealed class AlertDemand(AlertDemandKey key)
{
    public AlertDemandKey Key { get; } = key;

    /// <summary>Work in line.</summary>
    public int WaitCount { get; set; }

    /// <summary>Work in line that nobody is left to be offered to.</summary>
    public int ExhaustedCount { get; set; }

    /// <summary>One of those who are there and could have it; null when there is none.</summary>
    public AgentState? Staffed { get; set; }

    /// <summary>One of those who could have it, there or not; null when there is none.</summary>
    public AgentState? Known { get; set; }

    public int UnstaffedCount => Staffed is null ? WaitCount : 0;

    public int UnroutableCount => Known is null ? WaitCount : ExhaustedCount;

    /// <summary>Whether an agent could have it, there or not, with nothing else in hand.</summary>
    public bool IsFor(AgentState agent, CompiledPlan plan) => Serves(agent) && IsSkilled(agent) && MayHave(agent, plan);

    /// <summary>Whether an agent is there who could have it.</summary>
    public bool IsStaffedBy(AgentState agent, CompiledPlan plan) => IsThere(agent) && IsFor(agent, plan);

    public bool IsThere(AgentState agent) => agent.TakesWork && agent.IsAvailableOn(Key.Channel);

    public bool Serves(AgentState agent) => agent.Serves(Key.Queue) || Key.AlsoServedBy.Any(agent.Serves);

    public bool IsSkilled(AgentState agent) => Key.Requirements.All(requirement => requirement.IsPreferred == true || agent.Satisfies(requirement));

    public bool MayHave(AgentState agent, CompiledPlan plan) =>
        !Key.Excluded.Contains(agent.Id) && agent.CapacityUnits > 0 && Capacity.ReservedUnits(plan.FindChannel(Key.Channel)!) <= agent.CapacityUnits;

    /// <summary>Looks at an agent who changed, and at others only if that one showed that it can be had.</summary>
    public void Review(AgentState agent, RoutingState state)
    {
        Staffed = Reviewed(Staffed, agent, state, IsStaffedBy);
        Known = Reviewed(Known, agent, state, IsFor);
    }

    /// <summary>Looks at all agents.</summary>
    public void Review(RoutingState state)
    {
        Staffed = state.Agents.FirstOrDefault(agent => IsStaffedBy(agent, state.Plan!));
        Known = Staffed ?? state.Agents.FirstOrDefault(agent => IsFor(agent, state.Plan!));
    }

    private static AgentState? Reviewed(AgentState? shown, AgentState agent, RoutingState state, Func<AgentState, CompiledPlan, bool> isFit)
    {
        if (shown is not null && shown != agent) return shown;
        if (isFit(agent, state.Plan!)) return agent;
        return shown is null ? null : state.Agents.FirstOrDefault(other => isFit(other, state.Plan!));
    }
}
