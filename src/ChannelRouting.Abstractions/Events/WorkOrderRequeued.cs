namespace ChannelRouting;

/// <summary>A work order that goes on stands in line again, at its old place, since its agent cannot take it back.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WorkOrderRequeued : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>The agent who had it.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>The agent who alone gets it by matching for now; null when it is for everybody.</summary>
    public AgentId? WaitsFor { get; init; }

    /// <summary>When it is for everybody at the latest: it waits on [event, this). Null when it does not wait.</summary>
    public Instant? WaitEndsAt { get; init; }
}
