namespace ChannelRouting;

/// <summary>Routers of a host with partitions: one for each tenant, region or site, made when it is first asked for.</summary>
/// <remarks>
/// Partitions share the plan, unless the host gives one by partition, and nothing else: ids, agents and sequences are each router's own. The factory disposes its routers when
/// it is disposed. Safe for use by any number of threads at one time.
/// </remarks>
public interface IRouterFactory
{
    /// <summary>The router of a partition: always the same one, even when it has stopped.</summary>
    /// <param name="partition">Which partition; the default value is for the router that stands alone, which is <see cref="IRouter"/> itself in a container.</param>
    /// <exception cref="ArgumentException">The plan of the partition has errors.</exception>
    /// <exception cref="InvalidOperationException">There are <see cref="RoutingLimits.Partitions"/> already.</exception>
    /// <exception cref="ObjectDisposedException">The factory is disposed.</exception>
    IRouter Get(PartitionId partition);
}
