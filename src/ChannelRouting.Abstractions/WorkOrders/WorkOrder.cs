namespace ChannelRouting;

/// <summary>A work order as it stands at one instant: one unit of customer work.</summary>
/// <remarks>A copy: later commands do not change it. Immutable; safe to share between threads.</remarks>
public sealed record WorkOrder
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId Id { get; init; }

    /// <summary>Grows with every event that changes it or one of its offers; its clocks leave it alone.</summary>
    public required long Version { get; init; }

    /// <summary>The channel it came by, or what took its place in the plan.</summary>
    public required ChannelId Channel { get; init; }

    /// <summary>The channel it was handed in with, when the plan did not have that; null when it had.</summary>
    public required ChannelId? UnknownChannel { get; init; }

    /// <summary>What it is about.</summary>
    public required string Type { get; init; }

    /// <summary>Its band.</summary>
    public required PriorityId Priority { get; init; }

    /// <summary>Further text by name.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init => field = ValueMap.Copy(value); }

    /// <summary>What the rules noted of it, by name.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init => field = ValueMap.Copy(value); }

    /// <summary>What it needs of its agent: the draft's requirements, then those the rules added, less what was dropped.</summary>
    public required IReadOnlyList<SkillRequirement> Requirements { get; init => field = ValueList<SkillRequirement>.Copy(value); }

    /// <summary>The agents it had better go to, the best first.</summary>
    public required IReadOnlyList<PreferredAgent> PreferredAgents { get; init => field = ValueList<PreferredAgent>.Copy(value); }

    /// <summary>How long it is for these agents alone when it gets in line of a queue; null when it does not wait for them.</summary>
    public required Duration? PreferredFor { get; init; }

    /// <summary>The agents who never get it by matching.</summary>
    public required IReadOnlyList<AgentId> ExcludedAgents { get; init => field = ValueList<AgentId>.Copy(value); }

    /// <summary>Where it stands in its life.</summary>
    public required WorkOrderStatus Status { get; init; }

    /// <summary>The queue that classification chose, that it was moved to, or that took its place in the plan.</summary>
    public required QueueId Queue { get; init; }

    /// <summary>How it came to its queue; <see cref="QueueSource.Fallback"/> when it is unclassified.</summary>
    public required QueueSource QueueSource { get; init; }

    /// <summary>The bucket of its queue in which it stands, by the current plan; null when the queue has none that takes it, and when it is final.</summary>
    public string? Bucket { get; init; }

    /// <summary>The rule that chose its queue; null when none did.</summary>
    public required string? Rule { get; init; }

    /// <summary>What it met as it came in: a closed channel, queues that were closed or full, and what became of it there.</summary>
    public required IReadOnlyList<IntakeStep> Intake { get; init => field = ValueList<IntakeStep>.Copy(value); }

    /// <summary>The plan version whose policies, targets and calendars it keeps: the one that classified it, that was current when it was reopened after its end, or that it adopted.</summary>
    public required PlanVersion Plan { get; init; }

    /// <summary>Who has it, or had it at its end; null when nobody.</summary>
    public required AgentId? Agent { get; init; }

    /// <summary>The assignment that completing and closing need; null when nobody has it.</summary>
    public required AssignmentId? Assignment { get; init; }

    /// <summary>When it was submitted; never changes.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>When it gets in line, or did; null when that was at once. Of work that is held it moves when a plan moves the opening.</summary>
    public required Instant? StartAt { get; init; }

    /// <summary>The instant promised to the customer; null when there is none. What policies promise stands in <see cref="Clocks"/>.</summary>
    public required Instant? PromisedAt { get; init; }

    /// <summary>When it was last assigned; null before that, and from a reopening until it is assigned again.</summary>
    public required Instant? AssignedAt { get; init; }

    /// <summary>When its work was done; null before that, and from a reopening until it is done again.</summary>
    public required Instant? CompletedAt { get; init; }

    /// <summary>When it became final; null while it is not.</summary>
    public required Instant? EndedAt { get; init; }

    /// <summary>How often it was reopened, 0 to <see cref="RoutingLimits.ReopensPerWorkOrder"/>.</summary>
    public required int ReopenCount { get; init; }

    /// <summary>The level its problem was handed up to since its submission or reopening, 1 to <see cref="RoutingLimits.EscalationLevels"/>; 0 when it was not.</summary>
    public required int EscalationLevel { get; init; }

    /// <summary>How many bands above that of its priority it stands in line; 0 when rules did not raise it.</summary>
    public required int BoostBands { get; init; }

    /// <summary>The work order that goes on in place of this one; null when it was not merged.</summary>
    public required WorkOrderId? MergedInto { get; init; }

    /// <summary>The work order that this one goes on with; null when none was named.</summary>
    public required WorkOrderId? FollowUpOf { get; init; }

    /// <summary>What its customer said of it last; null when nothing.</summary>
    public Satisfaction? Satisfaction { get; init; }

    /// <summary>When that was recorded; null when nothing was.</summary>
    public Instant? RatedAt { get; init; }

    /// <summary>The agents who alone get it by matching for now: the one who had it, or with whom it has to do. Empty when it is for everybody.</summary>
    public required IReadOnlyList<AgentId> WaitsFor { get; init => field = ValueList<AgentId>.Copy(value); }

    /// <summary>When it is for everybody at the latest; null when it is already.</summary>
    public required Instant? WaitEndsAt { get; init; }

    /// <summary>The agent who holds room for it; null when nobody does.</summary>
    public required AgentId? HeadRoomWith { get; init; }

    /// <summary>When that room is held no longer; null when none is held.</summary>
    public required Instant? HeadRoomEndsAt { get; init; }

    /// <summary>Where it stands in the steps of its queue; null when the queue has none, or before it is in line.</summary>
    public RoutingStepStatus? Step { get; init; }

    /// <summary>How far its wait reaches among the delays that its queue has with agents; null when it has none.</summary>
    public QueueDelayStatus? QueueDelay { get; init; }

    /// <summary>Its open offers, oldest first.</summary>
    public required IReadOnlyList<Offer> Offers { get; init => field = ValueList<Offer>.Copy(value); }

    /// <summary>Its running measures and those that ended, of every cycle, in the order they started.</summary>
    public required IReadOnlyList<SlaClock> Clocks { get; init => field = ValueList<SlaClock>.Copy(value); }
}
