using System.Globalization;
using System.Text;
using System.Text.Json;
using ChannelRouting.Planning;

namespace ChannelRouting.Calendars;

/// <summary>Reads the Chinese holidays and make-up working days of one year, in the JSON of the open data set holiday-cn.</summary>
/// <remarks>
/// <c>{ "year": 2026, "days": [{ "name": "元旦", "date": "2026-01-01", "isOffDay": true }, ...] }</c>: days off become holidays, the others make-up
/// working days. A file that lists days makes its whole year known; one that lists none, because the notice is not out yet, does not. A notice may set
/// days of the December before, so read each year after the one before it. Reading reports all findings at once, each with its JSON path; it never
/// throws for what the text says. Safe to use from several threads.
/// </remarks>
public static class HolidayCn
{
    /// <summary>Reads the days of a year into a calendar, in place of what it said of them before.</summary>
    /// <param name="json">At most <see cref="RoutingLimits.CalendarTextLength"/> characters.</param>
    /// <param name="into">The calendar that the days go into.</param>
    /// <param name="hoursOf">The weekday whose hours make-up working days have.</param>
    public static CalendarReading Read(string json, BusinessCalendar into, IsoDayOfWeek hoursOf = IsoDayOfWeek.Monday)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(into);
        var dates = new DateReader(into);
        if (dates.IsTooLong(json.Length)) return dates.Reading();
        return JsonParsing.Parse(Encoding.UTF8.GetBytes(json), root => Read(root, dates, hoursOf), finding => new CalendarReading { Findings = [finding] });
    }

    private static CalendarReading Read(JsonElement root, DateReader dates, IsoDayOfWeek hoursOf)
    {
        if (Property(root, "days", JsonValueKind.Array, "$.days", dates) is not { } days) return dates.Reading();

        var index = 0;
        foreach (var day in days.EnumerateArray()) ReadDay(day, $"$.days[{(index++).ToString(CultureInfo.InvariantCulture)}]", dates, hoursOf);
        if (index == 0) return dates.Reading();
        var year = Property(root, "year", JsonValueKind.Number, "$.year", dates) is { } number && number.TryGetInt32(out var value) ? value : 0;
        if (year is >= BusinessHours.FirstYear and <= BusinessHours.LastYear) return dates.Reading(new LocalDate(year, 12, 31));
        dates.Add(PlanFindingCode.OutOfRange, "$.year", null, $"{BusinessHours.FirstYear} to {BusinessHours.LastYear}");
        return dates.Reading();
    }

    private static void ReadDay(JsonElement day, string path, DateReader dates, IsoDayOfWeek hoursOf)
    {
        if (Property(day, "date", JsonValueKind.String, $"{path}.date", dates) is not { } text || dates.DateOf(text.GetString()!, $"{path}.date") is not { } date) return;
        var name = day.TryGetProperty("name", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString() : null;
        if (dates.Knows(date)) dates.Add(PlanFindingCode.DuplicateName, $"{path}.date", text.GetString());
        else if (!day.TryGetProperty("isOffDay", out var isOff) || isOff.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) dates.Add(PlanFindingCode.MissingProperty, $"{path}.isOffDay", null, "true or false");
        else if (isOff.GetBoolean()) dates.AddHoliday(date, name);
        else dates.AddException(new SpecialDate { Date = date, Name = name, HoursOf = hoursOf });
    }

    private static JsonElement? Property(JsonElement of, string name, JsonValueKind kind, string path, DateReader dates)
    {
        if (of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == kind) return value;
        var limit = kind switch { JsonValueKind.Array => "a list [...]", JsonValueKind.Number => "a whole number", _ => PlanValueText.HowToWrite(typeof(LocalDate)) };
        dates.Add(PlanFindingCode.MissingProperty, path, null, limit);
        return null;
    }
}
