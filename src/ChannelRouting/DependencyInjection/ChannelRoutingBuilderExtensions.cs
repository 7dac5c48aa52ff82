using ChannelRouting;
using ChannelRouting.Calendars;
using ChannelRouting.DependencyInjection;
using ChannelRouting.InProcess;
using ChannelRouting.Planning;
using NodaTime.TimeZones;
using NodaTime.Utility;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The verbs of <see cref="IChannelRoutingBuilder"/>: those of <see cref="RoutingPlanBuilder"/>, other sources of the plan, and options.</summary>
/// <remarks>For one thread, while services are registered.</remarks>
public static class ChannelRoutingBuilderExtensions
{
    /// <summary>Takes the plan as a record, which is checked once all is said.</summary>
    /// <exception cref="InvalidOperationException">A plan was given before.</exception>
    public static IChannelRoutingBuilder UsePlan(this IChannelRoutingBuilder routing, RoutingPlan plan)
    {
        ArgumentNullException.ThrowIfNull(routing);
        ArgumentNullException.ThrowIfNull(plan);
        return routing.UsePlan(_ => plan).Finally(timeZones => PlanCheck.Run($"Plan '{plan.Name}'", () => new CompiledPlan(plan, timeZones)));
    }

    /// <summary>Takes the plan from a file of JSON, which is read now and checked once all is said, and again whenever it changes if it is watched; findings name their places in the file.</summary>
    /// <remarks>
    /// A watched file is read every second, from the first router on. A content that two looks in a row find is taken: its plan is applied to every router of the host, by the actor <see cref="Actor.Host"/> with the
    /// path as the note. A file that is gone, half written, invalid or refused leaves the plan before; <see cref="RouterOptions.OnPlanFile"/> is told.
    /// </remarks>
    /// <param name="routing">The router.</param>
    /// <param name="path">The file, up to 64 MiB; a relative path is from the current directory.</param>
    /// <param name="watch">Whether a changed file changes the plan. Default: no.</param>
    /// <param name="openWork">What a changed plan means for open work orders; null means <see cref="PlanAdoption.Keep"/>.</param>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="InvalidOperationException">A plan was given before.</exception>
    public static IChannelRoutingBuilder UsePlanFile(this IChannelRoutingBuilder routing, string path, bool watch = false, PlanAdoption? openWork = null)
    {
        ArgumentNullException.ThrowIfNull(routing);
        var content = PlanFile.ReadAll(path);
        PlanFile? file = null;
        return routing.UsePlan(_ => file!.Plan).Finally(timeZones =>
        {
            file = PlanCheck.Run($"Plan file '{path}'", () => new PlanFile(path, content, timeZones));
            if (watch) routing.Services.AddSingleton(new PlanFileRegistration(routing.Name, file, openWork));
        });
    }

    /// <summary>
    /// Takes a calendar from a file of JSON, which is read now and checked once all is said; findings name their places in the file. The form is that of a calendar in a plan.
    /// </summary>
    /// <param name="routing">The router.</param>
    /// <param name="path">The file; a relative path is from the current directory.</param>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    public static IChannelRoutingBuilder CalendarFile(this IChannelRoutingBuilder routing, string path)
    {
        ArgumentNullException.ThrowIfNull(routing);
        var json = File.ReadAllBytes(path);
        return routing.Finally(timeZones =>
        {
            var reading = CalendarJson.Read(json, timeZones);
            routing.Calendar(reading.Calendar ?? throw PlanCheck.Invalid($"Calendar file '{path}'", reading.Findings));
        });
    }

    /// <summary>Takes a time-zone database as the newest edition; see <see cref="IChannelRoutingBuilder.UseTimeZones"/>.</summary>
    public static IChannelRoutingBuilder UseTimeZones(this IChannelRoutingBuilder routing, IDateTimeZoneProvider timeZones)
    {
        ArgumentNullException.ThrowIfNull(routing);
        ArgumentNullException.ThrowIfNull(timeZones);
        return routing.UseTimeZones(new TimeZoneEditions(timeZones));
    }

    /// <summary>Takes the newest edition of the time-zone database from a file of NodaTime's, such as <c>tzdb2026f.nzd</c>, which is read now; see <see cref="IChannelRoutingBuilder.UseTimeZones"/>.</summary>
    /// <param name="routing">The router.</param>
    /// <param name="path">The file; a relative path is from the current directory.</param>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="InvalidNodaDataException">The file is no time-zone database.</exception>
    public static IChannelRoutingBuilder UseTimeZoneFile(this IChannelRoutingBuilder routing, string path)
    {
        ArgumentNullException.ThrowIfNull(routing);
        using var file = File.OpenRead(path);
        return routing.UseTimeZones(new DateTimeZoneCache(TzdbDateTimeZoneSource.FromStream(file)));
    }

