namespace ChannelRouting.InProcess;

/// <summary>The names of tags.</summary>
internal static class TelemetryTags
{
    public const string Command = "channelrouting.command";
    public const string Outcome = "channelrouting.outcome";
    public const string Reason = "channelrouting.reason";
    public const string Event = "channelrouting.event";
    public const string EventCount = "channelrouting.event.count";
    public const string Sequence = "channelrouting.sequence";
    public const string ErrorType = "error.type";
    public const string Queue = "channelrouting.queue";
    public const string Channel = "channelrouting.channel";
    public const string Priority = "channelrouting.priority";
    public const string Status = "channelrouting.status";
    public const string Cause = "channelrouting.cause";
    public const string Target = "channelrouting.target";
    public const string OfferStep = "channelrouting.offer.step";
    public const string Presence = "channelrouting.presence";
    public const string Subscription = "channelrouting.subscription";
    public const string AlertKind = "channelrouting.alert.kind";
    public const string Severity = "channelrouting.alert.severity";

    /// <summary>Each with what its values are.</summary>
    public static readonly IReadOnlyList<(string Name, string Values)> All =
    [
        (Command, "The command's name, such as `SubmitWorkOrder`; `AdvanceTime` is what was due."),
        (Outcome, "`accepted`, `repeated` (accepted before), `rejected`, `failed` (the router is stopped)."),
        (Reason, "The `RejectionReason`."),
        (Event, "The event's name."),
        (EventCount, "On activities: how many events the command caused, what was due before it included."),
        (Sequence, "On activities: the sequence of the last event when the command was through."),
        (ErrorType, "On activities of failed commands: the `RouterStopReason`."),
        (Queue, "The queue, as the plan names it."),
        (Channel, "The channel, as the plan names it."),
        (Priority, "The priority, as the plan names it."),
        (Status, "The `WorkOrderStatus`."),
        (Cause, "The `AssignmentCause`."),
        (Target, "The promise, as the plan names it."),
        (OfferStep, "`made`, `accepted`, `declined`, `missed` (expired, and it was the agent's fault), `lapsed` (expired otherwise), `revoked`."),
        (Presence, "The `AgentPresence`."),
        (Subscription, "The name that the subscription's options give."),
        (AlertKind, "The `AlertKind`."),
        (Severity, "The `AlertSeverity`."),
    ];
}
