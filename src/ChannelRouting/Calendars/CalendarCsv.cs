using System.Globalization;

namespace ChannelRouting.Calendars;

/// <summary>Reads dates of a calendar from comma-separated text: <c>date,name[,hours]</c>, one date a line.</summary>
/// <remarks>
/// <para>
/// A date without hours is a holiday. Hours make it a date with hours of its own: <c>09:00-12:00</c>, several with spaces between, <c>closed</c>, or a weekday
/// such as <c>monday</c>, whose hours it then has. Names with commas stand in quotation marks. A first line that begins with <c>date</c>, empty lines and
/// lines that begin with <c>#</c> are passed over.
/// </para>
/// <para>Reading reports all findings at once, each with its line; it never throws for what the text says. Safe to use from several threads.</para>
/// </remarks>
public static class CalendarCsv
{
    private const string Columns = "date,name or date,name,hours";
    private const string Hours = "hours such as \"09:00-12:30\", closed, or a weekday such as monday";

    /// <summary>Reads the dates of a text into a calendar, in place of what it said of them before.</summary>
    /// <param name="text">At most <see cref="RoutingLimits.CalendarTextLength"/> characters.</param>
    /// <param name="into">The calendar that the dates go into.</param>
    public static CalendarReading Read(string text, BusinessCalendar into)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(into);
        var dates = new DateReader(into);
        if (dates.IsTooLong(text.Length)) return dates.Reading();

        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            var isHeader = number == 1 && line.StartsWith("date", StringComparison.OrdinalIgnoreCase);
            if (!isHeader && !string.IsNullOrWhiteSpace(line) && line[0] != '#') ReadLine(line.TrimEnd('\r'), $"line {number.ToString(CultureInfo.InvariantCulture)}", dates);
        }

        return dates.Reading();
    }

    private static void ReadLine(string line, string path, DateReader dates)
    {
        if (FieldsOf(line) is not { Count: >= 1 and <= 3 } fields)
        {
            dates.Add(PlanFindingCode.UnreadableValue, path, line, Columns);
            return;
        }

        if (dates.DateOf(fields[0], path) is not { } date) return;
        if (dates.Knows(date)) dates.Add(PlanFindingCode.DuplicateName, path, fields[0]);
        var name = fields.Count > 1 && fields[1].Length > 0 ? fields[1] : null;
        if (fields.Count < 3 || fields[2].Length == 0) dates.AddHoliday(date, name);
        else if (ExceptionOf(fields[2], date, name) is { } exception) dates.AddException(exception);
        else dates.Add(PlanFindingCode.UnreadableValue, path, fields[2], Hours);
    }

    private static SpecialDate? ExceptionOf(string text, LocalDate date, string? name)
    {
        if (text.Equals("closed", StringComparison.OrdinalIgnoreCase)) return new SpecialDate { Date = date, Name = name };
        var day = Array.FindIndex(Enum.GetNames<IsoDayOfWeek>(), word => word.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (day > 0) return new SpecialDate { Date = date, Name = name, HoursOf = (IsoDayOfWeek)day };

        var hours = new List<OpenHours>();
        foreach (var part in text.Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!OpenHours.TryParse(part, out var one)) return null;
            hours.Add(one);
        }

        return hours.Count == 0 ? null : new SpecialDate { Date = date, Name = name, Hours = hours };
    }

    /// <summary>The fields of a line; null when a quotation mark does not close, or text follows one.</summary>
    private static List<string>? FieldsOf(string line)
    {
        var fields = new List<string>();
        for (var at = 0; at <= line.Length;)
        {
            var start = at;
            if (at < line.Length && line[at] == '"')
            {
                for (at++; at < line.Length && (line[at] != '"' || (at + 1 < line.Length && line[at + 1] == '"')); at++)
                    if (line[at] == '"') at++;
                if (at >= line.Length || (at + 1 < line.Length && line[at + 1] != ',')) return null;
                fields.Add(line[(start + 1)..at].Replace("\"\"", "\"", StringComparison.Ordinal).Trim());
                at += 2;
            }
            else
            {
                at = line.IndexOf(',', start) is var comma && comma < 0 ? line.Length : comma;
                fields.Add(line[start..at].Trim());
                at++;
            }
        }

        return fields;
    }
}
