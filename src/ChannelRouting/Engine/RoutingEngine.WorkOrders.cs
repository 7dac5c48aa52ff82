using ChannelRouting.Engine;
using ChannelRouting.Matching;

namespace ChannelRouting;

public sealed partial class RoutingEngine
{
    private Rejection? Decide(SubmitWorkOrder command)
    {
        var draft = command.Draft;
        var plan = _state.Plan!;
        if (draft.StartAt is { } startAt) draft = draft with { StartAt = WholeTicks(startAt) };
        if (draft.PromisedAt is { } promisedAt) draft = draft with { PromisedAt = WholeTicks(promisedAt) };
        draft = draft with { PreferredFor = WholeTicks(draft.PreferredFor) };
        if (FindOverLimit(draft) is { } overLimit) return overLimit;
        ChannelId? unknown = null;
        if (plan.FindStandIn(draft.Channel) is { } standIn) (unknown, draft) = (draft.Channel, draft with { Channel = standIn });
        var intake = new IntakeWalk(_state, plan.Classify(draft, _now), _now);
        intake.Go(draft);
        var classified = intake.Result;
        if (classified.Requirements.Count > RoutingLimits.RequirementsPerWorkOrder)
            return OverLimit("requirements", classified.Requirements.Count, RoutingLimits.RequirementsPerWorkOrder);
        if (_state.WorkOrderCount >= RoutingLimits.WorkOrders) return OverLimit("workOrders", _state.WorkOrderCount + 1L, RoutingLimits.WorkOrders);
        if (FindTooMany(new DemandKey(classified.Queue, draft.Channel, classified.Requirements, [])) is { } tooMany) return tooMany;
        if (_state.FindOrder(draft.Id) is not null || _state.IsArchived(draft.Id)) return Reject(RejectionReason.DuplicateWorkOrder, draft.Id.Value);
        if (draft.Queue is { } named && plan.FindQueue(named) is null) return Reject(RejectionReason.UnknownQueue, named.Value);
        if (plan.FindChannel(draft.Channel) is null) return Reject(RejectionReason.UnknownChannel, draft.Channel.Value);
        if (plan.FindBand(classified.Priority) is null) return Reject(RejectionReason.UnknownPriority, classified.Priority.Value);
        if (intake.Rejection is { } refused) return refused;

        bool? isNamed = draft.Priority.IsDefault ? null : true;
        if (isNamed is null) draft = draft with { Priority = classified.Priority };
        Emit(new WorkOrderSubmitted { Stamp = Stamp(), Draft = draft, IsPriorityNamed = isNamed, UnknownChannel = unknown, Plan = _state.PlanVersion });
        if (intake.StartAt > _now) Emit(new WorkOrderScheduled { Stamp = Stamp(), WorkOrder = draft.Id, Classification = classified, StartAt = intake.StartAt });
        else Enqueue(_state.FindOrder(draft.Id)!, classified);
        return null;
    }

    /// <summary>Whether the demand would be one more than there may be; one that only this work order holds goes.</summary>
    private Rejection? FindTooMany(DemandKey demand, Demand? left = null)
    {
        var count = left is { HolderCount: 1 } ? _state.Demands.Count - 1 : _state.Demands.Count;
        return count >= RoutingLimits.Demands && !_state.Demands.Contains(demand) ? OverLimit("demands", count + 1L, RoutingLimits.Demands) : null;
    }

    /// <summary>Puts in line what was classified now, or when it was scheduled.</summary>
    private void Enqueue(WorkOrderState order, Classification? classified)
    {
        Emit(new WorkOrderQueued { Stamp = Stamp(), WorkOrder = order.Id, Queue = classified?.Queue ?? order.Queue, Classification = classified });
        ReviewClocks(order, PolicyOf(order));
    }

    private Rejection? Decide(AssignWorkOrder command)
    {
        if (_state.FindOrder(command.WorkOrder) is not { } order) return Unknown(command.WorkOrder);
        if (_state.FindAgent(command.Agent) is not { } agent) return Reject(RejectionReason.UnknownAgent, command.Agent.Value);
        if (FindConflict(command, order) is { } conflict) return conflict;
        if (FindForbidden(order, WorkOrderAction.Assign) is { } forbidden) return forbidden;
        if (!agent.CanBeReached) return Reject(RejectionReason.AgentOffline, agent.Id.Value);
        var cause = command.Cause ?? AssignmentCause.Manual;
        if (FindNoRoom(agent, order, order.Queue, Capacity.FindShortage(agent, order, _state.Plan!), cause) is { } full) return full;

        Revoke(order.Offers.Where(offer => offer.Agent == agent), OfferRevocation.AssignedByHand);
        Revoke(order.Offers, OfferRevocation.TakenByOther);
        Assign(order, agent, cause);
        return null;
    }

