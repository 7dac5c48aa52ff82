namespace ChannelRouting.Calendars;

/// <summary>What gives a date its hours; the later ones go before the earlier ones.</summary>
public enum CalendarRule
{
    /// <summary>The hours of its weekday.</summary>
    WeeklyHours,

    /// <summary>It is a holiday: no hours.</summary>
    Holiday,

    /// <summary>It has hours of its own, or none.</summary>
    Exception,
}
