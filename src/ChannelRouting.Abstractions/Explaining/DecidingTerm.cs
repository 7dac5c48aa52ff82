namespace ChannelRouting;

/// <summary>What puts one agent before another for a work order, in the order in which matching asks.</summary>
public enum DecidingTerm
{
    /// <summary>The lower rank that the queue has with the agent.</summary>
    Rank,

    /// <summary>Having less than its most of the queue's work.</summary>
    MaxShare,

    /// <summary>Being preferred by the work order, or preferred more.</summary>
    PreferredAgent,

    /// <summary>Having to do with it by an affinity rule, or by an earlier one.</summary>
    Affinity,

    /// <summary>Being the better of those for whom it waits.</summary>
    Awaited,

    /// <summary>Satisfying more of its wishes.</summary>
    Wishes,

    /// <summary>Having less in hand than the queue prefers.</summary>
    PreferBelow,

    /// <summary>One of the queue's rules.</summary>
    AgentRule,

    /// <summary>Having been served less recently, which is unique.</summary>
    LastServed,
}
