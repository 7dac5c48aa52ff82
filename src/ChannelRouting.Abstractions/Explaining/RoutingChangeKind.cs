namespace ChannelRouting;

/// <summary>Kinds of single change that bring a waiting work order to an agent.</summary>
public enum RoutingChangeKind
{
    /// <summary>One more agent at work: who serves <see cref="RoutingChange.Queue"/>, has <see cref="RoutingChange.Skills"/> and room for the work order.</summary>
    AgentAdded,

    /// <summary><see cref="RoutingChange.Agent"/> is available.</summary>
    AgentAvailable,

    /// <summary>The shift of <see cref="RoutingChange.Agent"/> begins.</summary>
    ShiftStarted,

    /// <summary><see cref="RoutingChange.Agent"/> takes new work of <see cref="RoutingChange.Channel"/>.</summary>
    ChannelTaken,

    /// <summary><see cref="RoutingChange.Agent"/> serves <see cref="RoutingChange.Queue"/>.</summary>
    QueueServed,

    /// <summary><see cref="RoutingChange.Agent"/> has <see cref="RoutingChange.Limit"/> units.</summary>
    CapacityRaised,

    /// <summary>The work order no longer asks for <see cref="RoutingChange.Requirement"/>.</summary>
    RequirementDropped,

    /// <summary>The work order no longer excludes <see cref="RoutingChange.Agent"/>.</summary>
    ExclusionLifted,

    /// <summary>The work order waits for no agent any more.</summary>
    WaitEnded,

    /// <summary>An agent may have <see cref="RoutingChange.Limit"/> of <see cref="RoutingChange.Channel"/>.</summary>
    ChannelCapRaised,

    /// <summary>An agent may have <see cref="RoutingChange.Limit"/> of <see cref="RoutingChange.Queue"/>.</summary>
    QueueCapRaised,

    /// <summary>An agent may have <see cref="RoutingChange.Limit"/> open offers.</summary>
    OfferCapRaised,

    /// <summary>No agents are kept free for <see cref="RoutingChange.Queue"/>.</summary>
    ReserveLifted,
}
