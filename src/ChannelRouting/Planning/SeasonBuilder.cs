namespace ChannelRouting.Planning;

/// <summary>Says the week of a season. Hours are written as in <see cref="CalendarBuilder"/>.</summary>
/// <remarks>Made by <see cref="CalendarBuilder"/>. Not safe for use by several threads at one time.</remarks>
public sealed class SeasonBuilder
{
    private readonly WeekWords _week;
    private string? _name;
    private bool? _everyYear;

    internal SeasonBuilder(WeekWords week) => _week = week;

    /// <summary>What the season is called; explanations name it. Default: nothing.</summary>
    public SeasonBuilder Named(string name)
    {
        _name = name;
        return this;
    }

    /// <summary>It comes again every year on the same days. Default: once.</summary>
    public SeasonBuilder EveryYear()
    {
        _everyYear = true;
        return this;
    }

    /// <summary>Opens Monday to Friday at these hours.</summary>
    public SeasonBuilder Weekdays(params IReadOnlyList<string> hours)
    {
        _week.Weekdays(hours);
        return this;
    }

    /// <summary>Opens on one weekday at these hours, besides what was said of it before.</summary>
    public SeasonBuilder On(IsoDayOfWeek day, params IReadOnlyList<string> hours)
    {
        _week.On(day, hours);
        return this;
    }

    /// <summary>Opens on every day of the week at these hours.</summary>
    public SeasonBuilder Daily(params IReadOnlyList<string> hours)
    {
        _week.Daily(hours);
        return this;
    }

    internal Season Build(LocalDate from, LocalDate? until) => new() { From = from, Until = until, EveryYear = _everyYear, Name = _name, Weekly = _week.Weekly };
}
