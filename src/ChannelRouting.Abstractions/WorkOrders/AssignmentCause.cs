namespace ChannelRouting;

/// <summary>What brought a work order's units to its agent; all but <see cref="Matching"/> and <see cref="WrapUp"/> have a switch for going over capacity.</summary>
public enum AssignmentCause
{
    /// <summary>The engine's own choice; never goes over capacity.</summary>
    Matching,

    /// <summary>Somebody chose the agent, or the agent the work order.</summary>
    Manual,

    /// <summary>The work order was addressed to the agent, such as a call to an extension.</summary>
    Direct,

    /// <summary>The work order was handed over to the agent.</summary>
    Transfer,

    /// <summary>Work that was set aside or waiting goes on with the agent who has it.</summary>
    Resume,

    /// <summary>Work that was done goes on with the agent who did it.</summary>
    Reopen,

    /// <summary>Work was completed while it waited, and its wrap-up counts in full. Never refused: the work is done.</summary>
    WrapUp,
}
