namespace ChannelRouting;

/// <summary>Gives up a work order that is not done; its clocks are cancelled and its capacity is free.</summary>
/// <remarks>
/// <para>Events: <see cref="WorkOrderCancelled"/>, <see cref="OfferRevoked"/>, <see cref="SlaClockStopped"/>.</para>
/// <para>
/// Rejections: <see cref="RejectionReason.NoPlan"/>, <see cref="RejectionReason.LimitExceeded"/>, <see cref="RejectionReason.Archived"/>, <see cref="RejectionReason.UnknownWorkOrder"/>,
/// <see cref="RejectionReason.StatusForbids"/>.
/// </para>
/// </remarks>
public sealed record CancelWorkOrder : Command<WorkOrderOutcome>
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>Why, for people; null when nothing is said. At most <see cref="RoutingLimits.TextLength"/> characters.</summary>
    public string? Reason { get; init; }
}
