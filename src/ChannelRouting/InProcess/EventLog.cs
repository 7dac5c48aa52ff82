namespace ChannelRouting.InProcess;

/// <summary>The latest events, step by step, in a ring that all subscribers share: each reads at its own place and copies nothing.</summary>
/// <remarks>
/// Under the router's lock one thread at a time appends, reserves and opens readers; readers and <see cref="Count"/> need no lock. A ring and not a linked list: a
/// dead link that the collector has not found yet would keep all links after it alive.
/// </remarks>
internal sealed class EventLog(int retained)
{
    private const int SmallestRing = 16;

    private Step[] _ring = new Step[SmallestRing];
    private int _wanted = retained;
    private long _oldest;
    private long _count;

    /// <summary>How many steps were appended ever.</summary>
    public long Count => Volatile.Read(ref _count);

    /// <summary>The sequence of the last event; 0 before the first.</summary>
    public long LastSequence { get; private set; }

    /// <summary>The lowest position that can be read after.</summary>
    public long OldestPosition => _count == 0 ? 0 : this[_oldest][0].Sequence - 1;

    /// <summary>The events of a step by its number from 0 on; those of a later one once its place in the ring was needed.</summary>
    public IReadOnlyList<RoutingEvent> this[long step]
    {
        get
        {
            var ring = Volatile.Read(ref _ring);
            return Volatile.Read(ref ring[step & (ring.Length - 1)].Events)!;
        }
    }

    /// <summary>Adds the events of one step, at least one.</summary>
    public void Append(IReadOnlyList<RoutingEvent> events)
    {
        if (_count - _oldest == _ring.Length) MakePlace();
        Volatile.Write(ref _ring[_count & (_ring.Length - 1)].Events, events);
        LastSequence += events.Count; // Sequences have no gaps.
        Volatile.Write(ref _count, _count + 1);
    }

    /// <summary>From now on the last so many steps, or more, are held.</summary>
    public void Reserve(int steps) => _wanted = Math.Max(_wanted, steps);

    /// <summary>The number of the step that holds the event after a position.</summary>
    /// <exception cref="PositionNotHeldException">The position is older than what is held, or was never reached.</exception>
    public long FindStepAfter(long position)
    {
        if (position < OldestPosition || position > LastSequence) throw new PositionNotHeldException(position, OldestPosition, LastSequence);
        var (low, high) = (_oldest, _count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (this[middle][^1].Sequence <= position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The oldest step goes, or the ring grows: a new array, since readers are at the old one until they look for a step that is not there.</summary>
    private void MakePlace()
    {
        if (_ring.Length >= _wanted)
        {
            _oldest++;
            return;
        }

        var larger = new Step[_ring.Length * 2];
        for (var step = _oldest; step < _count; step++) larger[step & (larger.Length - 1)].Events = this[step];
        Volatile.Write(ref _ring, larger);
    }

    /// <summary>A structure, so that writing one into the array needs no check of its type.</summary>
    private struct Step
    {
        public IReadOnlyList<RoutingEvent>? Events;
    }
}
