namespace ChannelRouting;

/// <summary>A promise allows another amount of time, or counts by another measure or calendar.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record SlaClockRetargeted : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>Which promise.</summary>
    public required SlaTargetId Target { get; init; }

    /// <summary>The policy that makes it from now on.</summary>
    public required SlaPolicyId Policy { get; init; }

    /// <summary>The role that answers for it; null when nobody is named.</summary>
    public string? Role { get; init; }

    /// <summary>What it counts from now on.</summary>
    public required SlaMeasure Measure { get; init; }

    /// <summary>The calendar it counts by from now on; null for elapsed time.</summary>
    public CalendarId? Calendar { get; init; }

    /// <summary>That calendar's edition; null when the plan gives none.</summary>
    public string? CalendarVersion { get; init; }

    /// <summary>The edition of the time-zone database it is reckoned with; null for elapsed time.</summary>
    public string? TimeZoneVersion { get; init; }

    /// <summary>Whether the due instant lies past the last date whose holidays the calendar knows.</summary>
    public bool BeyondKnownDates { get; init; }

    /// <summary>Whether all that was spent is counted anew, by this measure and calendar; false: only from now on. Null means false.</summary>
    public bool? IsRetroactive { get; init; }

    /// <summary>What was spent by then, counted anew if it is retroactive.</summary>
    public required Duration Elapsed { get; init; }

    /// <summary>What may be spent in all from now on.</summary>
    public required Duration Allowed { get; init; }

    /// <summary>When it is due now, in the past when more was spent already; null while paused and where open time never suffices.</summary>
    public Instant? DueAt { get; init; }
}
