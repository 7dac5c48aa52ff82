namespace ChannelRouting;

/// <summary>A work order was taken from an agent who let a promise pass, and stands in line again, at its old place.</summary>
/// <remarks>The agent does not get it again by matching before its next shift, or before it comes to another queue. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WorkOrderTakenBack : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>The agent who had it.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>Which promise.</summary>
    public required SlaTargetId Target { get; init; }
}
