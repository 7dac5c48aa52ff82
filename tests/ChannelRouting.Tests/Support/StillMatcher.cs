using ChannelRouting.Engine;
using ChannelRouting.Matching;

namespace ChannelRouting.Tests.Support;

/// <summary>Knows the definition and makes no match, so that pairs that could be made stay as they are.</summary>
internal sealed class StillMatcher(RoutingState state) : IMatcher
{
    private readonly NaiveMatcher _definition = new(state);

    public void Add(Demand demand)
    {
    }

    public void Remove(Demand demand)
    {
    }

    public void Enqueue(WorkOrderState order)
    {
    }

    public void Dequeue(WorkOrderState order)
    {
    }

    public void Update(AgentState agent)
    {
    }

    public void Rebuild(RoutingState state)
    {
    }

    public int CountAble(Demand demand) => _definition.CountAble(demand);

    public Match? FindNext() => null;

    public bool MayGoTo(Match match, AgentState agent) => false;

    public void FindLevel(Match match, List<AgentState> found)
    {
    }

    public IEnumerable<QueueId> FindKeepers(AgentState agent, WorkOrderState order) => _definition.FindKeepers(agent, order);

    public WorkOrderState? FindNextFor(Match match) => _definition.FindNextFor(match);

    public Match? FindHeadRoom(Match match) => null;
}
