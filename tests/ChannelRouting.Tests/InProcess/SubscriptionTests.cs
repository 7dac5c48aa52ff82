using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.InProcess;

/// <summary>What a subscriber is handed, from where, and how a subscription ends.</summary>
public sealed class SubscriptionTests : IAsyncDisposable
{
    private readonly ManualTimeProvider _time = new(Some.Now);
    private readonly TestSubscriber _subscriber = new();
    private readonly TaskCompletionSource<SubscriptionEnd> _told = new();
    private readonly Router _router;

    public SubscriptionTests() => _router = new Router(Some.Plan(), _time, new RouterOptions { RetainedEvents = 500, OnSubscriptionEnded = end => _told.TrySetResult(end) });

    public ValueTask DisposeAsync()
    {
        _subscriber.Release();
        return _router.DisposeAsync();
    }

    [Fact]
    public async Task Subscriber_FromNowOn_IsHandedWhatHappensAfter()
    {
        var before = await Submit(1);

        using var subscription = _router.Subscribe(new SubscriptionOptions(), _subscriber.HandleAsync);
        var after = await Submit(2);

        await _subscriber.SeesAsync(after);
        Assert.Equal(before + 1, _subscriber.Events[0].Sequence);
    }

    [Fact]
    public async Task Subscriber_FromAPosition_IsHandedAllAfterIt()
    {
        var last = await Submit(1, 2, 3);

        using var subscription = _router.Subscribe(new SubscriptionOptions { After = 0 }, _subscriber.HandleAsync);

        await _subscriber.SeesAsync(last);
        Assert.Equal(Enumerable.Range(1, (int)last), _subscriber.Events.Select(routingEvent => (int)routingEvent.Sequence));
        Assert.Equal([1, 3, 3, 3], _subscriber.StepSizes);
    }

    [Fact]
    public async Task Subscriber_FromAPositionInsideAStep_IsHandedTheRestOfIt()
    {
        var last = await Submit(1);

        using var subscription = _router.Subscribe(new SubscriptionOptions { After = last - 2 }, _subscriber.HandleAsync);

        await _subscriber.SeesAsync(last);
        Assert.Equal([2], _subscriber.StepSizes);
    }

    [Fact]
    public async Task Subscriber_OfOneEventAtATime_IsHandedEach()
    {
        var seen = new TaskCompletionSource<long>();
        using var subscription = _router.Subscribe(routingEvent => { if (routingEvent is WorkOrderCancelled) seen.SetResult(routingEvent.Sequence); });
        await Submit(1);

        var cancelled = await _router.CancelAsync("WO-1");

        Assert.Equal(cancelled.Sequence, await seen.Task.Soon() + 1);
    }

    [Fact]
    public async Task Subscriber_OfOneEventAtATimeThatWaits_IsWaitedForAndDetachedWhenItThrows()
    {
        using var subscription = _router.Subscribe(async _ =>
        {
            await Task.Yield();
            throw new TimeoutException();
        });
        var position = subscription.Position;

        await Submit(1);

        var end = await subscription.WaitForEndAsync().Soon();
        Assert.Equal((SubscriptionEndReason.HandlerFailed, position), (end.Reason, end.Position));
        Assert.IsType<TimeoutException>(end.Exception);
    }

    /// <summary>Each shape of lambda takes the overload that waits for what it does; that it compiles is half of the test.</summary>
    [Fact]
    public async Task Handlers_OfEveryShape_AreWaitedForAndDetachedWhenTheyThrow()
    {
        IRouterSubscription[] subscriptions =
        [
            _router.Subscribe(async _ =>
            {
                await Task.Yield();
                throw new TimeoutException();
            }),
            _router.Subscribe(async routingEvent => await FailTaskAsync(routingEvent)),
            _router.Subscribe(routingEvent => FailTaskAsync(routingEvent)),
            _router.Subscribe(routingEvent => FailValueTaskAsync(routingEvent)),
            _router.Subscribe(FailTaskAsync),
            _router.Subscribe(FailValueTaskAsync),
            _router.Subscribe(routingEvent => { Fail(routingEvent); }),
            _router.Subscribe(Fail),
            _router.Subscribe(_ => throw new TimeoutException()),
        ];

        await Submit(1);

        foreach (var subscription in subscriptions)
        {
            var end = await subscription.WaitForEndAsync().Soon();
            Assert.Equal(SubscriptionEndReason.HandlerFailed, end.Reason);
            Assert.IsType<TimeoutException>(end.Exception);
        }

        static void Fail(RoutingEvent routingEvent) => throw new TimeoutException();

        static async Task FailTaskAsync(RoutingEvent routingEvent)
        {
            await Task.Yield();
            Fail(routingEvent);
        }

        static async ValueTask FailValueTaskAsync(RoutingEvent routingEvent) => await FailTaskAsync(routingEvent);
    }

