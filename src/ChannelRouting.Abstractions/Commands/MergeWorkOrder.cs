namespace ChannelRouting;

/// <summary>Ends a work order that is about the same as another one, which goes on; its clocks are cancelled and its capacity is free.</summary>
/// <remarks>
/// <para>The other one is not changed: what of this one should stand in it, such as fields, the host updates.</para>
/// <para>Events: <see cref="WorkOrderMerged"/>, <see cref="OfferRevoked"/>, <see cref="SlaClockStopped"/>.</para>
/// <para>
/// Rejections: <see cref="RejectionReason.NoPlan"/>, <see cref="RejectionReason.Archived"/>, <see cref="RejectionReason.UnknownWorkOrder"/>,
/// <see cref="RejectionReason.SameWorkOrder"/>, <see cref="RejectionReason.StatusForbids"/>; the second, the third and the last about either of them.
/// </para>
/// </remarks>
public sealed record MergeWorkOrder : Command<WorkOrderOutcome>
{
    /// <summary>Which work order ends.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>Which goes on; another one that is not final.</summary>
    public required WorkOrderId Into { get; init; }
}
