namespace ChannelRouting;

/// <summary>A customer said how satisfied it was with a work order.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record SatisfactionRecorded : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>What the customer said.</summary>
    public required Satisfaction Satisfaction { get; init; }
}