    [Fact]
    public async Task Position_NoLongerHeld_IsToldWithTheOldestThatIs()
    {
        var last = await Submit([.. Enumerable.Range(0, 600)]);

        var exception = Assert.Throws<PositionNotHeldException>(() => _router.Subscribe(new SubscriptionOptions { After = 3 }, _subscriber.HandleAsync));

        Assert.Equal((3, last), (exception.Position, exception.LatestPosition));
        Assert.Equal(last - 501, exception.OldestPosition); // 500 are to be held, in whole steps of three.
        using var subscription = _router.Subscribe(new SubscriptionOptions { After = exception.OldestPosition }, _subscriber.HandleAsync);
        await _subscriber.SeesAsync(last);
        Assert.Equal(exception.OldestPosition + 1, _subscriber.Events[0].Sequence);
        Assert.Equal(exception.OldestPosition, (await _router.GetStatusAsync()).OldestPosition);
    }

    [Fact]
    public async Task Events_ThatOnlyAnEndedSubscriptionWasBehind_AreLetGo()
    {
        _subscriber.Hold();
        var subscription = _router.Subscribe(new SubscriptionOptions { BufferSize = 100_000 }, _subscriber.HandleAsync);
        var first = await Submit([.. Enumerable.Range(0, 1_000)]);
        var whileBehind = (await _router.GetStatusAsync()).OldestPosition;

        subscription.Dispose();
        var last = await Submit(1_000);

        Assert.Equal((1, 3_001, last - 501), (whileBehind, first, (await _router.GetStatusAsync()).OldestPosition));
    }

    [Fact]
    public void Position_NeverReached_IsRefused() =>
        Assert.Equal(1, Assert.Throws<PositionNotHeldException>(() => _router.Subscribe(new SubscriptionOptions { After = 2 }, _subscriber.HandleAsync)).LatestPosition);

    [Fact]
    public void Options_OutOfRange_AreRefused()
    {
        Assert.Contains("After is -1; give 0 or more", MessageFor(new SubscriptionOptions { After = -1 }), StringComparison.Ordinal);
        Assert.Contains("BufferSize is 0; give 1 to 1000000", MessageFor(new SubscriptionOptions { BufferSize = 0 }), StringComparison.Ordinal);
        Assert.Contains("BufferSize is 1000001", MessageFor(new SubscriptionOptions { BufferSize = 1_000_001 }), StringComparison.Ordinal);
        Assert.Contains("WhenFull is 7", MessageFor(new SubscriptionOptions { WhenFull = (FullBufferRule)7 }), StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => _router.Subscribe(new SubscriptionOptions(), null!));
        Assert.Throws<ArgumentNullException>(() => _router.Subscribe(null!, _subscriber.HandleAsync));
    }

