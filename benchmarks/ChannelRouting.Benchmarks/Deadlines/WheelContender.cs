using ChannelRouting.Sla;

namespace ChannelRouting.Benchmarks.Deadlines;

/// <summary>The deadlines that ship: a wheel of stretches, the one under way in a heap.</summary>
internal sealed class WheelContender
{
    /// <summary>Deadlines are due within so many ticks: 30 days.</summary>
    public const long Span = 30 * NodaConstants.TicksPerDay;

    private static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 9, 0);
    private static readonly object Subject = new();

    private readonly DeadlineQueue _wheel = new();
    private readonly Deadline[] _deadlines = new Deadline[DeadlineBenchmarks.Count];
    private long _sequence;

    public static Instant[] DuesOf(long[] ticks) => [.. ticks.Select(tick => Start.PlusTicks(tick))];

    public void Schedule(Instant[] dues)
    {
        for (var i = 0; i < dues.Length; i++) _deadlines[i] = _wheel.Add(dues[i], DeadlineKind.OfferExpiry, ++_sequence, Subject);
    }

    public void Cancel(int[] order)
    {
        foreach (var i in order) _wheel.Remove(_deadlines[i]);
    }

    public void Reschedule(int[] order, Instant[] dues)
    {
        for (var i = 0; i < order.Length; i++) _wheel.Set(_deadlines[order[i]], dues[i], DeadlineKind.OfferExpiry, ++_sequence, Subject);
    }

    public long ExpireAll()
    {
        var sum = 0L;
        while (_wheel.First is { } first)
        {
            sum += first.Slot;
            _wheel.Remove(first);
        }

        return sum;
    }
}
