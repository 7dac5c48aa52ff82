namespace ChannelRouting;

/// <summary>A promise's clock ended: kept in time, kept late, or cancelled.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record SlaClockStopped : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>Which promise.</summary>
    public required SlaTargetId Target { get; init; }

    /// <summary><see cref="SlaClockStatus.Met"/>, <see cref="SlaClockStatus.MetLate"/> or <see cref="SlaClockStatus.Cancelled"/>.</summary>
    public required SlaClockStatus Outcome { get; init; }

    /// <summary>What was spent by then.</summary>
    public required Duration Elapsed { get; init; }
}
