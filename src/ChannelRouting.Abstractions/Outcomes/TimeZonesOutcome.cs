namespace ChannelRouting;

/// <summary>Which edition of the time-zone database calendars go by.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record TimeZonesOutcome : CommandOutcome
{
    /// <summary>The edition, as NodaTime names it.</summary>
    public required string TimeZoneVersion { get; init; }
}
