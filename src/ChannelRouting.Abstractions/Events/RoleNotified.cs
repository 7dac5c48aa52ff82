namespace ChannelRouting;

/// <summary>A role is to be told of a promise in danger or missed, or of work that entered a step of its queue: the host's to do.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record RoleNotified : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>Who is to be told.</summary>
    public required string Role { get; init; }

    /// <summary>Which promise; null when a step says so.</summary>
    public required SlaTargetId? Target { get; init; }

    /// <summary>Whether it is missed; false when it is in danger, or a step says so.</summary>
    public required bool IsBreached { get; init; }

    /// <summary>The agent who has the work order; null when nobody has.</summary>
    public AgentId? Agent { get; init; }
}
