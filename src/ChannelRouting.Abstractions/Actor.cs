namespace ChannelRouting;

/// <summary>Who caused a command; stands in each of its events.</summary>
/// <remarks>
/// The default value is <see cref="Host"/>. The engine does not check what an actor may do: that is the host's.
/// Immutable; safe to share between threads.
/// </remarks>
public readonly record struct Actor
{
    private Actor(ActorKind kind, string? name) => (Kind, Name) = (kind, name);

    /// <summary>Which kind of actor.</summary>
    public ActorKind Kind { get; }

    /// <summary>Which one of that kind; null when the kind says it all.</summary>
    public string? Name { get; }

    /// <summary>The host program itself.</summary>
    public static Actor Host => default;

    /// <summary>An agent, for its own work.</summary>
    /// <exception cref="ArgumentException"><paramref name="agent"/> names nobody.</exception>
    public static Actor Agent(AgentId agent) => new(ActorKind.Agent, Identifier.Check(agent.Value, nameof(Actor)));

    /// <summary>A supervisor of agents.</summary>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank or longer than an identifier may be.</exception>
    public static Actor Supervisor(string name) => new(ActorKind.Supervisor, Identifier.Check(name, nameof(Actor)));

    /// <summary>Somebody who runs the plan.</summary>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank or longer than an identifier may be.</exception>
    public static Actor Operations(string name) => new(ActorKind.Operations, Identifier.Check(name, nameof(Actor)));

    /// <summary>The customer of a work order.</summary>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank or longer than an identifier may be.</exception>
    public static Actor Customer(string name) => new(ActorKind.Customer, Identifier.Check(name, nameof(Actor)));

    /// <summary>The rules of a plan: automatic assignment and deadlines. The engine's own; hosts have no use for it.</summary>
    public static Actor Rule(PlanVersion plan) => new(ActorKind.Rule, $"plan {plan}");

    /// <summary>The kind and, after a colon, the name: <c>agent:ann</c>, <c>host</c>.</summary>
    public override string ToString() => Name is null ? KindName : $"{KindName}:{Name}";

    private string KindName => Kind switch
    {
        ActorKind.Host => "host",
        ActorKind.Agent => "agent",
        ActorKind.Supervisor => "supervisor",
        ActorKind.Operations => "operations",
        ActorKind.Customer => "customer",
        _ => "rule",
    };
}
