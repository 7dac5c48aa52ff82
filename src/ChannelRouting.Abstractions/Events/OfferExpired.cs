namespace ChannelRouting;

/// <summary>An offer was neither accepted nor declined in time. True at the instant it expired.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record OfferExpired : RoutingEvent
{
    /// <summary>Which offer.</summary>
    public required OfferId Offer { get; init; }

    /// <summary>Whether it counts as a miss and a refusal; what lapsed in a long stop of the host does not.</summary>
    public required bool IsMiss { get; init; }

    /// <summary>When the agent may be offered the work order again; null: not before its next shift, or sign-in when no shifts are reported.</summary>
    public Instant? OfferAgainAt { get; init; }
}
