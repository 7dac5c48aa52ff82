using System.CommandLine;
using System.Text.Json;
using ChannelRouting.Calendars;
using ChannelRouting.Wording;
using NodaTime.Text;

namespace ChannelRouting.Tool.Calendars;

/// <summary><c>calendar show</c>: the week of a calendar, and when it is open in a range of dates.</summary>
internal static class ShowVerb
{
    private const int DefaultDays = 7;

    public static ToolVerb Create(ToolTerminal terminal)
    {
        var source = new CalendarSource(terminal);
        var from = new Option<string?>("--from") { Description = "Show the dates from this one on too, such as 2026-12-21." };
        var until = new Option<string?>("--until") { Description = "The last of those dates. Default: a week in all." };
        var json = ToolVerb.Json();
        var verb = new ToolVerb(
            "show",
            "Prints a calendar's week, and when it is open in a range of dates.",
            "channelrouting calendar show routing.json",
            "channelrouting calendar show routing.json --calendar office --from 2026-12-21 --until 2027-01-03",
            "channelrouting calendar show office.json --from 2026-12-21 --json")
        { from, until, json };
        source.AddTo(verb);
        verb.SetAction(parsed =>
        {
            var hours = source.Read(parsed);
            var dates = DatesOf(parsed.GetValue(from), parsed.GetValue(until));
            if (parsed.GetValue(json)) WriteJson(terminal, hours, dates);
            else WriteText(terminal, hours, dates);
            return ExitCode.Fine;
        });
        return verb;
    }

    private static void WriteText(ToolTerminal terminal, BusinessHours hours, DateInterval? dates)
    {
        terminal.Output.Write(CalendarTables.Week(hours.Calendar));
        if (dates is not null) terminal.Output.Write($"\n{CalendarTables.Dates(hours, dates.Start, dates.End)}");
    }

    private static void WriteJson(ToolTerminal terminal, BusinessHours hours, DateInterval? dates) => JsonAnswer.Write(terminal, writer =>
    {
        writer.WriteString("id", hours.Calendar.Id.Value);
        writer.WriteString("timeZone", hours.Zone.Id);
        writer.WritePropertyName("calendar");
        using (var calendar = JsonDocument.Parse(CalendarJson.Write(hours.Calendar))) calendar.RootElement.WriteTo(writer);
        if (dates is null) return;
        writer.WriteStartArray("open");
        foreach (var interval in hours.OpenIntervals(StartOf(dates.Start, hours.Zone), StartOf(dates.End.PlusDays(1), hours.Zone)))
        {
            writer.WriteStartObject();
            InstantText.Write(writer, "start", interval.Start);
            InstantText.Write(writer, "end", interval.End);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private static Instant StartOf(LocalDate date, DateTimeZone zone) => zone.AtLeniently(date.AtMidnight()).ToInstant();

    private static DateInterval? DatesOf(string? from, string? until)
    {
        if (from is null) return until is null ? null : throw new InputException("--until is given without --from. Give both.");
        var first = DateOf("--from", from);
        var last = until is null ? first.PlusDays(DefaultDays - 1) : DateOf("--until", until);
        if (last < first || Period.DaysBetween(first, last) >= CalendarTables.MostDates)
            throw new InputException($"--until is '{last:uuuu-MM-dd}'; give a date not before --from and with it at most {CalendarTables.MostDates} dates.");
        return new DateInterval(first, last);
    }

    private static LocalDate DateOf(string option, string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Year: >= BusinessHours.FirstYear and < BusinessHours.LastYear } date }
            ? date
            : throw new InputException($"{option} is '{text}'; give a date of the years {BusinessHours.FirstYear} to {BusinessHours.LastYear - 1} such as 2026-12-21.");
}
