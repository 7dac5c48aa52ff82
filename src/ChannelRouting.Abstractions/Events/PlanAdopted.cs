namespace ChannelRouting;

/// <summary>An open work order takes the policies, targets and calendars of another plan version; its queue and requirements stay. Its clocks' events follow.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record PlanAdopted : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>The plan version it takes.</summary>
    public required PlanVersion Plan { get; init; }
}
