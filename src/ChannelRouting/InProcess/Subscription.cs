using System.Runtime.InteropServices;

namespace ChannelRouting.InProcess;

/// <summary>Reads the log at its own pace and calls a handler, on one thread of the pool at a time.</summary>
/// <remarks>
/// It is at work or at rest. <see cref="Wake"/> puts it to work unless it is; coming to rest it looks once more, so nothing appended before is missed. Only at work
/// does it call the handler and say that it ended.
/// </remarks>
internal sealed class Subscription : IRouterSubscription, IThreadPoolWorkItem
{
    private static readonly AsyncLocal<Call?> Running = new();

    private readonly SubscriptionOptions _options;
    private readonly bool _blocks;
    private readonly Func<IReadOnlyList<RoutingEvent>, ValueTask> _handler;
    private readonly EventLog _log;
    private readonly EventReader _reader;
    private readonly Lock _calls = new();
    private readonly TaskCompletionSource<SubscriptionEnd> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Ending? _endAfterAll;
    private Ending? _end;
    private SharedFields _shared;
    private long _limit;
    private long _seenHandled;

    /// <summary>Made under the router's lock.</summary>
    public Subscription(Router router, EventLog log, SubscriptionOptions options, Func<IReadOnlyList<RoutingEvent>, ValueTask> handler)
    {
        (Router, _log, _options, _handler) = (router, log, options, handler);
        _blocks = options.WhenFull == FullBufferRule.Block;
        _shared.Position = options.After ?? log.LastSequence;
        _reader = new EventReader(log, Position);
        _shared.Handled = _seenHandled = _reader.Step;
        _limit = log.Count - _reader.Step + options.BufferSize;
    }

    /// <summary>The one whose handler runs here, or started what runs here and is not done yet; null elsewhere.</summary>
    public static Subscription? Current => Running.Value is { IsOver: false } call ? call.Of : null;

    public Router Router { get; }

    public string? Name => _options.Name;

    public long Position => Volatile.Read(ref _shared.Position);

    /// <summary>The number of the oldest step it has yet to handle; the largest number when it handles no more.</summary>
    public long OldestNeeded => Volatile.Read(ref _end) is null ? Volatile.Read(ref _shared.Handled) : long.MaxValue;

    /// <summary>How many steps it has yet to handle; 0 when it has ended.</summary>
    public long Lag => Volatile.Read(ref _end) is null ? Math.Max(0, _log.Count - Volatile.Read(ref _shared.Handled)) : 0;

    /// <summary>Whether commands must wait for it.</summary>
    public bool HoldsBack => _blocks && IsFullAt(_log.Count);

    /// <summary>Takes note that something happened.</summary>
    /// <param name="before">How many steps there were before it.</param>
    public void Offer(long before)
    {
        if (!_blocks && IsFullAt(before)) End(SubscriptionEndReason.BufferFull);
        else Wake();
    }

    /// <summary>Puts it to work unless it is.</summary>
    public void Wake()
    {
        if (Interlocked.CompareExchange(ref _shared.IsAtWork, 1, 0) == 0) ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
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
        if (Current is not null) return; // Two handlers that dispose each other's would wait for good.
        lock (_calls)
        {
            // A call that began before the end was set has returned by now.
        }
    }

    void IThreadPoolWorkItem.Execute() => _ = WorkAsync();

    private async Task WorkAsync()
    {
        try
        {
            while (TryCall(out var last, out var handling))
            {
                await handling.ConfigureAwait(false);
                Running.Value!.IsOver = true;
                MoveTo(last);
            }
        }
        catch (ReaderBehindException)
        {
            End(SubscriptionEndReason.BufferFull);
        }
        catch (Exception exception)
        {
            End(SubscriptionEndReason.HandlerFailed, exception);
        }

        Rest();
    }

    private bool TryCall(out long last, out ValueTask handling)
    {
        lock (_calls)
        {
            (last, handling) = (0, default);
            if (Volatile.Read(ref _end) is not null || !_reader.TryRead(out var events)) return false;
            last = events[^1].Sequence;
            Running.Value = new Call(this);
            handling = _handler(events);
            return true;
        }
    }

    private void MoveTo(long position)
    {
        Volatile.Write(ref _shared.Position, position);
        Volatile.Write(ref _shared.Handled, _reader.Step);
        if (!_blocks) return;
        Interlocked.MemoryBarrier(); // Either callers who wait are seen here, or they see how far it is.
        Router.MakeRoom();
    }

    private void Rest()
    {
        if (Running.Value is { } call) call.IsOver = true; // Also the one that threw.
        if (IsCaughtUp && _limit != _options.BufferSize) Volatile.Write(ref _limit, _options.BufferSize);
        if (Volatile.Read(ref _endAfterAll) is { } last && IsCaughtUp) Interlocked.CompareExchange(ref _end, last, null);
        if (Volatile.Read(ref _end) is { } end)
        {
            Finish(end);
            return;
        }

        Interlocked.Exchange(ref _shared.IsAtWork, 0);
        if (!IsCaughtUp || Volatile.Read(ref _end) is not null || Volatile.Read(ref _endAfterAll) is not null) Wake();
    }

    /// <summary>It stays at work for good, so that nothing wakes it again.</summary>
    private void Finish(Ending ending)
    {
        var end = new SubscriptionEnd { Name = _options.Name, Reason = ending.Reason, Position = Position, Exception = ending.Exception };
        Router.Remove(this, end);
        _ended.SetResult(end);
    }

    private bool IsCaughtUp => Volatile.Read(ref _shared.Handled) == _log.Count;

    /// <summary>Looks how far the handler is only when what was seen last would be too little: it is in the cache of another processor.</summary>
    private bool IsFullAt(long step)
    {
        var limit = Volatile.Read(ref _limit);
        if (step - _seenHandled < limit) return false;
        var handled = Volatile.Read(ref _shared.Handled);
        _seenHandled = handled; // Another thread may write an older one after this, which must not decide here.
        return step - handled >= limit && Volatile.Read(ref _end) is null;
    }

    /// <summary>What callers write, and what the handler's thread writes: on cache lines of their own.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 192)]
    private struct SharedFields
    {
        [FieldOffset(64)]
        public int IsAtWork;

        [FieldOffset(128)]
        public long Position;

        [FieldOffset(136)]
        public long Handled;
    }

    /// <summary>One call of the handler. What the handler starts and leaves running carries it along, and may outlive it.</summary>
    private sealed class Call(Subscription of)
    {
        public Subscription Of { get; } = of;

        public bool IsOver { get; set; }
    }

    private sealed record Ending(SubscriptionEndReason Reason, Exception? Exception);
}
