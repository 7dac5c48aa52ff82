namespace ChannelRouting;

/// <summary>Work that waits long counts as more urgent.</summary>
/// <remarks>
/// Once a work order has reached the most urgent band, nothing that comes later overtakes it at an agent who can take both, unless <see cref="LateOrderRule.Last"/> says so or
/// another due instant is earlier. Immutable; equal by content; safe to share between threads.
/// </remarks>
public sealed record AgeingPolicy
{
    /// <summary>
    /// The wait after which work stands a band higher, then another one, and so on: from that instant on. More than zero. Time counts in which the work is queued or offered; a reopening, or a
    /// transfer that restarts its place, begins anew.
    /// </summary>
    public required Duration BandUpAfter { get; init; }

    /// <summary>Bands it rises at most, 1 or more; null means up to the most urgent.</summary>
    public int? MaxBands { get; init; }
}
