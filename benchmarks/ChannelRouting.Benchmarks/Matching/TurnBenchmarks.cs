using BenchmarkDotNet.Attributes;

namespace ChannelRouting.Benchmarks.Matching;

/// <summary>The index alone: an order that arrives where agents have room, and an agent who is free again where none has.</summary>
public abstract class TurnBenchmarks
{
    private MatchingWorld _idle = null!;
    private MatchingWorld _busy = null!;
    private IndexRouter _arrivals = null!;
    private IndexRouter _releases = null!;
    private int _round;

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

    private protected void Prepare(Func<bool, MatchingWorld> make, WorkOrderRule rule)
    {
        (_idle, _busy) = (make(false), make(true));
        (_arrivals, _releases) = (new IndexRouter(_idle, rule), new IndexRouter(_busy, rule));
    }
}
