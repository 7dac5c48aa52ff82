using BenchmarkDotNet.Attributes;

namespace ChannelRouting.Benchmarks.Matching;

/// <summary>
/// Matching alone, up to 100,000 agents and a million in line, with 20 skills and 8 channels; 200 sorts of agents, or each a sort of its own. The contenders decide alike where <see cref="Contest"/> can
/// ask them all in reasonable time.
/// </summary>
[MemoryDiagnoser]
[GcForce(false)] // To collect a million orders before each iteration takes minutes.
public class FullBenchmarks
{
    private const int SkillCount = 20;
    private const int ChannelCount = 8;
    private const long MostToCheck = 10_000;

    private MatchingWorld _world = null!;
    private IContender _contender = null!;
    private int _round;

    public static IEnumerable<FullCase> Cases =>
    [
        .. from agents in (int[])[100, 1_000, 10_000, 100_000] from waiting in (int[])[0, 100_000, 1_000_000] select new FullCase(agents, waiting, MatchingWorld.SortCount),
        new(10_000, 10_000, MatchingWorld.SortCount),
        .. from agents in (int[])[1_000, 10_000, 100_000] select new FullCase(agents, 10_000, agents),
    ];

    [ParamsSource(nameof(Cases))]
    public FullCase Case { get; set; } = null!;

    [GlobalSetup(Target = nameof(LinqArrival))]
    public void PrepareLinqArrival() => Prepare(isBusy: false, world => new LinqRouter(world));

    [GlobalSetup(Target = nameof(ScanArrival))]
    public void PrepareScanArrival() => Prepare(isBusy: false, world => new ScanRouter(world));

    [GlobalSetup(Target = nameof(IndexArrival))]
    public void PrepareIndexArrival() => Prepare(isBusy: false, world => new IndexRouter(world));

    [GlobalSetup(Target = nameof(BalancedArrival))]
    public void PrepareBalancedArrival() => Prepare(isBusy: false, world => new IndexRouter(world, WorkOrderRule.Balanced));

    [GlobalSetup(Target = nameof(LinqRelease))]
    public void PrepareLinqRelease() => Prepare(isBusy: true, world => new LinqRouter(world));

    [GlobalSetup(Target = nameof(ScanRelease))]
    public void PrepareScanRelease() => Prepare(isBusy: true, world => new ScanRouter(world));

    [GlobalSetup(Target = nameof(IndexRelease))]
    public void PrepareIndexRelease() => Prepare(isBusy: true, world => new IndexRouter(world));

    [GlobalSetup(Target = nameof(BalancedRelease))]
    public void PrepareBalancedRelease() => Prepare(isBusy: true, world => new IndexRouter(world, WorkOrderRule.Balanced));

    [Benchmark]
    public long LinqArrival() => Arrive();

    [Benchmark]
    public long ScanArrival() => Arrive();

    [Benchmark]
    public long IndexArrival() => Arrive();

    [Benchmark]
    public long BalancedArrival() => Arrive();

    [Benchmark]
    public long LinqRelease() => Release(_contender, _round++);

    [Benchmark]
    public long ScanRelease() => Release(_contender, _round++);

    [Benchmark]
    public long IndexRelease() => Release(_contender, _round++);

    [Benchmark]
    public long BalancedRelease() => Release(_contender, _round++);

    private void Prepare(bool isBusy, Func<MatchingWorld, IContender> make)
    {
        _world = new MatchingWorld(Case.Agents, Case.Waiting, isBusy, Case.Sorts, SkillCount, ChannelCount);
        if (Case.Agents + Case.Waiting <= MostToCheck) Contest.RequireEqual(_world, isBusy ? Release : Arrive);
        _contender = make(_world);
    }

    private long Arrive() => Arrive(_contender, _round++);

    private long Arrive(IContender contender, int round)
    {
        var agent = contender.Arrive(_world.Arrivals[round & (_world.Arrivals.Length - 1)]);
        contender.Release(agent < 0 ? _world.Releases[round & (_world.Releases.Length - 1)] : agent);
        return agent;
    }

    private long Release(IContender contender, int round) => contender.Free(_world.Releases[round & (_world.Releases.Length - 1)]);
}
