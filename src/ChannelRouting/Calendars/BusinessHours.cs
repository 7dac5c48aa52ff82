namespace ChannelRouting.Calendars;

/// <summary>A business calendar made ready: what is open when, exact to the tick of 100 ns.</summary>
/// <remarks>
/// <para>
/// Everything follows from one function, the open time since some fixed instant. Intervals are half-open: the opening instant is open,
/// the closing instant is closed. Local times become instants leniently: in a gap of daylight saving they move forward by the gap's
/// length, in an overlap the first occurrence counts, and a local date that does not exist has no hours.
/// </para>
/// <para>
/// Answers reach from <see cref="FirstYear"/> to <see cref="LastYear"/>, by the clock of UTC; outside nothing is open. Every question about any instant has
/// an answer. It costs the same whatever the span: hours are laid out once per stretch of years, when a question first reaches there, and calendars
/// with the same hours share them.
/// </para>
/// <para>Does not change by what is asked; safe to share between threads.</para>
/// </remarks>
public sealed partial class BusinessHours
{
    /// <summary>The first year that answers reach: 1900.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last year that answers reach: 2299.</summary>
    public const int LastYear = 2299;

    private const int AllDays = (LastYear - FirstYear + 1) * 366;

    private readonly OpenTime _open;
    private readonly IReadOnlyList<BusinessHours> _parts;
    private readonly long _lastKnownTicks;

    /// <summary>Makes a calendar ready.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="parts">The calendars that it combines, at least those; others are passed over. Null when it has hours of its own.</param>
    /// <param name="timeZones">The time-zone database. Null: the one that came with NodaTime.</param>
    /// <exception cref="ArgumentException">The time zone is unknown, a date is listed twice, or a part is missing.</exception>
    public BusinessHours(BusinessCalendar calendar, IReadOnlyList<BusinessHours>? parts = null, IDateTimeZoneProvider? timeZones = null)
        : this(NotNull(calendar), PartsOf(calendar, parts), ZoneOf(calendar, timeZones ?? DateTimeZoneProviders.Tzdb), (timeZones ?? DateTimeZoneProviders.Tzdb).VersionId)
    {
    }

    private BusinessHours(BusinessCalendar calendar, IReadOnlyList<BusinessHours> parts, DateTimeZone zone, string timeZoneVersion)
    {
        (Calendar, _parts, Zone, TimeZoneVersion) = (calendar, parts, zone, timeZoneVersion);
        _open = calendar.Combines is { } combination
            ? new CombinedOpenTime(combination.Rule, [.. parts.Select(part => part._open)], zone)
            : OpenTimeCache.For(calendar, zone);
        KnownUntil = calendar.KnownUntil ?? (calendar.Combines is null ? LastListed(calendar) : LastKnownTo(parts, zone));
        _lastKnownTicks = KnownUntil is { Year: <= LastYear } date ? zone.AtLeniently(date.PlusDays(1).AtMidnight()).ToInstant().ToUnixTimeTicks() - 1 : long.MaxValue;
    }

    /// <summary>The calendar as it was given.</summary>
    public BusinessCalendar Calendar { get; }

    /// <summary>Its time zone.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The edition of the time-zone database in use, such as <c>TZDB: 2026f (mapping: $Revision$)</c>.</summary>
    public string TimeZoneVersion { get; }

    /// <summary>The last date whose holidays are known, that of the part whose are known least far; null when there is no end.</summary>
    public LocalDate? KnownUntil { get; }

    /// <summary>The last tick of the last known date; null when there is no end within the years that answers reach.</summary>
    internal Instant? LastKnownAt => _lastKnownTicks == long.MaxValue ? null : Instant.FromUnixTimeTicks(_lastKnownTicks);

    /// <summary>Whether the rules leave no open time, in any year. Whether calendars combined ever meet only asking can tell; that is not looked for.</summary>
    public bool IsNeverOpen => !_open.MayOpenAfter(YearRange.Reach.From);

    /// <summary>Whether an instant lies past the last date whose holidays are known.</summary>
    public bool IsBeyondKnownDates(Instant instant) => instant.ToUnixTimeTicks() > _lastKnownTicks;

    /// <summary>Whether it is open at an instant; at an opening it is, at a closing it is not.</summary>
    public bool IsOpen(Instant instant) => _open.IsOpen(instant.ToUnixTimeTicks());

    /// <summary>The open time from one instant to another; negative when the second is the earlier.</summary>
    /// <remarks>It counts holidays that are not known as working days when an end lies past them: see <see cref="IsBeyondKnownDates"/>.</remarks>
    public Duration Between(Instant start, Instant end) => Duration.FromTicks(_open.Between(start.ToUnixTimeTicks(), end.ToUnixTimeTicks()));

