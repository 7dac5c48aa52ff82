namespace ChannelRouting;

/// <summary>How a text of a work order means an agent.</summary>
public enum AffinityTie
{
    /// <summary>The agent who was last given a work order with the same text there: of the same customer, account or conversation. The latest <see cref="RoutingLimits.RememberedTies"/> texts are remembered.</summary>
    LastAgent,

    /// <summary>The agent of whom the text is the id: the owner of an account, or the one that a rule's label names for an entry point.</summary>
    NamedAgent,
}
