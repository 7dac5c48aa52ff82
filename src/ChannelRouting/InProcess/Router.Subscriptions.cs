using ChannelRouting.InProcess;

namespace ChannelRouting;

/// <summary>Subscribers, and the room they leave for commands.</summary>
public sealed partial class Router
{
    private Subscription[] _subscriptions = [];
    private TaskCompletionSource? _room;

    /// <inheritdoc/>
    public IRouterSubscription Subscribe(SubscriptionOptions options, Func<IReadOnlyList<RoutingEvent>, ValueTask> handler)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(handler);
        ThrowIfOutOfRange(options);
        Subscription subscription;
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_subscriptions.Length >= RoutingLimits.Subscriptions) throw new InvalidOperationException($"The router has {_subscriptions.Length} subscriptions, the most it may; dispose one first.");
            subscription = new Subscription(this, _log, options, handler);
            _subscriptions = [.. _subscriptions, subscription];
            if (_stopped is not null) subscription.EndAfterAll(SubscriptionEndReason.RouterStopped, _stopped);
        }

        subscription.Wake();
        return subscription;
    }

    /// <summary>Lets callers who wait for room look again.</summary>
    internal void MakeRoom()
    {
        if (Volatile.Read(ref _room) is null || Interlocked.Exchange(ref _room, null) is not { } room) return;
        room.SetResult();
        ThreadPool.UnsafeQueueUserWorkItem(static router => router.Ring(), this, preferLocal: false);
    }

    internal void Remove(Subscription subscription, SubscriptionEnd end)
    {
        lock (_lock)
        {
            _subscriptions = [.. _subscriptions.Where(other => other != subscription)];
        }

        Tell(_onSubscriptionEnded, end);
    }

    private long FindOldestNeeded()
    {
        var oldest = long.MaxValue;
        foreach (var subscription in _subscriptions) oldest = Math.Min(oldest, subscription.OldestNeeded);
        return oldest;
    }

    private bool HasRoom()
    {
        foreach (var subscription in _subscriptions)
            if (subscription.HoldsBack) return false;
        return true;
    }

    private async ValueTask WaitForRoomAsync(CancellationToken cancellationToken)
    {
        Task room;
        lock (_lock)
        {
            // Inside the lock, where no other caller can fill it meanwhile.
            if (Subscription.Current is { HoldsBack: true } own && own.Router == this) own.End(SubscriptionEndReason.CalledWhileFull);
            room = NeedRoom();
        }

        await room.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private Task NeedRoom()
    {
        var room = _room ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Interlocked.MemoryBarrier(); // Either a subscriber sees that it is waited for, or its new position is seen here.
        if (_isDisposed || _stopped is not null || HasRoom()) MakeRoom();
        return room.Task;
    }

    /// <summary>Tells subscribers, outside the lock, that something happened.</summary>
    private void Offer(long before)
    {
        if (_log.Count == before) return;
        foreach (var subscription in Volatile.Read(ref _subscriptions)) subscription.Offer(before);
    }

    private static void ThrowIfOutOfRange(SubscriptionOptions options)
    {
        if (options.After < 0) throw new ArgumentException($"SubscriptionOptions.After is {options.After}; give 0 or more, or null.", nameof(options));
        if (options.BufferSize is < 1 or > RoutingLimits.SubscriptionBuffer) throw new ArgumentException($"SubscriptionOptions.BufferSize is {options.BufferSize}; give 1 to {RoutingLimits.SubscriptionBuffer}.", nameof(options));
        if (!Enum.IsDefined(options.WhenFull)) throw new ArgumentException($"SubscriptionOptions.WhenFull is {options.WhenFull}, which is not a FullBufferRule.", nameof(options));
    }
}
