namespace ChannelRouting;

/// <summary>How work of one of its queues reaches an agent.</summary>
/// <remarks>The default value names no queue. Immutable; safe to share between threads.</remarks>
public readonly record struct QueueTerm
{
    /// <summary>Which queue.</summary>
    public required QueueId Queue { get; init; }

    /// <summary>
    /// Which queues' work the agent gets first: that of rank 1, then that of rank 2 and so on, 1 to <see cref="RoutingLimits.QueueRanks"/>; and of two agents who are free the one at whom the queue has the lower
    /// rank goes first. Null means 1, as for queues without a term.
    /// </summary>
    public int? Rank { get; init; }
}
