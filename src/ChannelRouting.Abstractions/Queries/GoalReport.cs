namespace ChannelRouting;

/// <summary>Which goals are met, as it stands at one instant.</summary>
/// <remarks>A copy: later events do not change it. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record GoalReport
{
    /// <summary>A result for each goal, and for each row of goals that are set for a slice, in the plan's order; those whose period is not kept are left out.</summary>
    public required IReadOnlyList<GoalResult> Results { get; init => field = ValueList<GoalResult>.Copy(value); }

    /// <summary>Whether there are more than <see cref="RoutingLimits.GoalResults"/>; the others are left out.</summary>
    public required bool HasMore { get; init; }
}
