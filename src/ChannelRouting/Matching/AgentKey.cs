using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>An agent's place in a rotation: idle since, where that counts, then the sequence of being served last, which is unique.</summary>
internal readonly record struct AgentKey(long IdleSince, long Served) : IComparable<AgentKey>
{
    public static AgentKey OfServed(AgentState agent) => new(0, agent.LastServedSequence);

    public static AgentKey OfIdle(AgentState agent) => new(agent.IdleSinceAt.ToUnixTimeTicks(), agent.LastServedSequence);

    public int CompareTo(AgentKey other) => IdleSince != other.IdleSince ? IdleSince.CompareTo(other.IdleSince) : Served.CompareTo(other.Served);
}
