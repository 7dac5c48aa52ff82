using BenchmarkDotNet.Attributes;

namespace ChannelRouting.Benchmarks.Matching;

/// <summary>
/// What does code that chooses agents cost beside a built-in rule? An order is submitted, goes to one of the agents, who can all take it, and is cancelled. The code says what the rule says, so both must decide alike
/// before they are measured.
/// </summary>
[MemoryDiagnoser]
public class SelectorBenchmarks
{
    private const int Rounds = 300;
    private const int Room = 4;

    private static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 9, 0);

    private RoutingEngine _rule = null!;
    private RoutingEngine _code = null!;
    private int _round;

    [Params(1_000, 10_000)]
    public int Agents { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        (_rule, _code) = (EngineWith(null), EngineWith(new SelectorCode { Name = "most-free", Version = 1 }));
        for (var round = 0; round < Rounds; round++)
        {
            var (byRule, byCode) = (LeastLoaded(), Selector());
            if (byRule != byCode) throw new InvalidOperationException($"Round {round}: by rule {byRule}, by code {byCode}.");
        }
    }

    [Benchmark(Baseline = true)]
    public AgentId? LeastLoaded() => Play(_rule);

    [Benchmark]
    public AgentId? Selector() => Play(_code);

    private AgentId? Play(RoutingEngine engine)
    {
        WorkOrderId id = $"order-{_round++}";
        Execute(engine, new SubmitWorkOrder { Draft = new WorkOrderDraft { Id = id, Channel = "chat", Type = "question" } });
        var agent = engine.FindWorkOrder(id)!.Agent;
        Execute(engine, new CancelWorkOrder { WorkOrder = id });
        return agent;
    }

    private RoutingEngine EngineWith(SelectorCode? selector)
    {
        var engine = new RoutingEngine(agentSelectors: [new MostFree()]);
        Execute(engine, new ApplyPlan
        {
            Plan = new RoutingPlan
            {
                Name = "selecting",
                Channels = [new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 1 }],
                Queues = [new WorkQueue { Id = "general", AgentSelector = selector }],
                FallbackQueue = "general",
                RetainClosedFor = Duration.FromSeconds(1),
            },
        });
        for (var i = 0; i < Agents; i++)
        {
            Execute(engine, new SaveAgent { Profile = new AgentProfile { Id = $"agent-{i}", Queues = ["general"], CapacityUnits = Room } });
            Execute(engine, new SignInAgent { Agent = $"agent-{i}" });
        }

        return engine;
    }

    /// <summary>10 ms pass from command to command.</summary>
    private static void Execute(RoutingEngine engine, Command command)
    {
        var decision = engine.Execute(command, Instant.Max(Start, engine.LastInstant) + Duration.FromMilliseconds(10));
        if (!decision.IsAccepted) throw new InvalidOperationException(decision.Rejection!.ToString());
    }

    private sealed class MostFree : IAgentSelector
    {
        public string Name => "most-free";

        public int Version => 1;

        public long Score(in AgentCandidate agent, in WorkOrderCandidate workOrder, Instant now) => agent.FreeUnits;
    }
}
