namespace ChannelRouting;

/// <summary>What brought a work order to its agent; each cause has its own switch for going over capacity.</summary>
public enum AssignmentCause
{
    /// <summary>The engine's own choice; never goes over capacity.</summary>
    Matching,

    /// <summary>Somebody chose the agent.</summary>
    Manual,

    /// <summary>Work that was set aside or waiting goes on with the agent who has it.</summary>
    Resume,
}
