namespace ChannelRouting;

/// <summary>A work order goes before others of its priority: it stands in line as if its band were a higher one.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WorkOrderBoosted : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>How many bands above that of its priority, all boosts together; 1 or more.</summary>
    public required int Bands { get; init; }
}
