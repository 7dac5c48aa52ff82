namespace ChannelRouting;

/// <summary>One promise's running measure on a work order, as it stands at one instant.</summary>
/// <remarks>A copy: later commands do not change it. Immutable; safe to share between threads.</remarks>
public sealed record SlaClock
{
    /// <summary>The policy that made the promise.</summary>
    public required SlaPolicyId Policy { get; init; }

    /// <summary>Which of its promises.</summary>
    public required SlaTargetId Target { get; init; }

    /// <summary>The role that answers for it; null when nobody is named.</summary>
    public required string? Role { get; init; }

    /// <summary>What it took over from the cycle before a reopening, in its measure; null when it started at zero.</summary>
    public required Duration? Carried { get; init; }

    /// <summary>Whether it runs.</summary>
    public required SlaClockStatus Status { get; init; }

    /// <summary>When it started.</summary>
    public required Instant StartedAt { get; init; }

    /// <summary>What may be spent: elapsed time, or open time of the calendar, by the goal.</summary>
    public required Duration Allowed { get; init; }

    /// <summary>What was spent by the instant asked for, in the same measure; not less than zero.</summary>
    public required Duration Elapsed { get; init; }

    /// <summary>Allowed less elapsed: negative after the breach.</summary>
    public Duration Remaining => Allowed - Elapsed;

    /// <summary>
    /// The earliest instant at which elapsed reaches what is allowed. Null while paused before that, and where open time never suffices; after a
    /// breach the instant that was missed; kept after the stop as it was then.
    /// </summary>
    public required Instant? DueAt { get; init; }

    /// <summary>Whether <see cref="DueAt"/> lies past the last date whose holidays the calendar knows.</summary>
    public required bool BeyondKnownDates { get; init; }

    /// <summary>When it warns next, as things stand; null when it does not, such as while paused or once breached, and when read as of a past instant.</summary>
    public required Instant? WarnsAt { get; init; }

    /// <summary>While paused: what <see cref="DueAt"/> would be if the clock were resumed at the instant asked for; else null.</summary>
    public required Instant? DueIfResumedAt { get; init; }

    /// <summary>The due instant that was missed; null when none was, or when a raised target cleared it.</summary>
    public required Instant? BreachedAt { get; init; }

    /// <summary>When the promise was kept, in time or late, or cancelled; null before that.</summary>
    public required Instant? StoppedAt { get; init; }
}
