namespace ChannelRouting;

/// <summary>An agent went over its capacity or a cap: an over-commit rule let it, or waiting work was completed and is wrapped up in full.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record CapacityExceeded : RoutingEvent
{
    /// <summary>Which agent.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>The work order that did it.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>What took it over.</summary>
    public required AssignmentCause Cause { get; init; }

    /// <summary>Units in use with it.</summary>
    public required long UsedUnits { get; init; }

    /// <summary>The agent's capacity.</summary>
    public required int CapacityUnits { get; init; }
}
