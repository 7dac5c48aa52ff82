namespace ChannelRouting;

/// <summary>A work order came in.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WorkOrderSubmitted : RoutingEvent
{
    /// <summary>As handed in, with its priority filled in.</summary>
    public required WorkOrderDraft Draft { get; init; }

    /// <summary>The plan it is classified by and whose targets it keeps.</summary>
    public required PlanVersion Plan { get; init; }
}
