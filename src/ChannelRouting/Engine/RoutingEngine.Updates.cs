using ChannelRouting.Engine;

namespace ChannelRouting;

public sealed partial class RoutingEngine
{
    private Rejection? Decide(UpdateWorkOrder command)
    {
        if (FindOverLimit(command) is { } overLimit) return overLimit;
        if (_state.FindOrder(command.WorkOrder) is not { } order) return Reject(RejectionReason.UnknownWorkOrder, command.WorkOrder.Value);
        var countAfter = order.Fields.Count + command.Fields.Count(field => !order.Fields.ContainsKey(field.Key));
        if (FindOverLimit("fields", command.Fields, countAfter) is { } tooMany) return tooMany;
        if (command.Priority is { } priority && _state.Plan!.FindBand(priority) is null) return Reject(RejectionReason.UnknownPriority, priority.Value);
        if (order.IsFinal) return Reject(RejectionReason.StatusForbids, order.Id.Value, order.Status.ToString());
        var move = command.Status == order.Status ? null : command.Status;
        if (FindForbiddenMove(order, move) is { } forbidden) return forbidden;

        Change(order, command);
        if (move is { } status) Move(order, status);
        ReviewClocks(order, PolicyOf(order));
        return null;
    }

    private static Rejection? FindOverLimit(UpdateWorkOrder command) =>
        command.Type is { } type ? FindBadType("type", type) : null;

    private static Rejection? FindForbiddenMove(WorkOrderState order, WorkOrderStatus? status)
    {
        if (status is not { } to) return null;
        if (ActionFor(to) is not { } action || !WorkOrderLifecycle.Allows(order.Status, action))
            return Reject(RejectionReason.StatusForbids, order.Id.Value, order.Status.ToString());
        return action is WorkOrderAction.Wait or WorkOrderAction.Suspend && order.PauseCount >= RoutingLimits.PausesPerWorkOrder
            ? OverLimit("pauses", order.PauseCount + 1L, RoutingLimits.PausesPerWorkOrder)
            : null;
    }

    private static WorkOrderAction? ActionFor(WorkOrderStatus status) => status switch
    {
        WorkOrderStatus.Waiting => WorkOrderAction.Wait,
        WorkOrderStatus.Suspended => WorkOrderAction.Suspend,
        WorkOrderStatus.Assigned or WorkOrderStatus.Queued => WorkOrderAction.Resume,
        _ => null,
    };

    /// <summary>Says only what is new: an update that repeats what is known gives no event.</summary>
    private void Change(WorkOrderState order, UpdateWorkOrder command)
    {
        PriorityId? priority = command.Priority == order.Priority ? null : command.Priority;
        var type = command.Type == order.Type ? null : command.Type;
        var fields = command.Fields.Where(field => order.Fields.GetValueOrDefault(field.Key) != field.Value).ToDictionary();
        if (priority is null && type is null && fields.Count == 0) return;
        Emit(new WorkOrderUpdated { Stamp = Stamp(), WorkOrder = order.Id, Priority = priority, Type = type, Fields = fields });
        RetargetClocks(order, PolicyOf(order));
    }

    private void Move(WorkOrderState order, WorkOrderStatus to)
    {
        var goesOn = to is WorkOrderStatus.Assigned or WorkOrderStatus.Queued;
        if (!goesOn) EmitMove(order, to);
        else if (order.Agent is not { } agent) EmitMove(order, WorkOrderStatus.Queued);
        else if (agent.Presence == AgentPresence.Offline || FindNoRoom(agent, order, AssignmentCause.Resume) is not null)
            Emit(new WorkOrderRequeued { Stamp = Stamp(), WorkOrder = order.Id, Agent = agent.Id });
        else Resume(order, agent);
    }

    private void Resume(WorkOrderState order, AgentState agent)
    {
        var shortage = Capacity.FindShortage(agent, order, _state.Plan!);
        EmitMove(order, WorkOrderStatus.Assigned);
        if (shortage is not null) EmitExceeded(order, agent, AssignmentCause.Resume);
    }

    private void EmitMove(WorkOrderState order, WorkOrderStatus to) =>
        Emit(new WorkOrderStatusChanged { Stamp = Stamp(), WorkOrder = order.Id, From = order.Status, To = to });
}
