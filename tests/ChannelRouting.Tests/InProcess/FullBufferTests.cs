using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.InProcess;

/// <summary>A subscriber who is as far behind as it may be: held in its first call, with a buffer of two steps.</summary>
public sealed class FullBufferTests : IAsyncDisposable
{
    private static readonly SubscriptionOptions Blocking = new() { Name = "mailer", BufferSize = 2, WhenFull = FullBufferRule.Block };

    private readonly ManualTimeProvider _time = new(Some.Now);
    private readonly TestSubscriber _subscriber = new();
    private readonly Router _router;
    private int _number;

    public FullBufferTests() => _router = new Router(Some.Plan(), _time);

    public ValueTask DisposeAsync()
    {
        _subscriber.Release();
        return _router.DisposeAsync();
    }

    [Fact]
    public async Task Disconnected_WhenTheNextEventComes_EndsAndCanGoOnWhereItStood()
    {
        _subscriber.Hold();
        var subscription = _router.Subscribe(new SubscriptionOptions { BufferSize = 2 }, _subscriber.HandleAsync);
        var first = Submit();
        Submit();
        await _subscriber.SeesAsync(first);

        var last = Submit();
        _subscriber.Release();

        var end = await subscription.WaitForEndAsync().Soon();
        Assert.Equal((SubscriptionEndReason.BufferFull, first), (end.Reason, end.Position));
        using var again = _router.Subscribe(new SubscriptionOptions { After = end.Position }, _subscriber.HandleAsync);
        await _subscriber.SeesAsync(last);
    }

    [Fact]
    public async Task Disconnected_ByEvents_NotByCommandsWithoutAny()
    {
        _subscriber.Hold();
        using var subscription = _router.Subscribe(new SubscriptionOptions { BufferSize = 2 }, _subscriber.HandleAsync);
        Submit();
        var last = Submit();

        Assert.False(_router.SignInAsync("nobody").AtOnce().IsAccepted);
        _subscriber.Release();

        await _subscriber.SeesAsync(last);
    }

    [Fact]
    public async Task Buffer_BehindAtTheBeginning_DoesNotCountUntilCaughtUp()
    {
        foreach (var _ in Enumerable.Range(0, 10)) Submit();
        _subscriber.Hold();
        using var subscription = _router.Subscribe(new SubscriptionOptions { After = 0, BufferSize = 2 }, _subscriber.HandleAsync);

        Submit();
        var last = Submit();
        _subscriber.Release();

        await _subscriber.SeesAsync(last);
    }

    [Fact]
    public async Task Blocked_Callers_WaitForRoomAndLoseNothing()
    {
        using var subscription = await FillAsync();

        var waiting = _router.SubmitAsync(Some.Draft("waits"));
        var batch = _router.ExecuteBatchAsync([new SubmitWorkOrder { Draft = Some.Draft("waits too") }]);
        var isWaiting = !waiting.IsCompleted && !batch.IsCompleted;
        _subscriber.Release();

        var results = (await waiting.Soon(), (await batch.Soon())[0]);
        Assert.True(isWaiting);
        Assert.True(results.Item1.IsAccepted && results.Item2.IsAccepted);
        await _subscriber.SeesAsync(Math.Max(results.Item1.Sequence, results.Item2.Sequence));
    }

    [Fact]
    public async Task Blocked_Caller_WhoCancels_WasNotDecided()
    {
        using var subscription = await FillAsync();
        using var cancellation = new CancellationTokenSource();

        var waiting = _router.SubmitAsync(Some.Draft("waits"), cancellationToken: cancellation.Token).AsTask();
        cancellation.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Null(await _router.FindWorkOrderAsync("waits"));
    }

