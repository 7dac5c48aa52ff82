using ChannelRouting.Engine;
using ChannelRouting.Matching;

namespace ChannelRouting;

public sealed partial class RoutingEngine
{
    private readonly List<AgentState> _candidates = [];

    /// <summary>A match with the agent who gets the order of the one found: one whom it prefers or has to do with by a rule, else the choice of the queue's code, if it has any, else of its rules, as found.</summary>
    private (Match Match, string? Affinity, SelectorFault? Fault) Choose(Match found)
    {
        if (FindPreferred(found) is { } preferred) return (found with { Agent = preferred }, null, null);
        if (FindTied(found) is { } tied) return (found with { Agent = tied.Agent }, tied.Rule, null);
        if (found.Order.WaitsFor is not null || _state.Plan!.FindQueue(found.Order.Queue)!.AgentSelector is not { } code) return (found, null, null);
        if (_state.Code.FindAgentSelector(code) is not { } selector) return (found, null, SelectorFault.Missing);
        _candidates.Clear();
        _state.Matcher.FindLevel(found, _candidates);
        return AgentSelection.FindBest(selector, _candidates, found.Order, _now) is { } agent ? (found with { Agent = agent }, null, null) : (found, null, SelectorFault.Failed);
    }
}
