using BenchmarkDotNet.Attributes;
using ChannelRouting.Metrics;

namespace ChannelRouting.Benchmarks;

/// <summary>What does a histogram cost, beside keeping all times and sorting them?</summary>
/// <remarks>A million handling times, log-normal about five minutes, into one histogram, or each into one of 10,000.</remarks>
[MemoryDiagnoser]
public class HistogramBenchmarks
{
    private const int Count = 1_000_000;

    private readonly Duration[] _times = new Duration[Count];
    private readonly int[] _series = new int[Count];
    private readonly DurationHistogram _one = new();
    private DurationHistogram[] _many = [];
    private List<long> _kept = new(Count);

    [GlobalSetup]
    public void Prepare()
    {
        var random = new Random(1);
        for (var i = 0; i < Count; i++)
        {
            var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            _times[i] = Duration.FromTicks((long)(Math.Exp(normal * 0.8) * 300 * NodaConstants.TicksPerSecond));
            _series[i] = random.Next(10_000);
        }

        _many = [.. Enumerable.Range(0, 10_000).Select(_ => new DurationHistogram())];
        RecordInOne();
        RecordInMany();
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public void RecordInOne()
    {
        foreach (var time in _times) _one.Record(time);
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public void RecordInMany()
    {
        for (var i = 0; i < Count; i++) _many[_series[i]].Record(_times[i]);
    }

    [Benchmark]
    public Duration ThreePercentiles() => _one.Percentile(50)!.Value + _one.Percentile(95)!.Value + _one.Percentile(99)!.Value;

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public void KeepInAList()
    {
        _kept = new List<long>(Count);
        foreach (var time in _times) _kept.Add(time.BclCompatibleTicks);
    }

    [Benchmark]
    public long SortAndThreePercentiles()
    {
        var sorted = _times.Select(time => time.BclCompatibleTicks).ToArray();
        Array.Sort(sorted);
        return sorted[Count / 2] + sorted[(int)(Count * 0.95)] + sorted[(int)(Count * 0.99)];
    }
}
