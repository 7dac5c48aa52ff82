namespace ChannelRouting;

/// <summary>Why an offer was taken back.</summary>
public enum OfferRevocation
{
    /// <summary>Another agent has the work order.</summary>
    TakenByOther,

    /// <summary>Somebody assigned the work order to the same agent by hand.</summary>
    AssignedByHand,

    /// <summary>The work order was given up, abandoned or merged.</summary>
    WorkOrderEnded,

    /// <summary>The work order was set aside.</summary>
    WorkOrderSuspended,

    /// <summary>The work order was transferred.</summary>
    WorkOrderTransferred,

    /// <summary>The agent takes no new work any more, or none of the channel.</summary>
    AgentUnavailable,

    /// <summary>The agent no longer serves the queue or lacks a skill.</summary>
    NoLongerEligible,
}
