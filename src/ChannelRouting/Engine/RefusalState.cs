using ChannelRouting.Sla;

namespace ChannelRouting.Engine;

/// <summary>What an order remembers of an agent who declined it, missed it or let it lie; forgotten at the agent's next shift.</summary>
internal sealed class RefusalState(WorkOrderState order, AgentState agent)
{
    public WorkOrderState Order { get; private set; } = order;

    public AgentState Agent { get; private set; } = agent;

    /// <summary>Declines and misses; forgiven ones do not count.</summary>
    public int Count { get; set; }

    /// <summary>Whether the agent is not offered the order for now.</summary>
    public bool IsExcluded { get; set; }

    /// <summary>Whether it let the order lie, so that it is passed over where nobody is asked, too.</summary>
    public bool WasSilent { get; set; }

    /// <summary>When it may be again; null when there is no end, or none is needed.</summary>
    public Deadline? Deadline { get; set; }

    public RefusalState Fork(StateFork fork)
    {
        var copy = (RefusalState)MemberwiseClone();
        (copy.Order, copy.Agent) = (fork.Of(Order), fork.Of(Agent));
        return copy;
    }
}
