namespace ChannelRouting;

/// <summary>Which plan is current.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record PlanOutcome : CommandOutcome
{
    /// <summary>The version of the current plan.</summary>
    public required PlanVersion Version { get; init; }
}
