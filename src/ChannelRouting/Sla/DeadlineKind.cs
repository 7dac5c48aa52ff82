namespace ChannelRouting.Sla;

/// <summary>Kinds of deadline, in the order in which they fire at one instant.</summary>
/// <remarks>
/// Ends of validity are half-open and fire at their instant; limits are inclusive and fire one tick after it. docs/concepts/time.md lists each kind.
/// </remarks>
internal enum DeadlineKind
{
    /// <summary>A scheduled plan becomes the current one; what else is due then happens by it. An end of validity: that of the plan before.</summary>
    PlanStart,

    /// <summary>An offer is no longer open. An end of validity.</summary>
    OfferExpiry,

    /// <summary>A work order that waits for one agent is for everybody. An end of validity.</summary>
    AffinityEnd,

    /// <summary>Room held for a work order is for all work again. An end of validity.</summary>
    HeadRoomEnd,

    /// <summary>A work order goes to the next step of its queue. An end of validity.</summary>
    RoutingStepEnd,

    /// <summary>A work order has waited for as long as a queue's delay with some agents says. An end of validity.</summary>
    QueueDelayEnd,

    /// <summary>An agent who refused a work order may be offered it again. An end of validity.</summary>
    CoolDownEnd,

    /// <summary>An agent is available again after missed offers. An end of validity.</summary>
    PauseEnd,

    /// <summary>Matching may give an agent work again after it gave it as much as the plan allows. An end of validity.</summary>
    AssignmentPauseEnd,

    /// <summary>A step of an agent's first days is over, and its capacity grows. An end of validity.</summary>
    RampUpEnd,

    /// <summary>An agent's shift is over. An end of validity.</summary>
    ShiftEnd,

    /// <summary>A scheduled work order gets in line. An end of validity.</summary>
    Start,

    /// <summary>The wrap-up of a completed work order is over. An end of validity.</summary>
    WrapUpEnd,

    /// <summary>A work order that ended leaves the engine. An end of validity.</summary>
    Archive,

    /// <summary>The dates of a calendar are known for few weeks more. An end of validity.</summary>
    CalendarDataEnd,

    /// <summary>An SLA clock warns. An end of validity: that of the time in which it is not in danger.</summary>
    SlaWarning,

    /// <summary>An SLA clock is past due. A limit.</summary>
    SlaBreach,
}
