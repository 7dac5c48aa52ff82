namespace ChannelRouting;

/// <summary>An agent who refused a work order may be offered it again.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record OfferCoolDownEnded : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>Which agent.</summary>
    public required AgentId Agent { get; init; }
}
