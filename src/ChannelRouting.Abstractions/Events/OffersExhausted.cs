namespace ChannelRouting;

/// <summary>Every agent who is available and could take a work order has refused it.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record OffersExhausted : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>Agents who are not offered it.</summary>
    public required int RefusalCount { get; init; }
}
