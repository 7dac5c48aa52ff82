namespace ChannelRouting;

/// <summary>Says what happened with the customer of a work order that is not final. The words themselves stay with the host.</summary>
/// <remarks>
/// <para>
/// Promises that start or stop at a message, a reply or a result go by it. A customer's message on work that is <see cref="WorkOrderStatus.Waiting"/> takes it up
/// again, as <see cref="UpdateWorkOrder"/> does, unless the channel of the message says otherwise (<see cref="ContactChannel.MessageResumes"/>); suspended work stays suspended.
/// </para>
/// <para>
/// An interaction of an id that was recorded for the work order before changes nothing; the last <see cref="RoutingLimits.RememberedInteractions"/> ids of each
/// work order are remembered.
/// </para>
/// <para>
/// Events: <see cref="InteractionRecorded"/>, <see cref="WorkOrderStatusChanged"/>, <see cref="WorkOrderRequeued"/> or <see cref="CapacityExceeded"/> when a message takes the
/// work up again, and the clock events that follow.
/// </para>
/// <para>
/// Rejections: <see cref="RejectionReason.NoPlan"/>, <see cref="RejectionReason.LimitExceeded"/>, <see cref="RejectionReason.Archived"/>, <see cref="RejectionReason.UnknownWorkOrder"/>,
/// <see cref="RejectionReason.UnknownChannel"/>, <see cref="RejectionReason.StatusForbids"/>.
/// </para>
/// </remarks>
public sealed record RecordInteraction : Command<WorkOrderOutcome>
{
    /// <summary>Which work order; at most <see cref="RoutingLimits.InteractionsPerWorkOrder"/> interactions each.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>What happened.</summary>
    public required InteractionKind Kind { get; init; }

    /// <summary>The channel it happened on; must be in the plan. Null: that of the work order.</summary>
    public ChannelId? Channel { get; init; }

    /// <summary>The host's id of the interaction, so that it counts once however often it is said; null: it has none.</summary>
    public InteractionId? Interaction { get; init; }
}
