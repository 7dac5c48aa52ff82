namespace ChannelRouting;

/// <summary>Why a command was refused. When several apply, the one with the lowest number is given.</summary>
/// <remarks>Numbers are never used again for another reason. The table with cures is docs/reference/rejections.md.</remarks>
public enum RejectionReason
{
    /// <summary>The instant is before one the engine was given already. Limit: that instant.</summary>
    InstantBeforeLast = 1,

    /// <summary>The instant is past the years that calendars reach. Limit: the last date.</summary>
    InstantOutOfRange = 2,

    /// <summary>No plan was applied yet.</summary>
    NoPlan = 3,

    /// <summary>The plan has errors. Value: how many; the findings stand in <see cref="Rejection.Findings"/>.</summary>
    PlanInvalid = 4,

    /// <summary>The plan lacks a queue that work orders stand in or agents serve. Subject: the queue; value: how many use it.</summary>
    QueueInUse = 5,

    /// <summary>The plan lacks a channel of work orders that are not final. Subject: the channel; value: how many.</summary>
    ChannelInUse = 6,

    /// <summary>The plan lacks a priority of work orders that are not final. Subject: the priority; value: how many.</summary>
    PriorityInUse = 7,

    /// <summary>Work orders hold as many plan versions as there may be. Limit: how many.</summary>
    TooManyPlanVersions = 8,

    /// <summary>A value is outside its limit. Subject: its name; value and limit say which.</summary>
    LimitExceeded = 9,

    /// <summary>A work order of that id came in before.</summary>
    DuplicateWorkOrder = 10,

    /// <summary>No work order of that id came in.</summary>
    UnknownWorkOrder = 11,

    /// <summary>No agent of that id was saved.</summary>
    UnknownAgent = 12,

    /// <summary>The plan has no such queue.</summary>
    UnknownQueue = 13,

    /// <summary>The plan has no such channel.</summary>
    UnknownChannel = 14,

    /// <summary>The plan has no such priority.</summary>
    UnknownPriority = 15,

    /// <summary>The work order's status does not allow it. Value: the status.</summary>
    StatusForbids = 16,

    /// <summary>The work order is under another assignment. Value: the one given; limit: the current one.</summary>
    OtherAssignment = 17,

    /// <summary>The agent is signed out.</summary>
    AgentOffline = 18,

    /// <summary>The agent has no room. Value: units in use with this work order, or work orders held where a cap is reached; limit: what is allowed.</summary>
    AgentFull = 19,

    /// <summary>No offer of that number was made.</summary>
    UnknownOffer = 20,

    /// <summary>The offer was accepted before.</summary>
    OfferAlreadyAccepted = 21,

    /// <summary>The offer was declined before.</summary>
    OfferDeclined = 22,

    /// <summary>The offer expired. Limit: when.</summary>
    OfferExpired = 23,

    /// <summary>The offer was taken back. Value: why.</summary>
    OfferRevoked = 24,

    /// <summary>Another agent has the work order.</summary>
    OfferTakenByOther = 25,

    /// <summary>The work order was given up.</summary>
    OfferOfEndedWorkOrder = 26,
}
