using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>Work orders that wait for one agent, or for a few: a short line of each agent beside the common ones, looked at when the agent or the line changed.</summary>
/// <remarks>A line has at most <see cref="RoutingLimits.WaitingPerAgent"/> orders, so it is walked.</remarks>
internal sealed class PrivateLines(RoutingState state)
{
    private readonly List<AgentState> _changed = [];

    public void Note(AgentState agent)
    {
        if (agent.IsPrivateLineChanged || !agent.HasPrivateLine) return;
        agent.IsPrivateLineChanged = true;
        _changed.Add(agent);
    }

    /// <summary>The first order of all lines that changed which its agent can take; lines with none are looked at no more.</summary>
    public Candidate? FindFirst(LineTable lines)
    {
        Candidate? first = null;
        for (var i = _changed.Count - 1; i >= 0; i--)
        {
            var agent = _changed[i];
            var found = FindFirst(agent, lines);
            first = lines.Earlier(first, found);
            if (found is not null) continue;
            agent.IsPrivateLineChanged = false;
            _changed[i] = _changed[^1];
            _changed.RemoveAt(_changed.Count - 1);
        }

        return first;
    }

    /// <summary>The best of the agents whom an order waits for who can take it and with whom its queue has the rank; null when it waits for none.</summary>
    public AgentState? FindAwaited(Candidate found)
    {
        foreach (var agent in found.Order.WaitsFor ?? [])
            if (agent.RankOf(found.Order) == found.Rank && Eligibility.CanTake(agent, found.Order, state.Plan!)) return agent;
        return null;
    }

    private Candidate? FindFirst(AgentState agent, LineTable lines)
    {
        Candidate? first = null;
        foreach (var order in agent.PrivateLine)
            if (state.IsInLine(order) && Eligibility.CanTake(agent, order, state.Plan!)) first = lines.Earlier(first, new Candidate(agent.RankOf(order), order));
        return first;
    }
}
