using BenchmarkDotNet.Attributes;

namespace ChannelRouting.Benchmarks.Matching;

/// <summary>
/// What do whole commands cost, events, state and archive included? An arrival is submitted, goes to somebody and is cancelled. A release cancels an
/// order of a full agent, who takes the first in line it can, and a like order is submitted.
/// </summary>
[MemoryDiagnoser]
public class CommandBenchmarks
{
    private static readonly Duration Step = Duration.FromMilliseconds(10);

    private MatchingWorld _idle = null!;
    private MatchingWorld _busy = null!;
    private RoutingEngine _arrivals = null!;
    private RoutingEngine _releases = null!;
    private WorkOrderId[] _held = null!;
    private Instant _now = WorldEngine.Start;
    private int _round;

    [Params(100, 1_000, 10_000)]
    public int Agents { get; set; }

    [Params(0, 10_000, 100_000)]
    public int Waiting { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        (_idle, _busy) = (new MatchingWorld(Agents, Waiting, isBusy: false), new MatchingWorld(Agents, Waiting, isBusy: true));
        (_arrivals, _releases) = (WorldEngine.Of(_idle), WorldEngine.Of(_busy));
        _held = [.. Enumerable.Range(0, Agents).Select(agent => WorldEngine.Held(agent, 0))];
    }

    [Benchmark]
    public Decision Arrival()
    {
        var id = NextId();
        Execute(_arrivals, WorldEngine.Submit(id, _idle.Requirements[_idle.Arrivals[_round & (_idle.Arrivals.Length - 1)]], band: 1));
        return Execute(_arrivals, new CancelWorkOrder { WorkOrder = id });
    }

    [Benchmark]
    public Decision Release()
    {
        var agent = _busy.Releases[_round & (_busy.Releases.Length - 1)];
        var decision = Execute(_releases, new CancelWorkOrder { WorkOrder = _held[agent] });
        var (next, requirement) = (NextId(), Waiting == 0 ? 0 : 1 + (_round % (MatchingWorld.RequirementCount - 1)));
        var submitted = (WorkOrderOutcome)Execute(_releases, WorldEngine.Submit(next, _busy.Requirements[requirement], band: 4)).Outcome!;
        _held[agent] = decision.Entry!.Events[^1] is WorkOrderAssigned assigned ? assigned.WorkOrder : next;
        if (_held[agent] == next && submitted.Agent is null) Execute(_releases, new AssignWorkOrder { WorkOrder = next, Agent = WorldEngine.Agent(agent) });
        return decision;
    }

    private WorkOrderId NextId() => $"order-{_round++}";

    private Decision Execute(RoutingEngine engine, Command command)
    {
        _now += Step;
        var decision = engine.Execute(command, _now);
        return decision.IsAccepted ? decision : throw new InvalidOperationException(decision.Rejection!.ToString());
    }
}