    /// <summary>Sets options of the router; what is set later wins.</summary>
    public static IChannelRoutingBuilder Configure(this IChannelRoutingBuilder routing, Action<RouterOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(routing);
        routing.Services.Configure(routing.Name, configure);
        return routing;
    }

    /// <summary>Gives code that rules of the plan may ask by this name and version, see <see cref="IClassifier"/>; may repeat.</summary>
    /// <param name="routing">The router.</param>
    /// <param name="name">The name by which plans call it.</param>
    /// <param name="version">The version by which plans call it, 1 or more.</param>
    /// <param name="classify">A pure function of what is known of the work order; null when its rule does not match.</param>
    public static IChannelRoutingBuilder UseClassifier(this IChannelRoutingBuilder routing, string name, int version, Func<ClassifierArguments, ClassifierAnswer?> classify)
    {
        ArgumentNullException.ThrowIfNull(classify);
        return routing.UseClassifier(new ClassifierFunction(name, version, classify));
    }

    /// <summary>Gives code that rules of the plan may ask; may repeat.</summary>
    public static IChannelRoutingBuilder UseClassifier(this IChannelRoutingBuilder routing, IClassifier classifier)
    {
        ArgumentNullException.ThrowIfNull(classifier);
        return routing.Configure(options => options.Classifiers = [.. options.Classifiers ?? [], classifier]);
    }

    /// <summary>Gives code that queues of the plan may ask by this name and version which agent goes first, see <see cref="IAgentSelector"/>; may repeat.</summary>
    /// <param name="routing">The router.</param>
    /// <param name="name">The name by which plans call it.</param>
    /// <param name="version">The version by which plans call it, 1 or more.</param>
    /// <param name="score">A pure function of an agent, a work order and the instant: the higher, the better.</param>
    public static IChannelRoutingBuilder UseAgentSelector(this IChannelRoutingBuilder routing, string name, int version, Func<AgentCandidate, WorkOrderCandidate, Instant, long> score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return routing.UseAgentSelector(new AgentSelectorFunction(name, version, score));
    }

    /// <summary>Gives code that queues of the plan may ask which agent goes first; may repeat.</summary>
    public static IChannelRoutingBuilder UseAgentSelector(this IChannelRoutingBuilder routing, IAgentSelector selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return routing.Configure(options => options.AgentSelectors = [.. options.AgentSelectors ?? [], selector]);
    }

    /// <summary>Gives code that the plan may ask by this name and version which work order goes first, see <see cref="IWorkOrderSelector"/>; may repeat.</summary>
    /// <param name="routing">The router.</param>
    /// <param name="name">The name by which plans call it.</param>
    /// <param name="version">The version by which plans call it, 1 or more.</param>
    /// <param name="urgency">A pure function of a work order and the instant: the higher, the sooner.</param>
    public static IChannelRoutingBuilder UseWorkOrderSelector(this IChannelRoutingBuilder routing, string name, int version, Func<WorkOrderCandidate, Instant, long> urgency)
    {
        ArgumentNullException.ThrowIfNull(urgency);
        return routing.UseWorkOrderSelector(new WorkOrderSelectorFunction(name, version, urgency));
    }

    /// <summary>Gives code that the plan may ask which work order goes first; may repeat.</summary>
    public static IChannelRoutingBuilder UseWorkOrderSelector(this IChannelRoutingBuilder routing, IWorkOrderSelector selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return routing.Configure(options => options.WorkOrderSelectors = [.. options.WorkOrderSelectors ?? [], selector]);
    }

    /// <inheritdoc cref="RoutingPlanBuilder.Priorities"/>
    public static IChannelRoutingBuilder Priorities(this IChannelRoutingBuilder routing, params IReadOnlyList<PriorityId> priorities) => Say(routing, plan => plan.Priorities(priorities));

    /// <inheritdoc cref="RoutingPlanBuilder.DefaultPriority"/>
    public static IChannelRoutingBuilder DefaultPriority(this IChannelRoutingBuilder routing, PriorityId priority) => Say(routing, plan => plan.DefaultPriority(priority));

    /// <inheritdoc cref="RoutingPlanBuilder.WorkOrderRule"/>
    public static IChannelRoutingBuilder WorkOrderRule(this IChannelRoutingBuilder routing, WorkOrderRule rule) => Say(routing, plan => plan.WorkOrderRule(rule));

