namespace ChannelRouting;

/// <summary>Lets assignments of one cause go over an agent's capacity, up to a hard cap.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record OverCommitRule
{
    /// <summary>Which assignments: any cause but <see cref="AssignmentCause.Matching"/> and <see cref="AssignmentCause.WrapUp"/>.</summary>
    public required AssignmentCause Cause { get; init; }

    /// <summary>Units in use an agent may reach, itself included, 1 to <see cref="RoutingLimits.CapacityUnits"/>.</summary>
    public required int UpToUnits { get; init; }

    /// <summary>Work orders an agent may reach where a cap per channel or queue allows fewer, itself included, at least 1; null keeps those caps as they are.</summary>
    public int? UpToPerAgent { get; init; }
}
