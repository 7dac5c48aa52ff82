namespace ChannelRouting;

/// <summary>Why a work order no longer waits for one agent.</summary>
public enum AffinityEndReason
{
    /// <summary>The agent had no room in time.</summary>
    TimeOver,

    /// <summary>The agent is offline, draining or off shift, or takes no new work of the channel.</summary>
    AgentUnavailable,

    /// <summary>The agent declined or missed an offer of it, and is not to be offered it for now.</summary>
    AgentRefused,

    /// <summary>The agent no longer serves the queue, lacks a skill, has less capacity than the work order costs, or is excluded from it.</summary>
    NoLongerEligible,

    /// <summary>The agent gets no work before the wait would be over: its pause after missed offers, or after as much work as the plan allows, lasts as long or longer.</summary>
    NotInTime,
}
