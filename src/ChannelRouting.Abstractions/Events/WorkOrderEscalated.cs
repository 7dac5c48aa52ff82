namespace ChannelRouting;

/// <summary>A work order's problem was handed up to a level; when it goes to another queue, the transfer follows.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WorkOrderEscalated : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>The level it has from now on, 1 to <see cref="RoutingLimits.EscalationLevels"/>; higher than before.</summary>
    public required int Level { get; init; }

    /// <summary>The role that is to see to it; null when nobody was named.</summary>
    public string? Role { get; init; }

    /// <summary>Why, for people; null when nothing was said.</summary>
    public string? Reason { get; init; }
}
