using ChannelRouting.Engine;
using ChannelRouting.Matching;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.InProcess;

/// <summary>Many threads at one time, while the clock runs: every result agrees with the stream of events, and nobody misses one.</summary>
public class RouterStressTests
{
    private const int ThreadCount = 8;
    private const int CommandsPerRound = 50_000;
    private const int CommandsPerSecond = 50;

    private readonly ManualTimeProvider _time = new(Some.Now);
    private readonly TestSubscriber[] _subscribers = [new(), new(), new()];
    private readonly RoutingState _fold = new(state => new MatchingIndex(state));

    [Fact]
    public Task EightThreads_FiftyThousandCommands_AgreeWithTheStream() => RunAsync(rounds: 1);

    [Fact, Trait("Category", "Long")]
    public Task EightThreads_AMillionCommands_AgreeWithTheStream() => RunAsync(rounds: 20);

    /// <summary>
    /// A handler finds no room because of another subscriber, who leaves while a caller fills the handler's own buffer: whichever comes first, the handler must not wait for
    /// itself.
    /// </summary>
    [Fact, Trait("Category", "Long")]
    public async Task HandlerThatCalls_WhileAnotherCallerFillsItsBuffer_NeverWaitsForItself()
    {
        await using var router = new Router(Some.Plan(), _time);
        var random = new Random(1);
        var number = 0;
        for (var attempt = 0; attempt < 10_000; attempt++)
        {
            using var inHandler = new ManualResetEventSlim();
            using var mayCall = new ManualResetEventSlim();
            var called = new TaskCompletionSource();
            var mayReturn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            using var caller = router.Subscribe(new SubscriptionOptions { BufferSize = 2, WhenFull = FullBufferRule.Block }, async _ =>
            {
                if (inHandler.IsSet) return;
                inHandler.Set();
                mayCall.Wait();
                await SubmitAsync();
                called.SetResult();
            });
            var other = router.Subscribe(new SubscriptionOptions { BufferSize = 1, WhenFull = FullBufferRule.Block }, _ => new ValueTask(mayReturn.Task));
            await SubmitAsync();
            inHandler.Wait();

            mayCall.Set();
            Thread.SpinWait(random.Next(60));
            other.Dispose();
            var filling = SubmitAsync();
            await called.Task.Soon();
            mayReturn.SetResult();
            await filling.Soon();
        }

        Task SubmitAsync() => router.SubmitAsync(Some.Draft($"WO-{Interlocked.Increment(ref number)}")).AsTask();
    }

    private async Task RunAsync(int rounds)
    {
        await using var router = new Router(StressHost.Plan, _time);
        var patient = new SubscriptionOptions { After = 0, BufferSize = RoutingLimits.SubscriptionBuffer };
        foreach (var (subscriber, number) in _subscribers.Select((subscriber, number) => (subscriber, number)))
            router.Subscribe(number == 0 ? new SubscriptionOptions { After = 0, BufferSize = 64, WhenFull = FullBufferRule.Block } : patient, subscriber.HandleAsync);
        var hosts = Enumerable.Range(0, ThreadCount).Select(number => new StressHost(router, number)).ToList();

        for (var round = 0; round < rounds; round++)
        {
            var results = await SendAsync(hosts);
            await SettleAsync(router);
            Fold(results);
        }

        _fold.CheckInvariants();
        Assert.Equal(router.Inspect(engine => engine.State.ToCanonicalText()), _fold.ToCanonicalText());
    }

    /// <summary>The clock goes on a second for every few commands, whoever sends them.</summary>
    private async Task<List<(Command Command, CommandResult<CommandOutcome> Result)>> SendAsync(List<StressHost> hosts)
    {
        using var ticks = new SemaphoreSlim(0);
        var sent = 0;
        var threads = hosts.Select(host => Task.Factory.StartNew(() => host.Run(CommandsPerRound / ThreadCount, CountOne), default, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToList();
        var clock = Task.Factory.StartNew(MoveClock, default, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var results = await Task.WhenAll(threads).Soon();
        await clock.Soon();
        return [.. results.SelectMany(result => result)];

        void CountOne()
        {
            if (Interlocked.Increment(ref sent) % CommandsPerSecond == 0) ticks.Release();
        }

        void MoveClock()
        {
            for (var second = 0; second < CommandsPerRound / CommandsPerSecond; second++)
            {
                ticks.Wait();
                _time.Advance(Duration.FromSeconds(1));
            }
        }
    }

    /// <summary>With nobody calling, the timer alone brings what is due, though the subscriber that blocks may hold it back a while; then every subscriber has seen all.</summary>
    private async Task SettleAsync(Router router)
    {
        for (var tries = 0; tries < 10 || (tries < 100 && IsDue(router)); tries++)
        {
            await SeeAllAsync(router);
            _time.Advance(Duration.FromMinutes(10));
        }

        Assert.False(IsDue(router));
        await SeeAllAsync(router);
    }

    private bool IsDue(Router router) => router.Inspect(engine => engine.NextDueAt <= _time.Now);

    private async Task SeeAllAsync(Router router)
    {
        foreach (var subscriber in _subscribers) await subscriber.SeesAsync(router.Inspect(engine => engine.State.LastSequence));
    }

    /// <summary>Applies the stream, and looks at each sequence whether the results that name it tell what stands there.</summary>
    private void Fold(List<(Command Command, CommandResult<CommandOutcome> Result)> results)
    {
        var streams = _subscribers.Select(subscriber => subscriber.Empty()).ToList();
        var bySequence = results.ToLookup(result => result.Result.Sequence);
        Assert.All(streams, stream => Assert.Equal(streams[0], stream));
        Check(bySequence[_fold.LastSequence]);
        foreach (var routingEvent in streams[0])
        {
            _fold.Apply(routingEvent);
            Check(bySequence[routingEvent.Sequence]);
        }

        Assert.True(results.Count(result => result.Result.IsAccepted) > results.Count / 2);
    }

    private void Check(IEnumerable<(Command Command, CommandResult<CommandOutcome> Result)> results)
    {
        foreach (var (command, result) in results)
        {
            if (result.Outcome is { } outcome) Assert.Equal(_fold.OutcomeOf(command), outcome);
            else CheckRefused(command, result.Rejection!);
        }
    }

    private void CheckRefused(Command command, Rejection rejection)
    {
        switch (command)
        {
            case AcceptOffer c: Assert.NotEqual(OfferStatus.Open, _fold.FindOffer(c.Offer)!.Status); break;
            case BeginAcceptingOffer c: Assert.NotEqual(OfferStatus.Open, _fold.FindOffer(c.Offer)!.Status); break;
            case DeclineOffer c: Assert.NotEqual(OfferStatus.Open, _fold.FindOffer(c.Offer)!.Status); break;
            case SetAgentPresence c: Assert.True(_fold.FindAgent(c.Agent) is null or { Presence: AgentPresence.Offline }); break;
            case SignInAgent c: Assert.Null(_fold.FindAgent(c.Agent)); break;
            default: Assert.Fail($"{command} was refused: {rejection}"); break;
        }
    }
}
