namespace ChannelRouting.Tests.Calendars;

/// <summary>
/// The definition of business hours, read literally and answered by counting minutes: an oracle for <c>BusinessHours</c> that shares no code with it.
/// </summary>
/// <remarks>Right only where hours and zone offsets stand on whole minutes, as they do after 1972.</remarks>
internal sealed class PointwiseCalendar
{
    /// <summary>How far it counts before it says never; what comes once in years lies further.</summary>
    public const int HorizonDays = 1_000;

    private readonly BusinessCalendar _calendar;
    private readonly DateTimeZone _zone;
    private readonly Dictionary<LocalDate, List<Interval>> _intervals = [];
    private readonly Dictionary<long, bool[]> _minutesOfDays = [];

    public PointwiseCalendar(BusinessCalendar calendar) => (_calendar, _zone) = (calendar, DateTimeZoneProviders.Tzdb[calendar.TimeZone]);

    /// <summary>Whether some interval of some date covers the instant.</summary>
    public bool IsOpen(Instant instant) => DatesAround(instant).SelectMany(IntervalsOf).Any(interval => interval.Contains(instant));

    public Duration Between(Instant start, Instant end)
    {
        if (end < start) return -Between(end, start);
        var open = Duration.Zero;
        for (var minute = MinuteOf(start); InstantOf(minute) < end; minute++)
            if (IsOpenIn(minute)) open += Instant.Min(end, InstantOf(minute + 1)) - Instant.Max(start, InstantOf(minute));
        return open;
    }

    /// <summary>The earliest instant by which the amount has passed; null when it does not within the horizon.</summary>
    public Instant? Add(Instant start, Duration amount)
    {
        if (amount == Duration.Zero) return start;
        var left = amount;
        foreach (var minute in OpenMinutesFrom(start))
        {
            var from = Instant.Max(start, InstantOf(minute));
            var here = InstantOf(minute + 1) - from;
            if (left <= here) return from + left;
            left -= here;
        }

        return null;
    }

    public Instant? NextOpening(Instant instant) =>
        OpenMinutesFrom(instant).Select(minute => (Instant?)Instant.Max(instant, InstantOf(minute))).FirstOrDefault();

    /// <summary>The latest instant since which the amount has passed; null when it does not within the horizon.</summary>
    public Instant? Subtract(Instant end, Duration amount)
    {
        if (amount == Duration.Zero) return end;
        var left = amount;
        foreach (var minute in OpenMinutesUntil(end))
        {
            var until = Instant.Min(end, InstantOf(minute + 1));
            var here = until - InstantOf(minute);
            if (left <= here) return until - left;
            left -= here;
        }

        return null;
    }

    public Instant? NextClosing(Instant instant) =>
        OpenMinutesFrom(instant).Where(minute => !IsOpenIn(minute + 1)).Select(minute => (Instant?)InstantOf(minute + 1)).FirstOrDefault();

    public Instant? PreviousOpening(Instant instant) =>
        OpenMinutesUntil(instant + Duration.Epsilon).Where(minute => !IsOpenIn(minute - 1)).Select(minute => (Instant?)InstantOf(minute)).FirstOrDefault();

    public Instant? AddBusinessDays(Instant start, int days)
    {
        if (NextOpening(start) is not { } first) return null;
        if (days == 0) return first;

        var owner = OwnerOf(first);
        var date = owner;
        for (var (walked, found) = (0, 0); found < days; walked++)
        {
            if (walked > HorizonDays) return null;
            date = date.PlusDays(1);
            if (IntervalsOf(date).Count > 0) found++;
        }

        return NextOpening(ToInstant(first.InZone(_zone).LocalDateTime.PlusDays(Period.DaysBetween(owner, date))));
    }

    public Instant AddLocalDays(Instant start, int days) => ToInstant(start.InZone(_zone).LocalDateTime.PlusDays(days));

