namespace ChannelRouting;

/// <summary>Why an agent no longer holds room for a work order.</summary>
public enum HeadRoomEndReason
{
    /// <summary>There was not enough of it in time.</summary>
    TimeOver,

    /// <summary>The agent is away, offline, draining or off shift, or takes no new work of the channel.</summary>
    AgentUnavailable,

    /// <summary>The agent no longer serves the queue, lacks a skill, has less capacity than the work order costs, or had its chance to take it.</summary>
    NoLongerEligible,
}
