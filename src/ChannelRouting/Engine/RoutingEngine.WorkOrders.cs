using ChannelRouting.Engine;
using ChannelRouting.Matching;

namespace ChannelRouting;

public sealed partial class RoutingEngine
{
    private Rejection? Decide(SubmitWorkOrder command)
    {
        var draft = command.Draft;
        var plan = _state.Plan!;
        if (FindOverLimit(draft) is { } overLimit) return overLimit;
        var classified = plan.Classify(draft);
        if (classified.Requirements.Count > RoutingLimits.RequirementsPerWorkOrder)
            return OverLimit("requirements", classified.Requirements.Count, RoutingLimits.RequirementsPerWorkOrder);
        if (_state.WorkOrderCount >= RoutingLimits.WorkOrders) return OverLimit("workOrders", _state.WorkOrderCount + 1L, RoutingLimits.WorkOrders);
        if (_state.Demands.Count >= RoutingLimits.Demands && !_state.Demands.Contains(new DemandKey(classified.Queue, draft.Channel, classified.Requirements)))
            return OverLimit("demands", _state.Demands.Count + 1L, RoutingLimits.Demands);
        if (_state.FindOrder(draft.Id) is not null || _state.IsArchived(draft.Id)) return Reject(RejectionReason.DuplicateWorkOrder, draft.Id.Value);
        if (plan.FindChannel(draft.Channel) is null) return Reject(RejectionReason.UnknownChannel, draft.Channel.Value);
        if (draft.Priority.IsDefault) draft = draft with { Priority = plan.Plan.DefaultPriority };
        if (plan.FindBand(draft.Priority) is null) return Reject(RejectionReason.UnknownPriority, draft.Priority.Value);

        Emit(new WorkOrderSubmitted { Stamp = Stamp(), Draft = draft, Plan = _state.PlanVersion });
        Emit(new WorkOrderQueued { Stamp = Stamp(), WorkOrder = draft.Id, Queue = classified.Queue, Rule = classified.Rule, Requirements = classified.Requirements });
        var order = _state.FindOrder(draft.Id)!;
        ReviewClocks(order, PolicyOf(order));
        return null;
    }

    private Rejection? Decide(AssignWorkOrder command)
    {
        if (_state.FindOrder(command.WorkOrder) is not { } order) return Unknown(command.WorkOrder);
        if (_state.FindAgent(command.Agent) is not { } agent) return Reject(RejectionReason.UnknownAgent, command.Agent.Value);
        if (FindConflict(command, order) is { } conflict) return conflict;
        if (FindForbidden(order, WorkOrderAction.Assign) is { } forbidden) return forbidden;
        if (!agent.CanBeReached) return Reject(RejectionReason.AgentOffline, agent.Id.Value);
        if (FindNoRoom(agent, order, AssignmentCause.Manual) is { } full) return full;

        Revoke(order.Offers.Where(offer => offer.Agent == agent), OfferRevocation.AssignedByHand);
        Revoke(order.Offers, OfferRevocation.TakenByOther);
        Assign(order, agent, AssignmentCause.Manual);
        return null;
    }

    private Rejection? Decide(CompleteWorkOrder command)
    {
        if (FindUnfit(command, command.WorkOrder, command.Assignment, WorkOrderAction.Complete) is { } rejection) return rejection;
        var order = _state.FindOrder(command.WorkOrder)!;
        var agent = order.Agent!;
        var usedBefore = agent.UsedUnits;
        Emit(new WorkOrderCompleted { Stamp = Stamp(), WorkOrder = command.WorkOrder, Assignment = command.Assignment });
        if (agent.UsedUnits > Math.Max(usedBefore, agent.Profile.CapacityUnits)) EmitExceeded(order, agent, AssignmentCause.WrapUp);
        ReviewClocks(order, PolicyOf(order));
        return null;
    }

