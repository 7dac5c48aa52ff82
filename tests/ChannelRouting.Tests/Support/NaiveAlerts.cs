using ChannelRouting.Alerts;
using ChannelRouting.Engine;
using ChannelRouting.Matching;

namespace ChannelRouting.Tests.Support;

/// <summary>What alerts are by definition: every figure counted anew from all work orders, agents and events, at every instant that could matter.</summary>
internal sealed class NaiveAlerts
{
    private readonly RoutingEngine _engine = new(_ => new NoMatcher(), timeZones: ChangedTimeZones.Editions);
    private readonly Dictionary<(string Rule, string Key), decimal> _open = [];
    private readonly List<(string Kind, Instant At)> _happened = [];
    private readonly List<string> _changes = [];
    private readonly AlertRule[] _rules;

    private NaiveAlerts(IEnumerable<AlertRule> rules) => _rules = [.. rules.Select(AlertDefaults.InFull)];

    private RoutingState State => _engine.State;

    public static List<string> Of(IReadOnlyList<JournalEntry> journal, IEnumerable<AlertRule> rules, Instant end)
    {
        var alerts = new NaiveAlerts(rules);
        for (var i = 0; i < journal.Count; i++)
        {
            alerts.Take(journal[i]);
            var next = i + 1 < journal.Count ? journal[i + 1].Instant : end;
            if (next > journal[i].Instant) alerts.Pass(journal[i].Instant, next);
        }

        return [.. alerts._changes.Order(StringComparer.Ordinal)];
    }

    private void Take(JournalEntry entry)
    {
        _engine.Take(entry);
        foreach (var routingEvent in entry.Events)
            if (KindOf(routingEvent) is { } kind) _happened.Add((kind, routingEvent.At));
        if (entry.Events.Any(e => e is PlanApplied or TimeZonesAdopted)) ClearGone(entry.Instant);
    }

    private static string? KindOf(RoutingEvent routingEvent) => routingEvent switch
    {
        WorkOrderSubmitted => "in",
        WorkOrderCompleted => "done",
        WorkOrderAssigned => "assigned",
        WorkOrderAbandoned => "left",
        SlaClockBreached => "breached",
        _ => null,
    };

    /// <summary>The end of an instant, and all up to the next one at which something happens.</summary>
    private void Pass(Instant from, Instant to)
    {
        LookAll(from);
        var instants = new SortedSet<Instant>();
        foreach (var rule in _rules)
        {
            if (rule.Within is { } within)
            {
                var part = within.BclCompatibleTicks / 60;
                var first = from.ToUnixTimeTicks() / part;
                for (var i = 1; i <= 61; i++) instants.Add(Instant.FromUnixTimeTicks((first + i) * part));
            }

            if (rule.RaiseAfter is { } after) instants.UnionWith(State.WorkOrders.Where(IsInLine).Select(order => SinceOf(order) + after + Duration.FromTicks(1)));
        }

        instants.UnionWith(State.CalendarEnds.Select(end => end.NoticeAt));
        foreach (var at in instants.Where(at => at > from && at <= to)) LookAll(at);
    }

    private void LookAll(Instant at)
    {
        foreach (var rule in _rules)
            foreach (var key in KeysOf(rule)) Look(rule, key, at);
    }

    private void Look(AlertRule rule, string key, Instant at)
    {
        var value = ValueOf(rule, key, at);
        var isOpen = _open.ContainsKey((rule.Name, key));
        if (!isOpen && value > (rule.RaiseAbove ?? Seconds(rule.RaiseAfter)))
        {
            _open[(rule.Name, key)] = value!.Value;
            _changes.Add($"{at} {rule.Name} '{key}' raised {value}");
        }
        else if (isOpen && !(value > (rule.ClearDownTo ?? Seconds(rule.ClearWithin))))
        {
            _open.Remove((rule.Name, key));
            _changes.Add($"{at} {rule.Name} '{key}' cleared {value}");
        }
    }

