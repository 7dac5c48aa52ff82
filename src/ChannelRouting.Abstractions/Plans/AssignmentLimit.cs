namespace ChannelRouting;

/// <summary>How many work orders matching gives one agent in a stretch of time, whatever its room.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record AssignmentLimit
{
    /// <summary>Work orders that matching gives or offers to one agent in any stretch of that length, 1 to <see cref="RoutingLimits.AssignmentsWithin"/>; null means 1.</summary>
    public int? AtMost { get; init; }

    /// <summary>
    /// The length of the stretch, half-open: what was given at t counts on [t, t + this). More than zero; the current plan's counts, at the instant at which an agent is given the last one.
    /// </summary>
    public required Duration Within { get; init; }
}
