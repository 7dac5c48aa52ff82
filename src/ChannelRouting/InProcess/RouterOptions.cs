using ChannelRouting.Calendars;
using ChannelRouting.InProcess;

namespace ChannelRouting;

/// <summary>What a host may set of a <see cref="Router"/>.</summary>
/// <remarks>Read once, when the router is made; later changes do nothing. Not safe for use by several threads at one time.</remarks>
public sealed class RouterOptions
{
    /// <summary>
    /// How far the clock may be behind the last instant, 0 to 1 day; time stands still until it has caught up. Further behind, the router takes no commands until then. Default: 5 s.
    /// </summary>
    public Duration MaxClockSkew { get; set; } = RouterConstants.MaxClockSkew;

    /// <summary>
    /// Events held for subscribers that come later, 0 to <see cref="RoutingLimits.RetainedEvents"/>; a few more where a step would be cut, and what a subscriber has yet to handle.
    /// Default: 10,000, about 1 to 2 MB; drafts with many fields take more.
    /// </summary>
    public int RetainedEvents { get; set; } = RouterConstants.RetainedEvents;

    /// <summary>
    /// How many of the latest decisions of matching are kept for <see cref="FindDecisions"/>, 0 to <see cref="RoutingLimits.KeptDecisions"/>; in memory alone. Each costs a look at every agent. Default: 0, none, and nothing is worked out.
    /// </summary>
    public int KeptDecisions { get; set; }

    /// <summary>
    /// The editions of the time-zone database there are, which may grow while the router runs: calendars go by the newest there is when the router is made, and by another once
    /// <see cref="AdoptTimeZones"/> says so. Default, also for null: the one that came with NodaTime.
    /// </summary>
    public TimeZoneEditions? TimeZones { get; set; }

    /// <summary>The code that rules of plans may ask, each name and version once. Default, also for null: none.</summary>
    public IReadOnlyList<IClassifier>? Classifiers { get; set; }

    /// <summary>The code that queues of plans may ask which agent goes first, each name and version once. Default, also for null: none.</summary>
    public IReadOnlyList<IAgentSelector>? AgentSelectors { get; set; }

    /// <summary>The code that plans may ask which work order goes first, each name and version once. Default, also for null: none.</summary>
    public IReadOnlyList<IWorkOrderSelector>? WorkOrderSelectors { get; set; }

    /// <summary>Whether the router counts what the plan's <see cref="RoutingPlan.Metrics"/> says, for <see cref="GetMetrics"/> and <see cref="GetGoals"/>. Default: false.</summary>
    public bool CountsMetrics { get; set; }

    /// <summary>
    /// What somebody who asks a query may see, by its <see cref="Query{TAnswer}.Actor"/>; asked once for each query, on the caller's thread, without holding others up. Null from it, and what it throws, means
    /// <see cref="QueryAccess.Nothing"/>; the latter is counted (<see cref="RouterStatus.AccessFaultCount"/>). It must be safe for several threads. Default, for a host that checks for itself: everybody sees everything.
    /// </summary>
    public Func<Actor, QueryAccess?>? Access { get; set; }

    /// <summary>
    /// Fields of work orders by which <see cref="WorkOrderFilter.Fields"/> finds them at once, such as the key of a customer; at most <see cref="RoutingLimits.IndexedFields"/>, each once. Default, also for null: none, so that work
    /// orders are looked at one by one.
    /// </summary>
    public IReadOnlyList<string>? IndexedFields { get; set; }

    /// <summary>Whether the router watches for what the plan's <see cref="RoutingPlan.Alerts"/> say, for <see cref="GetAlerts"/>. Default: false.</summary>
    public bool WatchesAlerts { get; set; }

    /// <summary>
    /// Told on a thread of the pool when an alert was raised, taken on or cleared (<see cref="Alert.AcknowledgedAt"/>, <see cref="Alert.ClearedAt"/>), each once; causes, work orders and suggestions are told by
    /// <see cref="GetAlerts"/>. What it throws is ignored. Counts with <see cref="WatchesAlerts"/>. Default: nobody is told.
    /// </summary>
    public Action<Alert>? OnAlert { get; set; }

    /// <summary>
    /// Told on a thread of the pool when the router stopped by itself, once for each time; <see cref="RouterStoppedException.Reason"/> says whether it goes on. What it throws is
    /// ignored. Default: nobody is told.
    /// </summary>
    public Action<RouterStoppedException>? OnStopped { get; set; }

    /// <summary>
    /// Told on a thread of the pool when a subscription ended, whatever the reason: also when the host disposed it or the router. Without it nobody hears of a handler that
    /// threw or fell behind but who waits for the subscription's end. What it throws is ignored. Default: nobody is told.
    /// </summary>
    public Action<SubscriptionEnd>? OnSubscriptionEnded { get; set; }

    /// <summary>
    /// Told on a thread of the pool when the router took a plan that has warnings, the first one, by <see cref="ApplyPlan"/>, or when a scheduled one starts; gets the warnings. What it throws is ignored.
    /// Default: nobody is told.
    /// </summary>
    public Action<IReadOnlyList<PlanFinding>>? OnPlanWarnings { get; set; }

    /// <summary>
    /// Told on a thread of the pool what came of a watched plan file that changed (<c>UsePlanFile(path, watch: true)</c>): taken, refused by a router, invalid or unreadable. Once for each content, and for each
    /// router that was asked. What it throws is ignored. Default: nobody is told.
    /// </summary>
    public Action<PlanFileReport>? OnPlanFile { get; set; }
}
