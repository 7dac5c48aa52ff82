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

    /// <summary>Remembers who was given an order, by each text of it that the plan asks of.</summary>
    private void NoteTies(WorkOrderState order, AgentState agent)
    {
        var facts = order.FactsNow;
        foreach (var rule in Plan!.LastAgentRules)
            if (rule.TextOf(facts) is { } text) Remember(text, agent.Id);
    }

    /// <summary>Remembers who has an order, by each text that it did not have before; of the others somebody may have been given work since.</summary>
    private void NoteNewTies(WorkOrderState order, in WorkOrderFacts before)
    {
        if (order.IsFinal || order.Agent is not { } agent) return;
        var facts = order.FactsNow;
        foreach (var rule in Plan!.LastAgentRules)
            if (rule.TextOf(facts) is { } text && rule.TextOf(before) != text) Remember(text, agent.Id);
    }

    /// <summary>After a plan came: texts that no rule of it reads are forgotten.</summary>
    private void ReviewTies()
    {
        if (_ties.Count == 0) return;
        var read = Plan!.LastAgentRules.Select(rule => rule.Source).ToHashSet();
        foreach (var (text, node) in _ties.Where(tie => !read.Contains((tie.Key.Field, tie.Key.Label))).ToArray())
        {
            _ties.Remove(text);
            _tieOrder.Remove(node);
        }
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
