namespace ChannelRouting;

/// <summary>What applying a plan would change for one work order.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record PlanEffect
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>The queue it is in.</summary>
    public required QueueId FromQueue { get; init; }

    /// <summary>The queue it would be in; the same one when that stays.</summary>
    public required QueueId Queue { get; init; }

    /// <summary>What it needs of its agent.</summary>
    public required IReadOnlyList<SkillRequirement> FromRequirements { get; init => field = ValueList<SkillRequirement>.Copy(value); }

    /// <summary>What it would need of its agent.</summary>
    public required IReadOnlyList<SkillRequirement> Requirements { get; init => field = ValueList<SkillRequirement>.Copy(value); }

    /// <summary>Its priority.</summary>
    public required PriorityId FromPriority { get; init; }

    /// <summary>The priority it would have; the same one when that stays.</summary>
    public required PriorityId Priority { get; init; }

    /// <summary>When it is to get in line; null unless it is scheduled or held for an opening.</summary>
    public required Instant? FromStartAt { get; init; }

    /// <summary>When it would get in line; the same instant when that stays, the one of the plan when nothing would hold it any more. Null unless it is scheduled or held.</summary>
    public required Instant? StartAt { get; init; }

    /// <summary>The promises that would be due at another instant, be dropped or be made, by the names of their targets.</summary>
    public required IReadOnlyList<DueChange> Dues { get; init => field = ValueList<DueChange>.Copy(value); }

    /// <summary>Whether some agent serves its queue, has the skills and is not excluded now, whatever their presence and room, and none would.</summary>
    public required bool BecomesUnroutable { get; init; }
}
