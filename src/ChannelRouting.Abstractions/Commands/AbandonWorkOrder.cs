namespace ChannelRouting;

/// <summary>Says that the customer left before being served; its clocks are cancelled.</summary>
/// <remarks>
/// <para>Events: <see cref="WorkOrderAbandoned"/>, <see cref="OfferRevoked"/>, <see cref="SlaClockStopped"/>.</para>
/// <para>
/// Rejections: <see cref="RejectionReason.NoPlan"/>, <see cref="RejectionReason.LimitExceeded"/>, <see cref="RejectionReason.Archived"/>, <see cref="RejectionReason.UnknownWorkOrder"/>,
/// <see cref="RejectionReason.StatusForbids"/>.
/// </para>
/// </remarks>
public sealed record AbandonWorkOrder : Command<WorkOrderOutcome>
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>Why, for people; null when nothing is said. At most <see cref="RoutingLimits.TextLength"/> characters.</summary>
    public string? Reason { get; init; }
}
