namespace ChannelRouting.Calendars;

/// <summary>What gives a date its hours.</summary>
public enum CalendarRule
{
    /// <summary>The hours of its weekday.</summary>
    WeeklyHours,

    /// <summary>The hours of its weekday in a season; they go before those of the calendar.</summary>
    Season,

    /// <summary>It is a holiday: no hours. It goes before weekday and season.</summary>
    Holiday,

    /// <summary>It has hours of its own, or none. They go before all others.</summary>
    Exception,

    /// <summary>The calendars that it combines: see <see cref="CalendarExplanation.Parts"/>.</summary>
    Combination,

    /// <summary>It lies outside the years that answers reach, where nothing is open.</summary>
    OutOfReach,
}
