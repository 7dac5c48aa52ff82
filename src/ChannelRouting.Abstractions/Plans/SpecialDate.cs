namespace ChannelRouting;

/// <summary>A date with hours of its own: special hours, a half day, a make-up working day, or closed when it has none.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record SpecialDate
{
    /// <summary>The local date in the calendar's zone.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>Why; explanations name it. Null when nothing is said.</summary>
    public string? Name { get; init; }

    /// <summary>When it is open that date; empty means closed. Overlapping hours are a union.</summary>
    public IReadOnlyList<OpenHours> Hours { get; init => field = ValueList<OpenHours>.Copy(value); } = ValueList<OpenHours>.Empty;

    /// <summary>
    /// The weekday whose hours it has, those of its season if it lies in one: a make-up working day, when a Sunday is worked like a Monday. Null when
    /// <see cref="Hours"/> say it.
    /// </summary>
    public IsoDayOfWeek? HoursOf { get; init; }
}
