namespace ChannelRouting;

/// <summary>Asks for a page of work orders, in the order of their ids.</summary>
/// <remarks>
/// What is null does not restrict. The cost grows with the work orders in memory, or with those of the agent when one is named: for lists that people look at.
/// Immutable; equal by content; safe to share between threads.
/// </remarks>
public sealed record ListWorkOrders : Query<WorkOrderPage>
{
    /// <summary>Only those that stand there; null for all.</summary>
    public WorkOrderStatus? Status { get; init; }

    /// <summary>Only those of this queue; null for all.</summary>
    public QueueId? Queue { get; init; }

    /// <summary>Only those that came to their queue in this way, such as the unclassified ones (<see cref="ChannelRouting.QueueSource.Fallback"/>); null for all.</summary>
    public QueueSource? QueueSource { get; init; }

    /// <summary>Only those this agent holds, not final; null for all.</summary>
    public AgentId? Agent { get; init; }

    /// <summary>Only those whose id stands behind this one, compared ordinally; <see cref="WorkOrderPage.Next"/> of the page before. Null for the first page.</summary>
    public WorkOrderId? After { get; init; }

    /// <summary>At most so many, 1 to <see cref="RoutingLimits.WorkOrdersPerPage"/>. Default: 100.</summary>
    public int Limit { get; init; } = 100;
}
