using System.Globalization;

namespace ChannelRouting.Calendars;

/// <summary>The one kind of iCalendar repetition that is a yearly holiday.</summary>
internal static class YearlyRule
{
    public const string Form = "FREQ=YEARLY of one whole day, alone or with BYMONTH and BYMONTHDAY or BYDAY; list other dates one by one";

    private static readonly string[] Weekdays = ["", "MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <summary>The holiday of a rule; null when it says anything else.</summary>
    public static YearlyHoliday? TryParse(string rule, LocalDate start, string? name)
    {
        var (isYearly, month, day, weekday) = (false, start.Month, (int?)null, "");
        foreach (var part in rule.Trim().ToUpperInvariant().Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (part.Split('='))
            {
                case ["FREQ", "YEARLY"]: isYearly = true; break;
                case ["INTERVAL", "1"] or ["WKST", _]: break;
                case ["BYMONTH", var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value == start.Month: month = value; break;
                case ["BYMONTHDAY", var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value == start.Day: day = value; break;
                case ["BYDAY", var text]: weekday = text; break;
                default: return null;
            }
        }

        if (!isYearly) return null;
        if (weekday.Length == 0) return new YearlyHoliday { Month = month, Day = day ?? start.Day, Name = name };
        return day is null && rule.Contains("BYMONTH=", StringComparison.OrdinalIgnoreCase) ? ByWeekday(weekday, month, name) : null;
    }

    /// <summary><c>4TH</c> is the fourth Thursday, <c>-1MO</c> the last Monday.</summary>
    private static YearlyHoliday? ByWeekday(string text, int month, string? name)
    {
        if (text.Length < 3 || Array.IndexOf(Weekdays, text[^2..]) is not (> 0 and var weekday)) return null;
        WeekOfMonth? week = text[..^2].TrimStart('+') switch
        {
            "1" => WeekOfMonth.First,
            "2" => WeekOfMonth.Second,
            "3" => WeekOfMonth.Third,
            "4" => WeekOfMonth.Fourth,
            "5" => WeekOfMonth.Fifth,
            "-1" => WeekOfMonth.Last,
            _ => null,
        };
        return week is null ? null : new YearlyHoliday { Month = month, Week = week, Weekday = (IsoDayOfWeek)weekday, Name = name };
    }
}
