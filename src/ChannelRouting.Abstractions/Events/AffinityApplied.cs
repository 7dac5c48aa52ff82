namespace ChannelRouting;

/// <summary>A work order goes to an agent with whom it has to do, or waits in line for such agents, to whom alone matching gives it for now.</summary>
/// <remarks>
/// Without <see cref="WaitEndsAt"/>, its offer or assignment follows. Room that was held for a work order which begins to wait is free again. Not given for work that comes back and waits for the
/// agent who had it: <see cref="WorkOrderRequeued"/> and <see cref="WorkOrderReopened"/> say that. Immutable; equal by content; safe to share between threads.
/// </remarks>
public sealed record AffinityApplied : RoutingEvent
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>The agents, the best first: one by a rule; those of the work order's preferred agents who can serve it in time.</summary>
    public required IReadOnlyList<AgentId> Agents { get; init => field = ValueList<AgentId>.Copy(value); }

    /// <summary>The affinity rule of its queue (<see cref="AffinityRule.Name"/>); null when the work order itself prefers the agents.</summary>
    public string? Rule { get; init; }

    /// <summary>When it is for everybody at the latest: it waits on [event, this). Null: it does not wait.</summary>
    public Instant? WaitEndsAt { get; init; }
}
