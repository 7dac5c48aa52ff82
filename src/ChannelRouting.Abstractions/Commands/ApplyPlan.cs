namespace ChannelRouting;

/// <summary>Makes a plan the current one.</summary>
/// <remarks>
/// <para>
/// Work orders keep the plan version that classified them: queue, requirements, SLA policies and calendars. Costs, caps and over-commit
/// rules are always the current plan's. With <see cref="OpenWork"/>, open work orders take its policies and calendars, by <see cref="PlanAdopted"/>: in the order of their ids, up to
/// <see cref="RoutingLimits.WorkPerCommand"/> in this call and the rest at once in the next, by the plan that is current then.
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

    /// <summary>What it means for the promises of open work orders; null means <see cref="PlanAdoption.Keep"/>.</summary>
    public PlanAdoption? OpenWork { get; init; }
}
