namespace ChannelRouting;

/// <summary>Why a command was refused. When several apply, the one with the lowest number is given.</summary>
/// <remarks>
/// Numbers leave gaps, so that a later reason finds its place, and are never used again for another. The table with cures is docs/reference/rejections.md.
/// </remarks>
public enum RejectionReason
{
    /// <summary>The instant is before one the engine was given already. Limit: that instant.</summary>
    InstantBeforeLast = 10,

    /// <summary>The instant is past the years that calendars reach. Limit: the last date.</summary>
    InstantOutOfRange = 20,

    /// <summary>The id was given before, with another content. Subject: the id.</summary>
    CommandIdReused = 30,

    /// <summary>No plan was applied yet.</summary>
    NoPlan = 40,

    /// <summary>The plan has errors. Value: how many; the findings stand in <see cref="Rejection.Findings"/>.</summary>
    PlanInvalid = 100,

    /// <summary>One thing has two replacements. Subject: the list; value: the name that stands twice.</summary>
    ReplacedTwice = 102,

    /// <summary>There is a replacement for something that the new plan has too, or that the plan before lacks. Subject: the list; value: the name.</summary>
    NothingToReplace = 104,

    /// <summary>The replacement is not in the new plan. Subject: the list; value: the name that is not there.</summary>
    UnknownReplacement = 106,

    /// <summary>The plan asks code that the host did not give. Subject: its name; value: its version; all that is missing stands in <see cref="Rejection.Findings"/>.</summary>
    UnknownClassifier = 108,

    /// <summary>The plan names code that chooses, which the host did not give. Subject: its name; value: its version; all that is missing stands in <see cref="Rejection.Findings"/>.</summary>
    UnknownSelector = 109,

    /// <summary>The plan lacks a queue that work orders stand in or agents serve, and names no replacement. Subject: the queue; value: how many use it.</summary>
    QueueInUse = 110,

    /// <summary>The plan lacks a channel of work orders that are not final, and names no replacement. Subject: the channel; value: how many.</summary>
    ChannelInUse = 120,

    /// <summary>The plan lacks a priority of work orders that are not final, and names no replacement. Subject: the priority; value: how many.</summary>
    PriorityInUse = 130,

    /// <summary>Work orders hold as many plan versions as there may be. Limit: how many.</summary>
    TooManyPlanVersions = 140,

    /// <summary>A value is outside its limit. Subject: its name; value and limit say which.</summary>
    LimitExceeded = 200,

    /// <summary>A work order of that id came in before; the ids of the last <see cref="RoutingLimits.RememberedArchives"/> archived ones count.</summary>
    DuplicateWorkOrder = 300,

    /// <summary>The work order ended and was archived; so was what was offered of it. Subject: the work order, or the offer.</summary>
    Archived = 305,

    /// <summary>No work order of that id came in, or it was archived too long ago to be remembered.</summary>
    UnknownWorkOrder = 310,

    /// <summary>No agent of that id was saved.</summary>
    UnknownAgent = 320,

    /// <summary>The plan has no such queue.</summary>
    UnknownQueue = 330,

    /// <summary>The plan has no such channel.</summary>
    UnknownChannel = 340,

    /// <summary>The plan has no such priority.</summary>
    UnknownPriority = 350,

    /// <summary>No offer of that number was made.</summary>
    UnknownOffer = 360,

    /// <summary>No plan of that version was applied, or too many since. Subject: the version.</summary>
    UnknownPlanVersion = 365,

    /// <summary>No plan is to start at that instant. Subject: the instant.</summary>
    UnknownScheduledPlan = 370,

    /// <summary>The router was not given that edition of the time-zone database. Limit: those it has.</summary>
    UnknownTimeZoneVersion = 375,

    /// <summary>No alert of that id is open. Subject: its id.</summary>
    UnknownAlert = 378,

    /// <summary>The work order was to be merged into itself.</summary>
    SameWorkOrder = 380,

    /// <summary>The work order or agent changed since the caller saw it. Value: the version given; limit: the current one.</summary>
    VersionConflict = 400,

    /// <summary>The work order's status does not allow it. Value: the status.</summary>
    StatusForbids = 500,

    /// <summary>The work order is under another assignment. Value: the one given; limit: the current one.</summary>
    OtherAssignment = 510,

    /// <summary>The agent is signed out and does not take work offline.</summary>
    AgentOffline = 520,

    /// <summary>The agent has no room. Value: units in use with this work order, or work orders held where a cap is reached; limit: what is allowed.</summary>
    AgentFull = 530,

    /// <summary>The channel has not begun or has ended. Subject: the channel; limit: from when to when, as 2026-01-01T00:00:00Z/2026-07-01T00:00:00Z, two dots for an end that there is not.</summary>
    ChannelNotInUse = 540,

    /// <summary>The channel is closed, and its work is not taken then. Subject: the channel; limit: when it opens; null when it never does.</summary>
    ChannelClosed = 550,

    /// <summary>The queue is closed, and its work is not taken then. Subject: the queue; limit: when it opens; null when it never does.</summary>
    QueueClosed = 560,

    /// <summary>As many work orders stand in the queue's line as it takes. Subject: the queue; value: how many would; limit: how many may.</summary>
    QueueFull = 570,

    /// <summary>The offer was accepted before.</summary>
    OfferAlreadyAccepted = 600,

    /// <summary>The offer was declined before.</summary>
    OfferDeclined = 610,

    /// <summary>The offer expired. Limit: when.</summary>
    OfferExpired = 620,

    /// <summary>The offer was taken back. Value: why.</summary>
    OfferRevoked = 630,

    /// <summary>Another agent has the work order.</summary>
    OfferTakenByOther = 640,

    /// <summary>The work order was given up, abandoned or merged.</summary>
    OfferOfEndedWorkOrder = 650,
}
