using BenchmarkDotNet.Attributes;

namespace ChannelRouting.Benchmarks.Matching;

/// <summary>What does matching cost when an order arrives and goes to somebody, while work waits that nobody can take? That agent is free again each time.</summary>
[MemoryDiagnoser]
public class ArrivalBenchmarks
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
        _world = new MatchingWorld(Agents, Waiting, isBusy: false);
        Contest.RequireEqual(_world, Arrive);
        (_linq, _scan, _index) = (new LinqRouter(_world), new ScanRouter(_world), new IndexRouter(_world));
    }

    [Benchmark(Baseline = true)]
    public long Linq() => Arrive(_linq, _round++);

    [Benchmark]
    public long Scan() => Arrive(_scan, _round++);

    [Benchmark]
    public long Index() => Arrive(_index, _round++);

    private long Arrive(IContender contender, int round)
    {
        var agent = contender.Arrive(_world.Arrivals[round & (_world.Arrivals.Length - 1)]);
        contender.Release(agent < 0 ? _world.Releases[round & (_world.Releases.Length - 1)] : agent);
        return agent;
    }
}
