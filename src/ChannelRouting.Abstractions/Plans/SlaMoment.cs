namespace ChannelRouting;

/// <summary>A moment in a work order's life that starts or stops a clock.</summary>
/// <remarks>Up to <see cref="Closed"/> in the order of a life; the others may come at any time. Leaving a status is the moment of what comes after it.</remarks>
public enum SlaMoment
{
    /// <summary>It came in; a scheduled one, when its start has come; again when it is reopened.</summary>
    Submitted,

    /// <summary>It stands in line: at first, and each time it comes back there from hands, waiting, suspension or another queue.</summary>
    Queued,

    /// <summary>It was offered to an agent.</summary>
    Offered,

    /// <summary>An agent has it; each time it is assigned.</summary>
    Assigned,

    /// <summary>The customer was replied to, be it with the result.</summary>
    Responded,

    /// <summary>The customer was told the result.</summary>
    ResultGiven,

    /// <summary>Its work is done.</summary>
    Completed,

    /// <summary>Its wrap-up is done.</summary>
    Closed,

    /// <summary>It was taken up again after it was completed or closed.</summary>
    Reopened,

    /// <summary>The customer said something. The first message is the submission; only what is recorded as an interaction counts here.</summary>
    CustomerMessage,

    /// <summary>Its problem was handed up to a level it did not have.</summary>
    Escalated,

    /// <summary>It began to wait for the customer or a third party.</summary>
    Waiting,

    /// <summary>It was set aside.</summary>
    Suspended,

    /// <summary>It goes on after it waited or was set aside, with its agent or in line.</summary>
    Resumed,
}
