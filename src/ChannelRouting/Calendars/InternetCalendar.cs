namespace ChannelRouting.Calendars;

/// <summary>Reads the times at which a calendar is closed from the events of an iCalendar text (RFC 5545).</summary>
/// <remarks>
/// <para>
/// An event for whole days makes them holidays, by its summary. An event with times takes its time out of the hours of its dates, which so become dates
/// with hours of their own; times are in UTC, in the zone of their <c>TZID</c>, or in that of the calendar. A yearly event for one whole day becomes a
/// yearly holiday. Cancelled events are passed over, and so is what is no event.
/// </para>
/// <para>
/// Other repetitions are refused, each with its line: list their dates one by one. Reading reports all findings at once; it never throws for what the
/// text says. Safe to use from several threads.
/// </para>
/// </remarks>
public static class InternetCalendar
{
    private const string Start = "BEGIN:VCALENDAR";

    /// <summary>Reads the events of a text into a calendar, in place of what it said of their dates before.</summary>
    /// <param name="text">At most <see cref="RoutingLimits.CalendarTextLength"/> characters.</param>
    /// <param name="into">The calendar; its zone is that of whole days.</param>
    /// <param name="timeZones">The time-zone database. Null: the one that came with NodaTime.</param>
    public static CalendarReading Read(string text, BusinessCalendar into, IDateTimeZoneProvider? timeZones = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(into);
        if (CalendarJson.Checked(into, timeZones) is { Calendar: null } broken) return broken;
        var dates = new DateReader(into, timeZones);
        if (dates.IsTooLong(text.Length)) return dates.Reading();

        timeZones ??= DateTimeZoneProviders.Tzdb;
        var closures = new ClosedTimes(into);
        foreach (var lines in EventsOf(text, dates)) new CalendarEvent(lines, dates, timeZones, timeZones[into.TimeZone]).Read(closures);
        closures.AddTo(dates);
        return dates.Reading();
    }

    /// <summary>The lines of each event, without those of what is within it, such as alarms.</summary>
    private static IEnumerable<List<ContentLine>> EventsOf(string text, DateReader dates)
    {
        var (within, open) = (new Stack<string>(), new List<ContentLine>());
        var isFirst = true;
        foreach (var line in ContentLine.Of(text))
        {
            if (isFirst && (line.Name != "BEGIN" || !Is(line, "VCALENDAR"))) dates.Add(PlanFindingCode.UnreadableValue, "line 1", $"{line.Name}:{line.Value}", Start);
            isFirst = false;
            if (line.Name == "BEGIN")
            {
                within.Push(line.Value.Trim().ToUpperInvariant());
                if (Is(line, "VEVENT")) open = [line];
            }
            else if (line.Name == "END")
            {
                if (Is(line, "VEVENT") && within.TryPeek(out var name) && name == "VEVENT") yield return open;
                within.TryPop(out _);
            }
            else if (within.TryPeek(out var name) && name == "VEVENT") open.Add(line);
        }

        if (within.Contains("VEVENT")) dates.Add(PlanFindingCode.MissingProperty, CalendarEvent.PathOf(open[0]), null, "END:VEVENT");
        if (isFirst) dates.Add(PlanFindingCode.UnreadableValue, "line 1", "", Start);
    }

    private static bool Is(ContentLine line, string value) => line.Value.Trim().Equals(value, StringComparison.OrdinalIgnoreCase);
}
