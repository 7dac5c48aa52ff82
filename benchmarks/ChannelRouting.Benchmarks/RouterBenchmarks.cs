using System.Collections.Concurrent;
using BenchmarkDotNet.Attributes;

namespace ChannelRouting.Benchmarks;

/// <summary>What does the router add to the engine, beside what every host needs: one lock, one look at the clock, one hand-off for each subscriber?</summary>
/// <remarks>
/// Many short iterations, and their median: subscribers work on other threads, and a machine that others use too must not decide. The collector works between iterations.
/// The router's own cost is that of <see cref="ByRouter"/> less <see cref="ByEngine"/>; it is measured against <see cref="Parts"/>, and against <see cref="ByHand"/> less <see cref="ByEngine"/>.
/// </remarks>
[MemoryDiagnoser]
[SimpleJob(warmupCount: 200, iterationCount: 400, invocationCount: 1_024)]
[MinColumn, MedianColumn]
public class RouterBenchmarks
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 9, 0);

    private readonly SetAgentPresence[] _commands =
        [new() { Agent = "ann", Presence = AgentPresence.Away }, new() { Agent = "ann", Presence = AgentPresence.Available }];

    private readonly Lock _lock = new();
    private readonly TimeProvider _time = TimeProvider.System;
    private readonly RoutingEngine _engine = new();
    private readonly IReadOnlyList<RoutingEvent> _step = [];
    private Router _router = null!;
    private PlainSubscriber[] _subscribers = [];
    private int _next;

    [Params(0, 1, 4)]
    public int Subscribers { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var plan = new RoutingPlan
        {
            Name = "benchmark",
            FallbackQueue = "general",
            Channels = [new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 25 }],
            Queues = [new WorkQueue { Id = "general" }],
        };
        var ann = new AgentProfile { Id = "ann", Queues = ["general"], CapacityUnits = 100 };
        _engine.Execute(new ApplyPlan { Plan = plan }, Start);
        _engine.Execute(new SaveAgent { Profile = ann }, Start);
        _engine.Execute(new SignInAgent { Agent = "ann" }, Start);
        _router = Make(plan, ann);
        _subscribers = [.. Enumerable.Range(0, Subscribers).Select(_ => new PlainSubscriber())];
    }

    [GlobalCleanup]
    public void Dispose() => _router.Dispose();

    /// <summary>A command that changes something, so that there is an event to hand over; time goes on from one to the next, as it does by a clock.</summary>
    [Benchmark]
    public bool ByEngine() => _engine.Execute(Next(), _engine.LastInstant.PlusTicks(5)).IsAccepted;

    [Benchmark]
    public long Parts()
    {
        long ticks;
        lock (_lock)
        {
            ticks = _time.GetUtcNow().UtcTicks;
            foreach (var subscriber in _subscribers) subscriber.Queue.Enqueue(_step);
        }

        foreach (var subscriber in _subscribers) subscriber.Wake();
        return ticks;
    }

    /// <summary>What a host would write itself: no timer, nothing held for those who come later, no bound.</summary>
    [Benchmark(Baseline = true)]
    public bool ByHand()
    {
        Decision decision;
        lock (_lock)
        {
            decision = _engine.Execute(Next(), Instant.Max(Instant.FromDateTimeOffset(_time.GetUtcNow()), _engine.LastInstant));
            if (decision.Entry is { } entry)
                foreach (var subscriber in _subscribers) subscriber.Queue.Enqueue(entry.Events);
        }

        foreach (var subscriber in _subscribers) subscriber.Wake();
        return decision.IsAccepted;
    }

    [Benchmark]
    public bool ByRouter()
    {
        var executing = _router.ExecuteAsync(Next());
        return (executing.IsCompleted ? executing.Result : executing.AsTask().Result).IsAccepted;
    }

    private Router Make(RoutingPlan plan, AgentProfile agent)
    {
        var router = new Router(plan, _time);
        foreach (var command in new Command[] { new SaveAgent { Profile = agent }, new SignInAgent { Agent = agent.Id } }) router.ExecuteBatchAsync([command]).AsTask().Wait();
        foreach (var _ in Enumerable.Range(0, Subscribers)) router.Subscribe(new SubscriptionOptions { BufferSize = 10_000, WhenFull = FullBufferRule.Block }, _ => default);
        return router;
    }

    private SetAgentPresence Next() => _commands[_next ^= 1];

    /// <summary>A hand-off as it is mostly written: a queue, and a work item of the pool that empties it.</summary>
    private sealed class PlainSubscriber : IThreadPoolWorkItem
    {
        private int _isAtWork;

        public ConcurrentQueue<IReadOnlyList<RoutingEvent>> Queue { get; } = new();

        public void Wake()
        {
            if (Interlocked.CompareExchange(ref _isAtWork, 1, 0) == 0) ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }

        public void Execute()
        {
            while (Queue.TryDequeue(out _))
            {
            }

            Interlocked.Exchange(ref _isAtWork, 0);
            if (!Queue.IsEmpty) Wake();
        }
    }
}
