namespace ChannelRouting;

/// <summary>Why a command was refused. When several apply, the one with the lowest number is given.</summary>
/// <remarks>Numbers are never used again for another reason. The table with cures is docs/reference/rejections.md.</remarks>
public enum RejectionReason
{
    /// <summary>The instant is before one the engine was given already. Limit: that instant.</summary>
    InstantBeforeLast = 1,

    /// <summary>No plan was applied yet.</summary>
    NoPlan = 2,

    /// <summary>The plan has errors. Value: how many; the findings stand in <see cref="Rejection.Findings"/>.</summary>
    PlanInvalid = 3,

    /// <summary>The plan lacks a queue that work orders stand in or agents serve. Subject: the queue; value: how many use it.</summary>
    QueueInUse = 4,

    /// <summary>The plan lacks a channel of work orders that are not final. Subject: the channel; value: how many.</summary>
    ChannelInUse = 5,

    /// <summary>The plan lacks a priority of work orders that are not final. Subject: the priority; value: how many.</summary>
    PriorityInUse = 6,

    /// <summary>Work orders hold as many plan versions as there may be. Limit: how many.</summary>
    TooManyPlanVersions = 7,

    /// <summary>A value is outside its limit. Subject: its name; value and limit say which.</summary>
    LimitExceeded = 8,

    /// <summary>A work order of that id came in before.</summary>
    DuplicateWorkOrder = 9,

    /// <summary>No work order of that id came in.</summary>
    UnknownWorkOrder = 10,

    /// <summary>No agent of that id was saved.</summary>
    UnknownAgent = 11,

    /// <summary>The plan has no such queue.</summary>
    UnknownQueue = 12,

    /// <summary>The plan has no such channel.</summary>
    UnknownChannel = 13,

    /// <summary>The plan has no such priority.</summary>
    UnknownPriority = 14,

    /// <summary>The work order's status does not allow it. Value: the status.</summary>
    StatusForbids = 15,

    /// <summary>The work order is under another assignment. Value: the one given; limit: the current one.</summary>
    OtherAssignment = 16,

    /// <summary>The agent is signed out.</summary>
    AgentOffline = 17,

    /// <summary>The agent has no room. Value: units in use with this work order, or work orders held where a cap is reached; limit: what is allowed.</summary>
    AgentFull = 18,

    /// <summary>No offer of that number was made.</summary>
    UnknownOffer = 19,

    /// <summary>The offer was accepted before.</summary>
    OfferAlreadyAccepted = 20,

    /// <summary>The offer was declined before.</summary>
    OfferDeclined = 21,

    /// <summary>The offer expired. Limit: when.</summary>
    OfferExpired = 22,

    /// <summary>The offer was taken back. Value: why.</summary>
    OfferRevoked = 23,

    /// <summary>Another agent has the work order.</summary>
    OfferTakenByOther = 24,

    /// <summary>The work order was given up.</summary>
    OfferOfEndedWorkOrder = 25,
}
