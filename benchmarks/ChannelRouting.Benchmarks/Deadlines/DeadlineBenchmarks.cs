using BenchmarkDotNet.Attributes;

namespace ChannelRouting.Benchmarks.Deadlines;

/// <summary>What do a million live deadlines cost to schedule, cancel, reschedule and expire, beside timers and a queue that deletes lazily?</summary>
/// <remarks>Each benchmark does one million operations; times are of one.</remarks>
[MemoryDiagnoser]
public class DeadlineBenchmarks
{
    public const int Count = 1_000_000;

    private readonly long[] _dues = new long[Count];
    private readonly long[] _laterDues = new long[Count];
    private readonly int[] _order = new int[Count];
    private HeapContender _heap = new();
    private TimerContender _timers = new();
    private LazyQueueContender _queue = new();

    [GlobalSetup]
    public void Prepare()
    {
        var random = new Random(1);
        for (var i = 0; i < Count; i++) (_dues[i], _laterDues[i], _order[i]) = (random.NextInt64(HeapContender.Span), random.NextInt64(HeapContender.Span), i);
        random.Shuffle(_order);
    }

    [IterationSetup(Targets = [nameof(ScheduleInHeap), nameof(ScheduleTimers), nameof(ScheduleInQueue)])]
    public void Empty() => Renew();

    [IterationSetup(Targets = [nameof(CancelInHeap), nameof(RescheduleInHeap)])]
    public void FillHeap()
    {
        Renew();
        ScheduleInHeap();
    }

    [IterationSetup(Targets = [nameof(CancelTimers), nameof(RescheduleTimers)])]
    public void FillTimers()
    {
        Renew();
        ScheduleTimers();
    }

    [IterationSetup(Targets = [nameof(CancelInQueue), nameof(RescheduleInQueue)])]
    public void FillQueue()
    {
        Renew();
        ScheduleInQueue();
    }

    [IterationSetup(Target = nameof(ExpireFromHeap))]
    public void FillAndRescheduleHeap()
    {
        FillHeap();
        RescheduleInHeap();
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
    public void ScheduleInHeap() => _heap.Schedule(_dues);

    [Benchmark(OperationsPerInvoke = Count)]
    public void ScheduleTimers() => _timers.Schedule(_dues);

    [Benchmark(OperationsPerInvoke = Count)]
    public void ScheduleInQueue() => _queue.Schedule(_dues);

    [Benchmark(OperationsPerInvoke = Count)]
    public void CancelInHeap() => _heap.Cancel(_order);

    [Benchmark(OperationsPerInvoke = Count)]
    public void CancelTimers() => _timers.Cancel(_order);

    [Benchmark(OperationsPerInvoke = Count)]
    public void CancelInQueue() => _queue.Cancel(_order);

    [Benchmark(OperationsPerInvoke = Count)]
    public void RescheduleInHeap() => _heap.Reschedule(_order, _laterDues);

    [Benchmark(OperationsPerInvoke = Count)]
    public void RescheduleTimers() => _timers.Reschedule(_order, _laterDues);

    [Benchmark(OperationsPerInvoke = Count)]
    public void RescheduleInQueue() => _queue.Reschedule(_order, _laterDues);

    [Benchmark(OperationsPerInvoke = Count)]
    public long ExpireFromHeap() => _heap.ExpireAll();

    [Benchmark(OperationsPerInvoke = Count)]
    public long ExpireFromQueue() => _queue.ExpireAll();

    private void Renew()
    {
        (_heap, _timers, _queue) = (new HeapContender(), new TimerContender(), new LazyQueueContender());
        GC.Collect();
    }
}
