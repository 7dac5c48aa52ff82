using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>Matches nothing, for a state on which something is only tried out.</summary>
internal sealed class NoMatcher : IMatcher
{
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

    public int CountAble(Demand demand) => 0;

    public Match? FindNext() => null;

    public bool MayGoTo(Match match, AgentState agent) => false;

    public void FindLevel(Match match, List<AgentState> found)
    {
    }

    public IEnumerable<QueueId> FindKeepers(AgentState agent, WorkOrderState order) => [];

    public WorkOrderState? FindNextFor(Match match) => null;

    public Match? FindHeadRoom(Match match) => null;
}
