namespace ChannelRouting;

/// <summary>A point at which a promise is in danger, in exactly one way, and what follows then.</summary>
/// <remarks>
/// A clock warns once per point in each cycle, in time only, and by its own measure: open time where it counts open time. One that lies at the start or before is
/// not given. Immutable; equal by content; safe to share between threads.
/// </remarks>
public sealed record SlaWarning
{
    /// <summary>When this share of the time is spent, in percent, 1 to 99; rounded down to whole ticks.</summary>
    public int? AtPercent { get; init; }

    /// <summary>When this much of the time is left; more than zero.</summary>
    public Duration? BeforeDue { get; init; }

    /// <summary>What follows besides the event; at most <see cref="RoutingLimits.ActionsAtOnce"/>. Default: nothing.</summary>
    public IReadOnlyList<SlaAction> Actions { get; init => field = ValueList<SlaAction>.Copy(value); } = ValueList<SlaAction>.Empty;
}
