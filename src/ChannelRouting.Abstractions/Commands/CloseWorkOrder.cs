namespace ChannelRouting;

/// <summary>Says that the wrap-up of a completed work order is done; the agent's capacity is free.</summary>
/// <remarks>
/// <para>Not needed where the channel's <see cref="ContactChannel.WrapUp"/> ends it by itself, but closes it sooner.</para>
/// <para>Events: <see cref="WorkOrderClosed"/>, and the clock events that follow.</para>
/// <para>
/// Rejections: <see cref="RejectionReason.NoPlan"/>, <see cref="RejectionReason.Archived"/>, <see cref="RejectionReason.UnknownWorkOrder"/>, <see cref="RejectionReason.StatusForbids"/>,
/// <see cref="RejectionReason.OtherAssignment"/>.
/// </para>
/// </remarks>
public sealed record CloseWorkOrder : Command<WorkOrderOutcome>
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>The assignment it was done under; an older one is refused.</summary>
    public required AssignmentId Assignment { get; init; }
}
