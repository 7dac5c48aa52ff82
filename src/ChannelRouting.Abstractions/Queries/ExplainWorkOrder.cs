namespace ChannelRouting;

/// <summary>Asks why a work order waits, and which single changes would bring it to an agent. Null when none of that id came in, or it was archived. Changes nothing.</summary>
/// <remarks>
/// The cost grows with the agents and work orders in memory, for each change that is tried out on a copy, up to <see cref="RoutingLimits.TriedChanges"/>: for people who look into one case.
/// Immutable; equal by content; safe to share between threads.
/// </remarks>
public sealed record ExplainWorkOrder : Query<WorkOrderExplanation?>
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }
}
