namespace ChannelRouting;

/// <summary>A promise is in danger: a declared share of its time is spent, or a declared rest is left. True at that instant, or at the change that moved it into the past.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record SlaClockWarned : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>Which promise.</summary>
    public required SlaTargetId Target { get; init; }

    /// <summary>The share that was declared, in percent; null when a rest was.</summary>
    public int? AtPercent { get; init; }

    /// <summary>The rest that was declared; null when a share was.</summary>
    public Duration? BeforeDue { get; init; }

    /// <summary>What was spent by then.</summary>
    public required Duration Elapsed { get; init; }

    /// <summary>When it is due; null while paused and where open time never suffices.</summary>
    public Instant? DueAt { get; init; }
}
