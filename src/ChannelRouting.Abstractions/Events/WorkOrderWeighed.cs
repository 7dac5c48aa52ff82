namespace ChannelRouting;

/// <summary>Code said how urgent a work order in line is, by which it stands in its band under <see cref="WorkOrderRule.Custom"/>.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WorkOrderWeighed : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>How urgent, within <see cref="RoutingLimits.SelectorScore"/> either way; the higher goes first.</summary>
    public required long Urgency { get; init; }

    /// <summary>Why the code was not heard, so that it counts as 0. Null: it was.</summary>
    public SelectorFault? SelectorFault { get; init; }
}