    [Fact]
    public async Task Subscriptions_PastTheirLimit_AreRefused()
    {
        foreach (var _ in Enumerable.Range(0, RoutingLimits.Subscriptions)) _router.Subscribe(_ => { });

        Assert.Throws<InvalidOperationException>(() => _router.Subscribe(_ => { }));
        Assert.Equal(RoutingLimits.Subscriptions, (await _router.GetStatusAsync()).SubscriptionCount);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Handler_ThatThrows_IsDetachedAndReported(bool later)
    {
        using var subscription = _router.Subscribe(new SubscriptionOptions { Name = "board" }, async _ =>
        {
            if (later) await Task.Yield();
            throw new TimeoutException("No board.");
        });
        var position = subscription.Position;

        await Submit(1);
        var end = await subscription.WaitForEndAsync().Soon();
        await Submit(2);

        Assert.Equal(("board", SubscriptionEndReason.HandlerFailed, position), (end.Name, end.Reason, end.Position));
        Assert.IsType<TimeoutException>(end.Exception);
        Assert.Same(end, await _told.Task.Soon());
        Assert.Equal(0, (await _router.GetStatusAsync()).SubscriptionCount);
    }

    [Fact]
    public async Task Handler_ThatThrows_LeavesTheOthersAlone()
    {
        _router.Subscribe(_ => throw new TimeoutException());
        using var subscription = _router.Subscribe(new SubscriptionOptions(), _subscriber.HandleAsync);

        await _subscriber.SeesAsync(await Submit(1, 2));
    }

    [Fact]
    public async Task Listener_ThatThrows_IsIgnored()
    {
        await using var router = new Router(Some.Plan(), _time, new RouterOptions { OnSubscriptionEnded = _ => throw new TimeoutException() });
        var subscription = router.Subscribe(_ => { });

        subscription.Dispose();

        Assert.Equal(SubscriptionEndReason.Disposed, (await subscription.WaitForEndAsync().Soon()).Reason);
    }

    [Fact]
    public async Task Subscription_Disposed_IsHandedNothingMore()
    {
        var subscription = _router.Subscribe(new SubscriptionOptions(), _subscriber.HandleAsync);
        var seen = await Submit(1);
        await _subscriber.SeesAsync(seen);

        subscription.Dispose();
        subscription.Dispose();
        await Submit(2);

        var end = await subscription.WaitForEndAsync().Soon();
        Assert.Equal((SubscriptionEndReason.Disposed, seen, seen), (end.Reason, end.Position, _subscriber.Events[^1].Sequence));
    }

    [Fact]
    public async Task Subscription_DisposedDuringACall_WaitsForTheCallToReturn()
    {
        using var mayReturn = new ManualResetEventSlim();
        var began = new TaskCompletionSource();
        var callCount = 0;
        var subscription = _router.Subscribe(_ =>
        {
            callCount++;
            began.TrySetResult();
            mayReturn.Wait();
        });
        await Submit(1);
        await began.Task.Soon();

        var disposing = new Thread(subscription.Dispose);
        disposing.Start();
        SpinWait.SpinUntil(() => disposing.ThreadState is ThreadState.WaitSleepJoin or ThreadState.Stopped);
        var isWaiting = disposing.IsAlive;
        mayReturn.Set();
        disposing.Join();
        var after = callCount;
        await Submit(2);

        Assert.True(isWaiting);
        Assert.Equal(SubscriptionEndReason.Disposed, (await subscription.WaitForEndAsync().Soon()).Reason);
        Assert.Equal(after, callCount);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Subscription_DisposedByItsHandler_Ends(bool later)
    {
        IRouterSubscription? subscription = null;
        var subscribed = new TaskCompletionSource();
        subscription = _router.Subscribe(new SubscriptionOptions { After = 0 }, async _ =>
        {
            if (later) await subscribed.Task;
            else subscribed.Task.Wait();
            subscription!.Dispose();
        });
        subscribed.SetResult();

        Assert.Equal((SubscriptionEndReason.Disposed, 1), (await subscription.WaitForEndAsync().Soon()) is var end ? (end.Reason, end.Position) : default);
    }

    [Fact]
    public async Task Handlers_ThatDisposeEachOther_BothEnd()
    {
        using var bothRun = new Barrier(2);
        var subscriptions = new IRouterSubscription[2];
        foreach (var own in Enumerable.Range(0, 2))
            subscriptions[own] = _router.Subscribe(_ =>
            {
                bothRun.SignalAndWait();
                subscriptions[1 - own].Dispose();
            });

        await Submit(1);

        foreach (var subscription in subscriptions) Assert.Equal(SubscriptionEndReason.Disposed, (await subscription.WaitForEndAsync().Soon()).Reason);
    }

    [Fact]
    public async Task WaitForEnd_Cancelled_EndsTheWaitOnly()
    {
        using var subscription = _router.Subscribe(new SubscriptionOptions(), _subscriber.HandleAsync);
        using var cancellation = new CancellationTokenSource();
        var wait = subscription.WaitForEndAsync(cancellation.Token).AsTask();

        cancellation.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
        await _subscriber.SeesAsync(await Submit(1));
    }

    [Fact]
    public async Task Handler_ThatCallsTheRouter_IsAnswered()
    {
        var done = new TaskCompletionSource<RouterStatus>();
        using var subscription = _router.Subscribe(new SubscriptionOptions(), async events =>
        {
            if (events[0] is WorkOrderSubmitted) await _router.CancelAsync("WO-1");
            else done.SetResult(await _router.GetStatusAsync());
        });

        await Submit(1);

        Assert.Equal(WorkOrderStatus.Cancelled, (await done.Task.Soon()) is not null ? (await _router.FindWorkOrderAsync("WO-1"))!.Status : default);
    }

    private string MessageFor(SubscriptionOptions options) => Assert.Throws<ArgumentException>(() => _router.Subscribe(options, _subscriber.HandleAsync)).Message;

    private async Task<long> Submit(params int[] numbers)
    {
        var last = 0L;
        foreach (var number in numbers) last = (await _router.SubmitAsync(Some.Draft($"WO-{number}"))).Sequence;
        return last;
    }
}
