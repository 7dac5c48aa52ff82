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

    public bool GoesBefore(in OrderKey other)
    {
        if (Band != other.Band) return Band < other.Band;
        return Due != other.Due ? Due < other.Due : Place < other.Place;
    }

    public int CompareTo(OrderKey other) => GoesBefore(other) ? -1 : this == other ? 0 : 1;
}
