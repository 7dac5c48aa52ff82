namespace ChannelRouting;

/// <summary>Says that an agent is about to accept, while the channel is being set up: the offer stays open longer, once, as its queue's policy allows.</summary>
/// <remarks>
/// <para>A second time changes nothing; so does a policy without an extension.</para>
/// <para>Events: <see cref="OfferExtended"/>.</para>
/// <para>
/// Rejections: <see cref="RejectionReason.NoPlan"/>, <see cref="RejectionReason.Archived"/>, <see cref="RejectionReason.UnknownOffer"/>, <see cref="RejectionReason.OfferExpired"/>,
/// <see cref="RejectionReason.OfferDeclined"/>, <see cref="RejectionReason.OfferRevoked"/>, <see cref="RejectionReason.OfferTakenByOther"/>,
/// <see cref="RejectionReason.OfferOfEndedWorkOrder"/>.
/// </para>
/// </remarks>
public sealed record BeginAcceptingOffer : Command<OfferOutcome>
{
    /// <summary>Which offer.</summary>
    public required OfferId Offer { get; init; }
}
