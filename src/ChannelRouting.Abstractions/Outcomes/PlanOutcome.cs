namespace ChannelRouting;

/// <summary>Which plan is current, and when the command's starts if it is not.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record PlanOutcome : CommandOutcome
{
    /// <summary>The version of the current plan.</summary>
    public required PlanVersion Version { get; init; }

    /// <summary>When the plan of the command starts; null when it is the current one, or was withdrawn.</summary>
    public Instant? StartAt { get; init; }
}
