using ChannelRouting;
using ChannelRouting.DependencyInjection;
using ChannelRouting.InProcess;
using ChannelRouting.Planning;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds routers to the services of a host.</summary>
/// <remarks>
/// <para>Added as singletons: <see cref="IRouter"/>, and <see cref="IRouterFactory"/> for hosts with partitions. Both are disposed with the container.</para>
/// <para>
/// What wins: a service that the host registered before stays; of options, what is set last, so configuration that is bound before the call gives way to
/// <see cref="ChannelRoutingBuilderExtensions.Configure"/>; of the clock, the <see cref="TimeProvider"/> among the services, registered before or after, else the system's. The plan
/// comes from one place; two are an error.
/// </para>
/// <para>The plan is checked during the call, options when the host starts or the first router is made. For one thread, while services are registered.</para>
/// </remarks>
public static class ChannelRoutingServiceCollectionExtensions
{
    /// <summary>Adds the router of the host.</summary>
    /// <exception cref="PlanInvalidException">The plan has errors; all findings stand in the exception.</exception>
    /// <exception cref="InvalidOperationException">It was added before, was given no plan, or was given two.</exception>
    public static IServiceCollection AddChannelRouting(this IServiceCollection services, Action<IChannelRoutingBuilder> configure)
    {
        Register(services, Options.Options.DefaultName, configure, out var planOf);
        services.TryAddSingleton<IRouterFactory>(provider => FactoryOf(provider, planOf, Options.Options.DefaultName));
        services.TryAddSingleton(provider => provider.GetRequiredService<IRouterFactory>().Get(default));
        return services;
    }

    /// <summary>Adds a router beside others, as keyed services.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="name">The key of the services and the name of the options; not blank.</param>
    /// <param name="configure">Says the plan and the options.</param>
    /// <exception cref="PlanInvalidException">The plan has errors; all findings stand in the exception.</exception>
    /// <exception cref="InvalidOperationException">One of that name was added before, or it was given no plan or two.</exception>
    public static IServiceCollection AddChannelRouting(this IServiceCollection services, string name, Action<IChannelRoutingBuilder> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Register(services, name, configure, out var planOf);
        services.TryAddKeyedSingleton<IRouterFactory>(name, (provider, _) => FactoryOf(provider, planOf, name));
        services.TryAddKeyedSingleton(name, (provider, _) => provider.GetRequiredKeyedService<IRouterFactory>(name).Get(default));
        return services;
    }

    private static void Register(IServiceCollection services, string name, Action<IChannelRoutingBuilder> configure, out Func<PartitionId, RoutingPlan> planOf)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        var routing = new ChannelRoutingBuilder(services, name);
        if (services.Any(service => service.ServiceType == typeof(ChannelRoutingRegistration) && service.ImplementationInstance is ChannelRoutingRegistration before && before.Name == name))
            throw new InvalidOperationException($"{routing} was called before. Say all of a router in one call, or give each router a name of its own.");

        configure(routing);
        planOf = routing.PlanOf();
        services.AddSingleton(new ChannelRoutingRegistration(name));
        services.AddOptions<RouterOptions>(name).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RouterOptions>, RouterOptionsValidation>());
    }

    private static RouterFactory FactoryOf(IServiceProvider provider, Func<PartitionId, RoutingPlan> planOf, string name)
    {
        var (time, options) = (provider.GetService<TimeProvider>(), provider.GetRequiredService<IOptionsMonitor<RouterOptions>>().Get(name));
        var watched = provider.GetServices<PlanFileRegistration>().SingleOrDefault(registration => registration.Name == name);
        var watch = watched is null ? null : new PlanFileWatch(watched.File, watched.OpenWork, time, options.OnPlanFile);
        return new RouterFactory(planOf, time, options, watch);
    }
}
