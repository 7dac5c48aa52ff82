using ChannelRouting.Engine;

namespace ChannelRouting.Querying;

/// <summary>What work orders of a pile have in common.</summary>
internal readonly record struct PileKey(QueueId Queue, WorkOrderStatus Status, ChannelId Channel, PriorityId Priority) : IComparable<PileKey>
{
    public static PileKey Of(WorkOrderState order) => new(order.Queue, order.Status, order.Channel, order.Priority);

    public int CompareTo(PileKey other) => (Queue, Status, Channel, Priority).CompareTo((other.Queue, other.Status, other.Channel, other.Priority));
}