    /// <summary>The open intervals of a range of whole minutes.</summary>
    public IEnumerable<Interval> OpenIntervals(Instant start, Instant end)
    {
        Instant? opened = null;
        for (var minute = MinuteOf(start); minute <= MinuteOf(end); minute++)
        {
            var isOpen = minute < MinuteOf(end) && IsOpenIn(minute);
            if (isOpen == opened.HasValue) continue;
            if (opened is { } from) yield return new Interval(from, InstantOf(minute));
            opened = isOpen ? InstantOf(minute) : null;
        }
    }

    /// <summary>Whether the local date of the instant is past the last date whose holidays are known.</summary>
    public bool IsBeyondKnownDates(Instant instant)
    {
        var listed = _calendar.Holidays.Select(holiday => holiday.Date).Concat(_calendar.Exceptions.Select(exception => exception.Date)).ToList();
        LocalDate? last = _calendar.KnownUntil ?? (listed.Count > 0 ? listed.Max() : null);
        return instant.InZone(_zone).Date > last;
    }

    /// <summary>The intervals of one local date as instants; none is empty.</summary>
    public List<Interval> IntervalsOf(LocalDate date)
    {
        if (_intervals.TryGetValue(date, out var known)) return known;

        List<Interval> intervals = [];
        foreach (var hours in Exists(date) ? HoursOf(date) : [])
        {
            var start = ToInstant(date + hours.From);
            var end = ToInstant((hours.Until > hours.From ? date : date.PlusDays(1)) + hours.Until);
            if (end > start) intervals.Add(new Interval(start, end));
        }

        return _intervals[date] = intervals;
    }

    private IEnumerable<OpenHours> HoursOf(LocalDate date)
    {
        if (_calendar.Exceptions.SingleOrDefault(exception => exception.Date == date) is { } exception)
            return exception.HoursOf is { } day ? HoursOf(date, day) : exception.Hours;
        if (_calendar.Holidays.Any(holiday => holiday.Date == date) || IsYearlyHoliday(date) || IsObserved(date)) return [];
        return HoursOf(date, date.DayOfWeek);
    }

    private IEnumerable<OpenHours> HoursOf(LocalDate date, IsoDayOfWeek day)
    {
        var season = _calendar.Seasons.FirstOrDefault(season => Enumerable.Range(0, season.EveryYear == true ? 500 : 1)
            .Any(years => season.From.PlusYears(years) <= date && (season.Until is null || date <= season.Until.Value.PlusYears(years))));
        return (season?.Weekly ?? _calendar.Weekly).Where(weekly => weekly.Days.Contains(day)).SelectMany(weekly => weekly.Hours);
    }

    private bool IsYearlyHoliday(LocalDate date) => _calendar.YearlyHolidays.Any(holiday => DatesOf(holiday, date.Year).Contains(date));

    /// <summary>Whether a date stands in for a holiday on a weekend, found by giving each of the three years around it theirs, the earlier first.</summary>
    private bool IsObserved(LocalDate date)
    {
        var taken = new HashSet<LocalDate>();
        var falls = from year in Enumerable.Range(date.Year - 1, 3)
                    from holiday in _calendar.YearlyHolidays
                    from day in DatesOf(holiday, year)
                    where day.DayOfWeek >= IsoDayOfWeek.Saturday && holiday.Observed is not null
                    orderby day
                    select (day, holiday.Observed!.Value);
        foreach (var (day, observance) in falls)
        {
            var nearest = day.DayOfWeek == IsoDayOfWeek.Saturday ? day.PlusDays(-1) : day.PlusDays(1);
            var next = Enumerable.Range(1, 30).Select(day.PlusDays).First(later => later.DayOfWeek < IsoDayOfWeek.Saturday && !IsYearlyHoliday(later) && !taken.Contains(later));
            taken.Add(observance == HolidayObservance.NearestWeekday ? nearest : next);
        }

        return taken.Contains(date);
    }

