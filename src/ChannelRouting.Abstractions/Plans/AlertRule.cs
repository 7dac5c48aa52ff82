namespace ChannelRouting;

/// <summary>When somebody is to be alerted. docs/concepts/alerts.md tells more.</summary>
/// <remarks>
/// <para>
/// An alert is raised once when its figure rises above a threshold, and cleared once when it has come down to another one, so a figure that goes to and fro between the two says nothing. Which thresholds it has depends on what
/// it watches: <see cref="AlertKind.OldestWait"/> has <see cref="RaiseAfter"/> and <see cref="ClearWithin"/>, <see cref="AlertKind.CalendarEnding"/> none, all others <see cref="RaiseAbove"/> and <see cref="ClearDownTo"/>.
/// </para>
/// <para>Immutable; equal by content; safe to share between threads.</para>
/// </remarks>
public sealed record AlertRule
{
    /// <summary>A name for people, unique in the plan, such as <c>phone backlog</c>. 1 to <see cref="RoutingLimits.TextLength"/> characters.</summary>
    public required string Name { get; init; }

    /// <summary>What it watches.</summary>
    public required AlertKind Kind { get; init; }

    /// <summary>How much it matters; null means <see cref="AlertSeverity.Warning"/>.</summary>
    public AlertSeverity? Severity { get; init; }

    /// <summary>What it is looked at for, each with an alert of its own; null means all work together. Calendars always have one each.</summary>
    public AlertScope? Per { get; init; }

    /// <summary>Of these queues or channels only, by name. Default: of each that the plan has.</summary>
    public IReadOnlyList<string> Only { get; init => field = ValueList<string>.Copy(value); } = ValueList<string>.Empty;

    /// <summary>Raised when the figure is more than this, 0 or more; rates are 0 to 1. Null for <see cref="AlertKind.NoStaffedAgent"/> and <see cref="AlertKind.Unroutable"/> means 0; the others must have it.</summary>
    public decimal? RaiseAbove { get; init; }

    /// <summary>Cleared when the figure is this or less, or has no data; 0 to <see cref="RaiseAbove"/>. Null means the same as that.</summary>
    public decimal? ClearDownTo { get; init; }

    /// <summary>Raised when the wait is longer than this; more than zero.</summary>
    public Duration? RaiseAfter { get; init; }

    /// <summary>Cleared when the wait is this or shorter; more than zero, up to <see cref="RaiseAfter"/>. Null means the same as that.</summary>
    public Duration? ClearWithin { get; init; }

    /// <summary>
    /// The window of <see cref="AlertKind.BreachBurst"/>, <see cref="AlertKind.AbandonmentRate"/> and <see cref="AlertKind.CapacityGap"/>, 1 minute to 31 days; it moves on by a sixtieth of its length. Null means 1 hour, for
    /// the gap 1 day. Not for the others.
    /// </summary>
    public Duration? Within { get; init; }

    /// <summary>Rates of fewer work orders than this have no data, 1 or more; null means 10. For rates only.</summary>
    public int? MinimumCount { get; init; }
}
