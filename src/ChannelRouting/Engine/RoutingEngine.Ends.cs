using ChannelRouting.Engine;
using ChannelRouting.Matching;

namespace ChannelRouting;

public sealed partial class RoutingEngine
{
    private Rejection? Decide(CompleteWorkOrder command)
    {
        if (FindUnfit(command, command.WorkOrder, command.Assignment, WorkOrderAction.Complete) is { } rejection) return rejection;
        var order = _state.FindOrder(command.WorkOrder)!;
        var agent = order.Agent!;
        var usedBefore = Capacity.UnitsInTheWay(agent, order.Channel, _state.Plan!);
        Emit(new WorkOrderCompleted { Stamp = Stamp(), WorkOrder = command.WorkOrder, Assignment = command.Assignment });
        if (Capacity.UnitsInTheWay(agent, order.Channel, _state.Plan!) > Math.Max(usedBefore, agent.CapacityUnits)) EmitExceeded(order, agent, AssignmentCause.WrapUp);
        ReviewClocks(order, PolicyOf(order));
        return null;
    }

    private Rejection? Decide(CloseWorkOrder command)
    {
        if (FindUnfit(command, command.WorkOrder, command.Assignment, WorkOrderAction.Close) is { } rejection) return rejection;
        Close(_state.FindOrder(command.WorkOrder)!);
        return null;
    }

    private void Close(WorkOrderState order)
    {
        var policy = PolicyOf(order); // Once it is closed, its plan version may be forgotten.
        Emit(new WorkOrderClosed { Stamp = Stamp(), WorkOrder = order.Id, Assignment = order.Assignment });
        ReviewClocks(order, policy);
    }

    private Rejection? Decide(ReopenWorkOrder command)
    {
        if (FindLongReason(command.Reason) is { } tooLong) return tooLong;
        var order = _state.FindOrder(command.WorkOrder);
        if (order?.ReopenCount >= RoutingLimits.ReopensPerWorkOrder) return OverLimit("reopens", order.ReopenCount + 1L, RoutingLimits.ReopensPerWorkOrder);
        if (order is { IsFinal: true } && FindTooMany(order.DemandKey) is { } tooMany) return tooMany;
        if (order is null) return Unknown(command.WorkOrder);
        if (FindLost(order) is { } lost) return lost;
        if (FindConflict(command, order) is { } conflict) return conflict;
        if (FindForbidden(order, WorkOrderAction.Reopen) is { } forbidden) return forbidden;

        var agent = order.Agent!;
        var couldTake = Eligibility.CouldTake(agent, order);
        var hasRoom = FindNoRoom(agent, order, order.Queue, Capacity.FindShortage(agent, order, order.Queue, _state.Plan!), AssignmentCause.Reopen) is null;
        EmitReopened(order, command, couldTake && !hasRoom ? FindWaitEnd(order, agent) : null);
        ReviewClocks(order, PolicyOf(order));
        RetargetClocks(order, PolicyOf(order)); // The escalation is over, and goals may ask for it.
        if (couldTake && hasRoom) Assign(order, agent, AssignmentCause.Reopen);
        return null;
    }

    private void EmitReopened(WorkOrderState order, ReopenWorkOrder command, Instant? waitEndsAt) => Emit(new WorkOrderReopened
    {
        Stamp = Stamp(),
        WorkOrder = order.Id,
        Plan = order.IsFinal ? _state.PlanVersion : order.Plan,
        Reason = command.Reason,
        WaitsFor = waitEndsAt is null ? null : order.Agent?.Id,
        WaitEndsAt = waitEndsAt,
    });

    /// <summary>What the current plan has no longer of an order that ended; of the others it has everything.</summary>
    private Rejection? FindLost(WorkOrderState order)
    {
        var plan = _state.Plan!;
        if (plan.FindQueue(order.Queue) is null) return Reject(RejectionReason.UnknownQueue, order.Queue.Value);
        if (plan.FindChannel(order.Channel) is null) return Reject(RejectionReason.UnknownChannel, order.Channel.Value);
        return plan.FindBand(order.Priority) is null ? Reject(RejectionReason.UnknownPriority, order.Priority.Value) : null;
    }

