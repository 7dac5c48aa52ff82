using BenchmarkDotNet.Attributes;

namespace ChannelRouting.Benchmarks.Deadlines;

/// <summary>What do a million live deadlines cost to schedule, cancel, reschedule (to any instant, again to any, or put off to a later one) and expire, beside timers and a queue that deletes lazily?</summary>
/// <remarks>Each benchmark does one million operations; times are of one.</remarks>
[MemoryDiagnoser]
public class DeadlineBenchmarks
{
    public const int Count = 1_000_000;

    private readonly long[] _dues = new long[Count];
    private readonly long[] _otherDues = new long[Count];
    private readonly long[] _laterDues = new long[Count];
    private (Instant[] First, Instant[] Other, Instant[] Later) _instants; // Each is given what it takes, so that none pays for the making of it.
    private (long[] First, long[] Other, long[] Later) _milliseconds;
    private readonly int[] _order = new int[Count];
    private WheelContender _wheel = new();
    private TimerContender _timers = new();
    private LazyQueueContender _queue = new();

    [GlobalSetup]
    public void Prepare()
    {
        var random = new Random(1);
        for (var i = 0; i < Count; i++) (_dues[i], _otherDues[i], _order[i]) = (random.NextInt64(WheelContender.Span), random.NextInt64(WheelContender.Span), i);
        random.Shuffle(_order);
        for (var i = 0; i < Count; i++) _laterDues[i] = _dues[_order[i]] + random.NextInt64(WheelContender.Span / 2);
        _instants = (WheelContender.DuesOf(_dues), WheelContender.DuesOf(_otherDues), WheelContender.DuesOf(_laterDues));
        _milliseconds = (TimerContender.MillisecondsTo(_dues), TimerContender.MillisecondsTo(_otherDues), TimerContender.MillisecondsTo(_laterDues));
    }

    [IterationSetup(Targets = [nameof(ScheduleInWheel), nameof(ScheduleTimers), nameof(ScheduleInQueue)])]
    public void Empty() => Renew();

    [IterationSetup(Targets = [nameof(CancelInWheel), nameof(RescheduleInWheel), nameof(PutOffInWheel)])]
    public void FillWheel()
    {
        Renew();
        ScheduleInWheel();
    }

    [IterationSetup(Targets = [nameof(CancelTimers), nameof(RescheduleTimers), nameof(PutOffTimers)])]
    public void FillTimers()
    {
        Renew();
        ScheduleTimers();
    }

    [IterationSetup(Targets = [nameof(CancelInQueue), nameof(RescheduleInQueue), nameof(PutOffInQueue)])]
    public void FillQueue()
    {
        Renew();
        ScheduleInQueue();
    }

    [IterationSetup(Targets = [nameof(ExpireFromWheel), nameof(RescheduleAgainInWheel)])]
    public void FillAndRescheduleWheel()
    {
        FillWheel();
        RescheduleInWheel();
    }

    [IterationSetup(Target = nameof(RescheduleAgainTimers))]
    public void FillAndRescheduleTimers()
    {
        FillTimers();
        RescheduleTimers();
    }

    [IterationSetup(Target = nameof(ExpireFromQueue))]
    public void FillAndRescheduleQueue()
    {
        FillQueue();
        RescheduleInQueue();
    }

    [IterationCleanup]
    public void End() => _timers.CancelAll();

    [Benchmark(OperationsPerInvoke = Count)]
    public void ScheduleInWheel() => _wheel.Schedule(_instants.First);

    [Benchmark(OperationsPerInvoke = Count)]
    public void ScheduleTimers() => _timers.Schedule(_milliseconds.First);

    [Benchmark(OperationsPerInvoke = Count)]
    public void ScheduleInQueue() => _queue.Schedule(_dues);

    [Benchmark(OperationsPerInvoke = Count)]
    public void CancelInWheel() => _wheel.Cancel(_order);

    [Benchmark(OperationsPerInvoke = Count)]
    public void CancelTimers() => _timers.Cancel(_order);

    [Benchmark(OperationsPerInvoke = Count)]
    public void CancelInQueue() => _queue.Cancel(_order);

    [Benchmark(OperationsPerInvoke = Count)]
    public void RescheduleInWheel() => _wheel.Reschedule(_order, _instants.Other);

    [Benchmark(OperationsPerInvoke = Count)]
    public void RescheduleTimers() => _timers.Reschedule(_order, _milliseconds.Other);

    [Benchmark(OperationsPerInvoke = Count)]
    public void RescheduleInQueue() => _queue.Reschedule(_order, _otherDues);

    [Benchmark(OperationsPerInvoke = Count)]
    public void RescheduleAgainInWheel() => _wheel.Reschedule(_order, _instants.First);

    [Benchmark(OperationsPerInvoke = Count)]
    public void RescheduleAgainTimers() => _timers.Reschedule(_order, _milliseconds.First);

    [Benchmark(OperationsPerInvoke = Count)]
    public void PutOffInWheel() => _wheel.Reschedule(_order, _instants.Later);

    [Benchmark(OperationsPerInvoke = Count)]
    public void PutOffTimers() => _timers.Reschedule(_order, _milliseconds.Later);

    [Benchmark(OperationsPerInvoke = Count)]
    public void PutOffInQueue() => _queue.Reschedule(_order, _laterDues);

    [Benchmark(OperationsPerInvoke = Count)]
    public long ExpireFromWheel() => _wheel.ExpireAll();

    [Benchmark(OperationsPerInvoke = Count)]
    public long ExpireFromQueue() => _queue.ExpireAll();

    private void Renew()
    {
        (_wheel, _timers, _queue) = (new WheelContender(), new TimerContender(), new LazyQueueContender());
        GC.Collect();
    }
}
