namespace ChannelRouting.Tool.Calendars;

/// <summary><c>calendar show</c>: the week of a calendar, and the dates that differ.</summary>
internal static class ShowVerb
{
    public static ToolVerb Create(ToolTerminal terminal)
    {
        var source = new CalendarSource(terminal);
        var json = ToolVerb.Json();
        var verb = new ToolVerb(
            "show",
            "Prints a calendar's week and the dates that differ.",
            "channelrouting calendar show routing.json",
            "channelrouting calendar show routing.json --calendar office --json")
        { json };
        source.AddTo(verb);
        verb.SetAction(parsed =>
        {
            var calendar = source.Read(parsed).Calendar;
            if (parsed.GetValue(json)) WriteJson(terminal, calendar);
            else WriteText(terminal, calendar);
            return ExitCode.Fine;
        });
        return verb;
    }

    private static void WriteText(ToolTerminal terminal, BusinessCalendar calendar)
    {
        terminal.Output.WriteLine($"{calendar.Id}, {calendar.TimeZone}");
        TextTable.Write(terminal.Output, WeekOf(calendar).Concat(DatesOf(calendar)).Select(row => new[] { row.Name, row.Hours.Count == 0 ? "closed" : string.Join(' ', row.Hours), row.Note }));
    }

    private static void WriteJson(ToolTerminal terminal, BusinessCalendar calendar) => JsonAnswer.Write(terminal, writer =>
    {
        writer.WriteString("id", calendar.Id.Value);
        writer.WriteString("timeZone", calendar.TimeZone);
        foreach (var (name, rows) in new[] { ("week", WeekOf(calendar)), ("dates", DatesOf(calendar)) })
        {
            writer.WriteStartObject(name);
            foreach (var row in rows)
            {
                writer.WriteStartArray(row.Name);
                foreach (var hours in row.Hours) writer.WriteStringValue(hours.ToString());
                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }
    });

    private static IEnumerable<(string Name, List<OpenHours> Hours, string Note)> WeekOf(BusinessCalendar calendar) =>
        from day in Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day)
        let hours = calendar.Weekly.Where(week => week.Days.Contains(day)).SelectMany(week => week.Hours).OrderBy(hours => hours.From).ToList()
        select (day.ToString(), hours, "");

    private static IEnumerable<(string Name, List<OpenHours> Hours, string Note)> DatesOf(BusinessCalendar calendar)
    {
        var exceptions = calendar.Exceptions.Select(exception => (exception.Date, Hours: exception.Hours.ToList(), Note: exception.Name ?? ""));
        var holidays = calendar.Holidays.Where(holiday => calendar.Exceptions.All(exception => exception.Date != holiday.Date)).Select(holiday => (holiday.Date, Hours: new List<OpenHours>(), Note: holiday.Name ?? ""));
        return exceptions.Concat(holidays).OrderBy(date => date.Date).Select(date => ($"{date.Date:uuuu-MM-dd}", date.Hours, date.Note));
    }
}
