namespace ChannelRouting.Sla;

/// <summary>What a <see cref="TargetClock"/> shows at one instant.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record TargetClockReading
{
    /// <summary>Where the clock stands.</summary>
    public required TargetClockState State { get; init; }

    /// <summary>What may be spent; not negative.</summary>
    public required Duration Target { get; init; }

    /// <summary>What was spent; not negative.</summary>
    public required Duration Elapsed { get; init; }

    /// <summary>Target less elapsed: negative once more than the target was spent.</summary>
    public Duration Remaining => Target - Elapsed;

    /// <summary>
    /// The first instant at which elapsed reached the target, once it did. Before that: while running the instant at which it will, as things stand; after a
    /// stop the one in force then; null while not started or paused, and where open time never suffices.
    /// </summary>
    public required Instant? DueAt { get; init; }

    /// <summary>While paused short of the target, when it would be due if the clock ran again from now on; null otherwise, and where open time never suffices.</summary>
    public required Instant? DueIfResumedAt { get; init; }

    /// <summary>
    /// Since when the target is missed: due, or the instant of the changed target that put due into the past. Null while it is not missed: up to due itself, and after a pause or a stop by then.
    /// </summary>
    public required Instant? BreachedAt { get; init; }
}
