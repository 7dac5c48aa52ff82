using BenchmarkDotNet.Attributes;

namespace ChannelRouting.Benchmarks.Matching;

/// <summary>What does matching cost when one of many full agents is free again and takes the first order in line that it can? The first 10 % of the line nobody can take.</summary>
[MemoryDiagnoser]
public class ReleaseBenchmarks
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
        _world = new MatchingWorld(Agents, Waiting, isBusy: true);
        Contest.RequireEqual(_world, Free);
        (_linq, _scan, _index) = (new LinqRouter(_world), new ScanRouter(_world), new IndexRouter(_world));
    }

    [Benchmark(Baseline = true)]
    public long Linq() => Free(_linq, _round++);

    [Benchmark]
    public long Scan() => Free(_scan, _round++);

    [Benchmark]
    public long Index() => Free(_index, _round++);

    private long Free(IContender contender, int round) => contender.Free(_world.Releases[round & (_world.Releases.Length - 1)]);
}
