namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    private void On(InteractionRecorded e)
    {
        var order = _orders[e.WorkOrder];
        order.InteractionCount++;
        order.Version = LastSequence;
        if (e.Kind == InteractionKind.CustomerMessage) NoteMessage(order, e.At);
        if (e.Kind is InteractionKind.Reply or InteractionKind.Result) Reach(order, SlaMoment.Responded);
        if (e.Kind == InteractionKind.Result) Reach(order, SlaMoment.ResultGiven);
        if (e.Interaction is { } id) order.Contact.Remember(id);
    }

    private void On(SatisfactionRecorded e)
    {
        var order = _orders[e.WorkOrder];
        order.Version = LastSequence;
        (order.Contact.Satisfaction, order.Contact.RatedAt) = (e.Satisfaction, e.At);
    }

    private void NoteMessage(WorkOrderState order, Instant at)
    {
        Reach(order, SlaMoment.CustomerMessage);
        if (Plan!.FindChannel(order.Channel)!.WaitsFromLastMessage != true) return;
        order.WaitFromMessage(at);
        Reconsider(order);
    }

    private void On(WorkOrderEscalated e)
    {
        var order = _orders[e.WorkOrder];
        (order.EscalationLevel, order.Version) = (e.Level, LastSequence);
        ReviewUrgency(order);
        Reach(order, SlaMoment.Escalated);
        order.Bucket = BucketOf(order);
        Reconsider(order);
    }

    private void Reach(WorkOrderState order, params ReadOnlySpan<SlaMoment> moments)
    {
        foreach (var moment in moments) order.Reach(moment, LastSequence);
    }
}
