namespace ChannelRouting;

/// <summary>A work order moved to a queue and stands in line there; when it was handed to an agent, the assignment follows.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WorkOrderTransferred : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>The queue it stood in or came from.</summary>
    public required QueueId FromQueue { get; init; }

    /// <summary>The agent who had it; null when nobody had.</summary>
    public AgentId? FromAgent { get; init; }

    /// <summary>The queue it goes to; the same one when it was handed on within it.</summary>
    public required QueueId Queue { get; init; }

    /// <summary>Whether it starts at the back of its band.</summary>
    public required bool RestartsPlace { get; init; }
}
