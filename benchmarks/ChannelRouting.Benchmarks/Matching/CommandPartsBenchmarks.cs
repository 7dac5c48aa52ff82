using BenchmarkDotNet.Attributes;

namespace ChannelRouting.Benchmarks.Matching;

/// <summary>What do two whole commands cost beside matching alone and the making of their event records, where each work order has a promise and its clock?</summary>
/// <remarks>An order is submitted, goes to somebody, and is cancelled, while work waits that nobody can take. The records are copies of the events of one such round.</remarks>
[MemoryDiagnoser]
public class CommandPartsBenchmarks
{
    private MatchingWorld _world = null!;
    private CommandPlayer _engine = null!;
    private IndexRouter _index = null!;
    private RoutingEvent[] _events = [];
    private int _round;

    [Params(100, 1_000, 10_000)]
    public int Agents { get; set; }

    [Params(0, 10_000)]
    public int Waiting { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _world = new MatchingWorld(Agents, Waiting, isBusy: false);
        var router = new EngineRouter(_world, WorkOrderRule.PriorityDeadline);
        (_engine, _index) = (new CommandPlayer(_world, router), new IndexRouter(_world, WorkOrderRule.PriorityDeadline));
        router.BeginRecording();
        _engine.PlayArrival();
        _events = router.EndRecording();
    }

    [Benchmark(Baseline = true)]
    public string? Engine() => _engine.PlayArrival();

    [Benchmark]
    public long Matching()
    {
        var agent = _index.Arrive(_world.Arrivals[_round++ & (_world.Arrivals.Length - 1)]);
        if (agent >= 0) _index.Release(agent);
        return agent;
    }

    [Benchmark]
    public RoutingEvent? Records()
    {
        RoutingEvent? last = null;
        foreach (var routingEvent in _events) last = routingEvent with { };
        return last;
    }
}
