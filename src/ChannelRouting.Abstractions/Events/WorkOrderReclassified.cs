namespace ChannelRouting;

/// <summary>
/// The rules of the current plan ran over what is known of an open work order now, and it takes that plan version; its place in line and its agent stay. Its clocks' events follow.
/// </summary>
/// <remarks>
/// <para>
/// A work order that was handed in with its queue, or moved to its queue since, by hand or by a rule of its promises, stays there; a priority that somebody named stays, too. What rules dropped of its
/// requirements is asked for again.
/// </para>
/// <para>Its own requirements come first, then those of the rules. Where they would be more than <see cref="RoutingLimits.RequirementsPerWorkOrder"/>, or one demand more than
/// <see cref="RoutingLimits.Demands"/>, it keeps what it has: <see cref="PlanAdopted"/> says so, an update is refused, and an action of a promise is passed over.</para>
/// <para>Immutable; equal by content; safe to share between threads.</para>
/// </remarks>
public sealed record WorkOrderReclassified : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>The plan version it takes.</summary>
    public required PlanVersion Plan { get; init; }

    /// <summary>The queue it was in.</summary>
    public required QueueId FromQueue { get; init; }

    /// <summary>What the rules say of it, true from now on; its queue is the same one when that stays.</summary>
    public required Classification Classification { get; init; }

    /// <summary>The promise whose action asked for it; null when an update or a new plan did.</summary>
    public SlaTargetId? Target { get; init; }
}
