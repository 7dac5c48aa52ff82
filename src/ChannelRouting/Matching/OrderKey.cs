namespace ChannelRouting.Matching;

/// <summary>A work order's place among all that wait, under the plan's <see cref="WorkOrderRule"/>. Unique, since places in line are.</summary>
internal readonly record struct OrderKey(int Band, long Due, long Place) : IComparable<OrderKey>
{
    /// <summary>The due instant of one that has none: behind all others of its band.</summary>
    public const long NeverDue = long.MaxValue;

    public int CompareTo(OrderKey other)
    {
        if (Band != other.Band) return Band < other.Band ? -1 : 1;
        if (Due != other.Due) return Due < other.Due ? -1 : 1;
        return Place.CompareTo(other.Place);
    }
}