    private void ClearGone(Instant at)
    {
        foreach (var rule in _rules)
        {
            foreach (var (name, key) in _open.Keys.Where(open => open.Rule == rule.Name && !KeysOf(rule).Contains(open.Key)).ToList())
            {
                _open.Remove((name, key), out var raised);
                _changes.Add($"{at} {name} '{key}' cleared {raised}");
            }
        }
    }

    private List<string> KeysOf(AlertRule rule) => rule switch
    {
        { Kind: AlertKind.CalendarEnding } => [.. State.CalendarEnds.Select(end => end.Calendar.Value).Order(StringComparer.Ordinal)],
        { Per: AlertScope.Queue } => [.. State.Plan!.Plan.Queues.Select(queue => queue.Id.Value)],
        { Per: AlertScope.Channel } => [.. State.Plan!.Plan.Channels.Select(channel => channel.Id.Value)],
        _ => [""],
    };

    private decimal? ValueOf(AlertRule rule, string key, Instant at)
    {
        var orders = State.WorkOrders.Where(order => key == "" || rule.Kind == AlertKind.CalendarEnding || (rule.Per == AlertScope.Queue ? order.Queue.Value : order.Channel.Value) == key).ToList();
        var inLine = orders.Where(IsInLine).ToList();
        var open = orders.Where(order => order.Status is WorkOrderStatus.Queued or WorkOrderStatus.Offered or WorkOrderStatus.Assigned or WorkOrderStatus.Waiting or WorkOrderStatus.Suspended).ToList();
        return rule.Kind switch
        {
            AlertKind.Backlog => inLine.Count,
            AlertKind.OldestWait => inLine.Count == 0 ? null : inLine.Max(order => Seconds(at - SinceOf(order))),
            AlertKind.OverdueRate => Rate(rule, open.Count(order => order.LatestClocks.Any(clock => clock.BreachedAt is not null && clock.Status != SlaClockStatus.Cancelled)), open.Count),
            AlertKind.BreachBurst => Happened(rule, "breached", at),
            AlertKind.AbandonmentRate => Rate(rule, Happened(rule, "left", at), Happened(rule, "left", at) + Happened(rule, "assigned", at)),
            AlertKind.NoStaffedAgent => inLine.Count(order => !State.Agents.Any(agent => Eligibility.CouldTake(agent, order) && Capacity.CouldHold(agent, order, State.Plan!))),
            AlertKind.Unroutable => inLine.Count(order => order.IsExhausted || !State.Agents.Any(agent => IsKnownFor(agent, order))),
            AlertKind.CapacityGap => (Happened(rule, "in", at) - Happened(rule, "done", at)) * (decimal)NodaConstants.TicksPerDay / rule.Within!.Value.BclCompatibleTicks,
            _ => State.CalendarEnds.Single(end => end.Calendar.Value == key).NoticeAt <= at ? 1 : 0,
        };
    }

    private bool IsKnownFor(AgentState agent, WorkOrderState order) =>
        !order.Wishes.IsExcluded(agent.Id) && Eligibility.ServesQueueOf(agent, order) && order.Requirements.All(requirement => requirement.IsPreferred == true || agent.Satisfies(requirement)) && Capacity.CouldHold(agent, order, State.Plan!);

    private static bool IsInLine(WorkOrderState order) => order.Status is WorkOrderStatus.Queued or WorkOrderStatus.Offered;

    private static Instant SinceOf(WorkOrderState order) => order.WaitsSince!.Value - order.WaitedBefore;

    private int Happened(AlertRule rule, string kind, Instant at)
    {
        var part = rule.Within!.Value.BclCompatibleTicks / 60;
        return _happened.Count(happened => happened.Kind == kind && (at.ToUnixTimeTicks() / part) - (happened.At.ToUnixTimeTicks() / part) < 60);
    }

    private static decimal? Rate(AlertRule rule, int part, int whole) => whole < rule.MinimumCount ? null : (decimal)part / whole;

    private static decimal Seconds(Duration? duration) => (decimal)(duration ?? Duration.Zero).BclCompatibleTicks / NodaConstants.TicksPerSecond;
}
