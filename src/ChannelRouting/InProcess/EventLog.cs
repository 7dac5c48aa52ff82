namespace ChannelRouting.InProcess;

/// <summary>The latest events, step by step, shared by all subscribers: each reads at its own place and copies nothing.</summary>
/// <remarks>One thread at a time appends and opens readers, under the router's lock; readers and <see cref="LastSequence"/> need no lock.</remarks>
internal sealed class EventLog
{
    private readonly int _retained;
    private EventSegment _first;
    private EventSegment _last;
    private int _count;
    private long _lastSequence;

    public EventLog(int retained)
    {
        _retained = retained;
        _first = _last = new EventSegment(0);
    }

    /// <summary>The sequence of the last event; 0 before the first.</summary>
    public long LastSequence => Volatile.Read(ref _lastSequence);

    /// <summary>The lowest position that can be read after.</summary>
    public long OldestPosition => _first.Start;

    /// <summary>Adds the events of one step, at least one.</summary>
    public void Append(IReadOnlyList<RoutingEvent> events)
    {
        if (_count == EventSegment.Size) Extend();
        _last[_count++] = events;
        Volatile.Write(ref _lastSequence, events[^1].Sequence);
    }

    /// <summary>Begins to read after a position.</summary>
    /// <exception cref="PositionNotHeldException">The position is older than what is held, or was never reached.</exception>
    public EventReader ReadAfter(long position)
    {
        if (position < OldestPosition || position > LastSequence) throw new PositionNotHeldException(position, OldestPosition, LastSequence);
        var segment = _first;
        while (segment.Next is { } next && next.Start <= position) segment = next;
        return new EventReader(segment, position);
    }

    private void Extend()
    {
        _last = _last.Next = new EventSegment(_lastSequence);
        _count = 0;
        while (_first.Next is { } second && _lastSequence - second.Start >= _retained) _first = second;
    }
}
