namespace ChannelRouting.Calendars;

/// <summary>A business calendar made ready: what is open when, exact to the tick of 100 ns.</summary>
/// <remarks>
/// <para>
/// Everything follows from one function, the open time since some fixed instant. Intervals are half-open: the opening instant is open,
/// the closing instant is closed. Local times become instants leniently: in a gap of daylight saving they move forward by the gap's
/// length, in an overlap the first occurrence counts, and a local date that does not exist has no hours.
/// </para>
/// <para>
/// Answers reach from <see cref="FirstYear"/> to <see cref="LastYear"/>; outside nothing is open. A question costs one or two binary
/// searches, whatever the span: hours are laid out once per stretch of years, when a question first reaches there.
/// </para>
/// <para>Does not change by what is asked; safe to share between threads.</para>
/// </remarks>
public sealed class BusinessHours
{
    /// <summary>The first year that answers reach: 1900.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last year that answers reach: 2299.</summary>
    public const int LastYear = 2299;

    private static readonly Duration AllYears = Duration.FromDays((LastYear - FirstYear + 1) * 366);

    private readonly CalendarDates _dates;
    private readonly long _knownUntilTicks;
    private volatile OpenTimeTable _table;

    /// <summary>Makes a calendar ready.</summary>
    /// <exception cref="ArgumentException">The time zone is unknown, or a date is listed twice.</exception>
    public BusinessHours(BusinessCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        Calendar = calendar;
        Zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(calendar.TimeZone) ?? throw new ArgumentException(
            $"Calendar '{calendar.Id}': time zone '{calendar.TimeZone}' is not in the time-zone database {TimeZoneVersion}; " +
            "give an IANA name such as America/New_York.", nameof(calendar));
        _dates = new CalendarDates(calendar, Zone);
        _knownUntilTicks = _dates.KnownUntil is { } date && date < LocalDate.MaxIsoValue ? Zone.AtLeniently(date.PlusDays(1).AtMidnight()).ToInstant().ToUnixTimeTicks() : long.MaxValue;
        _table = OpenTimeTable.Empty;
    }

    /// <summary>The calendar as it was given.</summary>
    public BusinessCalendar Calendar { get; }

    /// <summary>Its time zone.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The edition of the time-zone database in use, such as <c>TZDB: 2026f (mapping: $Revision$)</c>.</summary>
    public static string TimeZoneVersion => DateTimeZoneProviders.Tzdb.VersionId;

    /// <summary>The last date whose holidays are known; null when there is no end.</summary>
    public LocalDate? KnownUntil => _dates.KnownUntil;

    /// <summary>Whether there is no open time at all, in any year.</summary>
    public bool IsNeverOpen => !_dates.MayOpenAfter(new LocalDate(FirstYear, 1, 1));

    /// <summary>Whether it is open at an instant; at an opening it is, at a closing it is not.</summary>
    public bool IsOpen(Instant instant)
    {
        var ticks = instant.ToUnixTimeTicks();
        return Covering(ticks).IsOpen(ticks);
    }

    /// <summary>The open time from one instant to another; negative when the second is the earlier.</summary>
    public Duration Between(Instant start, Instant end)
    {
        if (end < start) return -Between(end, start);
        var (from, to) = (start.ToUnixTimeTicks(), end.ToUnixTimeTicks());
        var table = Covering(from);
        if (!table.Covers(to)) table = Publish(table.Reaching(to, _dates));
        return Duration.FromTicks(table.OpenTicksUntil(to) - table.OpenTicksUntil(from));
    }

    /// <summary>The earliest instant, from the start on, at which the open time since the start equals an amount.</summary>
    /// <param name="start">Where to begin; it may be closed.</param>
    /// <param name="amount">Open time, not negative, in whole ticks (a fraction is dropped). Zero gives the start itself; an amount that just fits gives the closing instant.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is negative.</exception>
    public CalendarInstant Add(Instant start, Duration amount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, Duration.Zero);
        if (amount > AllYears) return CalendarInstant.Never;
        var (from, ticks) = (start.ToUnixTimeTicks(), amount.BclCompatibleTicks);
        if (ticks == 0) return At(from);

