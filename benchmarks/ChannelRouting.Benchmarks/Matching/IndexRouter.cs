using ChannelRouting.Engine;
using ChannelRouting.Matching;

namespace ChannelRouting.Benchmarks.Matching;

/// <summary>The index that ships, in the state of a real engine, told of changes as the engine tells it.</summary>
internal sealed class IndexRouter : IContender
{
    private readonly MatchingIndex _index;
    private readonly AgentState[] _agents;
    private readonly WorkOrderState[] _arrivals;
    private readonly long _start;
    private long _sequence;

    public IndexRouter(MatchingWorld world, WorkOrderRule rule = WorkOrderRule.Priority)
    {
        var state = WorldEngine.Of(world, rule).State;
        _index = (MatchingIndex)state.Matcher;
        _start = _sequence = state.LastSequence;
        _agents = [.. world.AgentSkills.Select((_, i) => state.FindAgent(WorldEngine.Agent(i))!)];
        _arrivals = [.. world.Requirements.Select((_, i) => state.FindOrder(WorldEngine.Sample(i))!)];
        foreach (var agent in _agents) Serve(agent);
        for (var i = 0; i < world.Waiting.Length; i++) PutBack(state.FindOrder(WorldEngine.Waiting(i))!);
        if (_index.FindNext() is not null) throw new InvalidOperationException("Something fits before the contest begins.");
    }

    public int Arrive(int requirement)
    {
        var order = _arrivals[requirement];
        _index.Enqueue(order);
        var match = _index.FindNext();
        _index.Dequeue(order);
        if (match is not { } found) return -1;
        found.Agent.UsedUnits++;
        Serve(found.Agent);
        RequireNothingElse();
        return (int)(found.Agent.Sequence - _agents[0].Sequence);
    }

    public void Release(int agent)
    {
        if (_agents[agent].UsedUnits == 0) return;
        _agents[agent].UsedUnits--;
        _index.Update(_agents[agent]);
        RequireNothingElse();
    }

    public long Free(int number)
    {
        var agent = _agents[number];
        agent.UsedUnits--;
        _index.Update(agent);
        var match = _index.FindNext();
        if (match is { } found) _index.Dequeue(found.Order);
        agent.UsedUnits++;
        if (match is not { } taken)
        {
            _index.Update(agent);
            return -1;
        }

        Serve(agent);
        RequireNothingElse();
        var place = taken.Order.Sequence - _start;
        PutBack(taken.Order);
        RequireNothingElse();
        return place;
    }

    private void Serve(AgentState agent)
    {
        agent.LastServedSequence = ++_sequence;
        _index.Update(agent);
    }

    private void PutBack(WorkOrderState order)
    {
        order.Sequence = ++_sequence;
        _index.Enqueue(order);
    }

    private void RequireNothingElse()
    {
        if (_index.FindNext() is not null) throw new InvalidOperationException("Nothing else should fit.");
    }
}
