namespace ChannelRouting;

/// <summary>Says that an agent does not take the work order offered to it.</summary>
/// <remarks>
/// <para>Declining again what was declined changes nothing and gives no event.</para>
/// <para>
/// Events: <see cref="OfferDeclined"/>.
/// </para>
/// <para>
/// Rejections: <see cref="RejectionReason.NoPlan"/>, <see cref="RejectionReason.LimitExceeded"/>, <see cref="RejectionReason.Archived"/>, <see cref="RejectionReason.UnknownOffer"/>,
/// <see cref="RejectionReason.OfferAlreadyAccepted"/>, <see cref="RejectionReason.OfferExpired"/>, <see cref="RejectionReason.OfferRevoked"/>,
/// <see cref="RejectionReason.OfferTakenByOther"/>, <see cref="RejectionReason.OfferOfEndedWorkOrder"/>.
/// </para>
/// </remarks>
public sealed record DeclineOffer : Command<OfferOutcome>
{
    /// <summary>Which offer.</summary>
    public required OfferId Offer { get; init; }

    /// <summary>Why; the queue's policy may forgive it. At most <see cref="RoutingLimits.TextLength"/> characters.</summary>
    public string? Reason { get; init; }

    /// <summary>When the agent may be offered the work order again, in place of the policy's cool-down; an instant past means at once.</summary>
    public Instant? OfferAgainAt { get; init; }
}
