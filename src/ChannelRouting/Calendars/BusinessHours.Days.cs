namespace ChannelRouting.Calendars;

public sealed partial class BusinessHours
{
    /// <summary>What a zone's offset and the ends of the calendar of dates need around a local time.</summary>
    private const int MarginDays = 3;

    /// <summary>The instant a number of business days later, at the same time of day.</summary>
    /// <remarks>
    /// A business day is a local date with opening hours. A start while closed first moves to the next opening; so does an end that
    /// falls where its day is closed. Hours over midnight belong to the date they start on; those of calendars combined to the date on which they lie.
    /// </remarks>
    /// <param name="start">Where to begin.</param>
    /// <param name="days">0 to <see cref="RoutingLimits.SlaDays"/>; 0 gives the start, moved to the next opening.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is out of range.</exception>
    public CalendarInstant AddBusinessDays(Instant start, int days)
    {
        ThrowIfNotDays(days);
        var first = NextOpening(start);
        if (first.IsNever || days == 0) return first;

        var owner = _open.OwnerOf(first.At.ToUnixTimeTicks());
        return _open.BusinessDayAfter(owner, days) is { } day ? NextOpening(LocalDaysLater(first.At, day - owner)) : Answer(OpenTime.Never);
    }

    /// <summary>The instant a number of calendar days later, keeping the wall clock over a change of daylight saving.</summary>
    /// <param name="start">Where to begin.</param>
    /// <param name="days">0 to <see cref="RoutingLimits.SlaDays"/>; 0 gives the start itself.</param>
    /// <returns>The instant; never when it would lie past the last there is, at the end of the year 9999.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is out of range.</exception>
    public CalendarInstant AddLocalDays(Instant start, int days)
    {
        ThrowIfNotDays(days);
        if (days == 0) return Answer(start.ToUnixTimeTicks());
        if (start < Instant.MinValue + Duration.FromDays(MarginDays)) start = Instant.MinValue + Duration.FromDays(MarginDays);
        return start > Instant.MaxValue - Duration.FromDays(days + MarginDays) ? Answer(OpenTime.Never) : Answer(LocalDaysLater(start, days).ToUnixTimeTicks());
    }

    private static void ThrowIfNotDays(int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, RoutingLimits.SlaDays);
    }

    private Instant LocalDaysLater(Instant instant, int days) =>
        instant.InZone(Zone).LocalDateTime.PlusDays(days).InZoneLeniently(Zone).ToInstant();
}
