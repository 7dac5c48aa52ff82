namespace ChannelRouting.Calendars;

/// <summary>An instant that a calendar reckoned, or never: there is not that much open time.</summary>
/// <remarks>The default value is the Unix epoch, within known dates. Immutable; safe to share between threads.</remarks>
public readonly record struct CalendarInstant
{
    private readonly long _ticks;

    internal CalendarInstant(Instant at, bool beyondKnownDates)
        : this(at.ToUnixTimeTicks(), beyondKnownDates)
    {
    }

    internal CalendarInstant(long ticks, bool beyondKnownDates) => (_ticks, BeyondKnownDates) = (ticks, beyondKnownDates);

    /// <summary>There is no such instant, however many dates were known.</summary>
    public static CalendarInstant Never { get; } = new(OpenTime.Never, false);

    /// <summary>There is no such instant by the dates that are known; what comes after them may have one.</summary>
    internal static CalendarInstant NeverAsFarAsKnown { get; } = new(OpenTime.Never, true);

    /// <summary>Whether there is no such instant.</summary>
    public bool IsNever => _ticks == OpenTime.Never;

    /// <summary>Whether it lies past the last date whose holidays the calendar knows; never does, when dates are known only so far.</summary>
    public bool BeyondKnownDates { get; }

    /// <summary>The instant.</summary>
    /// <exception cref="InvalidOperationException">There is none: <see cref="IsNever"/>.</exception>
    public Instant At => IsNever ? throw new InvalidOperationException("The calendar is never open that long; ask IsNever first.") : Instant.FromUnixTimeTicks(_ticks);

    /// <summary>The instant, or null when there is none.</summary>
    public Instant? AtOrNull => IsNever ? null : At;

    /// <summary>The instant in ISO form, or <c>never</c>.</summary>
    public override string ToString() => IsNever ? "never" : At.ToString("uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFFF'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
