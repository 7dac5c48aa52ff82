using System.Globalization;
using ChannelRouting.Planning;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace ChannelRouting.Calendars;

/// <summary>One event of an iCalendar text.</summary>
internal sealed class CalendarEvent(List<ContentLine> lines, DateReader dates, IDateTimeZoneProvider timeZones, DateTimeZone zone)
{
    private const string TimeForm = "20261225, 20261225T083000 or 20261225T083000Z";
    private const string LengthForm = "P1D, P2W or PT1H30M";

    private static readonly LocalDatePattern DatePattern = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly LocalDateTimePattern TimePattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    public static string PathOf(ContentLine line) => $"line {line.Number.ToString(CultureInfo.InvariantCulture)}";

    public void Read(ClosedTimes closures)
    {
        if (Find("STATUS")?.Value.Trim().Equals("CANCELLED", StringComparison.OrdinalIgnoreCase) == true) return;
        if (Find("DTSTART") is not { } startLine)
        {
            dates.Add(PlanFindingCode.MissingProperty, PathOf(lines[0]), null, "DTSTART");
            return;
        }

        if (TimeOf(startLine) is not { } start || EndOf(start) is not { } end) return;
        var name = Find("SUMMARY")?.Text() is { Length: > 0 } summary ? summary : null;
        if (lines.Find(line => line.Name is "RRULE" or "RDATE" or "EXDATE" or "EXRULE" or "RECURRENCE-ID") is { } repetition) Repeat(repetition, start, end, name);
        else if (!start.IsDate) closures.Add(start.Local, end.Local, name);
        else
            for (var date = start.Local.Date; date < end.Local.Date; date = date.PlusDays(1)) dates.AddHoliday(date, name);
    }

    private ContentLine? Find(string name) => lines.Find(line => line.Name == name);

    /// <summary>A time by the clock of the calendar's zone, or a whole day.</summary>
    private (LocalDateTime Local, bool IsDate)? TimeOf(ContentLine line)
    {
        var text = line.Value.Trim();
        var isUtc = text.EndsWith('Z');
        if (DatePattern.Parse(text).TryGetValue(default, out var date) && IsReached(date, line)) return (date.AtMidnight(), true);
        if (TimePattern.Parse(isUtc ? text[..^1] : text).TryGetValue(default, out var local))
        {
            if (!IsReached(local.Date, line) || ZoneOf(line, isUtc) is not { } from) return null;
            return (from.AtLeniently(local).WithZone(zone).LocalDateTime, false);
        }

        if (date == default) dates.Add(PlanFindingCode.UnreadableValue, PathOf(line), text, TimeForm);
        return null;
    }

    private DateTimeZone? ZoneOf(ContentLine line, bool isUtc)
    {
        if (isUtc || line.Parameter("TZID") is not { } name) return isUtc ? DateTimeZone.Utc : zone;
        var known = timeZones.GetZoneOrNull(name) ?? (TzdbDateTimeZoneSource.Default.WindowsToTzdbIds.TryGetValue(name, out var id) ? timeZones.GetZoneOrNull(id) : null);
        if (known is null) dates.Add(PlanFindingCode.UnknownTimeZone, PathOf(line), name, timeZones.VersionId, NearestName.Of(name, timeZones.Ids));
        return known;
    }

    /// <summary>Without an end or a length a whole day lasts a day, and a time no time at all.</summary>
    private (LocalDateTime Local, bool IsDate)? EndOf((LocalDateTime Local, bool IsDate) start)
    {
        var least = start.IsDate ? start.Local.PlusDays(1) : start.Local;
        if (Find("DTEND") is { } line)
        {
            if (TimeOf(line) is not { } end) return null;
            if (end.IsDate == start.IsDate && end.Local >= start.Local) return Bounded(start, (LocalDateTime.Max(end.Local, least), end.IsDate), line);
            dates.Add(PlanFindingCode.OutOfRange, PathOf(line), line.Value, $"after {Find("DTSTART")!.Value}");
            return null;
        }

        if (Find("DURATION") is not { } length) return (least, start.IsDate);
        var parsed = PeriodPattern.NormalizingIso.Parse(length.Value.Trim().TrimStart('+'));
        if (parsed.TryGetValue(Period.Zero, out var period) && period.Years == 0 && period.Months == 0 && start.Local.Year + (period.Days / 365) <= BusinessHours.LastYear
            && start.Local + period is var until && until >= start.Local && (!start.IsDate || !period.HasTimeComponent)) return Bounded(start, (LocalDateTime.Max(until, least), start.IsDate), length);
        dates.Add(PlanFindingCode.UnreadableValue, PathOf(length), length.Value, LengthForm);
        return null;
    }

    private (LocalDateTime Local, bool IsDate)? Bounded((LocalDateTime Local, bool IsDate) start, (LocalDateTime Local, bool IsDate) end, ContentLine line)
    {
        if (Period.DaysBetween(start.Local.Date, end.Local.Date) <= RoutingLimits.EntriesPerPlanList) return end;
        dates.Add(PlanFindingCode.OutOfRange, PathOf(line), line.Value, "10,000 entries");
        return null;
    }

    private bool IsReached(LocalDate date, ContentLine line)
    {
        if (date.Year is >= BusinessHours.FirstYear and <= BusinessHours.LastYear) return true;
        dates.Add(PlanFindingCode.OutOfRange, PathOf(line), line.Value, $"{BusinessHours.FirstYear} to {BusinessHours.LastYear}");
        return false;
    }

    private void Repeat(ContentLine line, (LocalDateTime Local, bool IsDate) start, (LocalDateTime Local, bool IsDate) end, string? name)
    {
        var isOneDay = start.IsDate && end.Local == start.Local.PlusDays(1);
        if (isOneDay && line.Name == "RRULE" && YearlyRule.TryParse(line.Value, start.Local.Date, name) is { } holiday) dates.AddYearly(holiday);
        else dates.Add(PlanFindingCode.UnreadableValue, PathOf(line), $"{line.Name}:{line.Value}", YearlyRule.Form);
    }
}
