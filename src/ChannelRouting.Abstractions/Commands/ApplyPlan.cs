namespace ChannelRouting;

/// <summary>Makes a plan the current one.</summary>
/// <remarks>
/// <para>
/// Work orders keep the plan version that classified them: queue, requirements, SLA targets and calendars. Costs, caps and over-commit
/// rules are always the current plan's.
/// </para>
/// <para>Events: <see cref="PlanApplied"/>.</para>
/// <para>
/// Rejections: <see cref="RejectionReason.PlanInvalid"/>, <see cref="RejectionReason.QueueInUse"/>,
/// <see cref="RejectionReason.ChannelInUse"/>, <see cref="RejectionReason.PriorityInUse"/>, <see cref="RejectionReason.TooManyPlanVersions"/>.
/// </para>
/// </remarks>
public sealed record ApplyPlan : Command<PlanOutcome>
{
    /// <summary>The plan.</summary>
    public required RoutingPlan Plan { get; init; }
}
