namespace ChannelRouting;

/// <summary>An assignment went over an agent's capacity or a cap, as an over-commit rule allows.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record CapacityExceeded : RoutingEvent
{
    /// <summary>Which agent.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>The work order that did it.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>Which rule let it through.</summary>
    public required AssignmentCause Cause { get; init; }

    /// <summary>Units in use with it.</summary>
    public required int UsedUnits { get; init; }

    /// <summary>The agent's capacity.</summary>
    public required int CapacityUnits { get; init; }
}
