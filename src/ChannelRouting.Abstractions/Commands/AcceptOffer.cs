namespace ChannelRouting;

/// <summary>Says that an agent takes the work order offered to it.</summary>
/// <remarks>
/// <para>Accepting again what was accepted changes nothing and gives no event.</para>
/// <para>
/// Events: <see cref="OfferAccepted"/>, <see cref="OfferRevoked"/> for each other open offer of the work order, <see cref="WorkOrderAssigned"/>, and the
/// clock events that follow.
/// </para>
/// <para>
/// Rejections: <see cref="RejectionReason.NoPlan"/>, <see cref="RejectionReason.Archived"/>, <see cref="RejectionReason.UnknownOffer"/>, <see cref="RejectionReason.OfferExpired"/>,
/// <see cref="RejectionReason.OfferDeclined"/>, <see cref="RejectionReason.OfferRevoked"/>, <see cref="RejectionReason.OfferTakenByOther"/>,
/// <see cref="RejectionReason.OfferOfEndedWorkOrder"/>.
/// </para>
/// </remarks>
public sealed record AcceptOffer : Command<OfferOutcome>
{
    /// <summary>Which offer.</summary>
    public required OfferId Offer { get; init; }
}
