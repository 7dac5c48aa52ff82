namespace ChannelRouting;

/// <summary>Asks what an agent is to look at: its open offers and the work in its hands. Null when none of that id was saved, or whoever asks does not see that agent.</summary>
/// <remarks>The cost grows with the agent's own offers and work orders. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record GetInbox : Query<Inbox?>
{
    /// <summary>Whose inbox.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>Work orders in hand at most, 1 to <see cref="RoutingLimits.WorkOrdersPerPage"/>; <see cref="ListWorkOrders"/> goes on behind them. Default: 100.</summary>
    public int Limit { get; init; } = 100;
}
