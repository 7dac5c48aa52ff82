namespace ChannelRouting.Benchmarks.Deadlines;

/// <summary>One <see cref="Timer"/> a deadline; none fires, the earliest is an hour away. To the millisecond, and in no order.</summary>
internal sealed class TimerContender
{
    private const long HourInMilliseconds = 3_600_000;

    private static readonly TimerCallback Nothing = static _ => { };

    private readonly Timer?[] _timers = new Timer?[DeadlineBenchmarks.Count];

    public static long[] MillisecondsTo(long[] ticks) => [.. ticks.Select(tick => HourInMilliseconds + (tick / NodaConstants.TicksPerMillisecond))];

    public void Schedule(long[] milliseconds)
    {
        for (var i = 0; i < milliseconds.Length; i++) _timers[i] = new Timer(Nothing, null, milliseconds[i], Timeout.Infinite);
    }

    public void Cancel(int[] order)
    {
        foreach (var i in order) _timers[i]!.Dispose();
    }

    public void Reschedule(int[] order, long[] milliseconds)
    {
        for (var i = 0; i < order.Length; i++) _timers[order[i]]!.Change(milliseconds[i], Timeout.Infinite);
    }

    public void CancelAll()
    {
        foreach (var timer in _timers) timer?.Dispose();
        Array.Clear(_timers);
    }
}
