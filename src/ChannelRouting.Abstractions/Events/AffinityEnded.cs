namespace ChannelRouting;

/// <summary>A work order that waited for the agent who had it is for everybody now, at its place in line.</summary>
/// <remarks>
/// Not given when the work order leaves the line, since that says it: assigned, transferred, suspended or ended.
/// Immutable; equal by content; safe to share between threads.
/// </remarks>
public sealed record AffinityEnded : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>The agent it waited for.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>Why.</summary>
    public required AffinityEndReason Reason { get; init; }
}
