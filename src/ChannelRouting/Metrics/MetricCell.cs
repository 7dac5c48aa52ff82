namespace ChannelRouting.Metrics;

/// <summary>What was counted under one key in one stretch of time. Levels are kept as their change over the stretch.</summary>
/// <remarks>The first times are kept as they are, since in most stretches most keys have few; past that there is a histogram of each sort.</remarks>
internal sealed class MetricCell
{
    private const int MostFew = 32;
    private static readonly int TimeCount = Enum.GetValues<MetricTime>().Length;
    private static readonly int CountCount = Enum.GetValues<MetricCount>().Length;

    private (MetricTime Time, long Ticks)[] _few = [];
    private int _fewCount;
    private DurationHistogram?[]? _times;

    public long[] Counts { get; } = new long[CountCount];

    public long this[MetricCount count] => Counts[(int)count];

    /// <summary>Whether nothing was counted, or all of it was undone.</summary>
    public bool IsEmpty => _fewCount == 0 && _times is null && Array.TrueForAll(Counts, count => count == 0);

    /// <summary>The histogram of a sort of times; null when there is none. Asked when all are recorded.</summary>
    public DurationHistogram? this[MetricTime time]
    {
        get
        {
            if (_times is null && _fewCount > 0) Unfold();
            return _times?[(int)time];
        }
    }

    public void Add(MetricCount count, long number) => Counts[(int)count] += number;

    public void Record(MetricTime time, long ticks)
    {
        if (_times is null && _fewCount == MostFew) Unfold();
        if (_times is not null)
        {
            (_times[(int)time] ??= new DurationHistogram()).Record(ticks);
            return;
        }

        if (_fewCount == _few.Length) Array.Resize(ref _few, Math.Max(4, _fewCount * 2));
        _few[_fewCount++] = (time, ticks);
    }

    public void Merge(MetricCell other)
    {
        for (var i = 0; i < Counts.Length; i++)
            if (other.Counts[i] is not 0 and var count) Counts[i] += count;
        for (var i = 0; i < other._fewCount; i++) Record(other._few[i].Time, other._few[i].Ticks);
        if (other._times is not { } times) return;
        if (_times is null) Unfold();
        for (var i = 0; i < times.Length; i++)
            if (times[i] is { } recorded) (_times![i] ??= new DurationHistogram()).Merge(recorded);
    }

    private void Unfold()
    {
        _times = new DurationHistogram?[TimeCount];
        for (var i = 0; i < _fewCount; i++) (_times[(int)_few[i].Time] ??= new DurationHistogram()).Record(_few[i].Ticks);
        (_few, _fewCount) = ([], 0);
    }
}
