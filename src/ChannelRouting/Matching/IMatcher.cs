using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>Finds who takes which work order next. Told of every change; derived from the state, so never journaled.</summary>
/// <remarks>
/// The order of decisions is defined: the first work order in line that an agent can take goes first, to the first such agent.
/// <see cref="OrderRule"/> and <see cref="AgentRule"/> say what first means. Any implementation must give the same matches.
/// </remarks>
internal interface IMatcher
{
    /// <summary>A work order stands in line, or its place changed.</summary>
    void Enqueue(WorkOrderState order);

    /// <summary>A work order stands in line no longer. Called before its band changes.</summary>
    void Dequeue(WorkOrderState order);

    /// <summary>Something about an agent changed: presence, profile, units in use.</summary>
    void Update(AgentState agent);

    /// <summary>The plan changed, and with it costs, caps and the order of bands.</summary>
    void Rebuild(RoutingState state);

    /// <summary>The next match; null when no waiting work order fits anybody.</summary>
    Match? FindNext();
}
