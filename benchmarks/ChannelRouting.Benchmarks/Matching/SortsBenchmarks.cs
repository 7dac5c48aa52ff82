using BenchmarkDotNet.Attributes;

namespace ChannelRouting.Benchmarks.Matching;

/// <summary>What does matching cost as 10,000 agents differ more and more, up to each being a sort of its own? 10,000 orders stand in line.</summary>
[MemoryDiagnoser]
public class SortsBenchmarks
{
    private const int Agents = 10_000;
    private const int Waiting = 10_000;

    private MatchingWorld _idle = null!;
    private MatchingWorld _busy = null!;
    private IndexRouter _arrivals = null!;
    private IndexRouter _releases = null!;
    private int _round;

    [Params(MatchingWorld.SortCount, 2_000, Agents)]
    public int Sorts { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        (_idle, _busy) = (new MatchingWorld(Agents, Waiting, isBusy: false, Sorts), new MatchingWorld(Agents, Waiting, isBusy: true, Sorts));
        (_arrivals, _releases) = (new IndexRouter(_idle), new IndexRouter(_busy));
    }

    [Benchmark]
    public long Arrival()
    {
        var round = _round++;
        var agent = _arrivals.Arrive(_idle.Arrivals[round & (_idle.Arrivals.Length - 1)]);
        _arrivals.Release(agent < 0 ? _idle.Releases[round & (_idle.Releases.Length - 1)] : agent);
        return agent;
    }

    [Benchmark]
    public long Release() => _releases.Free(_busy.Releases[_round++ & (_busy.Releases.Length - 1)]);
}
