namespace ChannelRouting;

/// <summary>
/// A calendar's dates are known for <see cref="RoutingLimits.CalendarNoticeDays"/> days more, or fewer when the plan came later. Said once for each calendar of each plan, so that
/// somebody brings the next year's holidays in time.
/// </summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record CalendarDataEnding : RoutingEvent
{
    /// <summary>Which calendar.</summary>
    public required CalendarId Calendar { get; init; }

    /// <summary>The last date whose holidays are known, in the calendar's zone.</summary>
    public required LocalDate KnownUntil { get; init; }
}
