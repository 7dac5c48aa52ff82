namespace ChannelRouting.Engine;

/// <summary>Which agents a work order had better go to, how long it is for them alone, and to whom it must not go. Immutable.</summary>
internal sealed record AgentWishes(IReadOnlyList<PreferredAgent> Preferred, Duration? PreferredFor, IReadOnlyList<AgentId> Excluded)
{
    public static AgentWishes None { get; } = new([], null, []);

    /// <summary>The wishes as given, the best agent first.</summary>
    public static AgentWishes Of(IReadOnlyList<PreferredAgent> preferred, Duration? preferredFor, IReadOnlyList<AgentId> excluded) => preferred.Count == 0 && excluded.Count == 0
        ? None
        : new AgentWishes(BestFirst(preferred), preferred.Count == 0 ? null : preferredFor, excluded);

    public static IReadOnlyList<PreferredAgent> BestFirst(IReadOnlyList<PreferredAgent> agents) => agents.Count < 2 ? agents : [.. agents.OrderByDescending(agent => agent.Score)];

    public bool IsExcluded(AgentId agent)
    {
        for (var i = 0; i < Excluded.Count; i++)
            if (Excluded[i] == agent) return true;
        return false;
    }
}
