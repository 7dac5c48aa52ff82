namespace ChannelRouting;

/// <summary>Opening hours in one time zone: a week, seasons, holidays, and dates with hours of their own; or the hours of other calendars combined.</summary>
/// <remarks>
/// A date's hours are those of its exception if it has one, else none if it is a holiday, else those of its weekday in its season, else those of its
/// weekday. Lists are copied on entry. Immutable; equal by content; safe to share between threads.
/// </remarks>
public sealed record BusinessCalendar
{
    /// <summary>Which calendar.</summary>
    public required CalendarId Id { get; init; }

    /// <summary>The zone of its local times, by its IANA name, such as <c>America/New_York</c>.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Which edition of the calendar; stands in the journal with each clock. Null when the host keeps none.</summary>
    public string? Version { get; init; }

    /// <summary>Hours by weekday; entries of one weekday are a union. Default: always closed.</summary>
    public IReadOnlyList<WeeklyHours> Weekly { get; init => field = ValueList<WeeklyHours>.Copy(value); } = ValueList<WeeklyHours>.Empty;

    /// <summary>
    /// Ranges of dates with weeks of their own; the first that holds a date gives its hours. Those that come once are in order, none over another. Default: none.
    /// </summary>
    public IReadOnlyList<Season> Seasons { get; init => field = ValueList<Season>.Copy(value); } = ValueList<Season>.Empty;

    /// <summary>Dates without weekly hours. A date is listed once. Default: none.</summary>
    public IReadOnlyList<Holiday> Holidays { get; init => field = ValueList<Holiday>.Copy(value); } = ValueList<Holiday>.Empty;

    /// <summary>Dates of every year without weekly hours. Default: none.</summary>
    public IReadOnlyList<YearlyHoliday> YearlyHolidays { get; init => field = ValueList<YearlyHoliday>.Copy(value); } = ValueList<YearlyHoliday>.Empty;

    /// <summary>Dates with hours of their own, in place of their weekly hours and their holiday. A date is listed once. Default: none.</summary>
    public IReadOnlyList<SpecialDate> Exceptions { get; init => field = ValueList<SpecialDate>.Copy(value); } = ValueList<SpecialDate>.Empty;

    /// <summary>
    /// The last date whose holidays are known; answers past it say so. Null: the last date listed in <see cref="Holidays"/> and <see cref="Exceptions"/>,
    /// or no end when none is listed; of a calendar made of others, the earliest of theirs.
    /// </summary>
    public LocalDate? KnownUntil { get; init; }

    /// <summary>
    /// The calendars it is made of, in place of hours of its own; <see cref="TimeZone"/> then says where its dates begin and end. Null: it has its own.
    /// </summary>
    public CalendarCombination? Combines { get; init; }
}
