namespace ChannelRouting;

/// <summary>Asks how many work orders there are, by queue, status, channel and priority.</summary>
/// <remarks>
/// The cost grows with how many combinations of those four there are and with the late work orders, not with all. Where the filter or the access rule is by something else, work orders are looked at one by one, at most
/// <see cref="RoutingLimits.LookedAtPerQuery"/>, and the answer says whether that was enough. Immutable; equal by content; safe to share between threads.
/// </remarks>
public sealed record CountWorkOrders : Query<WorkOrderCounts>
{
    /// <summary>Which work orders. Default: all.</summary>
    public WorkOrderFilter Where { get; init; } = new();
}
