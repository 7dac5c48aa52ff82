namespace ChannelRouting;

/// <summary>Alerts, as they stand at one instant.</summary>
/// <remarks>A copy: later events do not change it. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record AlertReport
{
    /// <summary>As of when.</summary>
    public required Instant StandsAt { get; init; }

    /// <summary>Those that are open: the most severe first, then the oldest.</summary>
    public required IReadOnlyList<Alert> Open { get; init => field = ValueList<Alert>.Copy(value); }

    /// <summary>Those that were cleared, the latest <see cref="RoutingLimits.ClearedAlerts"/>, the last one first; empty when they were not asked for.</summary>
    public required IReadOnlyList<Alert> Cleared { get; init => field = ValueList<Alert>.Copy(value); }
}
