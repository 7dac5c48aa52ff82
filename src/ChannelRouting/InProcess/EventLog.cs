namespace ChannelRouting.InProcess;

/// <summary>The latest events, step by step, in a ring that all subscribers share: each reads at its own place and copies nothing.</summary>
/// <remarks>
/// It holds the last events it was asked to retain, in whole steps, and what a subscriber has yet to handle. Under the router's lock one thread at a time appends and opens
/// readers; readers and <see cref="Count"/> need no lock. A ring and not a linked list: a dead link that the collector has not found yet would keep all links after it alive.
/// </remarks>
/// <param name="retained">How many events are held whoever has handled them.</param>
/// <param name="findOldestNeeded">Gives the number of the oldest step that a subscriber has yet to handle; the largest number when there is none.</param>
internal sealed class EventLog(int retained, Func<long> findOldestNeeded)
{
    private const int SmallestRing = 16;

    private Step[] _ring = new Step[SmallestRing];
    private long _oldest;
    private long _count;
    private long _oldestNeeded; // When it was last asked for: subscribers go forward, so none needs an older one.

    /// <summary>How many steps were appended ever.</summary>
    public long Count => Volatile.Read(ref _count);

    /// <summary>The sequence of the last event; 0 before the first.</summary>
    public long LastSequence { get; private set; }

    /// <summary>The lowest position that can be read after.</summary>
    public long OldestPosition => _oldest == _count ? LastSequence : this[_oldest]![0].Sequence - 1;

    /// <summary>The events of a step by its number from 0 on; when it is no longer held, null or those of a later one.</summary>
    public IReadOnlyList<RoutingEvent>? this[long step]
    {
        get
        {
            var ring = Volatile.Read(ref _ring);
            return Volatile.Read(ref ring[step & (ring.Length - 1)].Events);
        }
    }

    /// <summary>Adds the events of one step, at least one.</summary>
    public void Append(IReadOnlyList<RoutingEvent> events)
    {
        if (_count - _oldest == _ring.Length) Resize(_ring.Length * 2);
        LastSequence += events.Count; // Sequences have no gaps.
        ref var step = ref _ring[_count & (_ring.Length - 1)];
        step.LastSequence = LastSequence;
        Volatile.Write(ref step.Events, events);
        Volatile.Write(ref _count, _count + 1);
        LetGo();
    }

    /// <summary>The number of the step that holds the event after a position; from now on a subscriber needs it.</summary>
    /// <exception cref="PositionNotHeldException">The position is older than what is held, or was never reached.</exception>
    public long Open(long position)
    {
        if (position < OldestPosition || position > LastSequence) throw new PositionNotHeldException(position, OldestPosition, LastSequence);
        var (low, high) = (_oldest, _count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_ring[middle & (_ring.Length - 1)].LastSequence <= position) low = middle + 1;
            else high = middle;
        }

        _oldestNeeded = Math.Min(_oldestNeeded, low);
        return low;
    }

    private void LetGo()
    {
        while (_oldest < _count)
        {
            ref var step = ref _ring[_oldest & (_ring.Length - 1)];
            if (LastSequence - step.LastSequence < retained || IsNeeded(_oldest)) break;
            Volatile.Write(ref step.Events, null);
            _oldest++;
        }

        if (_ring.Length > SmallestRing && (_count - _oldest) * 4 < _ring.Length) Resize(_ring.Length / 2);
    }

    private bool IsNeeded(long step) => step >= _oldestNeeded && step >= (_oldestNeeded = findOldestNeeded());

    /// <summary>A new array: readers are at the old one until they look for a step that is not there.</summary>
    private void Resize(int length)
    {
        var ring = new Step[length];
        for (var step = _oldest; step < _count; step++) ring[step & (length - 1)] = _ring[step & (_ring.Length - 1)];
        Volatile.Write(ref _ring, ring);
    }

    /// <summary>A structure, so that writing one into the array needs no check of its type.</summary>
    private struct Step
    {
        public IReadOnlyList<RoutingEvent>? Events;
        public long LastSequence;
    }
}
