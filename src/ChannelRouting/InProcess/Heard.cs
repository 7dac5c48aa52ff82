using System.Diagnostics;
using ChannelRouting.Engine;

namespace ChannelRouting.InProcess;

/// <summary>What there is to tell of one command.</summary>
/// <param name="Command">Which one.</param>
/// <param name="Decision">What it came to; null when the router did not take it.</param>
/// <param name="StoppedBy">Why the router did not take it.</param>
/// <param name="Took">How long it took.</param>
internal readonly record struct Heard(Command Command, Decision? Decision, RouterStopReason? StoppedBy, TimeSpan Took)
{
    private string Name => Command.GetType().Name;

    private string Outcome => this switch
    {
        { Decision: null } => "failed",
        { Decision.Rejection: not null } => "rejected",
        { Decision.IsRepeated: true } => "repeated",
        _ => "accepted",
    };

    public void TellCommand()
    {
        RoutingTelemetry.CommandDuration.Record(Took.TotalSeconds, new(TelemetryTags.Command, Name), new(TelemetryTags.Outcome, Outcome));
        if (Decision?.Rejection is { } rejection) RoutingTelemetry.Rejections.Add(1, new(TelemetryTags.Command, Name), new(TelemetryTags.Reason, rejection.Reason.ToString()));
    }

    public void TellEvents(RoutingState state)
    {
        foreach (var routingEvent in Decision?.Events ?? [])
        {
            RoutingTelemetry.Events.Add(1, new KeyValuePair<string, object?>(TelemetryTags.Event, routingEvent.GetType().Name));
            switch (routingEvent)
            {
                case WorkOrderAssigned e when state.FindOrder(e.WorkOrder) is { } order: TellAssignment(e, order); break;
                case SlaClockBreached e when state.FindOrder(e.WorkOrder) is { } order: RoutingTelemetry.Breaches.Add(1, QueueOf(order), new(TelemetryTags.Target, TelemetryNames.Targets.Of(e.Target.Value))); break;
                case OfferMade: TellOffer("made"); break;
                case OfferAccepted: TellOffer("accepted"); break;
                case OfferDeclined: TellOffer("declined"); break;
                case OfferExpired e: TellOffer(e.IsMiss ? "missed" : "lapsed"); break;
                case OfferRevoked: TellOffer("revoked"); break;
            }
        }
    }

    /// <summary>An activity that is over: nothing that the router does inside has one of its own.</summary>
    public void TellActivity(Instant startedAt, long lastSequence)
    {
        if (!RoutingTelemetry.Source.HasListeners()) return;
        using var activity = RoutingTelemetry.Source.StartActivity(Name, ActivityKind.Internal, parentContext: default, startTime: startedAt.ToDateTimeOffset());
        if (activity is null) return;
        activity.SetTag(TelemetryTags.Command, Name);
        activity.SetTag(TelemetryTags.Outcome, Outcome);
        if (Decision?.Rejection is { } rejection) activity.SetTag(TelemetryTags.Reason, rejection.Reason.ToString());
        if (Decision is { } decision) activity.SetTag(TelemetryTags.EventCount, (decision.Settling?.Events.Count ?? 0) + (decision.Entry?.Events.Count ?? 0));
        activity.SetTag(TelemetryTags.Sequence, lastSequence);
        if (StoppedBy is { } reason) activity.SetTag(TelemetryTags.ErrorType, reason.ToString()).SetStatus(ActivityStatusCode.Error);
        activity.SetEndTime(startedAt.ToDateTimeUtc() + Took);
    }

    private static void TellAssignment(WorkOrderAssigned e, WorkOrderState order)
    {
        RoutingTelemetry.Assignments.Add(1, QueueOf(order), new(TelemetryTags.Channel, TelemetryNames.Channels.Of(order.Channel.Value)), new(TelemetryTags.Cause, e.Cause.ToString()));
        RoutingTelemetry.WaitDuration.Record(order.WaitedAt(e.At).TotalSeconds, QueueOf(order), new(TelemetryTags.Priority, TelemetryNames.Priorities.Of(order.Priority.Value)));
    }

    private static void TellOffer(string step) => RoutingTelemetry.Offers.Add(1, new KeyValuePair<string, object?>(TelemetryTags.OfferStep, step));

    private static KeyValuePair<string, object?> QueueOf(WorkOrderState order) => new(TelemetryTags.Queue, TelemetryNames.Queues.Of(order.Queue.Value));
}
