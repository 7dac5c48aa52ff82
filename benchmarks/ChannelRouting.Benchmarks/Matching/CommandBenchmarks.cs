using BenchmarkDotNet.Attributes;

namespace ChannelRouting.Benchmarks.Matching;

/// <summary>
/// Whole commands in three routers, which must decide alike before they are measured. The engine writes events and keeps state, versions, command outcomes and an
/// archive; the other two keep rows, and nothing of what happened.
/// </summary>
[MemoryDiagnoser]
public abstract class CommandBenchmarks(bool isBusy)
{
    private const int Rounds = 300;

    private MatchingWorld _world = null!;
    private CommandPlayer _linq = null!;
    private CommandPlayer _scan = null!;
    private CommandPlayer _engine = null!;

    [Params(100, 1_000, 10_000)]
    public int Agents { get; set; }

    [Params(0, 10_000, 100_000)]
    public int Waiting { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _world = new MatchingWorld(Agents, Waiting, isBusy);
        (_linq, _scan, _engine) = (new CommandPlayer(_world, new LinqRouter(_world)), new CommandPlayer(_world, new ScanRouter(_world)), new CommandPlayer(_world, new EngineRouter(_world)));
        for (var round = 0; round < Rounds; round++)
        {
            var (linq, scan, engine) = (Play(_linq), Play(_scan), Play(_engine));
            if (linq != engine || scan != engine) throw new InvalidOperationException($"Round {round}: LINQ {linq}, scan {scan}, engine {engine}.");
        }
    }

    [Benchmark(Baseline = true)]
    public string? Linq() => Play(_linq);

    [Benchmark]
    public string? Scan() => Play(_scan);

    [Benchmark]
    public string? Engine() => Play(_engine);

    /// <summary>One round; what it returns says what was decided.</summary>
    private protected abstract string? Play(CommandPlayer player);
}
