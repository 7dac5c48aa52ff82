namespace ChannelRouting;

/// <summary>Asks for a page of work orders.</summary>
/// <remarks>
/// <para>
/// Pages that follow each other by <see cref="After"/> give every work order that fits and keeps its place in the sort throughout exactly once, whatever others come, change or go meanwhile. One whose place in the sort changes
/// between two pages, from behind where they stand to before it or the other way, may come twice or not at all.
/// </para>
/// <para>
/// The cost grows with the page and with how many combinations of queue, status, channel and priority there are, not with the work orders; when an agent or an indexed field is given, with its work orders. Where the filter is by
/// something else, at most <see cref="RoutingLimits.LookedAtPerQuery"/> work orders are looked at for a page, and the page says that it is cut. The first question after a plan was applied costs a look at all work orders.
/// </para>
/// <para>Immutable; equal by content; safe to share between threads.</para>
/// </remarks>
public sealed record ListWorkOrders : Query<WorkOrderPage>
{
    /// <summary>Which work orders. Default: all.</summary>
    public WorkOrderFilter Where { get; init; } = new();

    /// <summary>In which order. Default: by id.</summary>
    public WorkOrderSort Sort { get; init; }

    /// <summary>Where the page begins: the <see cref="WorkOrderPage.Next"/> of the page before, of the same filter and sort. Null for the first page.</summary>
    public string? After { get; init; }

    /// <summary>At most so many, 1 to <see cref="RoutingLimits.WorkOrdersPerPage"/>. Default: 100.</summary>
    public int Limit { get; init; } = 100;
}
