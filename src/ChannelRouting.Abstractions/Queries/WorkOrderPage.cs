namespace ChannelRouting;

/// <summary>Some of the work orders that were asked for, as they stand at one instant.</summary>
/// <remarks>A copy: later commands do not change it. Pages asked for one after the other may show different instants. Immutable; safe to share between threads.</remarks>
public sealed record WorkOrderPage
{
    /// <summary>The work orders, in the order of their ids.</summary>
    public required IReadOnlyList<WorkOrder> WorkOrders { get; init => field = ValueList<WorkOrder>.Copy(value); }

    /// <summary>Where the next page begins, for <see cref="ListWorkOrders.After"/>; null when there are no more.</summary>
    public required WorkOrderId? Next { get; init; }
}
