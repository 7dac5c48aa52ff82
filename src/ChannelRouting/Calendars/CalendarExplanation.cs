namespace ChannelRouting.Calendars;

/// <summary>Why a calendar is open or closed at an instant.</summary>
/// <remarks>Immutable; equal by content, but for the list of parts; safe to share between threads.</remarks>
public sealed record CalendarExplanation
{
    /// <summary>Which calendar.</summary>
    public required CalendarId Calendar { get; init; }

    /// <summary>Whether it is open.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>The instant on the wall clock of the calendar's zone.</summary>
    public required LocalDateTime Local { get; init; }

    /// <summary>The date whose hours decided; for hours over midnight the date they started on.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>Which kind of rule gives that date its hours.</summary>
    public required CalendarRule Rule { get; init; }

    /// <summary>The name of the holiday, season or special date; null when it has none.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the wall clock alone would say otherwise: a change of daylight saving moved an opening or a closing.</summary>
    public required bool MovedByZoneChange { get; init; }

    /// <summary>Whether the instant lies past the last date whose holidays the calendar knows.</summary>
    public required bool BeyondKnownDates { get; init; }

    /// <summary>What the calendars that it combines say, in their order; empty when it has hours of its own.</summary>
    public IReadOnlyList<CalendarExplanation> Parts { get; init; } = [];
}
