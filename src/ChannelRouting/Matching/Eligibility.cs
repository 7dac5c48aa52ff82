using ChannelRouting.Engine;
using ChannelRouting.Planning;

namespace ChannelRouting.Matching;

/// <summary>Whether an agent can take a work order now.</summary>
internal static class Eligibility
{
    public static bool CanTake(AgentState agent, WorkOrderState order, CompiledPlan plan) =>
        !agent.IsHeldBack && IsFor(agent, order) && CouldTake(agent, order) && !HasRefused(agent, order, plan)
        && !order.HasOfferTo(agent) && !IsAskedEnough(agent, order, plan) && Capacity.FindShortage(agent, order, plan) is null && Capacity.FitsBesideHeld(agent, order, plan);

    /// <summary>Why an agent cannot hold room for an order, or cannot any longer: it would not take it even with nothing else in hand. Null when it can.</summary>
    public static HeadRoomEndReason? FindHeadRoomEnd(AgentState agent, WorkOrderState order, RoutingState state)
    {
        if (!agent.TakesWork || !agent.IsAvailableOn(order.Channel)) return HeadRoomEndReason.AgentUnavailable;
        var isFit = IsFor(agent, order) && MayHave(agent, order, state.Plan!) && !HasRefused(agent, order, state.Plan!) && state.IsInLine(order);
        return isFit ? null : HeadRoomEndReason.NoLongerEligible;
    }

    /// <summary>Whether an order is for an agent now: it waits for that one, whatever its delay, or for nobody and the agent's delay is over.</summary>
    private static bool IsFor(AgentState agent, WorkOrderState order) => order.WaitsFor is { } awaited ? Array.IndexOf(awaited, agent) >= 0 : agent.IsReachedBy(order);

    private static bool HasRefused(AgentState agent, WorkOrderState order, CompiledPlan plan) =>
        order.Refusals.Count > 0 && order.HasRefused(agent, plan.FindQueue(order.Queue)!.Offers is not null);

    /// <summary>Whether the order would have to be offered to the agent, who has as many offers as it may.</summary>
    private static bool IsAskedEnough(AgentState agent, WorkOrderState order, CompiledPlan plan) =>
        Capacity.IsAtOfferCap(agent, plan) && plan.FindQueue(order.Queue)!.Offers is not null;

    /// <summary>Whether the agent takes work of the channel, may have the order, serves the queue and has the skills, whatever its room and its answers.</summary>
    public static bool CouldTake(AgentState agent, WorkOrderState order) => !order.Wishes.IsExcluded(agent.Id) && IsAble(agent, order);

    /// <summary>Whether the agent takes work of the channel, serves the queue and has the skills, even if the order must not go to it.</summary>
    public static bool IsAble(AgentState agent, WorkOrderState order) => agent.TakesWork && agent.IsAvailableOn(order.Channel) && HasAbility(agent, order);

    private static bool MayHave(AgentState agent, WorkOrderState order, CompiledPlan plan) =>
        !order.Wishes.IsExcluded(agent.Id) && HasAbility(agent, order) && Capacity.CouldHold(agent, order, plan);

    /// <summary>Why an order cannot wait for an agent until an instant, or cannot any longer: the agent will not take it even with nothing else in hand, or not before. Null when it can.</summary>
    public static AffinityEndReason? FindAffinityEnd(AgentState agent, WorkOrderState order, Instant until, RoutingState state)
    {
        if (!agent.TakesWorkOrIsAway || !agent.IsAvailableOn(order.Channel)) return AffinityEndReason.AgentUnavailable;
        if (HasRefused(agent, order, state.Plan!)) return AffinityEndReason.AgentRefused;
        if (!MayHave(agent, order, state.Plan!)) return AffinityEndReason.NoLongerEligible;
        return !order.HasOfferTo(agent) && (state.Deadlines.DueAt(agent.PauseEnd) >= until || state.Deadlines.DueAt(agent.AssignmentPauseEnd) >= until) ? AffinityEndReason.NotInTime : null;
    }

    /// <summary>Whether the agent serves a queue whose agents may have the order.</summary>
    public static bool ServesQueueOf(AgentState agent, WorkOrderState order)
    {
        if (agent.Serves(order.Queue)) return true;
        var others = order.AlsoServedBy;
        for (var i = 0; i < others.Count; i++)
            if (agent.Serves(others[i])) return true;
        return false;
    }

    private static bool HasAbility(AgentState agent, WorkOrderState order)
    {
        if (!ServesQueueOf(agent, order)) return false;
        var requirements = order.Requirements;
        for (var i = 0; i < requirements.Count; i++) // Not foreach: its enumerator would be allocated for every pair.
            if (requirements[i].IsPreferred != true && !agent.Satisfies(requirements[i])) return false;
        return true;
    }
}
