namespace ChannelRouting;

/// <summary>Brings in a work order: classified, put in line, its clocks started, and assigned at once when somebody has room.</summary>
/// <remarks>
/// <para>
/// The channel is asked first, at the instant of submission, whether it is in use and open; then the queue, at the instant at which the work would get in line, whether it is open and has room, and so each queue that it is diverted to.
/// The classification shows what it met (<see cref="Classification.Intake"/>), the outcome when it opens (<see cref="WorkOrderOutcome.OpensAt"/>).
/// </para>
/// <para>
/// Events: <see cref="WorkOrderSubmitted"/>, <see cref="WorkOrderQueued"/>, <see cref="SlaClockStarted"/> for each promise that starts
/// on submission. With a start to come, its own or an opening that it is held for: <see cref="WorkOrderSubmitted"/>, <see cref="WorkOrderScheduled"/>; the rest at its start.
/// </para>
/// <para>
/// Rejections: <see cref="RejectionReason.NoPlan"/>, <see cref="RejectionReason.LimitExceeded"/>,
/// <see cref="RejectionReason.DuplicateWorkOrder"/>, <see cref="RejectionReason.UnknownQueue"/>, <see cref="RejectionReason.UnknownChannel"/>, <see cref="RejectionReason.UnknownPriority"/>,
/// <see cref="RejectionReason.ChannelNotInUse"/>, <see cref="RejectionReason.ChannelClosed"/>, <see cref="RejectionReason.QueueClosed"/>, <see cref="RejectionReason.QueueFull"/>.
/// </para>
/// </remarks>
public sealed record SubmitWorkOrder : Command<WorkOrderOutcome>
{
    /// <summary>The work order.</summary>
    public required WorkOrderDraft Draft { get; init; }
}
