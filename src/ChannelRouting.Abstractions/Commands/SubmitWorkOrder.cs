namespace ChannelRouting;

/// <summary>Brings in a work order: classified, put in line, its clocks started, and assigned at once when somebody has room.</summary>
/// <remarks>
/// <para>
/// Events: <see cref="WorkOrderSubmitted"/>, <see cref="WorkOrderQueued"/>, <see cref="SlaClockStarted"/> for each promise that starts
/// on submission. With a start to come: <see cref="WorkOrderSubmitted"/>, <see cref="WorkOrderScheduled"/>; the rest at its start.
/// </para>
/// <para>
/// Rejections: <see cref="RejectionReason.NoPlan"/>, <see cref="RejectionReason.LimitExceeded"/>,
/// <see cref="RejectionReason.DuplicateWorkOrder"/>, <see cref="RejectionReason.UnknownQueue"/>, <see cref="RejectionReason.UnknownChannel"/>, <see cref="RejectionReason.UnknownPriority"/>.
/// </para>
/// </remarks>
public sealed record SubmitWorkOrder : Command<WorkOrderOutcome>
{
    /// <summary>The work order.</summary>
    public required WorkOrderDraft Draft { get; init; }
}