    private Rejection? Decide(TransferWorkOrder command)
    {
        var agent = command.Agent is { } id ? _state.FindAgent(id) : null;
        var order = _state.FindOrder(command.WorkOrder);
        if (order is not null && FindTooMany(order.DemandKey with { Queue = command.Queue }, order.Demand) is { } tooMany) return tooMany;
        if (order is null) return Unknown(command.WorkOrder);
        if (command.Agent is { } named && agent is null) return Reject(RejectionReason.UnknownAgent, named.Value);
        if (_state.Plan!.FindQueue(command.Queue) is not { } queue) return Reject(RejectionReason.UnknownQueue, command.Queue.Value);
        if (FindConflict(command, order) is { } conflict) return conflict;
        if (FindForbidden(order, WorkOrderAction.Transfer) is { } forbidden) return forbidden;
        if (queue.Id == order.Queue && IsThereAlready(order, agent)) return null;
        if (agent is { CanBeReached: false }) return Reject(RejectionReason.AgentOffline, agent.Id.Value);
        if (agent is not null && FindNoRoom(agent, order, queue.Id, Capacity.FindShortage(agent, order, queue.Id, _state.Plan!), AssignmentCause.Transfer) is { } full) return full;
        if (agent is null && queue.Id != order.Queue && _state.FindFull(queue) is { } tooLong) return tooLong;

        Revoke(order.Offers, OfferRevocation.WorkOrderTransferred);
        EmitTransferred(order, queue);
        if (agent is not null) Assign(order, agent, AssignmentCause.Transfer);
        else ReviewClocks(order, PolicyOf(order));
        return null;
    }

    private static bool IsThereAlready(WorkOrderState order, AgentState? agent) => agent is null ? order.Agent is null : order.Agent == agent && order.Status == WorkOrderStatus.Assigned;

    private void EmitTransferred(WorkOrderState order, WorkQueue queue) => Emit(new WorkOrderTransferred
    {
        Stamp = Stamp(),
        WorkOrder = order.Id,
        FromQueue = order.Queue,
        FromAgent = order.Agent?.Id,
        Queue = queue.Id,
        RestartsPlace = queue.Id != order.Queue && queue.TransferRestartsPlace == true,
    });

    private void Assign(WorkOrderState order, AgentState agent, AssignmentCause cause, SelectorFault? fault = null)
    {
        var takesReserved = cause == AssignmentCause.Matching; // What was offered has its room already, even in a capacity lowered since.
        var shortage = takesReserved ? null : Capacity.FindShortage(agent, order, _state.Plan!);
        var assignment = new AssignmentId(_state.LastAssignment + 1);
        Emit(new WorkOrderAssigned { Stamp = Stamp(), WorkOrder = order.Id, Assignment = assignment, Agent = agent.Id, Cause = cause, SelectorFault = fault });
        if (shortage is not null) EmitExceeded(order, agent, cause);
        ReviewClocks(order, PolicyOf(order));
    }

    private void EmitExceeded(WorkOrderState order, AgentState agent, AssignmentCause cause) => Emit(new CapacityExceeded
    {
        Stamp = Stamp(),
        Agent = agent.Id,
        WorkOrder = order.Id,
        Cause = cause,
        UsedUnits = agent.UsedUnits,
        CapacityUnits = agent.CapacityUnits,
    });

    /// <summary>No room, unless an over-commit rule of the cause lets it through, up to its hard caps.</summary>
    private Rejection? FindNoRoom(AgentState agent, WorkOrderState order, QueueId queue, Shortage? lack, AssignmentCause cause)
    {
        if (lack is not { } shortage) return null;
        if (_state.Plan!.FindOverCommit(cause) is not { } rule) return Full(agent, shortage);
        var used = Capacity.UsedUnitsWith(agent, order, _state.Plan!);
        if (used > rule.UpToUnits) return Full(agent, used > agent.CapacityUnits ? new Shortage(used, Math.Max(rule.UpToUnits, agent.CapacityUnits)) : shortage);
        return Capacity.FindCapShortage(agent, order, queue, _state.Plan!, rule.UpToPerAgent ?? 0) is { } underCap ? Full(agent, underCap) : null;
    }

    private static Rejection Full(AgentState agent, Shortage shortage) =>
        Reject(RejectionReason.AgentFull, agent.Id.Value, Text(shortage.Needed), Text(shortage.Limit));

