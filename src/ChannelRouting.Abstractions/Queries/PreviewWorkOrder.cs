namespace ChannelRouting;

/// <summary>Asks what would become of a work order if it were submitted now, and who would get it. Changes nothing.</summary>
/// <remarks>
/// <para>It is tried out on a copy: the answer is what <see cref="SubmitWorkOrder"/> does at that instant, once all that is due is done.</para>
/// <para>
/// The cost grows with the agents and work orders in memory: for people who decide and for tests, not for every submission. Code of the host that the plan names is asked as by a submission.
/// Immutable; equal by content; safe to share between threads.
/// </para>
/// </remarks>
public sealed record PreviewWorkOrder : Query<WorkOrderPreview>
{
    /// <summary>The work order that would be submitted.</summary>
    public required WorkOrderDraft Draft { get; init; }
}
