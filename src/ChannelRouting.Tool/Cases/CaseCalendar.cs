using ChannelRouting.Calendars;

namespace ChannelRouting.Tool.Cases;

/// <summary>The calendar of a case: zone, weekly hours by <c>mon</c> to <c>sun</c>, holidays, and overrides in place of both.</summary>
internal static class CaseCalendar
{
    private const string HowToWriteHours = "a pair of local times such as [\"09:00\",\"12:30\"]; the end may be \"24:00\"";

    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public static BusinessHours Read(CaseField line, IDateTimeZoneProvider timeZones) => new(new BusinessCalendar
    {
        Id = "case",
        TimeZone = ZoneOf(line["zone"], timeZones),
        Weekly = [.. line.Find("weekly")?.Fields().Select(field => WeekdayOf(field.Name, field.Field)) ?? []],
        Holidays = [.. (line.Find("holidays")?.Items() ?? []).Select(item => item.Date()).Distinct().Select(date => new Holiday { Date = date })],
        Exceptions = [.. line.Find("overrides")?.Fields().Select(field => new SpecialDate { Date = field.Field.DateOfName(field.Name), Hours = HoursOf(field.Field) }) ?? []],
    }, timeZones: timeZones);

    private static string ZoneOf(CaseField field, IDateTimeZoneProvider timeZones)
    {
        var allowed = $"the name of a zone in the time-zone database, such as \"America/New_York\" ({timeZones.VersionId})";
        var zone = field.Text(allowed);
        return timeZones.GetZoneOrNull(zone) is null ? throw field.Wrong(allowed) : zone;
    }

    private static WeeklyHours WeekdayOf(string name, CaseField field)
    {
        var day = Array.IndexOf(Days, name);
        if (day < 0) throw new CaseException($"{field.Path} is not a weekday; give mon, tue, wed, thu, fri, sat or sun.");
        return new WeeklyHours { Days = [IsoDayOfWeek.Monday + day], Hours = HoursOf(field) };
    }

    private static List<OpenHours> HoursOf(CaseField list) => [.. list.Items().Select(HoursIn)];

    private static OpenHours HoursIn(CaseField pair)
    {
        var times = pair.Items().Select(time => time.Text(HowToWriteHours)).ToList();
        return times.Count == 2 && OpenHours.TryParse($"{times[0]}-{times[1]}", out var hours) ? hours : throw pair.Wrong(HowToWriteHours);
    }
}
