namespace ChannelRouting;

/// <summary>All calendars go by another edition of the time-zone database. What it means for each promise stands in events of its own, which follow.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record TimeZonesAdopted : RoutingEvent
{
    /// <summary>The edition from now on, as NodaTime names it.</summary>
    public required string TimeZoneVersion { get; init; }

    /// <summary>The edition before.</summary>
    public required string FromTimeZoneVersion { get; init; }

    /// <summary>Whether what running cycles spent is counted again by it; null for no.</summary>
    public bool? IsRetroactive { get; init; }
}
