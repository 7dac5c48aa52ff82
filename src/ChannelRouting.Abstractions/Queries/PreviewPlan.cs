namespace ChannelRouting;

/// <summary>Asks what applying a plan now would mean for open work, a page of work orders at a time, in the order of their ids. Changes nothing.</summary>
/// <remarks>
/// <para>
/// The answer is what the command itself would do to each work order before matching and before what follows from its promises: queue, requirements, priority, start of held work, and due instants. The start, the note and the id of the
/// command play no part. That there may be so many different demands (<see cref="RoutingLimits.Demands"/>) is not looked at.
/// </para>
/// <para>
/// The cost grows with the work orders in memory, of which those of the page are tried out, and with the agents for each different demand among them: for people who decide, not for every call.
/// Immutable; equal by content; safe to share between threads.
/// </para>
/// </remarks>
public sealed record PreviewPlan : Query<PlanPreview>
{
    /// <summary>The command whose effects are asked for.</summary>
    public required ApplyPlan Command { get; init; }

    /// <summary>Only work orders whose id stands behind this one, compared ordinally; <see cref="PlanPreview.Next"/> of the page before. Null for the first page.</summary>
    public WorkOrderId? After { get; init; }

    /// <summary>Open work orders to look at, 1 to <see cref="RoutingLimits.WorkOrdersPerPage"/>. Default: 1,000.</summary>
    public int Limit { get; init; } = RoutingLimits.WorkOrdersPerPage;
}
