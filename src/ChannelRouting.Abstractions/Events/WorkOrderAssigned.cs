namespace ChannelRouting;

/// <summary>An agent has a work order.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WorkOrderAssigned : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>What completing and closing need.</summary>
    public required AssignmentId Assignment { get; init; }

    /// <summary>Who has it.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>What brought it there.</summary>
    public required AssignmentCause Cause { get; init; }

    /// <summary>Why the code that chooses the queue's agents was not heard, so that the queue's rules decided. Null: it was, or none was to be asked.</summary>
    public SelectorFault? SelectorFault { get; init; }
}
