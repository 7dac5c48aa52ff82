namespace ChannelRouting.Metrics;

/// <summary>Counts durations so that their mean is exact and their percentiles are within 1 %.</summary>
/// <remarks>
/// <para>
/// Buckets grow with the value, 38 to each power of two, and only the span between the shortest and the longest is held: two bytes a bucket, four once one of them counts more than 65,535; 960 buckets at most, so
/// less than 4 KB. What is shorter than a 30-millionth part of the longest may count as more: for a year that is below 1.1 seconds. The same durations in any order, in parts or as a whole, give the same answers.
/// </para>
/// <para>Recording costs a few instructions, and memory only when the span grows. Not safe for use by several threads at one time.</para>
/// </remarks>
public sealed class DurationHistogram
{
    private static readonly Duration LongestKnown = Duration.FromTicks(long.MaxValue);

    private readonly BucketCounts _counts = new();
    private long _zeroCount;
    private Int128 _sum;
    private long _shortest = long.MaxValue;
    private long _longest;

    /// <summary>How many durations were recorded.</summary>
    public long Count { get; private set; }

    /// <summary>The mean, exact but for the fraction of a tick; null when nothing was recorded.</summary>
    public Duration? Mean => Count == 0 ? null : Duration.FromTicks((long)(_sum / Count));

    /// <summary>The shortest, exact; null when nothing was recorded.</summary>
    public Duration? Shortest => Count == 0 ? null : Duration.FromTicks(_shortest);

    /// <summary>The longest, exact; null when nothing was recorded.</summary>
    public Duration? Longest => Count == 0 ? null : Duration.FromTicks(_longest);

    /// <summary>The sum, exact; at most 29,227 years are told.</summary>
    public Duration Sum => Duration.FromTicks((long)Int128.Min(_sum, long.MaxValue));

    /// <summary>What it takes in memory: its fields, its buckets and the heads of three objects.</summary>
    internal int Bytes => 136 + _counts.Bytes;

    /// <summary>Records one duration.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is negative, or has more ticks than a long can count (29,227 years).</exception>
    /// <exception cref="OverflowException">4,294,967,295 durations of that size were recorded; this one was not.</exception>
    public void Record(Duration duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, Duration.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(duration, LongestKnown);
        Record(duration.BclCompatibleTicks);
    }

    /// <summary>Adds all that another histogram recorded.</summary>
    /// <exception cref="OverflowException">The sum of two buckets is past 4,294,967,295.</exception>
    public void Merge(DurationHistogram other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _counts.Add(other._counts);
        _zeroCount += other._zeroCount;
        Count += other.Count;
        _sum += other._sum;
        _shortest = Math.Min(_shortest, other._shortest);
        _longest = Math.Max(_longest, other._longest);
    }

    /// <summary>The duration that a share of the recorded ones does not exceed, by nearest rank; null when nothing was recorded.</summary>
    /// <param name="percent">1 to 100; 50 is the median, 100 the longest.</param>
    /// <returns>Within 1 % of the true value, or a tick, and not outside the shortest and the longest.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is out of range.</exception>
    public Duration? Percentile(int percent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(percent, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        if (Count == 0) return null;

        var rank = (long)((((Int128)Count * percent) + 99) / 100);
        if (rank <= _zeroCount) return Duration.Zero;
        if (rank == Count) return Longest;
        return Duration.FromTicks(Math.Clamp(DurationBuckets.MiddleOf(_counts.BucketAt(rank - _zeroCount)), _shortest, _longest));
    }

    /// <summary>Records a duration of so many ticks, zero or more.</summary>
    internal void Record(long ticks)
    {
        if (ticks == 0) _zeroCount++;
        else _counts.Add(DurationBuckets.BucketOf(ticks), 1);
        Count++;
        _sum += ticks;
        if (ticks < _shortest) _shortest = ticks;
        if (ticks > _longest) _longest = ticks;
    }
}
