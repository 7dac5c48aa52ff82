namespace ChannelRouting.Querying;

/// <summary>How fast a queue's work was done of late, and how soon its customers left: of the latest few only. For estimates, never for decisions.</summary>
internal sealed class QueuePace
{
    /// <summary>Below so many handled nothing is said.</summary>
    public const int FewestHandled = 10;

    /// <summary>Fewer would let estimates be too long where lines are, since work that took long of late makes both.</summary>
    private const int Most = 400;

    /// <summary>What is longer counts as this.</summary>
    private static readonly Duration Longest = Duration.FromDays(365);

    private readonly Queue<long> _handled = new();
    private readonly Queue<(long Ticks, bool IsAbandoned)> _left = new();
    private long _handledTicks;
    private long _waitedTicks;
    private int _abandonedCount;

    /// <summary>The mean time from an assignment until the work left the agent's hands; null while too little is known.</summary>
    public Duration? MeanHandleTime => _handled.Count < FewestHandled ? null : Duration.FromTicks(_handledTicks / _handled.Count);

    /// <summary>Customers who left per tick that one of them waited.</summary>
    public double LeaveRate => _waitedTicks == 0 ? 0 : _abandonedCount / (double)_waitedTicks;

    /// <summary>Work left an agent's hands.</summary>
    public void NoteHandled(Duration time)
    {
        _handled.Enqueue(TicksOf(time));
        _handledTicks += TicksOf(time);
        if (_handled.Count > Most) _handledTicks -= _handled.Dequeue();
    }

    /// <summary>Work left the line.</summary>
    public void NoteLeft(Duration waited, bool isAbandoned)
    {
        _left.Enqueue((TicksOf(waited), isAbandoned));
        _waitedTicks += TicksOf(waited);
        _abandonedCount += isAbandoned ? 1 : 0;
        if (_left.Count <= Most) return;
        var (ticks, wasAbandoned) = _left.Dequeue();
        _waitedTicks -= ticks;
        _abandonedCount -= wasAbandoned ? 1 : 0;
    }

    private static long TicksOf(Duration time) => Duration.Min(time, Longest).BclCompatibleTicks;
}
