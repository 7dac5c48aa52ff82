namespace ChannelRouting;

/// <summary>An agent takes the work order offered to it; the assignment follows.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record OfferAccepted : RoutingEvent
{
    /// <summary>Which offer.</summary>
    public required OfferId Offer { get; init; }
}
