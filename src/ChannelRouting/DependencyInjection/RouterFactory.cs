namespace ChannelRouting.DependencyInjection;

/// <summary>Makes a router for each partition that is asked for, keeps it, and disposes it with itself.</summary>
internal sealed class RouterFactory(Func<PartitionId, RoutingPlan> planOf, TimeProvider? timeProvider, RouterOptions options) : IRouterFactory, IDisposable, IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<PartitionId, Router> _routers = [];
    private bool _isDisposed;

    public IRouter Get(PartitionId partition)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, typeof(IRouterFactory));
            if (_routers.TryGetValue(partition, out var known)) return known;
            if (_routers.Count >= RoutingLimits.Partitions)
                throw new InvalidOperationException($"Partition '{partition}' would be one more than the {RoutingLimits.Partitions} a factory makes routers for. Spread the partitions over several hosts.");
            return _routers[partition] = PlanCheck.Run(partition.IsDefault ? "The plan of the router without a partition" : $"The plan of partition '{partition}'", () => new Router(planOf(partition), timeProvider, options));
        }
    }

    public void Dispose()
    {
        foreach (var router in TakeAll()) router.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var router in TakeAll()) await router.DisposeAsync().ConfigureAwait(false);
    }

    private List<Router> TakeAll()
    {
        lock (_lock)
        {
            _isDisposed = true;
            return [.. _routers.Values];
        }
    }
}