    private Rejection? Decide(CancelWorkOrder command)
    {
        if (FindLongReason(command.Reason) is { } tooLong) return tooLong;
        if (FindUnfit(command, command.WorkOrder, WorkOrderAction.Cancel) is { } unfit) return unfit;
        End(new WorkOrderCancelled { Stamp = Stamp(), WorkOrder = command.WorkOrder, Reason = command.Reason }, command.WorkOrder);
        return null;
    }

    private Rejection? Decide(AbandonWorkOrder command)
    {
        if (FindLongReason(command.Reason) is { } tooLong) return tooLong;
        if (FindUnfit(command, command.WorkOrder, WorkOrderAction.Abandon) is { } unfit) return unfit;
        End(new WorkOrderAbandoned { Stamp = Stamp(), WorkOrder = command.WorkOrder, Reason = command.Reason }, command.WorkOrder);
        return null;
    }

    private Rejection? Decide(MergeWorkOrder command)
    {
        if (First(FindMissing(command.WorkOrder), FindMissing(command.Into)) is { } missing) return missing;
        if (command.WorkOrder == command.Into) return Reject(RejectionReason.SameWorkOrder, command.WorkOrder.Value);
        if (FindUnfit(command, command.WorkOrder, WorkOrderAction.Merge) is { } unfit) return unfit;
        if (FindForbidden(_state.FindOrder(command.Into)!, WorkOrderAction.Merge) is { } forbidden) return forbidden;
        End(new WorkOrderMerged { Stamp = Stamp(), WorkOrder = command.WorkOrder, Into = command.Into }, command.WorkOrder);
        return null;
    }

    private void End(RoutingEvent ended, WorkOrderId id)
    {
        var order = _state.FindOrder(id)!;
        Emit(ended);
        Revoke(order.Offers, OfferRevocation.WorkOrderEnded);
        CancelClocks(order);
    }

    /// <summary>What a work order's deadline means in the status it has.</summary>
    private void GoOn(WorkOrderState order)
    {
        if (order.WaitsFor is not null) EndWait(order);
        else if (order.Status == WorkOrderStatus.Completed) Close(order);
        else if (order.Status == WorkOrderStatus.Scheduled) Enqueue(order, null);
        else Emit(new WorkOrderArchived { Stamp = Stamp(), WorkOrder = order.Id, Record = View(order) });
    }

    private Rejection? FindUnfit(Command command, WorkOrderId id, AssignmentId assignment, WorkOrderAction action)
    {
        if (FindUnfit(command, id, action) is { } unfit) return unfit;
        var current = _state.FindOrder(id)!.Assignment;
        return current == assignment ? null : Reject(RejectionReason.OtherAssignment, id.Value, assignment.ToString(), current.ToString());
    }

    private Rejection? FindUnfit(Command command, WorkOrderId id, WorkOrderAction action)
    {
        if (_state.FindOrder(id) is not { } order) return Unknown(id);
        return FindConflict(command, order) ?? FindForbidden(order, action);
    }

    private Rejection? FindMissing(WorkOrderId id) => _state.FindOrder(id) is null ? Unknown(id) : null;

    /// <summary>Of two reasons to refuse, the one that comes first.</summary>
    private static Rejection? First(Rejection? one, Rejection? other) => one is null || other?.Reason < one.Reason ? other : one;

    private static Rejection? FindLongReason(string? reason) => FindLong("reason", reason);

    private static Rejection? FindLong(string subject, string? text) =>
        text?.Length > RoutingLimits.TextLength ? OverLimit(subject, text.Length, RoutingLimits.TextLength) : null;
}
