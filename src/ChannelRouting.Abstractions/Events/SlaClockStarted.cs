namespace ChannelRouting;

/// <summary>A promise's clock began to run.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record SlaClockStarted : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>The policy that made the promise.</summary>
    public required SlaPolicyId Policy { get; init; }

    /// <summary>Which of its promises.</summary>
    public required SlaTargetId Target { get; init; }

    /// <summary>The role that answers for it; null when nobody is named.</summary>
    public string? Role { get; init; }

    /// <summary>What it counts.</summary>
    public required SlaMeasure Measure { get; init; }

    /// <summary>What may be spent, in that measure.</summary>
    public required Duration Allowed { get; init; }

    /// <summary>What it takes over from the cycle before a reopening; null when it starts at zero.</summary>
    public Duration? Carried { get; init; }

    /// <summary>When it is due, in the past when more was taken over than there is time; null where open time never suffices.</summary>
    public Instant? DueAt { get; init; }

    /// <summary>The calendar it counts by; null for elapsed time.</summary>
    public CalendarId? Calendar { get; init; }

    /// <summary>That calendar's edition; null when the plan gives none.</summary>
    public string? CalendarVersion { get; init; }

    /// <summary>The edition of the time-zone database it was reckoned with; null for elapsed time.</summary>
    public string? TimeZoneVersion { get; init; }

    /// <summary>Whether the due instant lies past the last date whose holidays the calendar knows.</summary>
    public bool BeyondKnownDates { get; init; }
}
