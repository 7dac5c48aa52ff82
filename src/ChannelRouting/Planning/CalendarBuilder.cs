namespace ChannelRouting.Planning;

/// <summary>Says opening hours: a zone, weekly hours, seasons, holidays and dates with hours of their own; or which calendars go together.</summary>
/// <remarks>
/// Hours are written as in JSON, <c>09:00-12:30</c>, see <see cref="OpenHours"/>; hours that cannot be read are a finding of the plan.
/// Made by <see cref="RoutingPlanBuilder"/>. Not safe for use by several threads at one time.
/// </remarks>
public sealed class CalendarBuilder
{
    private readonly string _path;
    private readonly List<PlanFinding> _findings;
    private readonly WeekWords _week;
    private readonly List<Season> _seasons = [];
    private readonly List<Holiday> _holidays = [];
    private readonly List<YearlyHoliday> _yearlyHolidays = [];
    private readonly List<SpecialDate> _exceptions = [];
    private BusinessCalendar _calendar;

    internal CalendarBuilder(CalendarId id, string path, List<PlanFinding> findings) =>
        (_path, _findings, _week, _calendar) = (path, findings, new WeekWords(path, findings), new BusinessCalendar { Id = id, TimeZone = "" });

    /// <summary>The zone of its local times, by its IANA name, such as <c>Asia/Shanghai</c>. There is no default.</summary>
    public CalendarBuilder In(string timeZone)
    {
        _calendar = _calendar with { TimeZone = timeZone };
        return this;
    }

    /// <summary>Which edition of the calendar this is; stands in the journal with each clock.</summary>
    public CalendarBuilder Version(string version)
    {
        _calendar = _calendar with { Version = version };
        return this;
    }

    /// <summary>Opens Monday to Friday at these hours.</summary>
    public CalendarBuilder Weekdays(params IReadOnlyList<string> hours)
    {
        _week.Weekdays(hours);
        return this;
    }

    /// <summary>Opens on one weekday at these hours, besides what was said of it before.</summary>
    public CalendarBuilder On(IsoDayOfWeek day, params IReadOnlyList<string> hours)
    {
        _week.On(day, hours);
        return this;
    }

    /// <summary>Opens on every day of the week at these hours.</summary>
    public CalendarBuilder Daily(params IReadOnlyList<string> hours)
    {
        _week.Daily(hours);
        return this;
    }

    /// <summary>A range of dates with a week of its own, in place of the calendar's; after the season said before it, but for one of every year.</summary>
    /// <param name="from">The first date.</param>
    /// <param name="until">The last date; null when it does not end.</param>
    /// <param name="configure">Says the week.</param>
    public CalendarBuilder Season(LocalDate from, LocalDate? until, Action<SeasonBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var season = new SeasonBuilder(new WeekWords(PlanValidation.At($"{_path}.seasons", _seasons.Count), _findings));
        configure(season);
        _seasons.Add(season.Build(from, until));
        return this;
    }

    /// <summary>A date without weekly hours.</summary>
    /// <param name="date">The local date.</param>
    /// <param name="name">What is celebrated; null when nothing is said.</param>
    public CalendarBuilder Holiday(LocalDate date, string? name = null)
    {
        _holidays.Add(new Holiday { Date = date, Name = name });
        return this;
    }

    /// <summary>A day of a month without weekly hours, in every year that has it.</summary>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to 31, as the month has them.</param>
    /// <param name="name">What is celebrated; null when nothing is said.</param>
    /// <param name="observed">What a Saturday or a Sunday makes closed besides; null for nothing.</param>
    public CalendarBuilder YearlyHoliday(int month, int day, string? name = null, HolidayObservance? observed = null)
    {
        _yearlyHolidays.Add(new YearlyHoliday { Month = month, Day = day, Observed = observed, Name = name });
        return this;
    }

    /// <summary>A weekday of a month without weekly hours, in every year.</summary>
    /// <param name="month">1 to 12.</param>
    /// <param name="week">Which of the weekdays of the month.</param>
    /// <param name="weekday">The weekday.</param>
    /// <param name="name">What is celebrated; null when nothing is said.</param>
    public CalendarBuilder YearlyHoliday(int month, WeekOfMonth week, IsoDayOfWeek weekday, string? name = null)
    {
        _yearlyHolidays.Add(new YearlyHoliday { Month = month, Week = week, Weekday = weekday, Name = name });
        return this;
    }

    /// <summary>A date with hours of its own, in place of its weekly hours and its holiday.</summary>
    /// <param name="date">The local date.</param>
    /// <param name="name">Why; null when nothing is said.</param>
    /// <param name="hours">When it is open; none means closed.</param>
    public CalendarBuilder Exception(LocalDate date, string? name, params IReadOnlyList<string> hours)
    {
        var path = PlanValidation.At($"{_path}.exceptions", _exceptions.Count);
        _exceptions.Add(new SpecialDate { Date = date, Name = name, Hours = WeekWords.Read(hours, path, _findings) });
        return this;
    }

    /// <summary>A make-up working day: a date with the hours of some weekday, in place of its own and its holiday.</summary>
    /// <param name="date">The local date.</param>
    /// <param name="hoursOf">The weekday whose hours it has.</param>
    /// <param name="name">Why; null when nothing is said.</param>
    public CalendarBuilder MakeUpDay(LocalDate date, IsoDayOfWeek hoursOf, string? name = null)
    {
        _exceptions.Add(new SpecialDate { Date = date, Name = name, HoursOf = hoursOf });
        return this;
    }

    /// <summary>Makes it of other calendars, in place of hours of its own. The zone still says where its dates begin and end.</summary>
    /// <param name="rule">How they go together.</param>
    /// <param name="calendars">Calendars of the plan; at least one.</param>
    public CalendarBuilder Combines(CombinationRule rule, params IReadOnlyList<CalendarId> calendars)
    {
        _calendar = _calendar with { Combines = new CalendarCombination { Rule = rule, Calendars = calendars } };
        return this;
    }

    /// <summary>The last date whose holidays are known; answers past it say so. Default: the last date listed, or no end when none is.</summary>
    public CalendarBuilder KnownUntil(LocalDate date)
    {
        _calendar = _calendar with { KnownUntil = date };
        return this;
    }

    internal BusinessCalendar Build() => _calendar with
    {
        Weekly = _week.Weekly,
        Seasons = _seasons,
        Holidays = _holidays,
        YearlyHolidays = _yearlyHolidays,
        Exceptions = _exceptions,
    };
}
