using System.Globalization;
using System.Text;
using ChannelRouting.Calendars;
using NodaTime.Text;

namespace ChannelRouting.Wording;

/// <summary>Prints calendars for people: plain text in columns, in the words of a language.</summary>
/// <remarks>Safe to use from several threads, as far as the wording is.</remarks>
public static class CalendarTables
{
    /// <summary>Dates that one table shows at most: 3,660, ten years.</summary>
    public const int MostDates = 3_660;

    private const string Gap = "  ";

    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");
    private static readonly LocalTimePattern TimeWithSeconds = LocalTimePattern.CreateWithInvariantCulture("HH':'mm':'ss");

    /// <summary>The week of a calendar and of each of its seasons, a line for each weekday; of a calendar made of others, their names.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="wording">Null: <see cref="RoutingWording.English"/>.</param>
    public static string Week(BusinessCalendar calendar, RoutingWording? wording = null)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        wording ??= RoutingWording.English;
        var text = new StringBuilder($"{calendar.Id} ({calendar.TimeZone})\n");
        if (calendar.Combines is { } combination)
            return text.Append(CultureInfo.InvariantCulture, $"{wording.Word(combination.Rule)}: {string.Join(", ", combination.Calendars)}\n").ToString();

        AppendWeek(text, calendar.Weekly, wording);
        foreach (var season in calendar.Seasons)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{season.Name ?? wording.Word(CalendarRule.Season)} ({DatesOf(season, wording)})\n");
            AppendWeek(text, season.Weekly, wording);
        }

        return text.ToString();
    }

    /// <summary>When it is open on each date of a range: its hours by the wall clock, how long that is, and why, unless it is an ordinary day.</summary>
    /// <param name="hours">The calendar made ready.</param>
    /// <param name="from">The first date, by the calendar's zone; within the years that answers reach.</param>
    /// <param name="until">The last date; at most <see cref="MostDates"/> dates in all.</param>
    /// <param name="wording">Null: <see cref="RoutingWording.English"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is too long, runs backward, or leaves the years that answers reach.</exception>
    public static string Dates(BusinessHours hours, LocalDate from, LocalDate until, RoutingWording? wording = null)
    {
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentOutOfRangeException.ThrowIfLessThan(from.Year, BusinessHours.FirstYear, nameof(from));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(until.Year, BusinessHours.LastYear, nameof(until));
        ArgumentOutOfRangeException.ThrowIfLessThan(until, from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Period.DaysBetween(from, until), MostDates - 1, nameof(until));
        var rows = new List<string[]>();
        for (var date = from; date <= until; date = date.PlusDays(1)) rows.Add(RowOf(hours, date, wording ?? RoutingWording.English));
        return $"{hours.Calendar.Id} ({hours.Zone.Id})\n{Aligned(rows)}";
    }

    private static string DatesOf(Season season, RoutingWording wording) =>
        $"{DateText(season.From)} - {(season.Until is { } until ? DateText(until) : "")}{(season.EveryYear == true ? $", {wording.Word(CalendarNote.EveryYear)}" : "")}";

    private static void AppendWeek(StringBuilder text, IReadOnlyList<WeeklyHours> weekly, RoutingWording wording)
    {
        var rows = Enum.GetValues<IsoDayOfWeek>().Skip(1).Select(day => new[]
        {
            wording.Word(day),
            OrClosed(weekly.Where(entry => entry.Days.Contains(day)).SelectMany(entry => entry.Hours).OrderBy(hours => hours.From).Select(hours => hours.ToString()), wording),
        });
        text.Append(Aligned([.. rows]));
    }

    private static string[] RowOf(BusinessHours hours, LocalDate date, RoutingWording wording)
    {
        var (start, end) = (StartOf(date, hours.Zone), StartOf(date.PlusDays(1), hours.Zone));
        var intervals = hours.OpenIntervals(start, end).ToList();
        var open = hours.Between(start, end);
        var (rule, name) = hours.RuleOf(date);
        var reason = rule is CalendarRule.Holiday or CalendarRule.Exception or CalendarRule.Season ? name ?? wording.Word(rule) : "";
        return
        [
            DateText(date),
            wording.Word(date.DayOfWeek),
            OrClosed(intervals.Select(interval => $"{TimeText(interval.Start, hours.Zone)}-{(interval.End == end ? "24:00" : TimeText(interval.End, hours.Zone))}"), wording),
            open == Duration.Zero ? "" : string.Create(CultureInfo.InvariantCulture, $"{(int)open.TotalHours}:{open.Minutes:00}"),
            hours.IsBeyondKnownDates(start) ? wording.Word(CalendarNote.NotYetKnown) : reason,
        ];
    }

    /// <summary>A date that the zone skipped starts when the next one does, so nothing is on it.</summary>
    private static Instant StartOf(LocalDate date, DateTimeZone zone) => date.AtMidnight().InZone(zone, NodaTime.TimeZones.Resolvers.CreateMappingResolver(
        NodaTime.TimeZones.Resolvers.ReturnEarlier, NodaTime.TimeZones.Resolvers.ReturnStartOfIntervalAfter)).ToInstant();

    private static string OrClosed(IEnumerable<string> hours, RoutingWording wording) =>
        string.Join(", ", hours) is { Length: > 0 } text ? text : wording.Word(CalendarNote.Closed);

    private static string TimeText(Instant instant, DateTimeZone zone)
    {
        var time = instant.InZone(zone).TimeOfDay;
        return (time.Second == 0 ? Time : TimeWithSeconds).Format(time);
    }

    private static string DateText(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static string Aligned(List<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => WidthOf(row[column]))).ToList();
        var text = new StringBuilder();
        foreach (var row in rows)
            text.Append(string.Join(Gap, row.Select((cell, column) => cell + new string(' ', widths[column] - WidthOf(cell)))).TrimEnd()).Append('\n');
        return text.ToString();
    }

    /// <summary>Columns on a screen: a Chinese character takes two.</summary>
    private static int WidthOf(string text) => text.Sum(character => character >= '\u2E80' ? 2 : 1);
}