    /// <inheritdoc cref="RoutingPlanBuilder.WorkOrderSelector(string, int)"/>
    public static IChannelRoutingBuilder WorkOrderSelector(this IChannelRoutingBuilder routing, string name, int version) => Say(routing, plan => plan.WorkOrderSelector(name, version));

    /// <inheritdoc cref="RoutingPlanBuilder.WorkOrderSelector(SelectorCode)"/>
    public static IChannelRoutingBuilder WorkOrderSelector(this IChannelRoutingBuilder routing, SelectorCode code) => Say(routing, plan => plan.WorkOrderSelector(code));

    /// <summary>Has the router count metrics, see <see cref="RouterOptions.CountsMetrics"/>.</summary>
    public static IChannelRoutingBuilder UseMetrics(this IChannelRoutingBuilder routing) => routing.Configure(options => options.CountsMetrics = true);

    /// <inheritdoc cref="RoutingPlanBuilder.Metrics(MetricsPolicy)"/>
    public static IChannelRoutingBuilder Metrics(this IChannelRoutingBuilder routing, MetricsPolicy policy) => Say(routing, plan => plan.Metrics(policy));

    /// <summary>Has the router watch for alerts, see <see cref="RouterOptions.WatchesAlerts"/>.</summary>
    /// <param name="routing">The builder.</param>
    /// <param name="onAlert">Told of each, see <see cref="RouterOptions.OnAlert"/>. Null: nobody is told.</param>
    public static IChannelRoutingBuilder UseAlerts(this IChannelRoutingBuilder routing, Action<Alert>? onAlert = null) => routing.Configure(options => (options.WatchesAlerts, options.OnAlert) = (true, onAlert ?? options.OnAlert));

    /// <inheritdoc cref="RoutingPlanBuilder.Alerts(IReadOnlyList{AlertRule})"/>
    public static IChannelRoutingBuilder Alerts(this IChannelRoutingBuilder routing, params IReadOnlyList<AlertRule> rules) => Say(routing, plan => plan.Alerts(rules));

    /// <inheritdoc cref="RoutingPlanBuilder.Ageing(Duration, int?)"/>
    public static IChannelRoutingBuilder Ageing(this IChannelRoutingBuilder routing, Duration bandUpAfter, int? maxBands = null) => Say(routing, plan => plan.Ageing(bandUpAfter, maxBands));

    /// <inheritdoc cref="RoutingPlanBuilder.Ageing(AgeingPolicy)"/>
    public static IChannelRoutingBuilder Ageing(this IChannelRoutingBuilder routing, AgeingPolicy policy) => Say(routing, plan => plan.Ageing(policy));

    /// <inheritdoc cref="RoutingPlanBuilder.LateOrders"/>
    public static IChannelRoutingBuilder LateOrders(this IChannelRoutingBuilder routing, LateOrderRule rule) => Say(routing, plan => plan.LateOrders(rule));

    /// <inheritdoc cref="RoutingPlanBuilder.Balance"/>
    public static IChannelRoutingBuilder Balance(this IChannelRoutingBuilder routing, BalanceWeights weights) => Say(routing, plan => plan.Balance(weights));

    /// <inheritdoc cref="RoutingPlanBuilder.AssignmentLimit(int, Duration)"/>
    public static IChannelRoutingBuilder AssignmentLimit(this IChannelRoutingBuilder routing, int atMost, Duration within) => Say(routing, plan => plan.AssignmentLimit(atMost, within));

    /// <inheritdoc cref="RoutingPlanBuilder.AssignmentLimit(AssignmentLimit)"/>
    public static IChannelRoutingBuilder AssignmentLimit(this IChannelRoutingBuilder routing, AssignmentLimit limit) => Say(routing, plan => plan.AssignmentLimit(limit));

    /// <inheritdoc cref="RoutingPlanBuilder.MaxOffersPerAgent"/>
    public static IChannelRoutingBuilder MaxOffersPerAgent(this IChannelRoutingBuilder routing, int count) => Say(routing, plan => plan.MaxOffersPerAgent(count));

    /// <inheritdoc cref="RoutingPlanBuilder.RampUp(Duration, int)"/>
    public static IChannelRoutingBuilder RampUp(this IChannelRoutingBuilder routing, Duration time, int capacityPercent) => Say(routing, plan => plan.RampUp(time, capacityPercent));

