using ChannelRouting.Engine;
using ChannelRouting.Matching;

namespace ChannelRouting.Tests.Support;

/// <summary>The index that ships beside the definition: every decision of the one must be that of the other.</summary>
internal sealed class PairedMatcher(RoutingState state) : IMatcher
{
    private readonly MatchingIndex _index = new(state, new IndexTuning(SpareCount: 1, ManySupplies: 2, StepsOfWalk: 0)); // So that supplies are given up and used again all the time, and walked in order.
    private readonly NaiveMatcher _definition = new(state);

    public void Add(Demand demand) => _index.Add(demand);

    public void Remove(Demand demand) => _index.Remove(demand);

    public void Enqueue(WorkOrderState order) => _index.Enqueue(order);

    public void Dequeue(WorkOrderState order) => _index.Dequeue(order);

    public void Update(AgentState agent) => _index.Update(agent);

    public void Rebuild(RoutingState state) => _index.Rebuild(state);

    public int CountAble(Demand demand)
    {
        var (defined, found) = (_definition.CountAble(demand), _index.CountAble(demand));
        Assert.True(defined == found, $"{defined} agents are able by definition, {found} by the index.");
        return found;
    }

    public Match? FindNext()
    {
        var (defined, found) = (_definition.FindNext(), _index.FindNext());
        Assert.True(defined == found, $"By definition {Text(defined)}, by the index {Text(found)}.");
        return found;
    }

    public bool MayGoTo(Match match, AgentState agent)
    {
        var (defined, found) = (_definition.MayGoTo(match, agent), _index.MayGoTo(match, agent));
        Assert.True(defined == found, $"{match.Order.Id} {(defined ? "may" : "may not")} go to {agent.Id} by definition.");
        return found;
    }

    public void FindLevel(Match match, List<AgentState> found)
    {
        var defined = new List<AgentState>();
        _definition.FindLevel(match, defined);
        _index.FindLevel(match, found);
        Assert.Equal(defined.Select(agent => agent.Id).Order(), found.Select(agent => agent.Id).Order());
    }

    public IEnumerable<QueueId> FindKeepers(AgentState agent, WorkOrderState order)
    {
        List<QueueId> found = [.. _index.FindKeepers(agent, order)];
        Assert.Equal(_definition.FindKeepers(agent, order), found);
        return found;
    }

    public WorkOrderState? FindNextFor(Match match)
    {
        var (defined, found) = (_definition.FindNextFor(match), _index.FindNextFor(match));
        Assert.True(defined == found, $"After {match.Order.Id} comes {defined?.Id} for {match.Agent.Id} by definition, {found?.Id} by the index.");
        return found;
    }

    public Match? FindHeadRoom(Match match)
    {
        var (defined, found) = (_definition.FindHeadRoom(match), _index.FindHeadRoom(match));
        Assert.True(defined == found, $"By definition room is held as {Text(defined)}, by the index as {Text(found)}.");
        return found;
    }

    private static string Text(Match? match) => match is { } found ? $"{found.Order.Id} goes to {found.Agent.Id}" : "nothing matches";
}
