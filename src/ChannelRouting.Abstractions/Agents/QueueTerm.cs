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

    /// <summary>
    /// How long work of the queue waits in line before matching gives it to the agent, in whole ticks, from 0 to <see cref="RoutingLimits.QueueDelayDays"/> days; the agent may have it from that instant on.
    /// Time counts in which the work is queued or offered; a reopening, or a transfer that restarts its place, begins anew. A queue has at most <see cref="RoutingLimits.DelaysPerQueue"/> different ones with all agents. Null means 0, as for queues without a term.
    /// </summary>
    public Duration? Delay { get; init; }
}