    private Rejection Unknown(WorkOrderId id) =>
        Reject(_state.IsArchived(id) ? RejectionReason.Archived : RejectionReason.UnknownWorkOrder, id.Value);

    private static Rejection? FindForbidden(WorkOrderState order, WorkOrderAction action) =>
        WorkOrderLifecycle.Allows(order.Status, action) ? null : Reject(RejectionReason.StatusForbids, order.Id.Value, order.Status.ToString());

    private static Rejection? FindOverLimit(WorkOrderDraft draft)
    {
        if (draft.Id.IsDefault) return Reject(RejectionReason.LimitExceeded, "draft.id", "0", $"1 to {RoutingLimits.IdentifierLength} characters");
        if (FindBadType("draft.type", draft.Type) is { } badType) return badType;
        if (draft.Requirements.Any(requirement => requirement.Skill.IsDefault)) return Reject(RejectionReason.LimitExceeded, "draft.requirements (skill)", "0", $"1 to {RoutingLimits.IdentifierLength}");
        if (draft.Requirements.FirstOrDefault(requirement => requirement.AtMost < requirement.AtLeast) is { AtMost: { } atMost, AtLeast: { } atLeast })
            return Reject(RejectionReason.LimitExceeded, "draft.requirements (atMost)", Text(atMost), $"{Text(atLeast)} or more");
        if (FindBadWishes("draft.", draft.PreferredAgents, draft.PreferredFor, draft.ExcludedAgents) is { } bad) return bad;
        if (draft.Queue is { IsDefault: true }) return Reject(RejectionReason.LimitExceeded, "draft.queue", "0", $"1 to {RoutingLimits.IdentifierLength} characters");
        if (draft.FollowUpOf is { IsDefault: true }) return Reject(RejectionReason.LimitExceeded, "draft.followUpOf", "0", $"1 to {RoutingLimits.IdentifierLength} characters");
        if (draft.StartAt >= EndInstant) return Reject(RejectionReason.LimitExceeded, "draft.startAt", Journaling.CanonicalText.Of(draft.StartAt.Value), LastDate);
        if (draft.PromisedAt >= EndInstant) return Reject(RejectionReason.LimitExceeded, "draft.promisedAt", Journaling.CanonicalText.Of(draft.PromisedAt.Value), LastDate);
        return FindOverLimit("draft.fields", draft.Fields, draft.Fields.Count);
    }

    private static Rejection? FindBadWishes(string at, IReadOnlyList<PreferredAgent> preferred, Duration? preferredFor, IReadOnlyList<AgentId> excluded)
    {
        if (preferred.Count > RoutingLimits.PreferredAgents) return OverLimit($"{at}preferredAgents", preferred.Count, RoutingLimits.PreferredAgents);
        if (preferred.Any(agent => agent.Agent.IsDefault)) return Reject(RejectionReason.LimitExceeded, $"{at}preferredAgents (agent)", "0", $"1 to {RoutingLimits.IdentifierLength} characters");
        if (preferredFor is { } time && (time <= Duration.Zero || time > Duration.FromDays(RoutingLimits.AffinityDays)))
            return Reject(RejectionReason.LimitExceeded, $"{at}preferredFor", Journaling.DurationText.Write(time), $"more than 0s, at most {RoutingLimits.AffinityDays}d");
        if (excluded.Count > RoutingLimits.ExcludedAgents) return OverLimit($"{at}excludedAgents", excluded.Count, RoutingLimits.ExcludedAgents);
        return excluded.Any(agent => agent.IsDefault) ? Reject(RejectionReason.LimitExceeded, $"{at}excludedAgents", "0", $"1 to {RoutingLimits.IdentifierLength} characters") : null;
    }

    private static Rejection? FindBadType(string subject, string type) =>
        string.IsNullOrWhiteSpace(type) || type.Length > RoutingLimits.TextLength
            ? Reject(RejectionReason.LimitExceeded, subject, Text(type.Trim().Length), $"1 to {RoutingLimits.TextLength} characters")
            : null;

    private static Rejection? FindOverLimit(string subject, IReadOnlyDictionary<string, string> fields, int countAfter)
    {
        if (countAfter > RoutingLimits.FieldsPerWorkOrder) return OverLimit(subject, countAfter, RoutingLimits.FieldsPerWorkOrder);
        foreach (var (name, value) in fields)
        {
            if (name.Length is 0 or > RoutingLimits.IdentifierLength) return OverLimit($"{subject} (name)", name.Length, RoutingLimits.IdentifierLength);
            if (value.Length > RoutingLimits.TextLength) return OverLimit($"{subject}.{name}", value.Length, RoutingLimits.TextLength);
        }

        return null;
    }
}
