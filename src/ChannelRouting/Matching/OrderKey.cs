using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>A work order's place among all that wait, under the plan's <see cref="WorkOrderRule"/>. Unique, since places in line are.</summary>
internal readonly record struct OrderKey(int Band, long Due, long Place) : IComparable<OrderKey>
{
    /// <summary>The due instant of one that has none: behind all others of its band.</summary>
    public const long NeverDue = long.MaxValue;

    public static OrderKey Of(WorkOrderState order, RoutingState state) => state.Plan!.WorkOrderRule switch
    {
        WorkOrderRule.Fifo => new OrderKey(0, 0, order.Sequence),
        WorkOrderRule.PriorityDeadline => new OrderKey(order.Band, state.DueOf(order)?.ToUnixTimeTicks() ?? NeverDue, order.Sequence),
        _ => new OrderKey(order.Band, 0, order.Sequence),
    };

    public int CompareTo(OrderKey other)
    {
        if (Band != other.Band) return Band < other.Band ? -1 : 1;
        if (Due != other.Due) return Due < other.Due ? -1 : 1;
        return Place.CompareTo(other.Place);
    }
}