        for (var table = Covering(from); ; table = Later(table))
        {
            if (table.TicksWhenOpenReaches(table.OpenTicksUntil(from) + ticks) is { } found && found < table.CoveredUntil) return At(found);
            if (!CanReachLater(table)) return CalendarInstant.Never;
        }
    }

    /// <summary>The earliest open instant from the given one on: itself when it is open.</summary>
    public CalendarInstant NextOpening(Instant instant)
    {
        var ticks = instant.ToUnixTimeTicks();
        for (var table = Covering(ticks); ; table = Later(table))
        {
            if (table.NextOpening(ticks) is { } found && found < table.CoveredUntil) return At(found);
            if (!CanReachLater(table)) return CalendarInstant.Never;
        }
    }

    /// <summary>The instant a number of business days later, at the same time of day.</summary>
    /// <remarks>
    /// A business day is a local date with opening hours. A start while closed first moves to the next opening; so does an end that
    /// falls where its day is closed. Hours over midnight belong to the date they start on.
    /// </remarks>
    /// <param name="start">Where to begin.</param>
    /// <param name="days">0 to <see cref="RoutingLimits.SlaDays"/>; 0 gives the start, moved to the next opening.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is out of range.</exception>
    public CalendarInstant AddBusinessDays(Instant start, int days)
    {
        ThrowIfNotDays(days);
        var first = NextOpening(start);
        if (first.IsNever || days == 0) return first;

        var ticks = first.At.ToUnixTimeTicks();
        for (var table = Covering(ticks); ; table = Later(table))
        {
            var owner = table.OwnerDay(ticks);
            if (table.BusinessDayAfter(owner, days) is { } day && table.CoversDay(day))
                return NextOpening(AtLeniently(first.At, day - owner));
            if (!CanReachLater(table)) return CalendarInstant.Never;
        }
    }

    /// <summary>The instant a number of calendar days later, keeping the wall clock over a change of daylight saving.</summary>
    /// <param name="start">Where to begin.</param>
    /// <param name="days">0 to <see cref="RoutingLimits.SlaDays"/>; 0 gives the start itself.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is out of range.</exception>
    public CalendarInstant AddLocalDays(Instant start, int days)
    {
        ThrowIfNotDays(days);
        return At(days == 0 ? start.ToUnixTimeTicks() : AtLeniently(start, days).ToUnixTimeTicks());
    }

    /// <summary>Says which rule made an instant open or closed.</summary>
    public CalendarExplanation Explain(Instant instant)
    {
        var ticks = instant.ToUnixTimeTicks();
        var local = instant.InZone(Zone).LocalDateTime;
        var table = Covering(ticks);
        var isOpen = table.IsOpen(ticks);
        var date = isOpen ? OpenTimeTable.DateOf(table.OwnerDay(ticks)) : local.Date;
        var (rule, name) = _dates.RuleOf(date);
        return new CalendarExplanation
        {
            IsOpen = isOpen,
            Local = local,
            Date = date,
            Rule = rule,
            Name = name,
            MovedByZoneChange = _dates.IsOpenByWallClock(local) != isOpen,
            BeyondKnownDates = ticks >= _knownUntilTicks,
        };
    }

    private static void ThrowIfNotDays(int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, RoutingLimits.SlaDays);
    }

    private CalendarInstant At(long ticks) => new(Instant.FromUnixTimeTicks(ticks), ticks >= _knownUntilTicks);

    private Instant AtLeniently(Instant instant, int days) =>
        instant.InZone(Zone).LocalDateTime.PlusDays(days).InZoneLeniently(Zone).ToInstant();

    private OpenTimeTable Covering(long ticks)
    {
        var table = _table;
        return table.Covers(ticks) ? table : Publish(table.Reaching(ticks, _dates));
    }

    private OpenTimeTable Later(OpenTimeTable table) => Publish(table.ReachingLater(_dates));

    private bool CanReachLater(OpenTimeTable table) => table.CanReachLater && _dates.MayOpenAfter(table.LastDate);

    private OpenTimeTable Publish(OpenTimeTable table) => _table = table;
}
