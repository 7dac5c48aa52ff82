namespace ChannelRouting;

/// <summary>
/// Asks which agents got how much of a queue's work, and why not the same: in the window that runs, or in an interval, of all windows that lie wholly in it, kept ones and the one that runs. Null when the queue is not in the plan or keeps no ledger (<see cref="WorkQueue.Fairness"/>).
/// </summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record GetFairness : Query<FairnessReport?>
{
    /// <summary>Which queue.</summary>
    public required QueueId Queue { get; init; }

    /// <summary>The first instant of the interval. Null, with <see cref="UntilAt"/>: from the first window on that is kept; without: only the window that runs.</summary>
    public Instant? SinceAt { get; init; }

    /// <summary>The end of the interval, not included, after <see cref="SinceAt"/>. Null, with <see cref="SinceAt"/>: until now, included.</summary>
    public Instant? UntilAt { get; init; }

    /// <summary>Only agents whose id comes after this one: the <see cref="FairnessReport.Next"/> of the page before. Null: from the first on.</summary>
    public AgentId? After { get; init; }

    /// <summary>Agents in the page, 1 to <see cref="RoutingLimits.WorkOrdersPerPage"/>. Default: 100.</summary>
    public int Limit { get; init; } = 100;
}
