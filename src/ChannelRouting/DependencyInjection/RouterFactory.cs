using ChannelRouting.InProcess;

namespace ChannelRouting.DependencyInjection;

/// <summary>Makes a router for each partition that is asked for, keeps it, and disposes it with itself.</summary>
internal sealed class RouterFactory(Func<PartitionId, RoutingPlan> planOf, TimeProvider? timeProvider, RouterOptions options, PlanFileWatch? watch = null) : IRouterFactory, IDisposable, IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<PartitionId, Place> _places = [];
    private bool _isDisposed;

    public IRouter Get(PartitionId partition)
    {
        while (true)
        {
            var place = PlaceOf(partition);
            if (Volatile.Read(ref place.Router) is { } known) return known;
            lock (place) // One router for the partition, and others are not held up while its plan is fetched.
            {
                if (place.Router is not null) return place.Router;
                if (!place.IsGivenUp) return Make(partition, place);
            }
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

    private Place PlaceOf(PartitionId partition)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, typeof(IRouterFactory));
            if (_places.TryGetValue(partition, out var known)) return known;
            if (_places.Count >= RoutingLimits.Partitions)
                throw new InvalidOperationException($"Partition '{partition}' would be one more than the {RoutingLimits.Partitions} a factory makes routers for. Spread the partitions over several hosts.");
            return _places[partition] = new Place();
        }
    }

    private Router Make(PartitionId partition, Place place)
    {
        Router? router = null;
        try
        {
            var plan = PlanOf(partition);
            router = PlanCheck.Run(partition.IsDefault ? "The plan of the router without a partition" : $"The plan of partition '{partition}'", () => new Router(plan, timeProvider, options));
            lock (_lock)
            {
                ObjectDisposedException.ThrowIf(_isDisposed, typeof(IRouterFactory));
                place.Router = router;
            }

            watch?.Add(partition, router, plan);
            return router;
        }
        catch
        {
            router?.Dispose();
            place.IsGivenUp = true;
            lock (_lock) _places.Remove(partition); // The next who asks tries again.
            throw;
        }
    }

    private RoutingPlan PlanOf(PartitionId partition) =>
        planOf(partition) ?? throw new InvalidOperationException($"UsePlan gave no plan for {(partition.IsDefault ? "the router without a partition" : $"partition '{partition}'")}; return one for every partition that is asked for.");

    private List<Router> TakeAll()
    {
        lock (_lock)
        {
            _isDisposed = true;
            watch?.Dispose();
            return [.. _places.Values.Select(place => place.Router).OfType<Router>()];
        }
    }

    /// <summary>Where the router of one partition stands, and its lock.</summary>
    private sealed class Place
    {
        public Router? Router;

        public bool IsGivenUp { get; set; }
    }
}
