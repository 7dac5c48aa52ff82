using BenchmarkDotNet.Attributes;

namespace ChannelRouting.Benchmarks.Matching;

/// <summary>What does matching cost under the rules that look at promises, beside the strict one? 10,000 agents of 200 sorts; under the balanced rule agents are weighed, too.</summary>
[MemoryDiagnoser]
public class RuleBenchmarks
{
    private const int Agents = 10_000;

    private MatchingWorld _idle = null!;
    private MatchingWorld _busy = null!;
    private IndexRouter _arrivals = null!;
    private IndexRouter _releases = null!;
    private int _round;

    [Params(WorkOrderRule.Priority, WorkOrderRule.PriorityDeadline, WorkOrderRule.Balanced)]
    public WorkOrderRule Rule { get; set; }

    [Params(10_000, 100_000)]
    public int Waiting { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        (_idle, _busy) = (new MatchingWorld(Agents, Waiting, isBusy: false), new MatchingWorld(Agents, Waiting, isBusy: true));
        (_arrivals, _releases) = (new IndexRouter(_idle, Rule), new IndexRouter(_busy, Rule));
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
