namespace ChannelRouting;

/// <summary>Somebody took on an alert.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record AlertAcknowledged : RoutingEvent
{
    /// <summary>Which alert.</summary>
    public required AlertId Alert { get; init; }

    /// <summary>What was noted; null for nothing.</summary>
    public string? Note { get; init; }
}
