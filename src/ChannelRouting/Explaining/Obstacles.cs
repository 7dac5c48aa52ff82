using ChannelRouting.Engine;
using ChannelRouting.Matching;
using ChannelRouting.Planning;

namespace ChannelRouting.Explaining;

/// <summary>All that keeps an agent from a work order: nothing exactly when matching may make the pair.</summary>
internal static class Obstacles
{
    /// <summary>In the order of their kinds.</summary>
    public static List<Obstacle> Between(AgentState agent, WorkOrderState order, RoutingState state)
    {
        var found = new List<Obstacle>();
        if (OutOfLine(order, state) is { } outOfLine) found.Add(outOfLine);
        if (order.IsFinal) return found; // It asks nothing of anybody any more.
        AddOfOffers(found, agent, order, state);
        AddOfTime(found, agent, order, state);
        AddOfPresence(found, agent, order, state);
        AddOfAbility(found, agent, order);
        AddOfRoom(found, agent, order, state.Plan!);
        AddOfHoldingBack(found, agent, order, state);
        return found;
    }

    /// <summary>Why an order is not in line, offers aside; null when it is.</summary>
    private static Obstacle? OutOfLine(WorkOrderState order, RoutingState state) => order.Status is WorkOrderStatus.Queued or WorkOrderStatus.Offered ? null : new Obstacle
    {
        Kind = ObstacleKind.NotInLine,
        Status = order.Status,
        Agents = order.Agent is { } holder ? [holder.Id] : [],
        EndsAt = order.Status == WorkOrderStatus.Scheduled ? state.Deadlines.DueAt(order.Deadline) : null,
    };

    private static void AddOfOffers(List<Obstacle> found, AgentState agent, WorkOrderState order, RoutingState state)
    {
        var policy = state.Plan!.FindQueue(order.Queue)!.Offers;
        if (order.Status == WorkOrderStatus.Offered && order.Offers.Count >= (policy?.AtOnce ?? 1))
            found.Add(new Obstacle { Kind = ObstacleKind.OfferedToOthers, Agents = [.. order.Offers.Select(offer => offer.Agent.Id)], Limit = policy?.AtOnce ?? 1, EndsAt = order.Offers.Min(offer => offer.ExpiresAt) });
        if (policy is not null && order.MadeOffers.Count >= RoutingLimits.OffersPerWorkOrder)
            found.Add(new Obstacle { Kind = ObstacleKind.OffersSpent, Limit = RoutingLimits.OffersPerWorkOrder });
        if (order.Offers.FirstOrDefault(offer => offer.Agent == agent) is { } open)
            found.Add(new Obstacle { Kind = ObstacleKind.OfferedAlready, EndsAt = open.ExpiresAt });
    }

    private static void AddOfTime(List<Obstacle> found, AgentState agent, WorkOrderState order, RoutingState state)
    {
        var isAwaited = order.WaitsFor?.Contains(agent) == true;
        if (order.WaitsFor is { } awaited && !isAwaited)
            found.Add(new Obstacle { Kind = ObstacleKind.WaitsForOthers, Agents = [.. awaited.Select(other => other.Id)], EndsAt = order.WaitEndsAt });
        if (!isAwaited && !agent.IsReachedBy(order) && Eligibility.ServesQueueOf(agent, order)) found.Add(Delay(agent, order, state));
        if (order.Wishes.IsExcluded(agent.Id)) found.Add(new Obstacle { Kind = ObstacleKind.Excluded });
        if (order.HasRefused(agent, state.Plan!.FindQueue(order.Queue)!.Offers is not null))
            found.Add(new Obstacle { Kind = ObstacleKind.Refused, EndsAt = state.Deadlines.DueAt(order.Refusals[agent.Id].Deadline) });
    }

    private static Obstacle Delay(AgentState agent, WorkOrderState order, RoutingState state)
    {
        var queue = order.AlsoServedBy.Prepend(order.Queue).Where(agent.Serves).MinBy(agent.DelayOf);
        var left = agent.DelayOf(queue) - order.TimeInLineAt(state.LastInstant);
        return new Obstacle { Kind = ObstacleKind.DelayNotOver, Queue = queue, EndsAt = order.WaitsSince is null ? null : state.LastInstant + Duration.Max(left, Duration.Zero) };
    }

