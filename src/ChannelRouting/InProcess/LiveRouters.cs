using System.Diagnostics.Metrics;

namespace ChannelRouting.InProcess;

/// <summary>The routers of the process that are not disposed, without keeping any of them alive.</summary>
/// <remarks>Safe for use by any number of threads at one time.</remarks>
internal static class LiveRouters
{
    private static readonly Lock Gate = new();
    private static WeakReference<Router>[] _routers = [];

    public static void Add(Router router) => Change(router, isAdded: true);

    public static void Remove(Router router) => Change(router, isAdded: false);

    /// <summary>What all of them count, summed by its tags.</summary>
    public static IEnumerable<Measurement<long>> Sum(Func<Router, IEnumerable<(LevelKey Key, long Count)>> count)
    {
        var sums = new Dictionary<LevelKey, long>();
        foreach (var reference in Volatile.Read(ref _routers))
        {
            if (!reference.TryGetTarget(out var router)) continue;
            foreach (var (key, number) in count(router)) sums[key] = sums.GetValueOrDefault(key) + number;
        }

        return sums.Select(sum => new Measurement<long>(sum.Value, sum.Key.Tags()));
    }

    private static void Change(Router router, bool isAdded)
    {
        lock (Gate)
        {
            var others = _routers.Where(reference => reference.TryGetTarget(out var other) && other != router);
            _routers = isAdded ? [.. others, new WeakReference<Router>(router)] : [.. others];
        }
    }
}
