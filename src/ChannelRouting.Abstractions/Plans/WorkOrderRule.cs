namespace ChannelRouting;

/// <summary>Which work order in line goes first. Every order ends in the place in line, which is unique.</summary>
public enum WorkOrderRule
{
    /// <summary>The more urgent band, then the place in line.</summary>
    Priority,

    /// <summary>The place in line alone, whatever the band.</summary>
    Fifo,

    /// <summary>
    /// The more urgent band, then the earlier due instant of the queue's <see cref="WorkQueue.OrderByTarget"/>, then the place in line. One without a due
    /// instant stands behind those of its band that have one.
    /// </summary>
    PriorityDeadline,

    /// <summary>
    /// The larger share of its promise that is spent, by the promise of <see cref="PriorityDeadline"/>, whatever the band; then the more time spent, then the place in line. One whose
    /// clock does not run stands behind all others.
    /// </summary>
    AgeOverTarget,

    /// <summary>
    /// The higher score of <see cref="BalanceWeights"/>: share of the promise spent, weighted by priority, late ones demoted; then the more time spent, then the place in line.
    /// </summary>
    Balanced,

    /// <summary>
    /// The more urgent band, then what code of the host says, the more urgent first (<see cref="RoutingPlan.WorkOrderSelector"/>, <see cref="IWorkOrderSelector"/>), then the place in line.
    /// </summary>
    Custom,
}
