namespace ChannelRouting;

/// <summary>How far the wait of a work order reaches among the delays that its queue has with agents.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record QueueDelayStatus
{
    /// <summary>The longest delay that is over: agents with it, or with a shorter one, may have the work order. 0 when none is.</summary>
    public required Duration Reached { get; init; }

    /// <summary>When the next longer one is over; null while the work order is not in line, and when there is none.</summary>
    public Instant? NextAt { get; init; }
}
