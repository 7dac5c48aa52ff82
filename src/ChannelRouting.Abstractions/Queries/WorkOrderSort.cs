namespace ChannelRouting;

/// <summary>The order in which work orders are listed. Each ends in something unique, so that no two stand level.</summary>
public enum WorkOrderSort
{
    /// <summary>By id, ordinally.</summary>
    Id,

    /// <summary>By the earliest due instant of the promises that run or are late; those without one last. Of equal ones, by id.</summary>
    Due,

    /// <summary>By when they were submitted, the oldest first. Of equal ones, by id.</summary>
    Age,

    /// <summary>Only those in line, queued or offered: by who goes first under the plan's <see cref="WorkOrderRule"/>, of all queues or of the one asked for.</summary>
    Position,
}
