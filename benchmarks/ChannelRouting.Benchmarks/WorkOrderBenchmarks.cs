using BenchmarkDotNet.Attributes;

namespace ChannelRouting.Benchmarks;

/// <summary>What does the life of one work order cost (submit, match, complete, close), and how does it grow with agents and with the line?</summary>
[MemoryDiagnoser]
public class WorkOrderBenchmarks
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 9, 0);

    private RoutingEngine _engine = null!;
    private int _number;

    [Params(10, 100, 1_000)]
    public int Agents { get; set; }

    /// <summary>Work orders in line that nobody can take.</summary>
    [Params(0, 1_000)]
    public int Waiting { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _engine = new RoutingEngine();
        Execute(new ApplyPlan
        {
            Plan = new RoutingPlan
            {
                Name = "benchmark",
                FallbackQueue = "general",
                Channels = [new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 25 }],
                Queues = [new WorkQueue { Id = "general" }],
                SlaPolicies = [new SlaPolicy { Id = "standard", Targets = [new SlaTarget { Id = "resolution", Goals = [new SlaGoal { Elapsed = Duration.FromHours(4) }] }] }],
            },
        });
        for (var i = 0; i < Waiting; i++) Submit([new SkillRequirement { Skill = "nobody", AtLeast = 1 }]);
        for (var i = 0; i < Agents; i++)
        {
            Execute(new SaveAgent { Profile = new AgentProfile { Id = $"agent-{i}", Queues = ["general"], CapacityUnits = 100 } });
            Execute(new SignInAgent { Agent = $"agent-{i}" });
        }
    }

    [Benchmark]
    public void OneLife()
    {
        var decision = Submit([]);
        var assigned = (WorkOrderAssigned)decision.Entry!.Events[^1];
        Execute(new CompleteWorkOrder { WorkOrder = assigned.WorkOrder, Assignment = assigned.Assignment });
        Execute(new CloseWorkOrder { WorkOrder = assigned.WorkOrder, Assignment = assigned.Assignment });
    }

    private Decision Submit(SkillRequirement[] requirements) =>
        Execute(new SubmitWorkOrder { Draft = new WorkOrderDraft { Id = $"WO-{_number++}", Channel = "chat", Type = "question", Requirements = requirements } });

    private Decision Execute(Command command)
    {
        var decision = _engine.Execute(command, Start);
        return decision.IsAccepted ? decision : throw new InvalidOperationException(decision.Rejection!.ToString());
    }
}
