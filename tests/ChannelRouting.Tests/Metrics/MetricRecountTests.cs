using ChannelRouting.Metrics;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Metrics;

/// <summary>Figures of random runs against a plain recount.</summary>
public class MetricRecountTests
{
    private static readonly MetricId[] Flows =
    [
        "submitted", "completed", "abandoned", "cancelled", "merged", "reopened", "transferred", "escalated", "unclassified", "over-capacity", "assigned", "offered", "accepted", "declined", "missed",
        "sla-met", "sla-late", "sla-breached", "completed-overdue", "rated",
    ];

    private static readonly MetricId[] Levels = ["scheduled", "waiting", "in-progress", "overdue"];

    [Fact]
    public void Flows_OfRandomRuns_AreTheCountsOfTheirEvents() => RandomStep.Check(steps =>
    {
        var engine = RandomStep.Run(steps);

        var values = TotalOf(RoutingMetricsTests.Folded(engine), [.. Flows.Except<MetricId>(["completed-overdue", "unclassified"])]);

        Assert.Equal(
            [
                Count<WorkOrderSubmitted>(), Count<WorkOrderCompleted>(), Count<WorkOrderAbandoned>(), Count<WorkOrderCancelled>(), Count<WorkOrderMerged>(), Count<WorkOrderReopened>(), Count<WorkOrderTransferred>(),
                Count<WorkOrderEscalated>(), Count<CapacityExceeded>(), Count<WorkOrderAssigned>(), Count<OfferMade>(), Count<OfferAccepted>(), Count<OfferDeclined>(), engine.Events.OfType<OfferExpired>().Count(e => e.IsMiss),
                engine.Events.OfType<SlaClockStopped>().Count(e => e.Outcome == SlaClockStatus.Met), engine.Events.OfType<SlaClockStopped>().Count(e => e.Outcome == SlaClockStatus.MetLate), Count<SlaClockBreached>(), Count<SatisfactionRecorded>(),
            ],
            values);

        double? Count<T>() => engine.Events.OfType<T>().Count();
    }, maxTest: 150);

    [Fact]
    public void Levels_OfRandomRuns_AreTheStatusesOfTheEngine() => RandomStep.Check(steps =>
    {
        var engine = RandomStep.Run(steps);
        var metrics = RoutingMetricsTests.Folded(engine);
        var orders = engine.Engine.State.WorkOrders.Select(order => engine.Find(order.Id)).ToList();

        Assert.Equal(LevelsOf(orders), TotalOf(metrics, Levels[..3]));
        AssertRows(metrics, orders, order => [order.Channel.Value], MetricDimension.Channel);
        AssertRows(metrics, orders, order => [order.Queue.Value, order.Priority.Value], MetricDimension.Queue, MetricDimension.Priority);
        AssertRows(metrics, orders, order => [order.Type], MetricDimension.Type);
        AssertRows(metrics, [.. orders.Where(order => order.Agent is not null && IsInProgress(order))], order => [order.Agent!.Value.Value], MetricDimension.Agent);
    }, maxTest: 150);

    [Fact]
    public void Times_OfRandomRuns_AreThoseOfTheFirstEvents() => RandomStep.Check(steps =>
    {
        var engine = RandomStep.Run(steps);
        var begun = engine.Events.OfType<WorkOrderQueued>().ToLookup(e => e.WorkOrder, e => e.At);
        var firsts = engine.Events.OfType<WorkOrderAssigned>().DistinctBy(e => e.WorkOrder).Select(e => (e.At - begun[e.WorkOrder].Last()).TotalSeconds).ToList();

        var mean = TotalOf(RoutingMetricsTests.Folded(engine), ["time-to-assign-mean"])[0];

        Assert.Equal(firsts.Count == 0, mean is null);
        if (mean is { } seconds) Assert.Equal(firsts.Average(), seconds, 1e-6);
    }, maxTest: 150);

