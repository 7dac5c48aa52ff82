namespace ChannelRouting;

/// <summary>Makes a plan the current one.</summary>
/// <remarks>
/// <para>
/// Work orders keep the plan version that classified them: queue, requirements, SLA policies and calendars. Order and agent rules, costs, caps, offers, wrap-up and over-commit
/// rules are always the current plan's. With <see cref="OpenWork"/>, open work orders take the new plan, by <see cref="PlanAdopted"/> or <see cref="WorkOrderReclassified"/>: in the
/// order of their ids, up to <see cref="RoutingLimits.WorkPerCommand"/> in this call and the rest at once in the next, by the plan that is current then.
/// </para>
/// <para>
/// What the plan removes while it is in use needs a replacement, whatever <see cref="OpenWork"/> says: from this command on, open work orders and agents go by the new names. Work
/// in an agent's hands stays there.
/// </para>
/// <para>Events: <see cref="PlanApplied"/>, <see cref="OfferRevoked"/> when the new name is that of a channel of which the agent takes no work.</para>
/// <para>
/// Rejections: <see cref="RejectionReason.PlanInvalid"/>, <see cref="RejectionReason.ReplacedTwice"/>, <see cref="RejectionReason.NothingToReplace"/>,
/// <see cref="RejectionReason.UnknownReplacement"/>, <see cref="RejectionReason.QueueInUse"/>,
/// <see cref="RejectionReason.ChannelInUse"/>, <see cref="RejectionReason.PriorityInUse"/>, <see cref="RejectionReason.TooManyPlanVersions"/>.
/// </para>
/// </remarks>
public sealed record ApplyPlan : Command<PlanOutcome>
{
    /// <summary>The plan.</summary>
    public required RoutingPlan Plan { get; init; }

    /// <summary>What it means for open work orders; null means <see cref="PlanAdoption.Keep"/>.</summary>
    public PlanAdoption? OpenWork { get; init; }

    /// <summary>What takes the place of what it removes; null when nothing needs that.</summary>
    public PlanReplacements? Replacements { get; init; }
}
