using ChannelRouting.Engine;
using ChannelRouting.Planning;

namespace ChannelRouting.Metrics;

/// <summary>The figures of an operations lead: a fold over the engine's events. docs/reference/metrics.md defines each.</summary>
/// <remarks>
/// <para>
/// Feed it every event from the first on, in order; the same events give the same figures, so it can be rebuilt from a journal. What is counted says the plan (<see cref="RoutingPlan.Metrics"/>), or the policy
/// given, whatever the plan says.
/// </para>
/// <para>
/// Cost per event: a few additions for each slice, whatever the number of work orders or windows. Memory: about 400 bytes for each work order until it is archived, and for each key of a slice about 1 KB, 0.5 KB for
/// each kept period in which something happened, and up to 4 KB for each time that was recorded in it.
/// </para>
/// <para>Not safe for use by several threads at one time.</para>
/// </remarks>
public sealed partial class RoutingMetrics
{
    /// <summary>The key under which what is past the limit of keys is counted together.</summary>
    public const string OtherKey = SliceRows.Other;

    private readonly MetricsPolicy? _given;
    private readonly IDateTimeZoneProvider _zones;
    private readonly Dictionary<WorkOrderId, TrackedWorkOrder> _orders = [];
    private readonly Dictionary<AgentId, TrackedAgent> _agents = [];
    private readonly Dictionary<OfferId, (TrackedWorkOrder Order, TrackedAgent Agent)> _offers = [];
    private readonly Dictionary<(SlaPolicyId, SlaTargetId), SlaTargetKind> _kinds = [];

    private MetricsPolicy _policy;
    private MetricCalendar _calendar;
    private MetricSeries _total;
    private SliceRows[] _slices = [];
    private bool _hasBegun;
    private int _workSliceCount;
    private bool _hasMixedSlices; // Of work and agents.
    private ConditionTest.Test _isOutside = static (in _) => false;
    private ConditionTest.Test _isSelfService = static (in _) => false;

    /// <summary>Begins with nothing counted.</summary>
    /// <param name="policy">What to count in place of what the plans say; null: what the plans say.</param>
    /// <param name="timeZones">Where the policy's time zone is looked up; null: NodaTime's own.</param>
    public RoutingMetrics(MetricsPolicy? policy = null, IDateTimeZoneProvider? timeZones = null)
    {
        (_given, _policy, _zones) = (policy, MetricsDefaults.InFull(policy), timeZones ?? DateTimeZoneProviders.Tzdb);
        _calendar = new MetricCalendar(_policy, DateTimeZone.Utc, NodaConstants.UnixEpoch);
        _total = new MetricSeries(_calendar);
        TakeSlices(isAnew: true);
    }

    /// <summary>The instant of the last event, or a later one that was asked about.</summary>
    public Instant StandsAt { get; private set; } = Instant.MinValue;

    /// <summary>What is counted, with every default written out.</summary>
    public MetricsPolicy Policy => _policy;

    /// <summary>Takes in one event.</summary>
    public void Apply(RoutingEvent routingEvent)
    {
        ArgumentNullException.ThrowIfNull(routingEvent);
        MoveTo(routingEvent.At);
        if (routingEvent is PlanApplied applied) On(applied);
        else if (!ApplyToWork(routingEvent) && !ApplyToHands(routingEvent)) ApplyToPromises(routingEvent);
    }

    private void MoveTo(Instant at)
    {
        if (at <= StandsAt) return;
        StandsAt = at;
        _calendar.MoveTo(at);
    }

    private void On(PlanApplied e)
    {
        if (e.Replacements is { } replacements) Replace(new NewNames(replacements));
        foreach (var (policyId, target) in e.Plan.SlaPolicies.SelectMany(promises => promises.Targets.Select(target => (promises.Id, target)))) _kinds[(policyId, target.Id)] = target.Kind ?? SlaTargetKind.Resolution;
        var policy = MetricsDefaults.InFull(_given ?? e.Plan.Metrics);
        if (_hasBegun && policy == _policy) return;
        var isOtherTime = !_hasBegun || HasOtherTimes(_policy, policy);
        foreach (var agent in _agents.Values) CountTime(agent, e.At); // Under what was counted so far.
        (_policy, _hasBegun) = (policy, true);
        (_isOutside, _isSelfService) = (TestOf(policy.OutsideWhen), TestOf(policy.SelfServiceWhen));
        if (isOtherTime) BeginAnew(e.At);
        else TakeSlices(isAnew: false);
    }

