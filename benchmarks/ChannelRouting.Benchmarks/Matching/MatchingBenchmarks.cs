using BenchmarkDotNet.Attributes;

namespace ChannelRouting.Benchmarks.Matching;

/// <summary>The three contenders in one world, which must decide alike before they are measured.</summary>
[MemoryDiagnoser]
public abstract class MatchingBenchmarks(bool isBusy)
{
    private MatchingWorld _world = null!;
    private IContender _linq = null!;
    private IContender _scan = null!;
    private IContender _index = null!;
    private int _round;

    [Params(100, 1_000, 10_000)]
    public int Agents { get; set; }

    [Params(0, 10_000, 100_000)]
    public int Waiting { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _world = new MatchingWorld(Agents, Waiting, isBusy);
        Contest.RequireEqual(_world, (contender, round) => Play(contender, _world, round));
        (_linq, _scan, _index) = (new LinqRouter(_world), new ScanRouter(_world), new IndexRouter(_world));
    }

    [Benchmark(Baseline = true)]
    public long Linq() => Play(_linq, _world, _round++);

    [Benchmark]
    public long Scan() => Play(_scan, _world, _round++);

    [Benchmark]
    public long Index() => Play(_index, _world, _round++);

    /// <summary>One round; what it returns says whom it chose.</summary>
    private protected abstract long Play(IContender contender, MatchingWorld world, int round);
}
