using System.Globalization;
using ChannelRouting.Planning;
using NodaTime.Text;

namespace ChannelRouting.Calendars;

/// <summary>Takes down the dates that one text says, and what is wrong with it, and puts them into a calendar.</summary>
internal sealed class DateReader(BusinessCalendar into, IDateTimeZoneProvider? timeZones = null)
{
    private readonly SortedDictionary<LocalDate, Holiday> _holidays = [];
    private readonly SortedDictionary<LocalDate, SpecialDate> _exceptions = [];
    private readonly List<YearlyHoliday> _yearly = [];
    private readonly List<PlanFinding> _findings = [];

    /// <summary>Notes that a text is too long to be looked at.</summary>
    public bool IsTooLong(int length)
    {
        if (length <= RoutingLimits.CalendarTextLength) return false;
        Add(PlanFindingCode.OutOfRange, "line 1, column 1", Number(length), $"at most {Number(RoutingLimits.CalendarTextLength)} characters");
        return true;
    }

    public bool Knows(LocalDate date) => _holidays.ContainsKey(date) || _exceptions.ContainsKey(date);

    /// <summary>A date without hours; of several names the first stays.</summary>
    public void AddHoliday(LocalDate date, string? name) => _holidays.TryAdd(date, new Holiday { Date = date, Name = name });

    public void AddException(SpecialDate date) => _exceptions[date.Date] = date;

    public void AddYearly(YearlyHoliday holiday) => _yearly.Add(holiday);

    public void Add(PlanFindingCode code, string path, string? value = null, string? limit = null, string? suggestion = null) =>
        _findings.Add(new PlanFinding { Code = code, Path = path, Value = value is null ? null : PlanValueText.Cut(value), Limit = limit, Suggestion = suggestion });

    /// <summary>Reads a date, or notes that it is none.</summary>
    public LocalDate? DateOf(string text, string path)
    {
        if (LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date)) return date;
        Add(PlanFindingCode.UnreadableValue, path, text, PlanValueText.HowToWrite(typeof(LocalDate)));
        return null;
    }

    /// <summary>The calendar with the dates in place of what it said of them before.</summary>
    /// <param name="knownUntil">The last date that the text knows; null: the last it lists.</param>
    public CalendarReading Reading(LocalDate? knownUntil = null)
    {
        if (_findings.Count > 0) return new CalendarReading { Findings = _findings };
        var known = into.KnownUntil is null ? knownUntil : new[] { into.KnownUntil, knownUntil, LastDate }.Max();
        return CalendarJson.Checked(into with
        {
            Holidays = [.. into.Holidays.Where(holiday => !Knows(holiday.Date)).Concat(_holidays.Values.Where(holiday => !_exceptions.ContainsKey(holiday.Date))).OrderBy(holiday => holiday.Date)],
            Exceptions = [.. into.Exceptions.Where(exception => !Knows(exception.Date)).Concat(_exceptions.Values).OrderBy(exception => exception.Date)],
            YearlyHolidays = [.. into.YearlyHolidays, .. _yearly.Where(holiday => !into.YearlyHolidays.Contains(holiday))],
            KnownUntil = known,
        }, timeZones);
    }

    private LocalDate? LastDate => _holidays.Keys.Concat(_exceptions.Keys).Select(date => (LocalDate?)date).Max();

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