    private Rejection? Decide(CloseWorkOrder command)
    {
        if (FindUnfit(command, command.WorkOrder, command.Assignment, WorkOrderAction.Close) is { } rejection) return rejection;
        var order = _state.FindOrder(command.WorkOrder)!;
        var policy = PolicyOf(order); // Once it is closed, its plan version may be forgotten.
        Emit(new WorkOrderClosed { Stamp = Stamp(), WorkOrder = command.WorkOrder, Assignment = command.Assignment });
        ReviewClocks(order, policy);
        return null;
    }

    private Rejection? Decide(CancelWorkOrder command)
    {
        if (command.Reason?.Length > RoutingLimits.TextLength) return OverLimit("reason", command.Reason.Length, RoutingLimits.TextLength);
        if (_state.FindOrder(command.WorkOrder) is not { } order) return Unknown(command.WorkOrder);
        if (FindConflict(command, order) is { } conflict) return conflict;
        if (FindForbidden(order, WorkOrderAction.Cancel) is { } forbidden) return forbidden;

        Emit(new WorkOrderCancelled { Stamp = Stamp(), WorkOrder = command.WorkOrder, Reason = command.Reason });
        Revoke(order.Offers, OfferRevocation.WorkOrderEnded);
        CancelClocks(order);
        return null;
    }

    private void Assign(WorkOrderState order, AgentState agent, AssignmentCause cause)
    {
        var shortage = Capacity.FindShortage(agent, order, _state.Plan!);
        var assignment = new AssignmentId(_state.LastAssignment + 1);
        Emit(new WorkOrderAssigned { Stamp = Stamp(), WorkOrder = order.Id, Assignment = assignment, Agent = agent.Id, Cause = cause });
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
        CapacityUnits = agent.Profile.CapacityUnits,
    });

    /// <summary>No room, unless an over-commit rule of the cause lets it through; its hard cap is in units.</summary>
    private Rejection? FindNoRoom(AgentState agent, WorkOrderState order, AssignmentCause cause)
    {
        if (Capacity.FindShortage(agent, order, _state.Plan!) is not { } shortage) return null;
        if (_state.Plan!.FindOverCommit(cause) is not { } rule) return Full(agent, shortage);
        var used = Capacity.UsedUnitsWith(agent, order, _state.Plan!);
        if (used <= rule.UpToUnits) return null;
        return Full(agent, used > agent.Profile.CapacityUnits ? new Shortage(used, Math.Max(rule.UpToUnits, agent.Profile.CapacityUnits)) : shortage);
    }

    private static Rejection Full(AgentState agent, Shortage shortage) =>
        Reject(RejectionReason.AgentFull, agent.Id.Value, Text(shortage.Needed), Text(shortage.Limit));

    private Rejection? FindUnfit(Command command, WorkOrderId id, AssignmentId assignment, WorkOrderAction action)
    {
        if (_state.FindOrder(id) is not { } order) return Unknown(id);
        if (FindConflict(command, order) is { } conflict) return conflict;
        if (FindForbidden(order, action) is { } forbidden) return forbidden;
        return order.Assignment == assignment
            ? null
            : Reject(RejectionReason.OtherAssignment, id.Value, assignment.ToString(), order.Assignment.ToString());
    }

    private Rejection Unknown(WorkOrderId id) =>
        Reject(_state.IsArchived(id) ? RejectionReason.Archived : RejectionReason.UnknownWorkOrder, id.Value);

    private static Rejection? FindForbidden(WorkOrderState order, WorkOrderAction action) =>
        WorkOrderLifecycle.Allows(order.Status, action) ? null : Reject(RejectionReason.StatusForbids, order.Id.Value, order.Status.ToString());

    private static Rejection? FindOverLimit(WorkOrderDraft draft)
    {
        if (draft.Id.IsDefault) return Reject(RejectionReason.LimitExceeded, "draft.id", "0", $"1 to {RoutingLimits.IdentifierLength} characters");
        if (FindBadType("draft.type", draft.Type) is { } badType) return badType;
        if (draft.Requirements.Any(requirement => requirement.Skill.IsDefault)) return Reject(RejectionReason.LimitExceeded, "draft.requirements (skill)", "0", $"1 to {RoutingLimits.IdentifierLength}");
        return FindOverLimit("draft.fields", draft.Fields, draft.Fields.Count);
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
