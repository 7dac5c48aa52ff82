namespace ChannelRouting;

/// <summary>A range of dates with a week of its own, such as summer hours.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record Season
{
    /// <summary>The first date.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The last date, not before the first. Null: it does not end.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>
    /// True: it comes again every year on the same days, from <see cref="From"/> on; it is then shorter than a year, and a 29 February is a 28th where there is none. Null or false: once.
    /// </summary>
    public bool? EveryYear { get; init; }

    /// <summary>What it is called; explanations name it. Null when nothing is said.</summary>
    public string? Name { get; init; }

    /// <summary>Hours by weekday, in place of the calendar's; entries of one weekday are a union. Default: closed all the while.</summary>
    public IReadOnlyList<WeeklyHours> Weekly { get; init => field = ValueList<WeeklyHours>.Copy(value); } = ValueList<WeeklyHours>.Empty;
}
