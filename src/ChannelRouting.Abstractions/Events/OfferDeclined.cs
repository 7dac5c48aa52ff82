namespace ChannelRouting;

/// <summary>An agent does not take the work order offered to it.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record OfferDeclined : RoutingEvent
{
    /// <summary>Which offer.</summary>
    public required OfferId Offer { get; init; }

    /// <summary>Why; null when nothing was said.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it counts as a refusal; a forgiven reason does not.</summary>
    public required bool IsRefusal { get; init; }

    /// <summary>When the agent may be offered the work order again; null: not before its next shift, or sign-in when no shifts are reported.</summary>
    public Instant? OfferAgainAt { get; init; }
}
