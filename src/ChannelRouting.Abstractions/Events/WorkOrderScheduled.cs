namespace ChannelRouting;

/// <summary>A work order was classified and gets in line at its start: the one it was handed in with, or the opening that it is held for.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WorkOrderScheduled : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>What the rules say of it; its queue is the one it will stand in, unless a plan replaces that before.</summary>
    public required Classification Classification { get; init; }

    /// <summary>The first instant at which it is in line; of work that is held (<see cref="Classification.Intake"/>), the opening by the plan of now, which another plan may move.</summary>
    public required Instant StartAt { get; init; }
}
