using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.InProcess;

/// <summary>A router that is disposed, or whose engine breaks; and streams, which end with it.</summary>
public class RouterEndTests
{
    private readonly ManualTimeProvider _time = new(Some.Now);
    private readonly TestSubscriber _subscriber = new();

    [Fact]
    public async Task Router_Disposed_HandsOverWhatHappenedAndRefusesTheRest()
    {
        var router = new Router(Some.Plan(), _time);
        _subscriber.Hold();
        var subscription = router.Subscribe(new SubscriptionOptions { After = 0 }, _subscriber.HandleAsync);
        await router.SubmitAsync(Some.Draft("WO-1"));
        var last = (await router.SubmitAsync(Some.Draft("WO-2"))).Sequence;

        router.Dispose();
        router.Dispose();
        _subscriber.Release();

        var end = await subscription.WaitForEndAsync().Soon();
        Assert.Equal((SubscriptionEndReason.RouterDisposed, last, last), (end.Reason, end.Position, _subscriber.Events[^1].Sequence));
        Assert.Throws<ObjectDisposedException>(() => { _ = router.SubmitAsync(Some.Draft("WO-3")); });
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await router.ExecuteBatchAsync([new AdvanceTime()]));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await router.ExecuteBatchAsync([]));
        Assert.Throws<ObjectDisposedException>(() => { _ = router.GetStatusAsync(); });
        Assert.Throws<ObjectDisposedException>(() => router.Subscribe(new SubscriptionOptions(), _subscriber.HandleAsync));
    }

    [Fact]
    public async Task Router_DisposedAsynchronously_WaitsForItsSubscribers()
    {
        var router = new Router(Some.Plan(), _time);
        _subscriber.Hold();
        router.Subscribe(new SubscriptionOptions { After = 0 }, _subscriber.HandleAsync);
        var last = (await router.SubmitAsync(Some.Draft("WO-1"))).Sequence;

        var disposing = router.DisposeAsync().AsTask();
        var isWaiting = !disposing.IsCompleted;
        _subscriber.Release();
        await disposing.Soon();

        Assert.True(isWaiting);
        Assert.Equal(last, _subscriber.Events[^1].Sequence);
    }

    [Fact]
    public async Task Router_DisposedByAHandler_DoesNotWaitForIt()
    {
        var router = new Router(Some.Plan(), _time);
        var subscription = router.Subscribe(new SubscriptionOptions { After = 0 }, async _ =>
        {
            await Task.Yield();
            await router.DisposeAsync();
        });

        Assert.Equal(SubscriptionEndReason.RouterDisposed, (await subscription.WaitForEndAsync().Soon()).Reason);
    }

    [Fact]
    public async Task Router_DisposedWhileOthersCall_EndsEveryCallOneWayOrTheOther()
    {
        var router = new Router(Some.Plan(), _time);
        router.Subscribe(new SubscriptionOptions { After = 0, BufferSize = RoutingLimits.SubscriptionBuffer }, _subscriber.HandleAsync);
        var callers = Enumerable.Range(0, 4).Select(caller => Task.Run(() => CallUntilDisposed(router, caller))).ToList();

        await _subscriber.SeesAsync(1_000);
        await router.DisposeAsync().AsTask().Soon();

        var last = (await Task.WhenAll(callers).Soon()).Max();
        Assert.Equal(last, _subscriber.Events[^1].Sequence);
        Assert.Null(Record.Exception(() => _time.Advance(Duration.FromDays(1))));
    }

    [Fact]
    public async Task Engine_ThatBreaks_StopsTheRouterAndTellsEverybody()
    {
        var told = new TaskCompletionSource<RouterStoppedException>();
        await using var router = new Router(Some.Plan(), _time, new RouterOptions { OnStopped = told.SetResult });
        var subscription = router.Subscribe(new SubscriptionOptions { After = 0 }, _subscriber.HandleAsync);
        var last = (await router.SubmitAsync(Some.Draft("WO-1"))).Sequence;

        var stopped = Assert.Throws<RouterStoppedException>(() => { _ = router.ExecuteAsync(new BrokenCommand()); });

        Assert.Equal(RouterStopReason.EngineBroken, stopped.Reason);
        Assert.IsType<RoutingInvariantException>(stopped.InnerException);
        Assert.Same(stopped, await told.Task.Soon());
        Assert.Equal(stopped.Message, Assert.Throws<RouterStoppedException>(() => { _ = router.CancelAsync("WO-1"); }).Message);
        var end = await subscription.WaitForEndAsync().Soon();
        Assert.Equal((SubscriptionEndReason.RouterStopped, last), (end.Reason, end.Position));
    }

    [Fact]
    public async Task Router_StoppedForGood_StillAnswersAndHandsOverWhatIsHeld()
    {
        await using var router = new Router(Some.Plan(), _time);
        var last = (await router.SubmitAsync(Some.Draft("WO-1"))).Sequence;
        Assert.Throws<RouterStoppedException>(() => { _ = router.ExecuteAsync(new BrokenCommand()); });

        var status = await router.GetStatusAsync();
        var subscription = router.Subscribe(new SubscriptionOptions { After = 0 }, _subscriber.HandleAsync);

        Assert.Equal(RouterStopReason.EngineBroken, status.StoppedBy);
        Assert.NotNull(await router.FindWorkOrderAsync("WO-1"));
        Assert.Equal((SubscriptionEndReason.RouterStopped, last), (await subscription.WaitForEndAsync().Soon()) is var end ? (end.Reason, end.Position) : default);
    }

    [Fact]
    public async Task Handler_ThatAsksWhileTheRouterIsDisposed_IsAnsweredToTheEnd()
    {
        var router = new Router(Some.Plan(), _time);
        var mayAsk = new TaskCompletionSource();
        var subscription = router.Subscribe(async _ =>
        {
            await mayAsk.Task;
            Assert.NotNull(await router.FindWorkOrderAsync("WO-1"));
        });
        await router.SubmitAsync(Some.Draft("WO-1"));
        var last = (await router.SubmitAsync(Some.Draft("WO-2"))).Sequence;

        router.Dispose();
        mayAsk.SetResult();

        Assert.Equal((SubscriptionEndReason.RouterDisposed, last), (await subscription.WaitForEndAsync().Soon()) is var end ? (end.Reason, end.Position) : default);
    }

    [Fact]
    public async Task Stream_OfARouter_EndsWithIt()
    {
        var router = new Router(Some.Plan(), _time);
        await router.SubmitAsync(Some.Draft("WO-1"));
        var sequences = new List<long>();

        await foreach (var routingEvent in router.ReadEventsAsync(after: 1))
        {
            sequences.Add(routingEvent.Sequence);
            if (sequences.Count == 3) router.Dispose();
        }

        Assert.Equal([2, 3, 4], sequences);
    }

    [Fact]
    public async Task Stream_WhoseReaderDisposesTheRouter_GivesTheRestAndEnds()
    {
        var router = new Router(Some.Plan(), _time);
        var last = (await router.SubmitAsync(Some.Draft("WO-1"))).Sequence;
        var sequences = new List<long>();

        await ReadAsync().Soon();

        Assert.Equal(last, sequences[^1]);

        async Task ReadAsync()
        {
            await foreach (var routingEvent in router.ReadEventsAsync(after: 0))
            {
                sequences.Add(routingEvent.Sequence);
                await router.DisposeAsync();
            }
        }
    }

    [Fact]
    public async Task Stream_WhoseReaderNeverComesBack_DoesNotHoldUpTheEnd()
    {
        var router = new Router(Some.Plan(), _time);
        foreach (var number in Enumerable.Range(0, 4)) await router.SubmitAsync(Some.Draft($"WO-{number}"));
        var reader = router.ReadEventsAsync(after: 0).GetAsyncEnumerator();
        await reader.MoveNextAsync();

        await router.DisposeAsync().AsTask().Soon();
    }

    [Fact]
    public async Task Stream_LeftByItsReader_LeavesNoSubscription()
    {
        var ended = new TaskCompletionSource<SubscriptionEnd>();
        await using var router = new Router(Some.Plan(), _time, new RouterOptions { OnSubscriptionEnded = ended.SetResult });
        foreach (var number in Enumerable.Range(0, 9)) await router.SubmitAsync(Some.Draft($"WO-{number}"));

        await foreach (var _ in router.ReadEventsAsync(after: 0)) break;

        Assert.Equal(SubscriptionEndReason.Disposed, (await ended.Task.Soon()).Reason);
        Assert.Equal(0, (await router.GetStatusAsync()).SubscriptionCount);
    }

    [Fact]
    public async Task Stream_Cancelled_Ends()
    {
        await using var router = new Router(Some.Plan(), _time);
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in router.ReadEventsAsync(after: 0, cancellation.Token)) cancellation.Cancel();
        });
    }

    [Fact]
    public async Task Stream_OfARouterThatStops_SaysSo()
    {
        await using var router = new Router(Some.Plan(), _time);

        var exception = await Assert.ThrowsAsync<SubscriptionEndedException>(async () =>
        {
            await foreach (var first in router.ReadEventsAsync(after: 0))
                Assert.Throws<RouterStoppedException>(() => { _ = router.ExecuteAsync(new BrokenCommand()); });
        });

        Assert.Equal(SubscriptionEndReason.RouterStopped, exception.End.Reason);
    }

    [Fact]
    public async Task Stream_WhoseReaderFallsTooFarBehind_SaysSo()
    {
        var ended = new TaskCompletionSource<SubscriptionEnd>();
        await using var router = new Router(Some.Plan(), _time, new RouterOptions { OnSubscriptionEnded = ended.SetResult });
        var count = 0;

        var exception = await Assert.ThrowsAsync<SubscriptionEndedException>(async () =>
        {
            await foreach (var _ in router.ReadEventsAsync(after: 0))
            {
                if (count++ > 0) continue;
                foreach (var number in Enumerable.Range(0, 5_000)) await router.SubmitAsync(Some.Draft($"WO-{number}"));
            }
        });

        Assert.Equal((SubscriptionEndReason.BufferFull, count), (exception.End.Reason, (int)exception.End.Position));
        Assert.Equal(exception.End, await ended.Task.Soon());
    }

    private static long CallUntilDisposed(Router router, int caller)
    {
        var last = 0L;
        try
        {
            for (var number = 0; ; number++) last = router.SubmitAsync(Some.Draft($"WO-{caller}-{number}")).AtOnce().Sequence;
        }
        catch (ObjectDisposedException)
        {
            return last;
        }
    }
}
