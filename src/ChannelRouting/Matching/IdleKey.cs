using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>An agent's place among the idle: since when, then the sequence of being served last, which is unique.</summary>
internal readonly record struct IdleKey(long Since, long Served) : IComparable<IdleKey>
{
    public static IdleKey Of(AgentState agent) => new(agent.IdleSinceAt.ToUnixTimeTicks(), agent.LastServedSequence);

    public int CompareTo(IdleKey other) => Since != other.Since ? Since.CompareTo(other.Since) : Served.CompareTo(other.Served);
}