    [Fact]
    public void Days_OfRandomRuns_AreTheDifferencesOfTheWhole() => RandomStep.Check(steps =>
    {
        var engine = RandomStep.Run(steps);
        var policy = new MetricsPolicy { TimeZone = "America/New_York", DayStartsAtHour = 7, KeptDays = RoutingLimits.MetricPeriods };
        var whole = RoutingMetricsTests.Folded(engine, policy);
        var live = new RoutingMetrics(policy);
        IReadOnlyList<double?>? before = null;
        foreach (var day in engine.Events.GroupBy(e => whole.Find(new GetMetrics { Metrics = ["open"], Window = MetricWindow.Day, At = e.At })!.SinceAt))
        {
            foreach (var routingEvent in day) live.Apply(routingEvent);
            var after = TotalOf(live, [.. Flows, .. Levels]);
            var table = whole.Find(new GetMetrics { Metrics = [.. Flows, .. Levels], Window = MetricWindow.Day, At = day.First().At })!;

            Assert.Equal(after.Take(Flows.Length).Select((value, i) => value - (before?[i] ?? 0)), table.Rows[0].Values.Take(Flows.Length));
            Assert.Equal(after.Skip(Flows.Length), table.Rows[0].Values.Skip(Flows.Length));
            before = after;
        }
    }, maxTest: 100);

    [Fact]
    public void Rows_OfRandomRuns_AddUpToTheTotal() => RandomStep.Check(steps =>
    {
        var metrics = RoutingMetricsTests.Folded(RandomStep.Run(steps));
        MetricId[] asked = [.. Flows.Except<MetricId>(["transferred"]), .. Levels];
        var total = TotalOf(metrics, asked);

        foreach (var by in new MetricDimension[][] { [MetricDimension.Channel], [MetricDimension.Queue], [MetricDimension.Type], [MetricDimension.Priority], [MetricDimension.Channel, MetricDimension.Queue], [MetricDimension.Queue, MetricDimension.Priority] })
        {
            var rows = metrics.Find(new GetMetrics { Metrics = asked, By = by, Limit = 1_000 })!.Rows;
            Assert.Equal(total, asked.Select((_, i) => (double?)rows.Sum(row => row.Values[i])));
        }
    }, maxTest: 100);

    [Fact]
    public void BusyTime_OfRandomRuns_IsThatOfTheirHands() => RandomStep.Check(steps =>
    {
        var engine = RandomStep.Run(steps);
        var metrics = RoutingMetricsTests.Folded(engine);
        var occupancy = TotalOf(metrics, ["occupancy"])[0];

        var (busy, there) = HandsByHand.Count([.. engine.Events], metrics.StandsAt);

        Assert.Equal(there == 0 ? null : (double)busy / there, occupancy);
    }, maxTest: 100);

    [Fact]
    public void Events_FoldedAgain_GiveTheSameFigures() => RandomStep.Check(steps =>
    {
        var engine = RandomStep.Run(steps);
        MetricId[] all = [.. MetricCatalog.All.Select(metric => metric.Id)];

        Assert.Equal(TotalOf(RoutingMetricsTests.Folded(engine), all), TotalOf(RoutingMetricsTests.Folded(engine), all));
    }, maxTest: 30);

    private static IReadOnlyList<double?> TotalOf(RoutingMetrics metrics, MetricId[] ids) => metrics.Find(new GetMetrics { Metrics = ids })!.Rows[0].Values;

    private static bool IsInProgress(WorkOrder order) => order.Status is WorkOrderStatus.Assigned or WorkOrderStatus.Waiting or WorkOrderStatus.Suspended;

    private static IReadOnlyList<double?> LevelsOf(IReadOnlyCollection<WorkOrder> orders) =>
        [orders.Count(order => order.Status == WorkOrderStatus.Scheduled), orders.Count(order => order.Status is WorkOrderStatus.Queued or WorkOrderStatus.Offered), orders.Count(IsInProgress)];

    private static void AssertRows(RoutingMetrics metrics, IReadOnlyList<WorkOrder> orders, Func<WorkOrder, string[]> keyOf, params MetricDimension[] by)
    {
        var expected = orders.GroupBy(order => string.Join('|', keyOf(order))).Select(group => (group.Key, Levels: string.Join(',', LevelsOf([.. group])))).Where(row => row.Levels != "0,0,0").OrderBy(row => row.Key, StringComparer.Ordinal);
        var given = metrics.Find(new GetMetrics { Metrics = Levels[..3], By = by, Limit = 1_000 })!.Rows.Select(row => (string.Join('|', row.Keys), string.Join(',', row.Values))).Where(row => row.Item2 != "0,0,0").OrderBy(row => row.Item1, StringComparer.Ordinal);

        Assert.Equal(expected, given);
    }
}
