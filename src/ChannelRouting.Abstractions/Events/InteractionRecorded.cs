namespace ChannelRouting;

/// <summary>Something happened with the customer of a work order.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record InteractionRecorded : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>What happened.</summary>
    public required InteractionKind Kind { get; init; }

    /// <summary>The channel it happened on.</summary>
    public required ChannelId Channel { get; init; }

    /// <summary>The host's id of the interaction; null when it has none.</summary>
    public InteractionId? Interaction { get; init; }
}
