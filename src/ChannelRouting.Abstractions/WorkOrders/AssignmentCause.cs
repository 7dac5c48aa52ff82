namespace ChannelRouting;

/// <summary>What brought a work order's units to its agent; <see cref="Manual"/> and <see cref="Resume"/> have a switch for going over capacity.</summary>
public enum AssignmentCause
{
    /// <summary>The engine's own choice; never goes over capacity.</summary>
    Matching,

    /// <summary>Somebody chose the agent.</summary>
    Manual,

    /// <summary>Work that was set aside or waiting goes on with the agent who has it.</summary>
    Resume,

    /// <summary>Work was completed while it waited, and its wrap-up counts in full. Never refused: the work is done.</summary>
    WrapUp,
}
