namespace ChannelRouting.Metrics;

/// <summary>What was counted under one key in one stretch of time. Levels are kept as their change over the stretch.</summary>
internal sealed class MetricCell
{
    private static readonly int TimeCount = Enum.GetValues<MetricTime>().Length;

    private DurationHistogram?[]? _times;

    public long[] Counts { get; } = new long[Enum.GetValues<MetricCount>().Length];

    public long this[MetricCount count] => Counts[(int)count];

    public DurationHistogram? this[MetricTime time] => _times?[(int)time];

    public void Add(MetricCount count, long number) => Counts[(int)count] += number;

    public void Record(MetricTime time, long ticks)
    {
        _times ??= new DurationHistogram?[TimeCount];
        (_times[(int)time] ??= new DurationHistogram()).Record(ticks);
    }

    public void Merge(MetricCell other)
    {
        for (var i = 0; i < Counts.Length; i++) Counts[i] += other.Counts[i];
        if (other._times is not { } times) return;
        _times ??= new DurationHistogram?[TimeCount];
        for (var i = 0; i < times.Length; i++)
            if (times[i] is { } recorded) (_times[i] ??= new DurationHistogram()).Merge(recorded);
    }

    public void Clear()
    {
        Array.Clear(Counts);
        _times = null;
    }
}
