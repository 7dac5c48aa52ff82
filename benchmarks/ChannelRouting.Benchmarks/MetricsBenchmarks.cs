using BenchmarkDotNet.Attributes;
using ChannelRouting.Metrics;

namespace ChannelRouting.Benchmarks;

/// <summary>What does counting all metrics cost beside the engine, and does it grow with the work orders that are open?</summary>
/// <remarks>1,000 lives of submit, offer, accept, reply, complete, close and rate, three seconds apart, so that 100 agents have five minutes for each. What metrics cost is the difference.</remarks>
[MemoryDiagnoser]
public class MetricsBenchmarks
{
    private const int Lives = 1_000;

    private static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 9, 0);

    private RoutingEngine _engine = null!;
    private RoutingMetrics _metrics = null!;
    private Instant _engineNow = Start;
    private int _number;

    /// <summary>Work orders in line that nobody can take.</summary>
    [Params(1_000, 100_000)]
    public int Open { get; set; }

    [Params(100)]
    public int Agents { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _engine = new RoutingEngine();
        _metrics = new RoutingMetrics();
        Fold(Execute(new ApplyPlan { Plan = Plan() }));
        for (var i = 0; i < Open; i++) Fold(Execute(new SubmitWorkOrder { Draft = Draft($"open-{i}", i) with { Requirements = [new SkillRequirement { Skill = "nobody", AtLeast = 1 }] } }));
        for (var i = 0; i < Agents; i++)
        {
            Fold(Execute(new SaveAgent { Profile = new AgentProfile { Id = $"agent-{i}", Team = $"team-{i % 5}", Tier = i % 4 == 0 ? "expert" : "first", Queues = ["q0", "q1", "q2", "q3"], CapacityUnits = 100 } }));
            Fold(Execute(new SignInAgent { Agent = $"agent-{i}" }));
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Lives)]
    public int Engine()
    {
        var count = 0;
        for (var i = 0; i < Lives; i++) count += Live().Count;
        return count;
    }

    [Benchmark(OperationsPerInvoke = Lives)]
    public int EngineAndMetrics()
    {
        var count = 0;
        for (var i = 0; i < Lives; i++)
        {
            foreach (var decision in Live()) Fold(decision);
            count++;
        }

        return count;
    }

    private List<Decision> Live()
    {
        _engineNow += Duration.FromSeconds(3);
        WorkOrderId id = $"WO-{_number}";
        var submitted = Execute(new SubmitWorkOrder { Draft = Draft(id, _number++) });
        var offer = ((OfferMade)submitted.Entry!.Events[^1]).Offer;
        var accepted = Execute(new AcceptOffer { Offer = offer });
        var assignment = accepted.Entry!.Events.OfType<WorkOrderAssigned>().First().Assignment;
        return
        [
            submitted, accepted,
            Execute(new RecordInteraction { WorkOrder = id, Kind = InteractionKind.Reply }),
            Execute(new CompleteWorkOrder { WorkOrder = id, Assignment = assignment }),
            Execute(new CloseWorkOrder { WorkOrder = id, Assignment = assignment }),
            Execute(new RecordSatisfaction { WorkOrder = id, Satisfaction = new Satisfaction { Overall = 1 + (_number % 5) } }),
        ];
    }

    private static WorkOrderDraft Draft(WorkOrderId id, int number) => new() { Id = id, Channel = $"c{number % 4}", Type = $"type-{number % 10}", Queue = $"q{number % 4}", Priority = number % 3 == 0 ? "urgent" : "normal" };

    private static RoutingPlan Plan() => new()
    {
        Name = "benchmark",
        FallbackQueue = "q0",
        Channels = [.. Enumerable.Range(0, 4).Select(i => new ContactChannel { Id = $"c{i}", Kind = "chat", CostUnits = 25 })],
        Queues = [.. Enumerable.Range(0, 4).Select(i => new WorkQueue { Id = $"q{i}", Offers = new OfferPolicy { ExpiresAfter = Duration.FromMinutes(5) } })],
        SlaPolicies = [new SlaPolicy { Id = "standard", Targets = [new SlaTarget { Id = "resolution", Goals = [new SlaGoal { Elapsed = Duration.FromHours(4) }] }, new SlaTarget { Id = "answer", Kind = SlaTargetKind.Answer, Goals = [new SlaGoal { Elapsed = Duration.FromSeconds(20) }] }] }],
        RetainClosedFor = Duration.FromHours(1),
    };

    private void Fold(Decision decision)
    {
        Fold(decision.Settling);
        Fold(decision.Entry);
    }

    private void Fold(JournalEntry? entry)
    {
        if (entry is null) return;
        for (var i = 0; i < entry.Events.Count; i++) _metrics.Apply(entry.Events[i]);
    }

    private Decision Execute(Command command)
    {
        var decision = _engine.Execute(command, _engineNow);
        return decision.IsAccepted ? decision : throw new InvalidOperationException(decision.Rejection!.ToString());
    }
}
