namespace ChannelRouting;

/// <summary>How far time was advanced.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record TimeOutcome : CommandOutcome
{
    /// <summary>The instant the engine was given.</summary>
    public required Instant At { get; init; }
}
