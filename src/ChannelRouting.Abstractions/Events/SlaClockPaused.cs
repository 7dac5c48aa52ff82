namespace ChannelRouting;

/// <summary>Time no longer counts for a promise.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record SlaClockPaused : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>Which promise.</summary>
    public required SlaTargetId Target { get; init; }

    /// <summary>What was spent by then.</summary>
    public required Duration Elapsed { get; init; }
}
