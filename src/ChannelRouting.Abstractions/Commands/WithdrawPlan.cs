namespace ChannelRouting;

/// <summary>Takes back a plan that has yet to start.</summary>
/// <remarks>
/// <para>Events: <see cref="PlanWithdrawn"/>.</para>
/// <para>Rejections: <see cref="RejectionReason.UnknownScheduledPlan"/>.</para>
/// </remarks>
public sealed record WithdrawPlan : Command<PlanOutcome>
{
    /// <summary>When the plan was to start: <see cref="ApplyPlan.StartAt"/>.</summary>
    public required Instant StartAt { get; init; }
}
