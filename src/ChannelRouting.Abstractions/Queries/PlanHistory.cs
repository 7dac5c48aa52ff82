namespace ChannelRouting;

/// <summary>The plans that were applied lately, and those that are yet to start, as they stand at one instant.</summary>
/// <remarks>A copy: later commands do not change it. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record PlanHistory
{
    /// <summary>The last <see cref="RoutingLimits.RememberedPlans"/> plans, the current one last. <see cref="ApplyPlan.Version"/> goes back to any of them.</summary>
    public required IReadOnlyList<PlanRecord> Applied { get; init => field = ValueList<PlanRecord>.Copy(value); }

    /// <summary>Those that are yet to start, the next one first; at most <see cref="RoutingLimits.ScheduledPlans"/>.</summary>
    public required IReadOnlyList<ScheduledPlan> Scheduled { get; init => field = ValueList<ScheduledPlan>.Copy(value); }
}