    /// <summary>What has ended keeps its names.</summary>
    private void Replace(NewNames names)
    {
        foreach (var order in _orders.Values.Where(order => !order.IsFinal).OrderBy(order => order.Id))
        {
            (order.Channel, order.Queue, order.Priority) = (names.Of(order.Channel), names.Of(order.Queue), names.Of(order.Priority));
            Rekey(order);
        }
    }

    private static ConditionTest.Test TestOf(Condition? condition) => condition is null ? static (in _) => false : ConditionTest.Of(condition);

    private static bool HasOtherTimes(MetricsPolicy one, MetricsPolicy other) =>
        (one.TimeZone, one.DayStartsAtHour, one.SlidingFor, one.KeptDays, one.KeptWeeks, one.KeptMonths, one.MaxKeys) != (other.TimeZone, other.DayStartsAtHour, other.SlidingFor, other.KeptDays, other.KeptWeeks, other.KeptMonths, other.MaxKeys);

    private void BeginAnew(Instant at)
    {
        _calendar = new MetricCalendar(_policy, _zones.GetZoneOrNull(_policy.TimeZone!) ?? DateTimeZone.Utc, at);
        (_total, _slices) = (new MetricSeries(_calendar), []);
        TakeSlices(isAnew: true);
    }

    /// <summary>Work that is there already stands in the levels of the rows from now on; what is done stays in the rows in which it was completed, as long as there are those.</summary>
    private void TakeSlices(bool isAnew)
    {
        _slices = [.. _policy.Slices.Select(wanted => Array.Find(_slices, slice => slice.Is(wanted.By)) ?? new SliceRows(wanted.By))];
        _workSliceCount = _slices.Count(slice => slice is { IsOfWork: true, IsOfAgents: false });
        _hasMixedSlices = _slices.Any(slice => slice is { IsOfWork: true, IsOfAgents: true, IsOfAgentsAlone: false });
        foreach (var agent in _agents.Values.OrderBy(agent => agent.Profile.Id)) TakeRows(agent);
        foreach (var order in _orders.Values.OrderBy(order => order.Id))
        {
            if (order.Level is null && !isAnew) continue;
            if (isAnew) order.AtFirstContactAt = null; // Counted in what is gone.
            Count(order, -1);
            SetRows(order, RowsOf(order), AgentRowsOf(order));
            Count(order, 1);
            ReviewOverdue(order);
        }
    }

    private void TakeRows(TrackedAgent agent)
    {
        agent.Rows = [.. _slices.Where(slice => slice.IsOfAgentsAlone).Select(slice => slice.RowOf(new MetricSubject(null, agent), _calendar, _policy.MaxKeys!.Value))];
        agent.TimeRows = [_total, .. agent.Rows];
    }

    private MetricSeries[] RowsOf(TrackedWorkOrder order)
    {
        if (!order.IsCounted) return [];
        var rows = new MetricSeries[_workSliceCount + 1];
        var count = 0;
        rows[count++] = _total;
        foreach (var slice in _slices)
            if (slice is { IsOfWork: true, IsOfAgents: false }) rows[count++] = slice.RowOf(new MetricSubject(order), _calendar, _policy.MaxKeys!.Value);
        return rows;
    }

    private MetricSeries[] AgentRowsOf(TrackedWorkOrder order) => order.Holder is { } holder ? AgentRowsOf(order, holder) : [];

    private MetricSeries[] AgentRowsOf(TrackedWorkOrder order, TrackedAgent agent)
    {
        if (!_hasMixedSlices) return agent.Rows;
        var rows = new List<MetricSeries>(agent.Rows);
        foreach (var slice in _slices)
            if (slice is { IsOfWork: true, IsOfAgents: true, IsOfAgentsAlone: false }) rows.Add(slice.RowOf(new MetricSubject(order, agent), _calendar, _policy.MaxKeys!.Value));
        return [.. rows];
    }

    private static void SetRows(TrackedWorkOrder order, MetricSeries[] rows, MetricSeries[] agentRows) => (order.Rows, order.AgentRows) = (rows, agentRows);

    /// <summary>Counts something for a work order and who has it.</summary>
    private static void Add(TrackedWorkOrder order, MetricCount count, long number = 1)
    {
        foreach (var row in order.Rows) row.Add(count, number);
        foreach (var row in order.AgentRows) row.Add(count, number);
    }

    private static void Record(TrackedWorkOrder order, MetricTime time, Duration duration)
    {
        var ticks = Math.Max(0, duration.BclCompatibleTicks);
        foreach (var row in order.Rows) row.Record(time, ticks);
        foreach (var row in order.AgentRows) row.Record(time, ticks);
    }
}
