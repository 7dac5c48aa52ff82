namespace ChannelRouting.InProcess;

/// <summary>Reads the log at its own pace and calls a handler, on one thread of the pool at a time.</summary>
/// <remarks>
/// It is at work or at rest. <see cref="Wake"/> puts it to work unless it is; coming to rest it looks once more, so nothing appended before is missed. Only at work
/// does it call the handler and say that it ended.
/// </remarks>
internal sealed class Subscription : IRouterSubscription, IThreadPoolWorkItem
{
    private static readonly AsyncLocal<Subscription?> Running = new();

    private readonly SubscriptionOptions _options;
    private readonly Func<IReadOnlyList<RoutingEvent>, ValueTask> _handler;
    private readonly EventLog _log;
    private readonly EventReader _reader;
    private readonly Lock _calls = new();
    private readonly TaskCompletionSource<SubscriptionEnd> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Ending? _endAfterAll;
    private Ending? _end;
    private long _position;
    private long _limit;
    private int _isAtWork;

    /// <summary>Made under the router's lock.</summary>
    public Subscription(Router router, EventLog log, SubscriptionOptions options, Func<IReadOnlyList<RoutingEvent>, ValueTask> handler)
    {
        (Router, _log, _options, _handler) = (router, log, options, handler);
        _position = options.After ?? log.LastSequence;
        _reader = log.ReadAfter(_position);
        _limit = log.LastSequence - _position + options.BufferSize;
    }

    /// <summary>The one whose handler runs here, or started what runs here; null elsewhere.</summary>
    public static Subscription? Current => Running.Value;

    public Router Router { get; }

    public long Position => Volatile.Read(ref _position);

    /// <summary>Whether commands must wait for it.</summary>
    public bool HoldsBack => _options.WhenFull == FullBufferRule.Block && IsFullAt(_log.LastSequence);

    /// <summary>Takes note that something happened.</summary>
    /// <param name="before">The sequence of the last event before it.</param>
    public void Offer(long before)
    {
        if (_options.WhenFull == FullBufferRule.Disconnect && IsFullAt(before)) End(SubscriptionEndReason.BufferFull);
        else Wake();
    }

    /// <summary>Puts it to work unless it is.</summary>
    public void Wake()
    {
        if (Interlocked.CompareExchange(ref _isAtWork, 1, 0) == 0) ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    /// <summary>Ends it: the call that runs goes on, no other begins.</summary>
    public void End(SubscriptionEndReason reason, Exception? exception = null)
    {
        if (Interlocked.CompareExchange(ref _end, new Ending(reason, exception), null) is not null) return;
        Router.MakeRoom();
        Wake();
    }

    /// <summary>Ends it once all in the log is handled; called under the router's lock after the last step was appended.</summary>
    public void EndAfterAll(SubscriptionEndReason reason, Exception? exception = null)
    {
        Interlocked.CompareExchange(ref _endAfterAll, new Ending(reason, exception), null);
        Wake();
    }

    public ValueTask<SubscriptionEnd> WaitForEndAsync(CancellationToken cancellationToken = default) => new(_ended.Task.WaitAsync(cancellationToken));

    public void Dispose()
    {
        End(SubscriptionEndReason.Disposed);
        lock (_calls)
        {
            // A call that began before the end was set has returned by now.
        }
    }

    void IThreadPoolWorkItem.Execute() => _ = WorkAsync();

    private async Task WorkAsync()
    {
        Running.Value = this;
        try
        {
            while (TryCall(out var last, out var call))
            {
                await call.ConfigureAwait(false);
                MoveTo(last);
            }
        }
        catch (Exception exception)
        {
            End(SubscriptionEndReason.HandlerFailed, exception);
        }

        Rest();
    }

    private bool TryCall(out long last, out ValueTask call)
    {
        lock (_calls)
        {
            (last, call) = (0, default);
            if (Volatile.Read(ref _end) is not null || !_reader.TryRead(out var events)) return false;
            last = events[^1].Sequence;
            call = _handler(events);
            return true;
        }
    }

    private void MoveTo(long position)
    {
        Interlocked.Exchange(ref _position, position); // A full fence: either callers who wait are seen here, or they see the position.
        if (_options.WhenFull == FullBufferRule.Block) Router.MakeRoom();
    }

    private void Rest()
    {
        var isCaughtUp = Position == _log.LastSequence;
        if (isCaughtUp) Volatile.Write(ref _limit, _options.BufferSize);
        if (Volatile.Read(ref _end) is null && isCaughtUp && Volatile.Read(ref _endAfterAll) is { } last) Interlocked.CompareExchange(ref _end, last, null);
        if (Volatile.Read(ref _end) is { } end)
        {
            Finish(end);
            return;
        }

        Interlocked.Exchange(ref _isAtWork, 0);
        if (Position != _log.LastSequence || Volatile.Read(ref _end) is not null || Volatile.Read(ref _endAfterAll) is not null) Wake();
    }

    /// <summary>It stays at work for good, so that nothing wakes it again.</summary>
    private void Finish(Ending ending)
    {
        var end = new SubscriptionEnd { Name = _options.Name, Reason = ending.Reason, Position = Position, Exception = ending.Exception };
        Router.Remove(this, end);
        _ended.SetResult(end);
    }

    private bool IsFullAt(long sequence) => Volatile.Read(ref _end) is null && sequence - Position >= Volatile.Read(ref _limit);

    private sealed record Ending(SubscriptionEndReason Reason, Exception? Exception);
}
