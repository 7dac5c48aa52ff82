namespace ChannelRouting;

/// <summary>An offer was taken back.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record OfferRevoked : RoutingEvent
{
    /// <summary>Which offer.</summary>
    public required OfferId Offer { get; init; }

    /// <summary>Why.</summary>
    public required OfferRevocation Reason { get; init; }
}
