namespace ChannelRouting;

/// <summary>A work order was classified, or its start has come, and it stands in line.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WorkOrderQueued : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>The queue it stands in.</summary>
    public required QueueId Queue { get; init; }

    /// <summary>The rule that chose the queue; null when none did and it is the fallback queue.</summary>
    public string? Rule { get; init; }

    /// <summary>All it needs of its agent: the draft's requirements, then those of the rules that matched, in their order.</summary>
    public required IReadOnlyList<SkillRequirement> Requirements { get; init => field = ValueList<SkillRequirement>.Copy(value); }
}
