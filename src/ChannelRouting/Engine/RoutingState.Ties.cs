using ChannelRouting.Planning;

namespace ChannelRouting.Engine;

/// <summary>Who last had work with a text by which the plan ties work to agents; the text that nobody was given work of for the longest time is forgotten first.</summary>
internal sealed partial class RoutingState
{
    private readonly Dictionary<TieText, LinkedListNode<(TieText Text, AgentId Agent)>> _ties = [];
    private readonly LinkedList<(TieText Text, AgentId Agent)> _tieOrder = new();

    /// <summary>The agent whom a rule of its queue ties to an order; null when there is none.</summary>
    public AgentState? FindTied(CompiledAffinity rule, WorkOrderState order)
    {
        if (rule.TextOf(order.FactsNow) is not { } text) return null;
        if (rule.Tie == AffinityTie.LastAgent) return _ties.TryGetValue(text, out var tie) ? FindAgent(tie.Value.Agent) : null;
        return text.Text.Length <= RoutingLimits.IdentifierLength ? FindAgent(text.Text) : null;
    }

    /// <summary>Remembers who has an order, by each text of it that the plan asks of.</summary>
    private void NoteTies(WorkOrderState order, AgentState agent)
    {
        if (Plan!.LastAgentRules.Count == 0) return;
        var facts = order.FactsNow;
        foreach (var rule in Plan.LastAgentRules)
            if (rule.TextOf(facts) is { } text) Remember(text, agent.Id);
    }

    private void Remember(TieText text, AgentId agent)
    {
        if (_ties.Remove(text, out var known)) _tieOrder.Remove(known);
        _ties.Add(text, _tieOrder.AddLast((text, agent)));
        if (_ties.Count <= RoutingLimits.RememberedTies) return;
        _ties.Remove(_tieOrder.First!.Value.Text);
        _tieOrder.RemoveFirst();
    }
}
