namespace ChannelRouting;

/// <summary>Says that the work is done; the agent wraps up and its capacity stays in use.</summary>
/// <remarks>
/// <para>
/// Events: <see cref="WorkOrderCompleted"/>, <see cref="CapacityExceeded"/> when it waited and its wrap-up takes the agent over capacity, and the
/// clock events that follow.
/// </para>
/// <para>
/// Rejections: <see cref="RejectionReason.NoPlan"/>, <see cref="RejectionReason.Archived"/>, <see cref="RejectionReason.UnknownWorkOrder"/>, <see cref="RejectionReason.StatusForbids"/>,
/// <see cref="RejectionReason.OtherAssignment"/>.
/// </para>
/// </remarks>
public sealed record CompleteWorkOrder : Command<WorkOrderOutcome>
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>The assignment it was done under; an older one is refused.</summary>
    public required AssignmentId Assignment { get; init; }
}
