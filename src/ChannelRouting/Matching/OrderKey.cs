namespace ChannelRouting.Matching;

/// <summary>A work order's place among all that wait, under the plan's <see cref="WorkOrderRule"/>. Unique, since places in line are.</summary>
/// <param name="Group">The lines it stands among: its bucket of its band, or those whose scores grow alike.</param>
/// <param name="Value">What counts inside the group, less first: a due instant, when it would have begun to wait, or how little urgent code calls it.</param>
/// <param name="Place">Its place in line.</param>
internal readonly record struct OrderKey(int Group, long Value, long Place) : IComparable<OrderKey>
{
    public bool GoesBefore(in OrderKey other)
    {
        if (Group != other.Group) return Group < other.Group;
        return Value != other.Value ? Value < other.Value : Place < other.Place;
    }

    public int CompareTo(OrderKey other) => GoesBefore(other) ? -1 : this == other ? 0 : 1;
}
