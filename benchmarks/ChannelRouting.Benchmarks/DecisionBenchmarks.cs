using BenchmarkDotNet.Attributes;

namespace ChannelRouting.Benchmarks;

/// <summary>What does keeping decisions cost a submission that is matched at once, and how does that grow with agents?</summary>
[MemoryDiagnoser]
public class DecisionBenchmarks
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 9, 0);

    private RoutingEngine _engine = null!;
    private int _number;

    [Params(10, 100, 1_000)]
    public int Agents { get; set; }

    /// <summary>Decisions that are kept; 0 is the baseline.</summary>
    [Params(0, 1_000)]
    public int Kept { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _engine = new RoutingEngine { KeptDecisions = Kept };
        Execute(new ApplyPlan
        {
            Plan = new RoutingPlan
            {
                Name = "benchmark",
                FallbackQueue = "general",
                Channels = [new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 25 }],
                Queues = [new WorkQueue { Id = "general" }],
            },
        });
        for (var i = 0; i < Agents; i++)
        {
            Execute(new SaveAgent { Profile = new AgentProfile { Id = $"agent-{i}", Queues = ["general"], CapacityUnits = 100 } });
            Execute(new SignInAgent { Agent = $"agent-{i}" });
        }
    }

    [Benchmark]
    public void SubmitAndCancel()
    {
        var id = new WorkOrderId($"WO-{_number++}");
        Execute(new SubmitWorkOrder { Draft = new WorkOrderDraft { Id = id, Channel = "chat", Type = "question" } });
        Execute(new CancelWorkOrder { WorkOrder = id });
    }

    private void Execute(Command command)
    {
        var decision = _engine.Execute(command, Start);
        if (!decision.IsAccepted) throw new InvalidOperationException(decision.Rejection!.ToString());
    }
}
