namespace ChannelRouting;

/// <summary>A work order is offered to an agent; its units are reserved.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record OfferMade : RoutingEvent
{
    /// <summary>Which offer.</summary>
    public required OfferId Offer { get; init; }

    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>To whom.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>The first instant at which it is no longer open.</summary>
    public required Instant ExpiresAt { get; init; }

    /// <summary>Why the code that chooses the queue's agents was not heard, so that the queue's rules decided. Null: it was, or none was to be asked.</summary>
    public SelectorFault? SelectorFault { get; init; }
}
