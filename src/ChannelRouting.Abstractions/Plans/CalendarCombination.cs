namespace ChannelRouting;

/// <summary>Opening hours made of those of other calendars, whatever their zones.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record CalendarCombination
{
    /// <summary>How the calendars go together.</summary>
    public required CombinationRule Rule { get; init; }

    /// <summary>The calendars; at least one, in the order that <see cref="CombinationRule.Difference"/> needs.</summary>
    public required IReadOnlyList<CalendarId> Calendars { get; init => field = ValueList<CalendarId>.Copy(value); }
}
