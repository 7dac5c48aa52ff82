namespace ChannelRouting;

/// <summary>How much time a promise allows, in exactly one measure, for the work orders that meet a condition.</summary>
/// <remarks>
/// A limit is inclusive: what happens exactly at due is in time. Immutable; equal by content; safe to share between threads.
/// </remarks>
public sealed record SlaGoal
{
    /// <summary>The work orders it is for; null is for all.</summary>
    public Condition? When { get; init; }

    /// <summary>The calendar it counts by; null takes the target's.</summary>
    public CalendarId? Calendar { get; init; }

    /// <summary>Elapsed time, whether open or not; more than zero.</summary>
    public Duration? Elapsed { get; init; }

    /// <summary>Open time of the calendar; more than zero.</summary>
    public Duration? OpenTime { get; init; }

    /// <summary>
    /// Days with opening hours, keeping the time of day, 1 to <see cref="RoutingLimits.SlaDays"/>. A start or an end while closed moves to the next opening.
    /// </summary>
    public int? BusinessDays { get; init; }

    /// <summary>Calendar days in the calendar's zone, keeping the wall clock over a change of daylight saving, 1 to <see cref="RoutingLimits.SlaDays"/>.</summary>
    public int? LocalDays { get; init; }

    /// <summary>
    /// True: until the instant promised to the customer (<see cref="WorkOrder.PromisedAt"/>), whatever the status; its clock never pauses. A work order without
    /// such an instant passes this goal over. Null or false: another measure.
    /// </summary>
    public bool? UntilPromised { get; init; }
}
