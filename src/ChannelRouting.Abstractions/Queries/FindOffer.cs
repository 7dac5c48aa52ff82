namespace ChannelRouting;

/// <summary>Asks for an offer; the answer is null when none of that number was made.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record FindOffer : Query<Offer?>
{
    /// <summary>Which offer.</summary>
    public required OfferId Offer { get; init; }
}