    /// <summary>The dates of a holiday in a year, found by listing the month.</summary>
    private static IEnumerable<LocalDate> DatesOf(YearlyHoliday holiday, int year)
    {
        var month = Enumerable.Range(1, 31).Where(day => day <= CalendarSystem.Iso.GetDaysInMonth(year, holiday.Month)).Select(day => new LocalDate(year, holiday.Month, day));
        if (holiday.Day is { } fixedDay) return month.Where(date => date.Day == fixedDay);
        var weekdays = month.Where(date => date.DayOfWeek == holiday.Weekday).ToList();
        return holiday.Week == WeekOfMonth.Last ? [weekdays[^1]] : weekdays.Skip((int)holiday.Week! - 1).Take(1);
    }

    /// <summary>Of the intervals over an instant the one that began first has it.</summary>
    private LocalDate OwnerOf(Instant open) => DatesAround(open)
        .SelectMany(date => IntervalsOf(date).Where(interval => interval.Contains(open)).Select(interval => (interval.Start, date)))
        .Min().date;

    /// <summary>A date exists when some half hour of it does.</summary>
    private bool Exists(LocalDate date) => Enumerable.Range(0, 48).Any(half => _zone.MapLocal(date.AtMidnight().PlusMinutes(30 * half)).Count > 0);

    /// <summary>By the zone's intervals: the first in which the wall clock shows the time; none in a gap, where the offset before the gap counts.</summary>
    private Instant ToInstant(LocalDateTime local)
    {
        var about = local.InUtc().ToInstant();
        var intervals = _zone.GetZoneIntervals(about - Duration.FromDays(2), about + Duration.FromDays(2)).ToList();
        foreach (var interval in intervals)
            if (interval.Contains(about - ToDuration(interval.WallOffset))) return about - ToDuration(interval.WallOffset);
        return about - ToDuration(intervals.Last(interval => interval.HasEnd && interval.End <= about - ToDuration(interval.WallOffset)).WallOffset);
    }

    private static Duration ToDuration(Offset offset) => Duration.FromSeconds(offset.Seconds);

    private IEnumerable<LocalDate> DatesAround(Instant instant) => Enumerable.Range(-3, 6).Select(instant.InZone(_zone).Date.PlusDays);

    private IEnumerable<long> OpenMinutesFrom(Instant start)
    {
        var first = MinuteOf(start);
        for (var minute = first; minute < first + (HorizonDays * 1_440L); minute++)
        {
            if (minute % 1_440 == 0 && !Array.Exists(MinutesOf(minute / 1_440), open => open)) minute += 1_439;
            else if (IsOpenIn(minute)) yield return minute;
        }
    }

    /// <summary>Open minutes that begin before an instant, the last first.</summary>
    private IEnumerable<long> OpenMinutesUntil(Instant end)
    {
        var last = MinuteOf(end - Duration.Epsilon);
        for (var minute = last; minute > last - (HorizonDays * 1_440L); minute--)
        {
            if (minute % 1_440 == 1_439 && !Array.Exists(MinutesOf(minute / 1_440), open => open)) minute -= 1_439;
            else if (IsOpenIn(minute)) yield return minute;
        }
    }

    private bool IsOpenIn(long minute) => MinutesOf(minute / 1_440)[minute % 1_440];

    /// <summary>The minutes of a day of UTC since 1970, painted one by one.</summary>
    private bool[] MinutesOf(long day)
    {
        if (_minutesOfDays.TryGetValue(day, out var known)) return known;

        var minutes = new bool[1_440];
        var first = day * 1_440;
        foreach (var interval in DatesAround(InstantOf(first)).SelectMany(IntervalsOf))
            for (var minute = Math.Max(MinuteOf(interval.Start), first); minute < Math.Min(MinuteOf(interval.End), first + 1_440); minute++)
                minutes[minute - first] = true;
        return _minutesOfDays[day] = minutes;
    }

    private static long MinuteOf(Instant instant) => instant.ToUnixTimeSeconds() / 60;

    private static Instant InstantOf(long minute) => Instant.FromUnixTimeSeconds(minute * 60);
}
