using ChannelRouting.Engine;

namespace ChannelRouting.Alerts;

/// <summary>How one open work order stands in the rows.</summary>
internal readonly record struct AlertPlace(QueueId Queue, ChannelId Channel, long? SinceTicks, bool IsOverdue, bool IsExhausted)
{
    /// <summary>Null for work that is not open.</summary>
    public static AlertPlace? Of(WorkOrderState order)
    {
        var isInLine = order.Status is WorkOrderStatus.Queued or WorkOrderStatus.Offered;
        if (!isInLine && order.Status is not (WorkOrderStatus.Assigned or WorkOrderStatus.Waiting or WorkOrderStatus.Suspended)) return null;
        return new AlertPlace(
            order.Queue,
            order.Channel,
            isInLine && order.WaitsSince is { } since ? (since - order.WaitedBefore).ToUnixTimeTicks() : null,
            Array.Exists(order.LatestClocks, clock => clock.BreachedAt is not null && clock.Status != SlaClockStatus.Cancelled),
            isInLine && order.IsExhausted);
    }
}
