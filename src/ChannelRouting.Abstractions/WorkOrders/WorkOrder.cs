namespace ChannelRouting;

/// <summary>A work order as it stands at one instant: one unit of customer work.</summary>
/// <remarks>A copy: later commands do not change it. Immutable; safe to share between threads.</remarks>
public sealed record WorkOrder
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId Id { get; init; }

    /// <summary>Grows with every event that changes it or one of its offers; its clocks leave it alone.</summary>
    public required long Version { get; init; }

    /// <summary>The channel it came by.</summary>
    public required ChannelId Channel { get; init; }

    /// <summary>What it is about.</summary>
    public required string Type { get; init; }

    /// <summary>Its band.</summary>
    public required PriorityId Priority { get; init; }

    /// <summary>Further text by name.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init => field = ValueMap.Copy(value); }

    /// <summary>What it needs of its agent: the draft's requirements, then those the rules added.</summary>
    public required IReadOnlyList<SkillRequirement> Requirements { get; init => field = ValueList<SkillRequirement>.Copy(value); }

    /// <summary>Where it stands in its life.</summary>
    public required WorkOrderStatus Status { get; init; }

    /// <summary>The queue that classification chose.</summary>
    public required QueueId Queue { get; init; }

    /// <summary>The plan version that classified it and whose targets and calendars it keeps.</summary>
    public required PlanVersion Plan { get; init; }

    /// <summary>Who has it, or had it at its end; null when nobody.</summary>
    public required AgentId? Agent { get; init; }

    /// <summary>The assignment that completing and closing need; null when nobody has it.</summary>
    public required AssignmentId? Assignment { get; init; }

    /// <summary>When it was submitted; never changes.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>When it was last assigned; null before that.</summary>
    public required Instant? AssignedAt { get; init; }

    /// <summary>When its work was done; null before that.</summary>
    public required Instant? CompletedAt { get; init; }

    /// <summary>When it was closed or cancelled; null before that.</summary>
    public required Instant? EndedAt { get; init; }

    /// <summary>Its open offers, oldest first.</summary>
    public required IReadOnlyList<Offer> Offers { get; init => field = ValueList<Offer>.Copy(value); }

    /// <summary>Its running measures, in the order they started.</summary>
    public required IReadOnlyList<SlaClock> Clocks { get; init => field = ValueList<SlaClock>.Copy(value); }
}
