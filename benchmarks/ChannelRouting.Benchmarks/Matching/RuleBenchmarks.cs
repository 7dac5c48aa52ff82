using BenchmarkDotNet.Attributes;

namespace ChannelRouting.Benchmarks.Matching;

/// <summary>What does matching cost under the rules that look at promises, beside the strict one? 10,000 agents of 200 sorts; under the balanced rule agents are weighed, too.</summary>
[MemoryDiagnoser]
public class RuleBenchmarks : TurnBenchmarks
{
    private const int Agents = 10_000;

    [Params(WorkOrderRule.Priority, WorkOrderRule.PriorityDeadline, WorkOrderRule.Balanced)]
    public WorkOrderRule Rule { get; set; }

    [Params(10_000, 100_000)]
    public int Waiting { get; set; }

    [GlobalSetup]
    public void Prepare() => Prepare(isBusy => new MatchingWorld(Agents, Waiting, isBusy), Rule);
}
