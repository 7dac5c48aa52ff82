namespace ChannelRouting;

/// <summary>A proposal of a work order to one agent, as it stands at one instant; open on [OfferedAt, ExpiresAt).</summary>
/// <remarks>A copy: later commands do not change it. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record Offer
{
    /// <summary>Which offer.</summary>
    public required OfferId Id { get; init; }

    /// <summary>What is offered.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>To whom.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>Whether it is open, and how it ended.</summary>
    public required OfferStatus Status { get; init; }

    /// <summary>Since when.</summary>
    public required Instant OfferedAt { get; init; }

    /// <summary>The first instant at which it is no longer open.</summary>
    public required Instant ExpiresAt { get; init; }

    /// <summary>Why it was taken back; null when it was not.</summary>
    public OfferRevocation? Revocation { get; init; }
}
