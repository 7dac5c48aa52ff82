namespace ChannelRouting;

/// <summary>Lets assignments of one cause go over an agent's capacity, up to a hard cap.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record OverCommitRule
{
    /// <summary>Which assignments: <see cref="AssignmentCause.Manual"/> or <see cref="AssignmentCause.Resume"/>; no others can be switched.</summary>
    public required AssignmentCause Cause { get; init; }

    /// <summary>Units in use an agent may reach, itself included, 1 to <see cref="RoutingLimits.CapacityUnits"/>; caps per channel and queue do not hold then.</summary>
    public required int UpToUnits { get; init; }
}
