namespace ChannelRouting;

/// <summary>An agent whom a work order had better go to, and how much better.</summary>
/// <remarks>The default value names no agent. Immutable; safe to share between threads.</remarks>
public readonly record struct PreferredAgent
{
    /// <summary>Which agent; one that is not known is passed over.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>How good, any whole number: of the preferred agents who can take the work, the one with the highest goes first. Default: 0.</summary>
    public int Score { get; init; }
}
