using ChannelRouting.Calendars;
using ChannelRouting;
using ChannelRouting.Planning;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What a host says of one router when it adds it to its services.</summary>
/// <remarks>The verbs of the plan are extension methods: see <see cref="ChannelRoutingBuilderExtensions"/>. Every verb returns this. For one thread, while services are registered.</remarks>
public interface IChannelRoutingBuilder
{
    /// <summary>The services that the router is added to.</summary>
    IServiceCollection Services { get; }

    /// <summary>The name of the router, which is its key and the name of its options; empty for the router without one.</summary>
    string Name { get; }

    /// <summary>Says the plan in the words of a builder; said again, it goes on with the same plan.</summary>
    IChannelRoutingBuilder Plan(Action<RoutingPlanBuilder> configure);

    /// <summary>Takes the plan of each partition from the host, when the partition's router is made.</summary>
    /// <param name="planOf">Gives the plan; asked with the default value for <see cref="IRouter"/> itself. Called by one thread at a time for each partition.</param>
    IChannelRoutingBuilder UsePlan(Func<PartitionId, RoutingPlan> planOf);

    /// <summary>
    /// Takes editions of the time-zone database besides the one that came with NodaTime: the plan is checked by the newest, whether said before or after, and the router's calendars
    /// go by it. The host may keep the object and add an edition later, for <see cref="AdoptTimeZones"/>. What is said later wins.
    /// </summary>
    IChannelRoutingBuilder UseTimeZones(TimeZoneEditions timeZones);

    /// <summary>Does something once all is said, before the plan is checked; gets the time-zone database, or null for the one that came with NodaTime.</summary>
    IChannelRoutingBuilder Finally(Action<IDateTimeZoneProvider?> finish);
}
