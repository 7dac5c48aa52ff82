namespace ChannelRouting;

/// <summary>Some of the work orders that were asked for, as they stand at one instant.</summary>
/// <remarks>A copy: later commands do not change it. Pages asked for one after the other may show different instants. Immutable; safe to share between threads.</remarks>
public sealed record WorkOrderPage
{
    /// <summary>The work orders, in the order asked for. Empty, with <see cref="Next"/>, when none was found among those looked at.</summary>
    public required IReadOnlyList<WorkOrder> WorkOrders { get; init => field = ValueList<WorkOrder>.Copy(value); }

    /// <summary>
    /// Where the next page begins, for <see cref="ListWorkOrders.After"/>; null when there are no more. Not to be read or made by hosts; it serves also after a restart. It holds the id and sort value of a work order in coded form, on a
    /// page that is cut also of one the actor may not see.
    /// </summary>
    public required string? Next { get; init; }

    /// <summary>Whether the page ends early, since <see cref="RoutingLimits.LookedAtPerQuery"/> work orders were looked at; <see cref="Next"/> goes on behind them.</summary>
    public required bool IsCut { get; init; }
}
