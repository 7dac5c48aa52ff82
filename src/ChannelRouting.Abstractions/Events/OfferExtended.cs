namespace ChannelRouting;

/// <summary>An agent is about to accept; its offer stays open longer.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record OfferExtended : RoutingEvent
{
    /// <summary>Which offer.</summary>
    public required OfferId Offer { get; init; }

    /// <summary>The first instant at which it is no longer open.</summary>
    public required Instant ExpiresAt { get; init; }
}
