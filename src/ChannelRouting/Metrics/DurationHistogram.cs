using System.Numerics;

namespace ChannelRouting.Metrics;

/// <summary>Counts durations so that their mean is exact and their percentiles are within one part in 128.</summary>
/// <remarks>
/// <para>
/// Buckets grow with the value: exact below 256 ticks of 100 ns, then 128 to each power of two. At most 7,424 buckets, whatever is recorded;
/// recording costs a few instructions. Histograms of parts can be merged into that of the whole.
/// </para>
/// <para>Not safe for use by several threads at one time.</para>
/// </remarks>
public sealed class DurationHistogram
{
    private const int BucketsPerOctave = 128;
    private static readonly Duration Longest = Duration.FromTicks(long.MaxValue);

    private long[] _counts = [];
    private Int128 _sum;
    private long _maximum;

    /// <summary>How many durations were recorded.</summary>
    public long Count { get; private set; }

    /// <summary>The mean, exact but for the fraction of a tick; null when nothing was recorded.</summary>
    public Duration? Mean => Count == 0 ? null : Duration.FromTicks((long)(_sum / Count));

    /// <summary>Records one duration.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is negative, or has more ticks than a long can count (29,227 years).</exception>
    public void Record(Duration duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, Duration.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(duration, Longest);
        var ticks = duration.BclCompatibleTicks;
        var bucket = BucketOf(ticks);
        if (bucket >= _counts.Length) Array.Resize(ref _counts, bucket + 1);
        _counts[bucket]++;
        Count++;
        _sum += ticks;
        _maximum = Math.Max(_maximum, ticks);
    }

    /// <summary>Adds all that another histogram recorded.</summary>
    public void Merge(DurationHistogram other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other._counts.Length > _counts.Length) Array.Resize(ref _counts, other._counts.Length);
        for (var i = 0; i < other._counts.Length; i++) _counts[i] += other._counts[i];
        Count += other.Count;
        _sum += other._sum;
        _maximum = Math.Max(_maximum, other._maximum);
    }

    /// <summary>The duration that a share of the recorded ones does not exceed, by nearest rank; null when nothing was recorded.</summary>
    /// <param name="percent">1 to 100; 50 is the median.</param>
    /// <returns>Not below the true value, and above it by less than one part in 128.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is out of range.</exception>
    public Duration? Percentile(int percent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(percent, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        if (Count == 0) return null;

        var rank = (long)((((Int128)Count * percent) + 99) / 100);
        var bucket = 0;
        for (var seen = _counts[0]; seen < rank; seen += _counts[bucket]) bucket++;
        return Duration.FromTicks(Math.Min(HighestOf(bucket), _maximum));
    }

    private static int BucketOf(long ticks)
    {
        var shift = Math.Max(0, BitOperations.Log2((ulong)ticks | 1) - 7);
        return (shift * BucketsPerOctave) + (int)(ticks >> shift);
    }

    private static long HighestOf(int bucket)
    {
        var shift = Math.Max(0, (bucket / BucketsPerOctave) - 1);
        return ((bucket - ((long)shift * BucketsPerOctave)) << shift) + ((1L << shift) - 1); // The highest bucket ends at the highest long.
    }
}
