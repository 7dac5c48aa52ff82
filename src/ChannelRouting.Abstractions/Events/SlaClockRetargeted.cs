namespace ChannelRouting;

/// <summary>A promise allows another amount of time; what was spent is kept.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record SlaClockRetargeted : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>Which promise.</summary>
    public required SlaTargetId Target { get; init; }

    /// <summary>The policy that makes it from now on.</summary>
    public required SlaPolicyId Policy { get; init; }

    /// <summary>What may be spent from now on.</summary>
    public required Duration Allowed { get; init; }

    /// <summary>When it is due now, in the past when more was spent already; null while paused and where open time never suffices.</summary>
    public Instant? DueAt { get; init; }
}
