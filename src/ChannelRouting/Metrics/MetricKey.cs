namespace ChannelRouting.Metrics;

/// <summary>The keys of one row, as many as its slice has dimensions; the others are empty.</summary>
internal readonly record struct MetricKey(string First, string Second, string Third) : IComparable<MetricKey>
{
    public static MetricKey Of(ReadOnlySpan<string> keys) => new(keys.Length > 0 ? keys[0] : "", keys.Length > 1 ? keys[1] : "", keys.Length > 2 ? keys[2] : "");

    public int CompareTo(MetricKey other)
    {
        var first = string.CompareOrdinal(First, other.First);
        if (first != 0) return first;
        var second = string.CompareOrdinal(Second, other.Second);
        return second != 0 ? second : string.CompareOrdinal(Third, other.Third);
    }

    public string[] ToArray(int count) => [.. new[] { First, Second, Third }.Take(count)];
}