    /// <inheritdoc cref="RoutingPlanBuilder.RampUp(RampUpStep)"/>
    public static IChannelRoutingBuilder RampUp(this IChannelRoutingBuilder routing, RampUpStep step) => Say(routing, plan => plan.RampUp(step));

    /// <inheritdoc cref="RoutingPlanBuilder.RetainClosedFor"/>
    public static IChannelRoutingBuilder RetainClosedFor(this IChannelRoutingBuilder routing, Duration time) => Say(routing, plan => plan.RetainClosedFor(time));

    /// <inheritdoc cref="RoutingPlanBuilder.Calendar(CalendarId, Action{CalendarBuilder})"/>
    public static IChannelRoutingBuilder Calendar(this IChannelRoutingBuilder routing, CalendarId id, Action<CalendarBuilder> configure) => Say(routing, plan => plan.Calendar(id, configure));

    /// <inheritdoc cref="RoutingPlanBuilder.Calendar(BusinessCalendar)"/>
    public static IChannelRoutingBuilder Calendar(this IChannelRoutingBuilder routing, BusinessCalendar calendar) => Say(routing, plan => plan.Calendar(calendar));

    /// <inheritdoc cref="RoutingPlanBuilder.Channel(ChannelId, Action{ChannelBuilder})"/>
    public static IChannelRoutingBuilder Channel(this IChannelRoutingBuilder routing, ChannelId id, Action<ChannelBuilder> configure) => Say(routing, plan => plan.Channel(id, configure));

    /// <inheritdoc cref="RoutingPlanBuilder.Channel(ContactChannel)"/>
    public static IChannelRoutingBuilder Channel(this IChannelRoutingBuilder routing, ContactChannel channel) => Say(routing, plan => plan.Channel(channel));

    /// <inheritdoc cref="RoutingPlanBuilder.Queue(QueueId, Action{QueueBuilder})"/>
    public static IChannelRoutingBuilder Queue(this IChannelRoutingBuilder routing, QueueId id, Action<QueueBuilder>? configure = null) => Say(routing, plan => plan.Queue(id, configure));

    /// <inheritdoc cref="RoutingPlanBuilder.Queue(WorkQueue)"/>
    public static IChannelRoutingBuilder Queue(this IChannelRoutingBuilder routing, WorkQueue queue) => Say(routing, plan => plan.Queue(queue));

    /// <inheritdoc cref="RoutingPlanBuilder.Fallback"/>
    public static IChannelRoutingBuilder Fallback(this IChannelRoutingBuilder routing, QueueId queue) => Say(routing, plan => plan.Fallback(queue));

    /// <inheritdoc cref="RoutingPlanBuilder.FallbackChannel"/>
    public static IChannelRoutingBuilder FallbackChannel(this IChannelRoutingBuilder routing, ChannelId channel) => Say(routing, plan => plan.FallbackChannel(channel));

    /// <inheritdoc cref="RoutingPlanBuilder.Rule(string, Action{RuleBuilder})"/>
    public static IChannelRoutingBuilder Rule(this IChannelRoutingBuilder routing, string name, Action<RuleBuilder> configure) => Say(routing, plan => plan.Rule(name, configure));

    /// <inheritdoc cref="RoutingPlanBuilder.Rule(ClassificationRule)"/>
    public static IChannelRoutingBuilder Rule(this IChannelRoutingBuilder routing, ClassificationRule rule) => Say(routing, plan => plan.Rule(rule));

    /// <inheritdoc cref="RoutingPlanBuilder.Sla(SlaPolicyId, Action{SlaBuilder})"/>
    public static IChannelRoutingBuilder Sla(this IChannelRoutingBuilder routing, SlaPolicyId id, Action<SlaBuilder> configure) => Say(routing, plan => plan.Sla(id, configure));

    /// <inheritdoc cref="RoutingPlanBuilder.Sla(SlaPolicy)"/>
    public static IChannelRoutingBuilder Sla(this IChannelRoutingBuilder routing, SlaPolicy policy) => Say(routing, plan => plan.Sla(policy));

    /// <inheritdoc cref="RoutingPlanBuilder.OverCommit"/>
    public static IChannelRoutingBuilder OverCommit(this IChannelRoutingBuilder routing, OverCommitRule rule) => Say(routing, plan => plan.OverCommit(rule));

    private static IChannelRoutingBuilder Say(IChannelRoutingBuilder routing, Action<RoutingPlanBuilder> words)
    {
        ArgumentNullException.ThrowIfNull(routing);
        return routing.Plan(words);
    }
}
