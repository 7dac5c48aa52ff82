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
}
