namespace ChannelRouting;

/// <summary>A promise was not kept in time. The event is true at the due instant, or at the change that lowered the target below what was spent.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record SlaClockBreached : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>Which promise.</summary>
    public required SlaTargetId Target { get; init; }

    /// <summary>When it was due.</summary>
    public required Instant DueAt { get; init; }
}
