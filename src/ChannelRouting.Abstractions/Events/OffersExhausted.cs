namespace ChannelRouting;

/// <summary>Nobody is left to offer a work order to: every agent who is available and could take it is not to be asked for now or let it lie, or it was offered as often as the limit allows.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record OffersExhausted : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>Agents who are not offered it.</summary>
    public required int RefusalCount { get; init; }
}
