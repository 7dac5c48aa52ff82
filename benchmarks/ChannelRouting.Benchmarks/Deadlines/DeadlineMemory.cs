using System.Globalization;

namespace ChannelRouting.Benchmarks.Deadlines;

/// <summary>What a million deadlines hold in memory, before and after a million reschedules; <c>-- deadline-memory</c> prints it.</summary>
internal static class DeadlineMemory
{
    public static void Print()
    {
        var random = new Random(1);
        var (dues, later, order) = (new long[DeadlineBenchmarks.Count], new long[DeadlineBenchmarks.Count], new int[DeadlineBenchmarks.Count]);
        for (var i = 0; i < order.Length; i++) (dues[i], later[i], order[i]) = (random.NextInt64(WheelContender.Span), random.NextInt64(WheelContender.Span), i);
        random.Shuffle(order);
        var (instants, laterInstants) = (WheelContender.DuesOf(dues), WheelContender.DuesOf(later));
        var (milliseconds, laterMilliseconds) = (TimerContender.MillisecondsTo(dues), TimerContender.MillisecondsTo(later));
        Measure("wheel", () => new WheelContender(), wheel => wheel.Schedule(instants), wheel => wheel.Reschedule(order, laterInstants));
        Measure("timers", () => new TimerContender(), timers => timers.Schedule(milliseconds), timers => timers.Reschedule(order, laterMilliseconds));
        Measure("priority queue", () => new LazyQueueContender(), queue => queue.Schedule(dues), queue => queue.Reschedule(order, later));
        GC.KeepAlive((dues, later, order, instants, laterInstants, milliseconds, laterMilliseconds)); // What goes while a contender is measured would count in its favour.
    }

    private static void Measure<T>(string name, Func<T> create, Action<T> schedule, Action<T> reschedule)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var contender = create();
        schedule(contender);
        var filled = GC.GetTotalMemory(forceFullCollection: true) - before;
        reschedule(contender);
        var after = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(contender);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16} {filled / 1e6,6:0.0} MB   after a million reschedules {after / 1e6,6:0.0} MB"));
    }
}