    private static void AddOfPresence(List<Obstacle> found, AgentState agent, WorkOrderState order, RoutingState state)
    {
        var takesWork = agent.Presence == AgentPresence.Available || (agent.Presence == AgentPresence.Offline && agent.Profile.TakesWorkOffline == true);
        if (!takesWork) found.Add(new Obstacle { Kind = ObstacleKind.NotAvailable, Presence = agent.Presence, EndsAt = state.Deadlines.DueAt(agent.PauseEnd) });
        if (agent.IsOnShift == false) found.Add(new Obstacle { Kind = ObstacleKind.OffShift });
        if (!agent.IsAvailableOn(order.Channel)) found.Add(new Obstacle { Kind = ObstacleKind.ChannelOff, Channel = order.Channel });
    }

    private static void AddOfAbility(List<Obstacle> found, AgentState agent, WorkOrderState order)
    {
        if (!Eligibility.ServesQueueOf(agent, order)) found.Add(new Obstacle { Kind = ObstacleKind.NotInQueue, Queue = order.Queue });
        foreach (var requirement in order.Requirements)
            if (requirement.IsPreferred != true && !agent.Satisfies(requirement))
                found.Add(new Obstacle { Kind = ObstacleKind.SkillLacking, Requirement = requirement, Level = agent.LevelOf(requirement.Skill) });
    }

    private static void AddOfRoom(List<Obstacle> found, AgentState agent, WorkOrderState order, CompiledPlan plan)
    {
        if (Capacity.FindShortage(agent, order, plan) is null) return;
        var used = Capacity.UsedUnitsWith(agent, order, plan);
        if (used > agent.CapacityUnits || agent.CapacityUnits == 0) found.Add(new Obstacle { Kind = ObstacleKind.UnitsLacking, Value = used, Limit = agent.CapacityUnits });
        if (Capacity.FindShortageUnder(plan.CapOf(order.Channel), agent, order, plan, orMore: 0) is { } ofChannel)
            found.Add(new Obstacle { Kind = ObstacleKind.ChannelCapReached, Channel = order.Channel, Value = ofChannel.Needed, Limit = ofChannel.Limit });
        if (Capacity.FindShortageUnder(plan.CapOf(order.Queue), agent, order, plan, orMore: 0) is { } ofQueue)
            found.Add(new Obstacle { Kind = ObstacleKind.QueueCapReached, Queue = order.Queue, Value = ofQueue.Needed, Limit = ofQueue.Limit });
        if (Capacity.CountExcluding(agent, order.Channel, plan) is var count and > 0) found.Add(new Obstacle { Kind = ObstacleKind.ChannelsDoNotMix, Channel = order.Channel, Value = count });
    }

    private static void AddOfHoldingBack(List<Obstacle> found, AgentState agent, WorkOrderState order, RoutingState state)
    {
        var plan = state.Plan!;
        var isAtCap = Capacity.IsAtOfferCap(agent, plan) && plan.FindQueue(order.Queue)!.Offers is not null;
        if (isAtCap || agent.Offers.Count >= RoutingLimits.OffersPerAgent)
            found.Add(new Obstacle { Kind = ObstacleKind.OfferCapReached, Value = agent.Offers.Count + 1, Limit = isAtCap ? plan.MostUnder(plan.OfferCap) : RoutingLimits.OffersPerAgent });
        if (agent.AssignmentPauseEnd is { } pause) found.Add(new Obstacle { Kind = ObstacleKind.AssignmentPause, EndsAt = state.Deadlines.DueAt(pause) });
        if (!Capacity.FitsBesideHeld(agent, order, plan))
            found.Add(new Obstacle { Kind = ObstacleKind.RoomHeld, WorkOrder = agent.HeadRoomFor!.Id, EndsAt = state.Deadlines.DueAt(agent.HeadRoomEnd) });
        foreach (var queue in state.Matcher.FindKeepers(agent, order)) found.Add(new Obstacle { Kind = ObstacleKind.KeptFree, Queue = queue });
    }
}
