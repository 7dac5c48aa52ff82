namespace ChannelRouting;

/// <summary>A work order no longer waits for an agent; once it waits for none, it is for everybody, at its place in line.</summary>
/// <remarks>
/// Given for each agent it waited for. Not given when the work order leaves the line, since that says it: assigned, transferred, reclassified into another queue, suspended or ended; nor when an update names other
/// preferred agents.
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
