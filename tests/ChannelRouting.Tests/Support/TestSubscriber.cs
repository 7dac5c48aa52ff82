namespace ChannelRouting.Tests.Support;

/// <summary>Keeps what it is handed, checks that calls come one at a time and without gaps, and can be held.</summary>
internal sealed class TestSubscriber
{
    private readonly Lock _lock = new();
    private readonly List<RoutingEvent> _events = [];
    private readonly List<(long Sequence, TaskCompletionSource Seen)> _waits = [];
    private TaskCompletionSource? _held;
    private long _last;
    private int _calls;

    /// <summary>What it was handed so far, in order.</summary>
    public IReadOnlyList<RoutingEvent> Events
    {
        get
        {
            lock (_lock) return [.. _events];
        }
    }

    /// <summary>What it was handed since it was emptied last.</summary>
    public IReadOnlyList<RoutingEvent> Empty()
    {
        lock (_lock)
        {
            RoutingEvent[] events = [.. _events];
            _events.Clear();
            return events;
        }
    }

    /// <summary>The numbers of events in each call, in order.</summary>
    public List<int> StepSizes { get; } = [];

    /// <summary>From now on a call stays open until <see cref="Release"/>.</summary>
    public void Hold() => _held ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release()
    {
        var held = Interlocked.Exchange(ref _held, null);
        held?.SetResult();
    }

    /// <summary>The handler.</summary>
    public async ValueTask HandleAsync(IReadOnlyList<RoutingEvent> events)
    {
        Assert.Equal(1, Interlocked.Increment(ref _calls));
        Take(events);
        if (_held is { } held) await held.Task;
        Interlocked.Decrement(ref _calls);
    }

    /// <summary>Waits until it was handed an event of that sequence.</summary>
    public Task SeesAsync(long sequence)
    {
        lock (_lock)
        {
            var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_last >= sequence) seen.SetResult();
            else _waits.Add((sequence, seen));
            return seen.Task.Soon();
        }
    }

    private void Take(IReadOnlyList<RoutingEvent> events)
    {
        lock (_lock)
        {
            foreach (var routingEvent in events)
            {
                if (_last > 0) Assert.Equal(_last + 1, routingEvent.Sequence);
                _last = routingEvent.Sequence;
                _events.Add(routingEvent);
            }

            StepSizes.Add(events.Count);
            foreach (var (_, seen) in _waits.Where(wait => wait.Sequence <= _last)) seen.TrySetResult();
            _waits.RemoveAll(wait => wait.Sequence <= _last);
        }
    }
}
