namespace ChannelRouting;

/// <summary>Where a work order stands in its life.</summary>
/// <remarks>The moves between them are one table: docs/reference/lifecycle.md.</remarks>
public enum WorkOrderStatus
{
    /// <summary>Not in line before its start.</summary>
    Scheduled,

    /// <summary>In line for an agent.</summary>
    Queued,

    /// <summary>Offered to one or more agents who have not answered yet.</summary>
    Offered,

    /// <summary>An agent has it and works on it.</summary>
    Assigned,

    /// <summary>An agent has it and waits for the customer or a third party.</summary>
    Waiting,

    /// <summary>Set aside: takes no capacity and stands in no line.</summary>
    Suspended,

    /// <summary>The work is done; the agent wraps up.</summary>
    Completed,

    /// <summary>Wrap-up is done and the capacity free. Final.</summary>
    Closed,

    /// <summary>Given up before it was done. Final.</summary>
    Cancelled,

    /// <summary>The customer left before being served. Final.</summary>
    Abandoned,

    /// <summary>Ended, since another one is about the same. Final.</summary>
    Merged,
}
