namespace ChannelRouting;

/// <summary>A work order waited through all steps of its queue.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record RoutingStepsEnded : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>What the queue says happens then.</summary>
    public required StepsEnd Then { get; init; }

    /// <summary>What it needs from now on.</summary>
    public required IReadOnlyList<SkillRequirement> Requirements { get; init => field = ValueList<SkillRequirement>.Copy(value); }
}
