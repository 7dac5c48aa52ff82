namespace ChannelRouting;

/// <summary>An alert that was taken on.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record AlertOutcome : CommandOutcome
{
    /// <summary>Which alert.</summary>
    public required AlertId Alert { get; init; }
}
