using ChannelRouting.Engine;

namespace ChannelRouting;

public sealed partial class RoutingEngine
{
    private Rejection? Decide(RecordInteraction command)
    {
        var order = _state.FindOrder(command.WorkOrder);
        var isKnown = command.Interaction is { } id && order?.Interactions.Contains(id) == true;
        if (command.Interaction is { IsDefault: true }) return Reject(RejectionReason.LimitExceeded, "interaction", "0", $"1 to {RoutingLimits.IdentifierLength} characters");
        if (!isKnown && order?.InteractionCount >= RoutingLimits.InteractionsPerWorkOrder) return OverLimit("interactions", order.InteractionCount + 1L, RoutingLimits.InteractionsPerWorkOrder);
        if (order is null) return Unknown(command.WorkOrder);
        var channel = command.Channel ?? order.Channel;
        if (_state.Plan!.FindChannel(channel) is not { } contact) return Reject(RejectionReason.UnknownChannel, channel.Value);
        if (FindConflict(command, order) is { } conflict) return conflict;
        if (isKnown) return null;
        if (order.IsFinal) return Reject(RejectionReason.StatusForbids, order.Id.Value, order.Status.ToString());

        Emit(new InteractionRecorded { Stamp = Stamp(), WorkOrder = order.Id, Kind = command.Kind, Channel = channel, Interaction = command.Interaction });
        var resumes = command.Kind == InteractionKind.CustomerMessage && order.Status == WorkOrderStatus.Waiting && contact.MessageResumes != false;
        if (resumes) Move(order, WorkOrderStatus.Assigned);
        ReviewClocks(order, PolicyOf(order));
        return null;
    }

    private Rejection? Decide(RecordSatisfaction command)
    {
        var order = _state.FindOrder(command.WorkOrder);
        if (FindOverLimit(command.Satisfaction) is { } overLimit) return overLimit;
        if (order is null) return Unknown(command.WorkOrder);
        if (FindConflict(command, order) is { } conflict) return conflict;
        if (command.Satisfaction.Feedback is { } id && order.Satisfaction?.Feedback == id) return null;
        Emit(new SatisfactionRecorded { Stamp = Stamp(), WorkOrder = order.Id, Satisfaction = command.Satisfaction });
        return null;
    }

    private static Rejection? FindOverLimit(Satisfaction satisfaction)
    {
        if (satisfaction.Feedback is { IsDefault: true }) return Reject(RejectionReason.LimitExceeded, "feedback", "0", $"1 to {RoutingLimits.IdentifierLength} characters");
        if (satisfaction.Ratings.Count > RoutingLimits.RatingsPerFeedback) return OverLimit("ratings", satisfaction.Ratings.Count, RoutingLimits.RatingsPerFeedback);
        if (satisfaction.Overall is < 1 or > RoutingLimits.HighestScore) return OutOfScale("overall", satisfaction.Overall.Value);
        foreach (var rating in satisfaction.Ratings)
        {
            if (rating.Dimension.Length is 0 or > RoutingLimits.IdentifierLength) return Reject(RejectionReason.LimitExceeded, "dimension", Text(rating.Dimension.Length), $"1 to {RoutingLimits.IdentifierLength} characters");
            if (rating.Score is < 1 or > RoutingLimits.HighestScore) return OutOfScale(rating.Dimension, rating.Score);
        }

        return null;
    }

    private static Rejection? OutOfScale(string subject, int score) => Reject(RejectionReason.LimitExceeded, subject, Text(score), $"1 to {RoutingLimits.HighestScore}");

    private Rejection? Decide(EscalateWorkOrder command)
    {
        var order = _state.FindOrder(command.WorkOrder);
        var level = command.Level ?? (order?.EscalationLevel ?? 0) + 1;
        if (level is < 1 or > RoutingLimits.EscalationLevels) return OverLimit("level", level, RoutingLimits.EscalationLevels);
        if ((FindLong("role", command.Role) ?? FindLongReason(command.Reason)) is { } tooLong) return tooLong;
        if (order is not null && command.Queue is { } to && FindTooMany(order.DemandKey with { Queue = to }, order.Demand) is { } tooMany) return tooMany;
        if (order is null) return Unknown(command.WorkOrder);
        var queue = command.Queue is { } named ? _state.Plan!.FindQueue(named) : null;
        if (command.Queue is { } asked && queue is null) return Reject(RejectionReason.UnknownQueue, asked.Value);
        if (FindConflict(command, order) is { } conflict) return conflict;
        if (FindForbidden(order, WorkOrderAction.Transfer) is { } forbidden) return forbidden;
        if (queue is not null && queue.Id != order.Queue && _state.FindFull(queue) is { } full) return full;

        Escalate(order, level, command.Role, command.Reason);
        if (queue is not null) MoveTo(order, queue);
        return null;
    }

    /// <summary>A level that was reached already gives no event. Goals may ask for the level, so promises are looked at anew.</summary>
    private void Escalate(WorkOrderState order, int level, string? role, string? reason)
    {
        if (level <= order.EscalationLevel) return;
        Emit(new WorkOrderEscalated { Stamp = Stamp(), WorkOrder = order.Id, Level = level, Role = role, Reason = reason });
        var policy = PolicyOf(order);
        ReviewClocks(order, policy);
        RetargetClocks(order, policy);
    }

    /// <summary>To the line of another queue, out of an agent's hands too.</summary>
    private void MoveTo(WorkOrderState order, WorkQueue queue)
    {
        if (order.Queue == queue.Id) return;
        Revoke(order.Offers, OfferRevocation.WorkOrderTransferred);
        EmitTransferred(order, queue);
        ReviewClocks(order, PolicyOf(order));
    }
}
