namespace ChannelRouting;

/// <summary>A stretch of an agent's first days in which its capacity is a part of that of its profile.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record RampUpStep
{
    /// <summary>How long the step lasts, from <see cref="AgentProfile.StartedAt"/> or the end of the step before, half-open; more than zero.</summary>
    public required Duration For { get; init; }

    /// <summary>The part of the profile's capacity that the agent has, in percent, 0 to 99, more than in the step before; part units count whole. With 0 it gets nothing.</summary>
    public required int CapacityPercent { get; init; }
}