    /// <summary>The earliest instant, from the start on, at which the open time since the start equals an amount.</summary>
    /// <param name="start">Where to begin; it may be closed.</param>
    /// <param name="amount">Open time, not negative, in whole ticks (a fraction is dropped). Zero gives the start itself; an amount that just fits gives the closing instant.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is negative.</exception>
    public CalendarInstant Add(Instant start, Duration amount)
    {
        var (from, ticks) = (start.ToUnixTimeTicks(), TicksOf(amount));
        return Answer(ticks == 0 ? from : _open.Add(from, ticks));
    }

    /// <summary>The latest instant, up to the end, since which the open time until the end equals an amount: <see cref="Add"/> in a mirror.</summary>
    /// <param name="end">Where to begin, going back; it may be closed.</param>
    /// <param name="amount">Open time, not negative, in whole ticks (a fraction is dropped). Zero gives the end itself; an amount that just fits gives the opening instant.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is negative.</exception>
    public CalendarInstant Subtract(Instant end, Duration amount)
    {
        var (until, ticks) = (end.ToUnixTimeTicks(), TicksOf(amount));
        return Answer(ticks == 0 ? until : _open.Subtract(until, ticks));
    }

    /// <summary>The earliest open instant from the given one on: itself when it is open.</summary>
    public CalendarInstant NextOpening(Instant instant) => Answer(_open.NextOpening(instant.ToUnixTimeTicks()));

    /// <summary>The earliest closing after an instant: when it closes if it is open, else when it closes after the next opening. Hours that touch have no closing between them.</summary>
    public CalendarInstant NextClosing(Instant instant) => Answer(_open.NextClosing(instant.ToUnixTimeTicks()));

    /// <summary>
    /// The latest opening up to an instant: itself at an opening, since when it is open if it is open, else the opening before the closing that came last.
    /// </summary>
    public CalendarInstant PreviousOpening(Instant instant) => Answer(_open.PreviousOpening(instant.ToUnixTimeTicks()));

    /// <summary>The open intervals of a range, in order, cut at its ends; found one by one as they are asked for.</summary>
    /// <param name="start">Where the range begins.</param>
    /// <param name="end">Where it ends, itself excluded. At or before the start there is nothing.</param>
    public IEnumerable<Interval> OpenIntervals(Instant start, Instant end)
    {
        var until = Math.Min(end.ToUnixTimeTicks(), YearRange.Reach.Until);
        for (var opens = _open.NextOpening(start.ToUnixTimeTicks()); opens < until;)
        {
            var closes = Math.Min(_open.NextClosing(opens, until), until);
            yield return new Interval(Instant.FromUnixTimeTicks(opens), Instant.FromUnixTimeTicks(closes));
            opens = _open.NextOpening(closes);
        }
    }

    private static long TicksOf(Duration amount)
    {
        if (amount.Days < 0 || amount.NanosecondOfDay < 0) throw new ArgumentOutOfRangeException(nameof(amount), amount, "The amount is negative.");
        return amount.Days > AllDays ? OpenTime.Never : (amount.Days * NodaConstants.TicksPerDay) + (amount.NanosecondOfDay / NodaConstants.NanosecondsPerTick);
    }

    private static BusinessCalendar NotNull(BusinessCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar;
    }

    private static DateTimeZone ZoneOf(BusinessCalendar calendar, IDateTimeZoneProvider timeZones) =>
        timeZones.GetZoneOrNull(calendar.TimeZone) ?? throw new ArgumentException(
            $"Calendar '{calendar.Id}': time zone '{calendar.TimeZone}' is not in the time-zone database {timeZones.VersionId}; " +
            "give an IANA name such as America/New_York.", nameof(calendar));

    private static LocalDate? LastListed(BusinessCalendar calendar) => calendar.Holidays.Select(holiday => (LocalDate?)holiday.Date)
        .Concat(calendar.Exceptions.Select(exception => (LocalDate?)exception.Date)).Max();

    private static LocalDate? LastKnownTo(IReadOnlyList<BusinessHours> parts, DateTimeZone zone)
    {
        var ticks = parts.Min(part => part._lastKnownTicks);
        return ticks == long.MaxValue ? null : Instant.FromUnixTimeTicks(ticks).InZone(zone).Date;
    }

    /// <summary>Never is past all dates, so it is beyond those that are known if there is an end to them.</summary>
    private CalendarInstant Answer(long ticks) => new(ticks, ticks > _lastKnownTicks);
}
