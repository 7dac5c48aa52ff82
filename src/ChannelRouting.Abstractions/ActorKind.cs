namespace ChannelRouting;

/// <summary>Kinds of <see cref="Actor"/>.</summary>
public enum ActorKind
{
    /// <summary>The host program itself; the default.</summary>
    Host,

    /// <summary>An agent, for its own work.</summary>
    Agent,

    /// <summary>A supervisor of agents.</summary>
    Supervisor,

    /// <summary>Somebody who runs the plan.</summary>
    Operations,

    /// <summary>The customer of a work order.</summary>
    Customer,

    /// <summary>The rules of a plan.</summary>
    Rule,
}
