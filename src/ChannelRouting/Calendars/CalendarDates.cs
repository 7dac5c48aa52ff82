namespace ChannelRouting.Calendars;

/// <summary>The hours of each local date: exception, else holiday, else weekday.</summary>
internal sealed class CalendarDates
{
    private readonly DateTimeZone _zone;
    private readonly OpenHours[][] _weekly = new OpenHours[8][];
    private readonly Dictionary<LocalDate, Holiday> _holidays = [];
    private readonly Dictionary<LocalDate, (SpecialDate Date, OpenHours[] Hours)> _exceptions = [];
    private readonly LocalDate? _lastOpenException;

    public CalendarDates(BusinessCalendar calendar, DateTimeZone zone)
    {
        _zone = zone;
        _weekly[0] = []; // Monday is 1.
        for (var day = 1; day < _weekly.Length; day++)
            _weekly[day] = Sorted(calendar.Weekly.Where(week => week.Days.Contains((IsoDayOfWeek)day)).SelectMany(week => week.Hours));
        foreach (var holiday in calendar.Holidays)
            if (!_holidays.TryAdd(holiday.Date, holiday)) throw ListedTwice(calendar, "holiday", holiday.Date);
        foreach (var exception in calendar.Exceptions)
            if (!_exceptions.TryAdd(exception.Date, (exception, Sorted(exception.Hours)))) throw ListedTwice(calendar, "exception", exception.Date);
        _lastOpenException = calendar.Exceptions.Where(exception => exception.Hours.Count > 0).Max(exception => (LocalDate?)exception.Date);
        KnownUntil = calendar.KnownUntil ?? calendar.Holidays.Select(holiday => (LocalDate?)holiday.Date)
            .Concat(calendar.Exceptions.Select(exception => (LocalDate?)exception.Date)).Max();
    }

    public LocalDate? KnownUntil { get; }

    /// <summary>Whether any date after the given one may have hours: weekly hours recur, exceptions end.</summary>
    public bool MayOpenAfter(LocalDate date) => Array.Exists(_weekly, hours => hours.Length > 0) || _lastOpenException > date;

    public (CalendarRule Rule, string? Name) RuleOf(LocalDate date)
    {
        if (_exceptions.TryGetValue(date, out var exception)) return (CalendarRule.Exception, exception.Date.Name);
        return _holidays.TryGetValue(date, out var holiday) ? (CalendarRule.Holiday, holiday.Name) : (CalendarRule.WeeklyHours, null);
    }

    /// <summary>The hours of a date in the order of their start, as the wall clock shows them.</summary>
    public ReadOnlySpan<OpenHours> HoursOf(LocalDate date)
    {
        if (_exceptions.TryGetValue(date, out var exception)) return exception.Hours;
        return _holidays.ContainsKey(date) ? [] : _weekly[(int)date.DayOfWeek];
    }

    /// <summary>Whether a wall clock that never jumps would be open.</summary>
    public bool IsOpenByWallClock(LocalDateTime local)
    {
        foreach (var hours in HoursOf(local.Date))
            if (local.TimeOfDay >= hours.From && (hours.EndsOnNextDate || local.TimeOfDay < hours.Until)) return true;
        foreach (var hours in HoursOf(local.Date.PlusDays(-1)))
            if (hours.EndsOnNextDate && local.TimeOfDay < hours.Until) return true;
        return false;
    }

    /// <summary>One stretch of a date as instants; its end is not after its start when a gap swallowed it.</summary>
    public (long Start, long End) InTicks(LocalDate date, OpenHours hours)
    {
        var endDate = hours.EndsOnNextDate ? date.PlusDays(1) : date;
        return (Ticks(date + hours.From), Ticks(endDate + hours.Until));
    }

    /// <summary>Whether the zone skipped the whole date, as Samoa did in December 2011.</summary>
    public bool Exists(LocalDate date)
    {
        var mapping = _zone.MapLocal(date.AtMidnight());
        return mapping.Count > 0 || mapping.LateInterval.IsoLocalStart.Date <= date;
    }

    private static OpenHours[] Sorted(IEnumerable<OpenHours> hours) => [.. hours.OrderBy(one => one.From)];

    private static ArgumentException ListedTwice(BusinessCalendar calendar, string kind, LocalDate date) =>
        new($"Calendar '{calendar.Id}' lists the {kind} {date:uuuu'-'MM'-'dd} twice; keep one entry.", nameof(calendar));

    private long Ticks(LocalDateTime local) => local.InZoneLeniently(_zone).ToInstant().ToUnixTimeTicks();
}
