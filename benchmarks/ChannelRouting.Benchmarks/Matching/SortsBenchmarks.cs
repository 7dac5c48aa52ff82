using BenchmarkDotNet.Attributes;

namespace ChannelRouting.Benchmarks.Matching;

/// <summary>What does matching cost as 10,000 agents differ more and more, up to each being a sort of its own? 10,000 orders stand in line.</summary>
[MemoryDiagnoser]
public class SortsBenchmarks : TurnBenchmarks
{
    private const int Agents = 10_000;
    private const int Waiting = 10_000;

    [Params(MatchingWorld.SortCount, 2_000, Agents)]
    public int Sorts { get; set; }

    [GlobalSetup]
    public void Prepare() => Prepare(isBusy => new MatchingWorld(Agents, Waiting, isBusy, Sorts), WorkOrderRule.Priority);
}
