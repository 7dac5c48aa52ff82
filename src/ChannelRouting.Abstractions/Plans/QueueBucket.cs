namespace ChannelRouting;

/// <summary>A part of a queue's work that goes before the rest of its band.</summary>
/// <remarks>Work stands in the first bucket of its queue that takes it; what none takes stands behind them all. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record QueueBucket
{
    /// <summary>A name, unique in the queue.</summary>
    public required string Name { get; init; }

    /// <summary>Which of the queue's work it takes; null takes all that is left. The current plan's condition counts, of what is known of the work now.</summary>
    public Condition? When { get; init; }
}
