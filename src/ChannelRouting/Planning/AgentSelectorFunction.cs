namespace ChannelRouting.Planning;

/// <summary>An agent selector that is one function.</summary>
internal sealed class AgentSelectorFunction(string name, int version, Func<AgentCandidate, WorkOrderCandidate, Instant, long> score) : IAgentSelector
{
    public string Name => name;

    public int Version => version;

    public long Score(in AgentCandidate agent, in WorkOrderCandidate workOrder, Instant now) => score(agent, workOrder, now);
}
