namespace ChannelRouting;

/// <summary>Asks how matching came to give or offer work, the latest decisions first, of those that are kept (<see cref="RoutingLimits.KeptDecisions"/>).</summary>
/// <remarks>What is null does not restrict. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record FindDecisions : Query<DecisionPage>
{
    /// <summary>Only those about this work order; null for all.</summary>
    public WorkOrderId? WorkOrder { get; init; }

    /// <summary>Only those that chose this agent; null for all.</summary>
    public AgentId? Agent { get; init; }

    /// <summary>Only those before the event of this sequence; the last one's of the page before. Null for the first page.</summary>
    public long? BeforeSequence { get; init; }

    /// <summary>At most so many, 1 to <see cref="RoutingLimits.WorkOrdersPerPage"/>. Default: 100.</summary>
    public int Limit { get; init; } = 100;
}
