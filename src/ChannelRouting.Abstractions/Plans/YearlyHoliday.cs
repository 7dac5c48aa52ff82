namespace ChannelRouting;

/// <summary>A date of every year without weekly hours: a day of a month, or a weekday of a week of it.</summary>
/// <remarks>
/// Either <see cref="Day"/> is given, or <see cref="Week"/> and <see cref="Weekday"/>: 25 December, the fourth Thursday of November. 29 February
/// comes in leap years only. Rules reach without end, so they do not say how far a calendar's dates are known.
/// Immutable; equal by content; safe to share between threads.
/// </remarks>
public sealed record YearlyHoliday
{
    /// <summary>The month, 1 to 12.</summary>
    public required int Month { get; init; }

    /// <summary>The day of the month, 1 to 31 as the month has them. Null when it goes by the weekday.</summary>
    public int? Day { get; init; }

    /// <summary>Which of its weekdays in the month. Null when it goes by the day.</summary>
    public WeekOfMonth? Week { get; init; }

    /// <summary>The weekday. Null when it goes by the day.</summary>
    public IsoDayOfWeek? Weekday { get; init; }

    /// <summary>What a Saturday or a Sunday makes closed besides. Null: nothing.</summary>
    public HolidayObservance? Observed { get; init; }

    /// <summary>What is celebrated; explanations name it. Null when nothing is said.</summary>
    public string? Name { get; init; }
}
