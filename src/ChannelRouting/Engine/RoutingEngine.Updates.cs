using ChannelRouting.Engine;

namespace ChannelRouting;

public sealed partial class RoutingEngine
{
    private Rejection? Decide(UpdateWorkOrder command)
    {
        var known = _state.FindOrder(command.WorkOrder);
        var classified = command.Reclassifies && known is { IsFinal: false } ? ClassificationOf(known, command) : null;
        if ((FindOverLimit(command, known) ?? FindOverLimit(known, classified)) is { } overLimit) return overLimit;
        if (known is not { } order) return Unknown(command.WorkOrder);
        if (command.Priority is { } priority && _state.Plan!.FindBand(priority) is null) return Reject(RejectionReason.UnknownPriority, priority.Value);
        if (FindConflict(command, order) is { } conflict) return conflict;
        var move = command.Status == order.Status ? null : command.Status;
        if (order.IsFinal || !AllowsMove(order, move)) return Reject(RejectionReason.StatusForbids, order.Id.Value, order.Status.ToString());

        var isChanged = Change(order, command);
        if (classified is not null && Differs(order, classified)) Reclassify(order, classified);
        else if (isChanged) RetargetClocks(order, PolicyOf(order));
        if (move is { } status) Move(order, status);
        ReviewClocks(order, PolicyOf(order));
        return null;
    }

    /// <summary>The limits of the command itself, and of what it would make of a known work order.</summary>
    private static Rejection? FindOverLimit(UpdateWorkOrder command, WorkOrderState? order)
    {
        if (command.Type is { } type && FindBadType("type", type) is { } badType) return badType;
        if (FindBadWishes("", command.PreferredAgents ?? [], WholeTicks(command.PreferredFor), command.ExcludedAgents ?? []) is { } bad) return bad;
        if (command.PromisedAt >= EndInstant) return Reject(RejectionReason.LimitExceeded, "promisedAt", Journaling.CanonicalText.Of(WholeTicks(command.PromisedAt.Value)), LastDate);
        var countAfter = command.Fields.Count + (order?.Fields.Keys.Count(name => !command.Fields.ContainsKey(name)) ?? 0);
        if (FindOverLimit("fields", command.Fields, countAfter) is { } overLimit) return overLimit;
        return order?.UpdateCount >= RoutingLimits.UpdatesPerWorkOrder
            ? OverLimit("updates", order.UpdateCount + 1L, RoutingLimits.UpdatesPerWorkOrder)
            : null;
    }

    /// <summary>What the current plan's rules say of an order with what an update changes.</summary>
    private Classification ClassificationOf(WorkOrderState order, UpdateWorkOrder command)
    {
        var fields = command.Fields.Count == 0 ? order.Fields : RoutingState.Merge(order.Fields, command.Fields);
        var facts = order.FactsNow with { Type = command.Type ?? order.Type, Priority = command.Priority ?? order.Priority, Fields = fields };
        return Classify(order, facts, order.IsPriorityNamed || command.Priority is not null);
    }

    private Rejection? FindOverLimit(WorkOrderState? order, Classification? classified) => order is null || classified is null ? null
        : classified.Requirements.Count > RoutingLimits.RequirementsPerWorkOrder ? OverLimit("requirements", classified.Requirements.Count, RoutingLimits.RequirementsPerWorkOrder)
        : FindTooMany(new(classified.Queue, order.Channel, classified.Requirements, []), order.Demand);

    private bool Differs(WorkOrderState order, Classification classified) =>
        order.Plan != _state.PlanVersion
        || (order.Queue, order.QueueSource, order.Rule, order.Priority) != (classified.Queue, classified.Source, classified.Rule, classified.Priority)
        || !order.ClassifiedRequirements.SequenceEqual(classified.Requirements)
        || !order.Labels.SequenceEqual(classified.Labels);

    private static bool AllowsMove(WorkOrderState order, WorkOrderStatus? to) =>
        to is not { } status || (ActionFor(status) is { } action && WorkOrderLifecycle.Allows(order.Status, action));

    private static WorkOrderAction? ActionFor(WorkOrderStatus status) => status switch
    {
        WorkOrderStatus.Waiting => WorkOrderAction.Wait,
        WorkOrderStatus.Suspended => WorkOrderAction.Suspend,
        WorkOrderStatus.Assigned or WorkOrderStatus.Queued => WorkOrderAction.Resume,
        _ => null,
    };

    /// <summary>Says only what is new: an update that repeats what is known gives no event.</summary>
    /// <returns>Whether anything is.</returns>
    private bool Change(WorkOrderState order, UpdateWorkOrder command)
    {
        PriorityId? priority = command.Priority == order.Priority ? null : command.Priority;
        var type = command.Type == order.Type ? null : command.Type;
        var fields = command.Fields.Where(field => order.Fields.GetValueOrDefault(field.Key) != field.Value).ToDictionary();
        Instant? promisedAt = command.PromisedAt is { } asked && WholeTicks(asked) != order.PromisedAt ? WholeTicks(asked) : null;
        bool? isWithdrawn = command.WithdrawsPromise && order.PromisedAt is not null ? true : null;
        var updated = new WorkOrderUpdated { Stamp = Stamp(), WorkOrder = order.Id, Priority = priority, Type = type, PromisedAt = promisedAt, IsPromiseWithdrawn = isWithdrawn, Fields = fields };
        updated = WithNewWishes(updated, order.Wishes, command);
        if (updated is { Priority: null, Type: null, PromisedAt: null, IsPromiseWithdrawn: null, PreferredAgents: null, ExcludedAgents: null, Fields.Count: 0 }) return false;
        Emit(updated);
        if (updated.ExcludedAgents is not null) Revalidate(order.Offers);
        return true;
    }

    private static WorkOrderUpdated WithNewWishes(WorkOrderUpdated updated, AgentWishes wishes, UpdateWorkOrder command)
    {
        if (command.PreferredAgents is { } preferred && AgentWishes.Of(preferred, WholeTicks(command.PreferredFor), []) is var asked && (asked.PreferredFor != wishes.PreferredFor || !asked.Preferred.SequenceEqual(wishes.Preferred)))
            updated = updated with { PreferredAgents = preferred, PreferredFor = asked.PreferredFor };
        return command.ExcludedAgents is { } excluded && !excluded.SequenceEqual(wishes.Excluded) ? updated with { ExcludedAgents = excluded } : updated;
    }

    private void Move(WorkOrderState order, WorkOrderStatus to)
    {
        var goesOn = to is WorkOrderStatus.Assigned or WorkOrderStatus.Queued;
        if (!goesOn)
        {
            EmitMove(order, to);
            Revoke(order.Offers, OfferRevocation.WorkOrderSuspended);
        }
        else if (order.Agent is not { } agent) EmitMove(order, WorkOrderStatus.Queued);
        else if (!agent.CanBeReached || FindNoRoom(agent, order, order.Queue, Capacity.FindShortage(agent, order, _state.Plan!), AssignmentCause.Resume) is not null) Requeue(order, agent);
        else Resume(order, agent);
    }

    private void Requeue(WorkOrderState order, AgentState agent)
    {
        var waitEndsAt = FindWaitEnd(order, agent);
        Emit(new WorkOrderRequeued
        {
            Stamp = Stamp(),
            WorkOrder = order.Id,
            Agent = agent.Id,
            WaitsFor = waitEndsAt is null ? (AgentId?)null : agent.Id,
            WaitEndsAt = waitEndsAt,
        });
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
