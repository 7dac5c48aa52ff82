namespace ChannelRouting.Calendars;

/// <summary>An instant that a calendar reckoned, or never: there is not that much open time.</summary>
/// <remarks>The default value is the Unix epoch, within known dates. Immutable; safe to share between threads.</remarks>
public readonly record struct CalendarInstant
{
    private readonly Instant _at;

    internal CalendarInstant(Instant at, bool beyondKnownDates) => (_at, BeyondKnownDates) = (at, beyondKnownDates);

    /// <summary>There is no such instant.</summary>
    public static CalendarInstant Never { get; } = new(default, false) { IsNever = true };

    /// <summary>Whether there is no such instant.</summary>
    public bool IsNever { get; private init; }

    /// <summary>Whether it lies past the last date whose holidays the calendar knows.</summary>
    public bool BeyondKnownDates { get; }

    /// <summary>The instant.</summary>
    /// <exception cref="InvalidOperationException">There is none: <see cref="IsNever"/>.</exception>
    public Instant At => IsNever ? throw new InvalidOperationException("The calendar is never open that long; ask IsNever first.") : _at;

    /// <summary>The instant, or null when there is none.</summary>
    public Instant? AtOrNull => IsNever ? null : _at;
}
