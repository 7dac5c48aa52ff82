using ChannelRouting.Sla;

namespace ChannelRouting.Benchmarks.Deadlines;

/// <summary>The heap that ships.</summary>
internal sealed class HeapContender
{
    /// <summary>Deadlines are due within so many ticks: 30 days.</summary>
    public const long Span = 30 * NodaConstants.TicksPerDay;

    private static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 9, 0);
    private static readonly object Subject = new();

    private readonly DeadlineHeap _heap = new();
    private readonly Deadline[] _deadlines = new Deadline[DeadlineBenchmarks.Count];
    private long _sequence;

    public void Schedule(long[] dues)
    {
        for (var i = 0; i < dues.Length; i++) _deadlines[i] = _heap.Add(Start.PlusTicks(dues[i]), DeadlineKind.OfferExpiry, ++_sequence, Subject);
    }

    public void Cancel(int[] order)
    {
        foreach (var i in order) _heap.Remove(_deadlines[i]);
    }

    public void Reschedule(int[] order, long[] dues)
    {
        foreach (var i in order) _heap.Set(_deadlines[i], Start.PlusTicks(dues[i]), DeadlineKind.OfferExpiry, ++_sequence, Subject);
    }

    public long ExpireAll()
    {
        var sum = 0L;
        while (_heap.First is { } first)
        {
            sum += first.Slot;
            _heap.Remove(first);
        }

        return sum;
    }
}
