namespace ChannelRouting;

/// <summary>A work order in line entered a step of its queue: what it needs of its agent from now on. The band it is raised by and the role to be told stand in events that follow.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record RoutingStepEntered : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>The step's number, 1 for the first.</summary>
    public required int Step { get; init; }

    /// <summary>What it needs now.</summary>
    public required IReadOnlyList<SkillRequirement> Requirements { get; init => field = ValueList<SkillRequirement>.Copy(value); }

    /// <summary>Queues whose agents may have it now besides its own queue's.</summary>
    public IReadOnlyList<QueueId> AlsoServedBy { get; init => field = ValueList<QueueId>.Copy(value); } = ValueList<QueueId>.Empty;
}
