namespace ChannelRouting.Querying;

/// <summary>Where a work order stands in a sort. Unique within it, since each ends in an id or a place in line.</summary>
internal readonly record struct SortKey(long First, long Second, long Third, string Id) : IComparable<SortKey>
{
    public int CompareTo(SortKey other)
    {
        if (First != other.First) return First.CompareTo(other.First);
        if (Second != other.Second) return Second.CompareTo(other.Second);
        return Third != other.Third ? Third.CompareTo(other.Third) : string.CompareOrdinal(Id, other.Id);
    }

    public static SortKey Of(Listed listed) => new(listed.Value, 0, 0, listed.Id);
}
