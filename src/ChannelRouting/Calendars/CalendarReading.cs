namespace ChannelRouting.Calendars;

/// <summary>What came of reading a calendar: the calendar, or what is wrong.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record CalendarReading
{
    /// <summary>The calendar; null when a finding is an error.</summary>
    public BusinessCalendar? Calendar { get; init; }

    /// <summary>
    /// All that is wrong or doubtful: what the text says first, in its order and with the line or the JSON path, then the calendar as a whole. Its wording is
    /// that of a plan's findings.
    /// </summary>
    public required IReadOnlyList<PlanFinding> Findings { get; init; }
}
