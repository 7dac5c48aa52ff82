namespace ChannelRouting;

/// <summary>
/// An open work order takes another plan version, of which the rules ran over what is known of it now; its place in line and its agent stay. Its clocks' events follow.
/// </summary>
/// <remarks>
/// <para>A work order that was moved to its queue since, by hand or by a rule of its promises, stays there. What rules dropped of its requirements is asked for again.</para>
/// <para>Its own requirements come first, then those of the rules. Where they would be more than <see cref="RoutingLimits.RequirementsPerWorkOrder"/>, or one demand more than
/// <see cref="RoutingLimits.Demands"/>, it keeps what it has: <see cref="PlanAdopted"/> says so.</para>
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

    /// <summary>The queue it is in from now on; the same one when that stays.</summary>
    public required QueueId Queue { get; init; }

    /// <summary>The rule that chose the queue; null when none did.</summary>
    public string? Rule { get; init; }

    /// <summary>All it needs of its agent from now on.</summary>
    public required IReadOnlyList<SkillRequirement> Requirements { get; init => field = ValueList<SkillRequirement>.Copy(value); }
}
