namespace ChannelRouting;

/// <summary>A work order was classified and gets in line at its start.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WorkOrderScheduled : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>What the rules say of it; its queue is the one it will stand in, unless a plan replaces that before.</summary>
    public required Classification Classification { get; init; }

    /// <summary>The first instant at which it is in line.</summary>
    public required Instant StartAt { get; init; }
}
