namespace ChannelRouting;

/// <summary>Makes a plan the current one, now or at an instant to come.</summary>
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
/// <para>
/// A plan with a start to come is checked now, against the plan that is current now, and again when it starts: then it is applied by <see cref="PlanApplied"/>, or
/// <see cref="PlanRefused"/> says why not and the plan before stays. Until then <see cref="WithdrawPlan"/> takes it back, and another plan for the same instant takes its place.
/// </para>
/// <para>
/// Events: <see cref="PlanApplied"/>, <see cref="OfferRevoked"/> when the new name is that of a channel of which the agent takes no work; <see cref="PlanScheduled"/> when the start is to come.
/// </para>
/// <para>
/// Rejections: <see cref="RejectionReason.PlanInvalid"/>, <see cref="RejectionReason.ReplacedTwice"/>, <see cref="RejectionReason.NothingToReplace"/>,
/// <see cref="RejectionReason.UnknownReplacement"/>, <see cref="RejectionReason.UnknownClassifier"/>, <see cref="RejectionReason.UnknownSelector"/>, <see cref="RejectionReason.QueueInUse"/>,
/// <see cref="RejectionReason.ChannelInUse"/>, <see cref="RejectionReason.PriorityInUse"/>, <see cref="RejectionReason.TooManyPlanVersions"/>, <see cref="RejectionReason.LimitExceeded"/>,
/// <see cref="RejectionReason.UnknownPlanVersion"/>.
/// </para>
/// </remarks>
public sealed record ApplyPlan : Command<PlanOutcome>
{
    /// <summary>The plan; null when <see cref="Version"/> names one. Exactly one of the two is given.</summary>
    public RoutingPlan? Plan { get; init; }

    /// <summary>
    /// A former plan to go back to, one of the last <see cref="RoutingLimits.RememberedPlans"/>; it gets a new version number. Null when <see cref="Plan"/> is given.
    /// </summary>
    public PlanVersion? Version { get; init; }

    /// <summary>What it means for open work orders; null means <see cref="PlanAdoption.Keep"/>.</summary>
    public PlanAdoption? OpenWork { get; init; }

    /// <summary>What takes the place of what it removes; null when nothing needs that.</summary>
    public PlanReplacements? Replacements { get; init; }

    /// <summary>
    /// When it becomes the current one, in whole ticks (a fraction is dropped), up to the last year that calendars reach: what is due at that instant happens by the new plan already. Null, or an instant not after now: at once.
    /// </summary>
    public Instant? StartAt { get; init; }

    /// <summary>Why, for the history; up to <see cref="RoutingLimits.TextLength"/> characters. Null: not said.</summary>
    public string? Note { get; init; }
}
