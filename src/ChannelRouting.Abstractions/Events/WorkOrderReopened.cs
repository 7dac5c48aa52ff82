namespace ChannelRouting;

/// <summary>A completed or closed work order is taken up again and stands in line at its old place; when its agent takes it back, the assignment follows.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WorkOrderReopened : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>The plan version whose targets it keeps from now on: the one it had when it was completed, the current one when it was closed.</summary>
    public required PlanVersion Plan { get; init; }

    /// <summary>Why, for people; null when nothing was said.</summary>
    public string? Reason { get; init; }

    /// <summary>The agent who alone gets it by matching for now; null when it is for everybody.</summary>
    public AgentId? WaitsFor { get; init; }

    /// <summary>When it is for everybody at the latest: it waits on [event, this). Null when it does not wait.</summary>
    public Instant? WaitEndsAt { get; init; }
}
