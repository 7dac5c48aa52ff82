namespace ChannelRouting.Calendars;

/// <summary>The hours of each local date: exception, else holiday, else weekday.</summary>
internal sealed class CalendarDates
{
    private readonly Week _week;
    private readonly (Season Season, Week Week)[] _seasons;
    private readonly Dictionary<LocalDate, Holiday> _holidays = [];
    private readonly YearlyDates _yearly;
    private readonly Dictionary<LocalDate, (SpecialDate Date, HoursOfDay[] Hours)> _exceptions = [];
    private readonly LocalDate? _lastOpen;
    private readonly LocalDate? _firstOpen;

    public CalendarDates(BusinessCalendar calendar)
    {
        _week = new Week(calendar.Weekly);
        _seasons = [.. calendar.Seasons.Select(season => (season, new Week(season.Weekly)))];
        _yearly = new YearlyDates(calendar.YearlyHolidays);
        foreach (var holiday in calendar.Holidays)
            if (!_holidays.TryAdd(holiday.Date, holiday)) throw ListedTwice(calendar, "holiday", holiday.Date);
        foreach (var exception in calendar.Exceptions)
            if (!_exceptions.TryAdd(exception.Date, (exception, HoursOf(exception)))) throw ListedTwice(calendar, "exception", exception.Date);
        var open = _exceptions.Values.Where(exception => exception.Hours.Length > 0).Select(exception => (LocalDate?)exception.Date.Date).ToList();
        var seasons = _seasons.Where(season => season.Week.HasHours).Select(season => season.Season).ToList();
        _firstOpen = _week.HasHours ? LocalDate.MinIsoValue : open.Concat(seasons.Select(season => (LocalDate?)season.From)).Min();
        _lastOpen = _week.HasHours ? LocalDate.MaxIsoValue : open.Concat(seasons.Select(season => season.EveryYear == true ? LocalDate.MaxIsoValue : season.Until ?? LocalDate.MaxIsoValue).Cast<LocalDate?>()).Max();
    }

    /// <summary>Whether any date after the given one may have hours.</summary>
    public bool MayOpenAfter(LocalDate date) => _lastOpen > date;

    /// <summary>Whether any date before the given one may have hours.</summary>
    public bool MayOpenBefore(LocalDate date) => _firstOpen < date;

    public (CalendarRule Rule, string? Name) RuleOf(LocalDate date)
    {
        if (_exceptions.TryGetValue(date, out var exception)) return (CalendarRule.Exception, exception.Date.Name);
        if (_holidays.TryGetValue(date, out var holiday)) return (CalendarRule.Holiday, holiday.Name);
        if (_yearly.Find(date) is { } yearly) return (CalendarRule.Holiday, yearly.Name);
        return FindSeason(date) is ({ } season, _) ? (CalendarRule.Season, season.Name) : (CalendarRule.WeeklyHours, null);
    }

    public HoursOfDay[] HoursOf(LocalDate date)
    {
        if (_exceptions.TryGetValue(date, out var exception)) return exception.Hours;
        return _holidays.ContainsKey(date) || _yearly.Find(date) is not null ? [] : WeekOf(date)[date.DayOfWeek];
    }

    /// <summary>Whether a wall clock that never jumps would be open.</summary>
    public bool IsOpenByWallClock(LocalDateTime local)
    {
        var time = local.TimeOfDay.TickOfDay;
        return Array.Exists(HoursOf(local.Date), hours => time >= hours.From && time < hours.Until)
            || Array.Exists(HoursOf(local.Date.PlusDays(-1)), hours => time + NodaConstants.TicksPerDay < hours.Until);
    }

    private HoursOfDay[] HoursOf(SpecialDate date) => date.HoursOf is { } day ? WeekOf(date.Date)[day] : HoursOfDay.Of(date.Hours);

    private Week WeekOf(LocalDate date) => FindSeason(date).Week ?? _week;

    private (Season? Season, Week? Week) FindSeason(LocalDate date)
    {
        foreach (var (season, week) in _seasons)
            if (Holds(season, date)) return (season, week);
        return default;
    }

    private static bool Holds(Season season, LocalDate date)
    {
        if (date < season.From || season.EveryYear != true) return date >= season.From && !(date > season.Until);
        var years = date.Year - season.From.Year;
        if (season.From.PlusYears(years) > date) years--;
        return !(date > season.Until?.PlusYears(years));
    }

    private static ArgumentException ListedTwice(BusinessCalendar calendar, string kind, LocalDate date) =>
        new($"Calendar '{calendar.Id}' lists the {kind} {date:uuuu'-'MM'-'dd} twice; keep one entry.", nameof(calendar));
}