    [Fact]
    public async Task Blocked_Batch_CancelledMidway_KeepsWhatWasDecided()
    {
        _subscriber.Hold();
        using var subscription = _router.Subscribe(Blocking, _subscriber.HandleAsync);
        using var cancellation = new CancellationTokenSource();

        var batch = _router.ExecuteBatchAsync([.. Enumerable.Range(0, 3).Select(number => new SubmitWorkOrder { Draft = Some.Draft($"B-{number}") })], cancellation.Token).AsTask();
        cancellation.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => batch);
        Assert.NotNull(await _router.FindWorkOrderAsync("B-1"));
        Assert.Null(await _router.FindWorkOrderAsync("B-2"));
    }

    [Fact]
    public async Task Blocked_Query_IsAnsweredAsOfTheLastInstant()
    {
        using var subscription = await FillAsync();

        _time.Shift(Duration.FromHours(5));

        Assert.Equal(Some.Now, _router.GetStatusAsync().AtOnce().StandsAt);
    }

    [Fact]
    public async Task Status_WhileASubscriberHoldsCommandsBack_SaysWho()
    {
        using var patient = _router.Subscribe(_ => { });
        using var subscription = await FillAsync();

        Assert.Equal(["mailer"], _router.GetStatusAsync().AtOnce().HeldBackBy);
        subscription.Dispose();
        Assert.Empty(_router.GetStatusAsync().AtOnce().HeldBackBy);
    }

    [Fact]
    public async Task Blocked_Deadline_FiresOnceThereIsRoom()
    {
        using var subscription = await FillAsync();
        var before = _router.GetStatusAsync().AtOnce().LastSequence;

        _time.Advance(Duration.FromHours(5));
        var during = _router.GetStatusAsync().AtOnce().LastSequence;
        _subscriber.Release();

        Assert.Equal(before, during);
        await _subscriber.SeesAsync(before + 2);
        Assert.Equal(2, _subscriber.Events.Count(routingEvent => routingEvent is SlaClockBreached));
    }

    [Fact]
    public async Task Blocked_Callers_WhenTheSubscriptionIsDisposed_GoOn()
    {
        var subscription = await FillAsync();
        var waiting = _router.SubmitAsync(Some.Draft("waits"));

        subscription.Dispose();

        Assert.True((await waiting.Soon()).IsAccepted);
    }

    [Fact]
    public async Task Blocked_Callers_WhenTheRouterIsDisposed_AreTold()
    {
        using var subscription = await FillAsync();
        var waiting = _router.SubmitAsync(Some.Draft("waits")).AsTask();

        _router.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting.Soon());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Handler_ThatCallsTheRouterWhileItsOwnBufferIsFull_IsDisconnectedAndAnswered(bool blocksItsThread)
    {
        var full = new TaskCompletionSource();
        var called = new TaskCompletionSource<CommandResult<WorkOrderOutcome>>();
        var subscription = _router.Subscribe(Blocking, async _ =>
        {
            await full.Task.ConfigureAwait(false);
            var call = _router.SubmitAsync(Some.Draft("from inside"));
            called.TrySetResult(blocksItsThread ? call.AsTask().GetAwaiter().GetResult() : await call);
        });

        Submit();
        Submit();
        full.SetResult();

        Assert.True((await called.Task.Soon()).IsAccepted);
        Assert.Equal(SubscriptionEndReason.CalledWhileFull, (await subscription.WaitForEndAsync().Soon()).Reason);
    }

    [Fact]
    public async Task Handlers_ThatCallTheRouterWhileAllBuffersAreFull_DoNotWaitForEachOther()
    {
        var full = new TaskCompletionSource();
        var ends = Enumerable.Range(0, 4).Select(number => _router.Subscribe(Blocking, async events =>
        {
            await full.Task.ConfigureAwait(false);
            if (events[0] is WorkOrderSubmitted { Draft.Id.Value.Length: < 5 }) await _router.SubmitAsync(Some.Draft($"from inside {number} of {events[0].Sequence}"));
        })).ToList();

        Submit();
        Submit();
        full.SetResult();
        await _router.SubmitAsync(Some.Draft("after all")).Soon();

        await _router.DisposeAsync().AsTask().Soon();
        Assert.All(ends, end => Assert.True(end.WaitForEndAsync().IsCompletedSuccessfully));
    }

    [Fact]
    public async Task Work_ThatAHandlerBeganAndThatOutlivesItsCall_IsNotTakenForTheHandler()
    {
        var mayCall = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var called = new TaskCompletionSource();
        var second = new TaskCompletionSource();
        var mayReturn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<CommandResult<WorkOrderOutcome>>? work = null;
        var subscription = _router.Subscribe(Blocking, async _ =>
        {
            if (work is null)
            {
                work = SubmitLaterAsync();
                return;
            }

            second.TrySetResult();
            await mayReturn.Task;
        });
        Submit();
        Submit();
        await second.Task.Soon();
        Submit();

        mayCall.SetResult();
        await called.Task.Soon();
        mayReturn.SetResult();

        Assert.True((await work!.Soon()).IsAccepted);
        subscription.Dispose();
        Assert.Equal(SubscriptionEndReason.Disposed, (await subscription.WaitForEndAsync().Soon()).Reason);

        async Task<CommandResult<WorkOrderOutcome>> SubmitLaterAsync()
        {
            await mayCall.Task;
            var call = _router.SubmitAsync(Some.Draft("later"));
            called.SetResult();
            return await call;
        }
    }

    private async Task<IRouterSubscription> FillAsync()
    {
        _subscriber.Hold();
        var subscription = _router.Subscribe(Blocking, _subscriber.HandleAsync);
        var first = Submit();
        Submit();
        await _subscriber.SeesAsync(first);
        return subscription;
    }

    private long Submit() => _router.SubmitAsync(Some.Draft($"WO-{_number++}")).AtOnce().Sequence;
}
