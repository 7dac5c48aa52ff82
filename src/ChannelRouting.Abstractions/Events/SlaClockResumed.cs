namespace ChannelRouting;

/// <summary>Time counts again for a promise.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record SlaClockResumed : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>Which promise.</summary>
    public required SlaTargetId Target { get; init; }

    /// <summary>When it is due now; null where open time never suffices.</summary>
    public Instant? DueAt { get; init; }

    /// <summary>Whether the due instant lies past the last date whose holidays the calendar knows.</summary>
    public bool BeyondKnownDates { get; init; }
}
