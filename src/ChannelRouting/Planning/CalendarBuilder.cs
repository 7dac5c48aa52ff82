namespace ChannelRouting.Planning;

/// <summary>Says opening hours: a zone, weekly hours, holidays and dates with hours of their own.</summary>
/// <remarks>
/// Hours are written as in JSON, <c>09:00-12:30</c>, see <see cref="OpenHours"/>; hours that cannot be read are a finding of the plan.
/// Made by <see cref="RoutingPlanBuilder"/>. Not safe for use by several threads at one time.
/// </remarks>
public sealed class CalendarBuilder
{
    private readonly string _path;
    private readonly List<PlanFinding> _findings;
    private readonly List<WeeklyHours> _weekly = [];
    private readonly List<Holiday> _holidays = [];
    private readonly List<SpecialDate> _exceptions = [];
    private BusinessCalendar _calendar;

    internal CalendarBuilder(CalendarId id, string path, List<PlanFinding> findings) =>
        (_path, _findings, _calendar) = (path, findings, new BusinessCalendar { Id = id, TimeZone = "" });

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
    public CalendarBuilder Weekdays(params IReadOnlyList<string> hours) =>
        Weekly([IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday], hours);

    /// <summary>Opens on one weekday at these hours, besides what was said of it before.</summary>
    public CalendarBuilder On(IsoDayOfWeek day, params IReadOnlyList<string> hours) => Weekly([day], hours);

    /// <summary>Opens on every day of the week at these hours.</summary>
    public CalendarBuilder Daily(params IReadOnlyList<string> hours) => Weekly([.. Enum.GetValues<IsoDayOfWeek>().Skip(1)], hours);

    /// <summary>A date without weekly hours.</summary>
    /// <param name="date">The local date.</param>
    /// <param name="name">What is celebrated; null when nothing is said.</param>
    public CalendarBuilder Holiday(LocalDate date, string? name = null)
    {
        _holidays.Add(new Holiday { Date = date, Name = name });
        return this;
    }

    /// <summary>A date with hours of its own, in place of its weekly hours and its holiday.</summary>
    /// <param name="date">The local date.</param>
    /// <param name="name">Why; null when nothing is said.</param>
    /// <param name="hours">When it is open; none means closed.</param>
    public CalendarBuilder Exception(LocalDate date, string? name, params IReadOnlyList<string> hours)
    {
        _exceptions.Add(new SpecialDate { Date = date, Name = name, Hours = Read(hours, PlanValidation.At($"{_path}.exceptions", _exceptions.Count)) });
        return this;
    }

    /// <summary>The last date whose holidays are known; answers past it say so. Default: the last date listed, or no end when none is.</summary>
    public CalendarBuilder KnownUntil(LocalDate date)
    {
        _calendar = _calendar with { KnownUntil = date };
        return this;
    }

    internal BusinessCalendar Build() => _calendar with { Weekly = _weekly, Holidays = _holidays, Exceptions = _exceptions };

    private CalendarBuilder Weekly(IReadOnlyList<IsoDayOfWeek> days, IReadOnlyList<string> hours)
    {
        _weekly.Add(new WeeklyHours { Days = days, Hours = Read(hours, PlanValidation.At($"{_path}.weekly", _weekly.Count)) });
        return this;
    }

    /// <summary>Hours that cannot be read stand as the whole day, so that the paths of those behind them are right.</summary>
    private List<OpenHours> Read(IReadOnlyList<string> texts, string path)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var read = new List<OpenHours>();
        foreach (var text in texts)
        {
            if (!OpenHours.TryParse(text, out var hours)) _findings.Add(Unreadable(text, PlanValidation.At($"{path}.hours", read.Count)));
            read.Add(hours);
        }

        return read;
    }

    private static PlanFinding Unreadable(string? text, string path) => new()
    {
        Code = PlanFindingCode.UnreadableValue,
        Path = path,
        Value = PlanValueText.Cut(text ?? ""),
        Limit = PlanValueText.HowToWrite(typeof(OpenHours)),
    };
}
