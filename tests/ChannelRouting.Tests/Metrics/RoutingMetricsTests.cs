using System.Globalization;
using ChannelRouting.Metrics;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Metrics;

/// <summary>What the fold makes of short lives, told by hand.</summary>
public class RoutingMetricsTests
{
    private static readonly MetricDimension Product = MetricDimension.Field("product");

    [Fact]
    public void Counts_OverALife_PutEachWorkOrderInOnePlace()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", capacityUnits: 100));
        engine.Submit(Some.Draft("completed", channel: "phone"));
        engine.Complete("completed");
        engine.Submit(Some.Draft("waiting", channel: "phone"));
        engine.Submit(Some.Draft("cancelled"));
        engine.Accept(new CancelWorkOrder { WorkOrder = "cancelled" });
        engine.Close("completed");

        Assert.Equal([3, 0, 1, 1, 1, 3], Of(engine, "submitted", "waiting", "in-progress", "completed", "cancelled", "in-scope"));
    }

    [Fact]
    public void Times_OfSeveralWorkOrders_CountFromSubmission()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));
        engine.After(Duration.FromMinutes(10)).Submit(Some.Draft("WO-2"));
        engine.After(Duration.FromMinutes(10)).SignIn(Some.Agent("ann"));
        engine.After(Duration.FromMinutes(20)).Complete("WO-1");
        engine.After(Duration.FromMinutes(60)).Complete("WO-2");

        Assert.Equal([900, 1_200, 3_900, 5_400], Of(engine, "time-to-assign-mean", "time-to-assign-p99", "time-to-resolve-mean", "time-to-resolve-p99"));
    }

    [Fact]
    public void Scheduled_UntilItsStart_IsCountedApartAndItsTimesCountFromThen()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", capacityUnits: 0));
        engine.Submit(Some.Draft("WO-1") with { StartAt = engine.Now + Duration.FromHours(1) });
        var before = Of(engine, "submitted", "scheduled", "waiting", "in-scope");
        engine.After(Duration.FromHours(1)).Accept(new AdvanceTime());
        engine.After(Duration.FromMinutes(10)).Accept(new SaveAgent { Profile = Some.Agent("ann") });
        engine.After(Duration.FromMinutes(5)).Complete("WO-1");

        Assert.Equal([1, 1, 0, 0], before);
        Assert.Equal([1, 0, 600, 900], Of(engine, "submitted", "scheduled", "time-to-assign-mean", "time-to-resolve-mean"));
    }

    [Fact]
    public void OverdueRates_BreachedOpenAndCompleted_DivideByAllAndByCompleted()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", capacityUnits: 200));
        foreach (var id in new[] { "in-time", "late", "open", "given-up" }) engine.Submit(Some.Draft(id, channel: id == "open" ? "phone" : "chat"));
        engine.After(Duration.FromHours(4)).Complete("in-time");
        engine.After(Duration.FromHours(1)).Complete("late");
        engine.Accept(new CancelWorkOrder { WorkOrder = "given-up" });

        Assert.Equal([3, 1, 1, 3d / 4, 1d / 2], Of(engine, "overdue-in-scope", "overdue", "completed-overdue", "overdue-rate", "completed-overdue-rate"));
    }

    [Fact]
    public void Overdue_RetargetedToMoreTime_IsCleared()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1") with { Priority = "urgent" });
        engine.After(Duration.FromHours(3)).Accept(new AdvanceTime());
        var before = Of(engine, "overdue");

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "normal" });

        Assert.Equal([1], before);
        Assert.Equal([0], Of(engine, "overdue"));
    }

    [Fact]
    public void Overdue_OfAPromiseNoLongerMade_IsCleared()
    {
        var engine = new TestEngine(SomeSla.PlanWith(SomeSla.Policy("orders", When.Type("order"), SomeSla.Target("resolution", new SlaGoal { Elapsed = Duration.FromHours(1) }))));
        engine.Submit(Some.Draft("WO-1", type: "order"));

        engine.After(Duration.FromHours(2)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Type = "question" });

        Assert.Equal([0, 1], Of(engine, "overdue", "sla-breached"));
    }

    [Fact]
    public void Overdue_BreachOfAnotherTarget_IsNotCounted()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));
        engine.After(Duration.FromHours(6)).Accept(new AdvanceTime());

        Assert.Equal([0], ValuesOf(Folded(engine, new MetricsPolicy { OverdueTarget = "first-response" }), "overdue"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reopened_AfterItWasDoneOverdue_IsOpenAgainAndStaysOverdue(bool isClosed)
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", capacityUnits: 25));
        engine.Submit(Some.Draft("WO-1"));
        engine.After(Duration.FromHours(5)).Complete("WO-1");
        var done = Of(engine, "in-progress", "completed", "overdue", "first-contact-resolution");
        if (isClosed) engine.Close("WO-1");
        engine.Accept(new ReopenWorkOrder { WorkOrder = "WO-1" });
        var reopened = Of(engine, "in-progress", "completed", "overdue", "reopened", "first-contact-resolution");
        engine.After(Duration.FromHours(1)).Complete("WO-1");

        Assert.Equal([0, 1, 0, 1], done);
        Assert.Equal([1, 1, 1, 1, 0], reopened);
        Assert.Equal([0, 2, 0, 2, 18_000], Of(engine, "in-progress", "completed", "overdue", "completed-overdue", "time-to-resolve-mean"));
    }

    [Fact]
    public void Handling_WithWaitingAndWrapUp_CountsWhatTheAgentWorked()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.After(Duration.FromMinutes(10)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });
        engine.After(Duration.FromMinutes(30)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Assigned });
        engine.After(Duration.FromMinutes(5)).Complete("WO-1");
        engine.After(Duration.FromMinutes(3)).Close("WO-1");
        engine.After(Duration.FromMinutes(12)).Accept(new AdvanceTime());

        var metrics = Folded(engine);

        Assert.Equal([18 * 60, 18d / 60], ValuesOf(metrics, engine.Now, "handle-time-mean", "occupancy"));
        Assert.Equal(18d / 60, metrics.Find(new GetMetrics { Metrics = ["occupancy"], By = [MetricDimension.Agent] })!.Find("occupancy", "ann"));
    }

    [Fact]
    public void Cost_OfAResolvedWorkOrder_IsThatOfItsChannelAndTier()
    {
        var policy = new MetricsPolicy { UnitCosts = [new UnitCost { Channel = "phone", PerHour = 99 }, new UnitCost { Tier = "expert", PerWorkOrder = 2.5m, PerHour = 30 }, new UnitCost { PerHour = 1 }] };
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann") with { Tier = "expert" });
        engine.Submit(Some.Draft("WO-1"));
        engine.After(Duration.FromMinutes(30)).Complete("WO-1");
        engine.Close("WO-1");

        Assert.Equal([17.5], ValuesOf(Folded(engine, policy), "cost-per-resolved"));
    }

    [Fact]
    public void Satisfaction_ByRollUpAndDimension_IsCounted()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.Complete("WO-1");
        engine.Accept(new RecordSatisfaction { WorkOrder = "WO-1", Satisfaction = new Satisfaction { Overall = 5, Ratings = [new Rating { Dimension = "speed", Score = 2 }, new Rating { Dimension = "manner", Score = 3 }] } });

        var metrics = Folded(engine);

        Assert.Equal([1, 5, 1, 1], ValuesOf(metrics, "rated", "csat-mean", "csat-rate", "response-rate"));
        Assert.Equal([2.5], ValuesOf(Folded(engine, new MetricsPolicy { SatisfactionRollUp = SatisfactionRollUp.MeanOfRatings }), "csat-mean"));
        Assert.Equal([2], ValuesOf(Folded(engine, new MetricsPolicy { SatisfactionRollUp = SatisfactionRollUp.LowestRating }), "csat-mean"));
        Assert.Equal([("manner", 3d), ("speed", 2d)], metrics.Find(new GetMetrics { Metrics = ["csat-mean"], By = [MetricDimension.Rating] })!.Rows.Select(row => (row.Keys[0], row.Values[0]!.Value)));
        Assert.Equal(5, metrics.Find(new GetMetrics { Metrics = ["csat-mean"], By = [MetricDimension.Agent] })!.Find("csat-mean", "ann"));
    }

    [Fact]
    public void SelfService_ByABotOrAsThePlanSays_IsCounted()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("bot") with { IsBot = true });
        foreach (var id in new[] { "WO-1", "WO-2" })
        {
            engine.Submit(Some.Draft(id, type: id == "WO-1" ? "faq" : "other"));
            engine.Complete(id);
            engine.Close(id);
        }

        Assert.Equal([1, 0.5], ValuesOf(Folded(engine, new MetricsPolicy { OutsideWhen = When.Type("faq") }), "self-service-rate", "through-system-rate"));
    }

    [Fact]
    public void By_ChannelAndField_DividesTheTotalInOrdinalOrder()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1", channel: "phone") with { Fields = new Dictionary<string, string> { ["product"] = "b" } });
        engine.Submit(Some.Draft("WO-2") with { Fields = new Dictionary<string, string> { ["product"] = "B" } });
        engine.Submit(Some.Draft("WO-3", type: "order/lost"));
        var metrics = Folded(engine, new MetricsPolicy { Slices = [Slice(MetricDimension.Channel), Slice(Product), Slice(MetricDimension.TypeTo(1), MetricDimension.Channel)] });

        Assert.Equal(["chat: 2", "phone: 1"], Rows(metrics, MetricDimension.Channel));
        Assert.Equal([": 1", "B: 1", "b: 1"], Rows(metrics, Product));
        Assert.Contains("order,chat: 1", Rows(metrics, MetricDimension.TypeTo(1), MetricDimension.Channel));
    }

    [Fact]
    public void By_MoreKeysThanTheLimit_CountsTheRestTogether()
    {
        var engine = TestEngine.Standard();
        foreach (var product in new[] { "a", "b", "c", "d", "a" }) engine.Submit(Some.Draft($"WO-{engine.Events.Count()}") with { Fields = new Dictionary<string, string> { ["product"] = product } });

        Assert.Equal(["(other): 2", "a: 2", "b: 1"], Rows(Folded(engine, new MetricsPolicy { MaxKeys = 2, Slices = [Slice(Product)] }), Product));
    }

    [Fact]
    public void Rows_InPages_AreAllOfThemOnce()
    {
        var engine = TestEngine.Standard();
        for (var i = 0; i < 5; i++) engine.Submit(Some.Draft($"WO-{i}", type: $"type-{i}"));
        var metrics = Folded(engine);
        var query = new GetMetrics { Metrics = ["submitted"], By = [MetricDimension.Type], Limit = 2 };

        var first = metrics.Find(query)!;
        var second = metrics.Find(query with { After = first.Rows[^1].Keys })!;
        var third = metrics.Find(query with { After = second.Rows[^1].Keys })!;

        Assert.Equal((true, true, false), (first.HasMore, second.HasMore, third.HasMore));
        Assert.Equal(["type-0", "type-1", "type-2", "type-3", "type-4"], first.Rows.Concat(second.Rows).Concat(third.Rows).Select(row => row.Keys[0]));
    }

    [Fact]
    public void Query_OfWhatIsNotThere_Throws()
    {
        var metrics = Folded(TestEngine.Standard());

        Assert.Contains("did you mean 'overdue-rate'", Assert.Throws<ArgumentException>(() => ValuesOf(metrics, "overdue-rat")).Message, StringComparison.Ordinal);
        Assert.Contains("field:region", Assert.Throws<ArgumentException>(() => Rows(metrics, MetricDimension.Field("region"))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => metrics.Find(new GetMetrics { Metrics = [] }));
        Assert.Throws<ArgumentException>(() => metrics.Find(new GetMetrics { Metrics = ["open"], Limit = 0 }));
        Assert.Throws<ArgumentException>(() => metrics.Find(new GetMetrics { Metrics = ["open"], At = Some.Now }));
    }

    [Fact]
    public void PlanWithAnotherSlice_WhileWorkIsOpen_CountsItFromThenOn()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new ApplyPlan { Plan = Some.Plan() with { Metrics = new MetricsPolicy { Slices = [Slice(MetricDimension.Channel), Slice(MetricDimension.Type)] } } });
        engine.Accept(new ApplyPlan { Plan = Some.Plan() with { Metrics = new MetricsPolicy { Slices = [Slice(MetricDimension.Channel), Slice(MetricDimension.Priority)] } } });
        engine.Submit(Some.Draft("WO-2"));
        var metrics = Folded(engine);

        Assert.Equal([2, 2], ValuesOf(metrics, "submitted", "waiting"));
        Assert.Equal((2d, 2d), (Cell("submitted", MetricDimension.Channel, "chat"), Cell("waiting", MetricDimension.Channel, "chat")));
        Assert.Equal((1d, 2d), (Cell("submitted", MetricDimension.Priority, "normal"), Cell("waiting", MetricDimension.Priority, "normal")));

        double? Cell(string metric, MetricDimension by, string key) => metrics.Find(new GetMetrics { Metrics = [metric], By = [by] })!.Find(metric, key);
    }

    [Fact]
    public void Goals_OfThePlan_AreMetOrMissedPerPeriod()
    {
        var policy = new MetricsPolicy
        {
            Goals =
            [
                new MetricGoal { Name = "assign", Metric = "time-to-assign-mean", Within = Duration.FromMinutes(10), Window = MetricWindow.Day },
                new MetricGoal { Name = "resolution", Metric = "resolution-rate", AtLeast = 0.85m, By = [MetricDimension.Type], Keys = ["order"] },
                new MetricGoal { Name = "backlog", Metric = "waiting", AtMost = 0, By = [MetricDimension.Channel] },
                new MetricGoal { Name = "praise", Metric = "csat-rate", AtLeast = 0.9m },
            ],
        };
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1", type: "order"));
        engine.After(Duration.FromMinutes(10)).SignIn(Some.Agent("ann", capacityUnits: 25));
        engine.Submit(Some.Draft("WO-2", type: "order"));
        engine.Complete("WO-1");

        var results = Folded(engine, policy).Judge(new GetGoals()).Results;

        Assert.Equal([("assign", true), ("resolution", true), ("backlog", false), ("praise", null)], results.Select(result => (result.Goal.Name, result.IsMet)));
        Assert.Equal(("order", 1d), (Assert.Single(results[1].Keys), results[1].Value));
        Assert.Equal(["chat"], results[2].Keys);
    }

    [Fact]
    public void FirstContact_OfWorkDoneBeforeTheCountBeganAnew_IsNotTakenBack()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", capacityUnits: 100));
        foreach (var id in new[] { "WO-1", "WO-2" })
        {
            engine.Submit(Some.Draft(id));
            if (id == "WO-2") engine.After(Duration.FromMinutes(1)).Accept(new ApplyPlan { Plan = Some.Plan() with { Metrics = new MetricsPolicy { KeptDays = 3 } } });
            engine.Complete(id);
        }

        engine.After(Duration.FromMinutes(1)).Accept(new ReopenWorkOrder { WorkOrder = "WO-1" });

        Assert.Equal([1, 1], ValuesOf(Folded(engine), "completed", "first-contact-resolution"));
    }

    [Fact]
    public void Promise_DroppedInTimeAfterACycleThatWasLate_CountsNowhere()
    {
        var engine = new TestEngine(SomeSla.PlanWith(SomeSla.Policy("all", null, new SlaTarget { Id = "next", Kind = SlaTargetKind.NextResponse, Goals = [new SlaGoal { Elapsed = Duration.FromMinutes(30) }] })));
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new RecordInteraction { WorkOrder = "WO-1", Kind = InteractionKind.CustomerMessage });
        engine.After(Duration.FromMinutes(45)).Accept(new RecordInteraction { WorkOrder = "WO-1", Kind = InteractionKind.Reply });
        engine.After(Duration.FromMinutes(1)).Accept(new RecordInteraction { WorkOrder = "WO-1", Kind = InteractionKind.CustomerMessage });
        engine.After(Duration.FromMinutes(1)).Accept(new CancelWorkOrder { WorkOrder = "WO-1" });

        Assert.Equal([1, 0], Of(engine, "sla-late", "sla-met-rate"));
        Assert.Equal(1, RoutingMetricsTests.Folded(engine).Find(new GetMetrics { Metrics = ["sla-breached"], By = [MetricDimension.Target] })!.Find("sla-breached", "next"));
    }

    [Fact]
    public void ServiceLevel_OfTargetsOfOneNameInTwoPolicies_IsThatOfTheAnswers()
    {
        SlaTarget Target(SlaTargetKind kind) => new() { Id = "response", Kind = kind, Goals = [new SlaGoal { Elapsed = Duration.FromMinutes(30) }] };
        var engine = new TestEngine(SomeSla.PlanWith(SomeSla.Policy("calls", When.Type("order"), Target(SlaTargetKind.Answer)), SomeSla.Policy("rest", null, Target(SlaTargetKind.FirstResponse))));
        engine.SignIn(Some.Agent("ann", capacityUnits: 100));
        engine.Submit(Some.Draft("WO-1", type: "order"));
        engine.Submit(Some.Draft("WO-2"));
        engine.After(Duration.FromHours(1)).Accept(new RecordInteraction { WorkOrder = "WO-2", Kind = InteractionKind.Reply });

        Assert.Equal([1, 0.5], Of(engine, "service-level", "sla-met-rate"));
    }

    [Fact]
    public void Figures_AskedForBetweenEvents_AreTheSameAsUnasked()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann") with { Team = "north" });
        engine.After(Duration.FromHours(2)).Accept(new ApplyPlan { Plan = Some.Plan() with { Metrics = new MetricsPolicy { Slices = [Slice(MetricDimension.Team)] } } });
        engine.After(Duration.FromHours(1)).Accept(new SaveAgent { Profile = Some.Agent("ann") with { Team = "south" } });
        engine.After(Duration.FromDays(2)).Submit(Some.Draft("WO-1"));
        var asked = new RoutingMetrics();
        foreach (var routingEvent in engine.Events)
        {
            asked.Apply(routingEvent);
            asked.Find(new GetMetrics { Metrics = ["open"] });
        }

        Assert.Equal(Rows(Folded(engine), MetricDimension.Team), Rows(asked, MetricDimension.Team));
        Assert.Equal(ValuesOf(Folded(engine), engine.Now + Duration.FromHours(30), "occupancy"), ValuesOf(asked, engine.Now + Duration.FromHours(30), "occupancy"));
    }

    [Fact]
    public void Team_OfAnAgentWithWork_TakesItsWorkAlong()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann") with { Team = "north" });
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new SaveAgent { Profile = Some.Agent("ann") with { Team = "south" } });
        var table = Folded(engine).Find(new GetMetrics { Metrics = ["in-progress"], By = [MetricDimension.Team] })!;

        Assert.Equal((0d, 1d), (table.Find("in-progress", "north"), table.Find("in-progress", "south")));
    }

    [Fact]
    public void SecondLine_AfterAReopening_BeginsAnew()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new EscalateWorkOrder { WorkOrder = "WO-1" });
        engine.Complete("WO-1");
        engine.After(Duration.FromDays(2)).Accept(new ReopenWorkOrder { WorkOrder = "WO-1" });

        Assert.Equal([null], Of(engine, "second-line-response-mean"));
    }

    internal static RoutingMetrics Folded(TestEngine engine, MetricsPolicy? policy = null)
    {
        var metrics = new RoutingMetrics(policy);
        foreach (var routingEvent in engine.Events) metrics.Apply(routingEvent);
        return metrics;
    }

    private static MetricSlice Slice(params MetricDimension[] by) => new() { By = by };

    private static IEnumerable<string> Rows(RoutingMetrics metrics, params MetricDimension[] by) =>
        metrics.Find(new GetMetrics { Metrics = ["submitted"], By = by })!.Rows.Select(row => $"{string.Join(',', row.Keys)}: {row.Values[0]?.ToString(CultureInfo.InvariantCulture)}");

    private static IReadOnlyList<double?> Of(TestEngine engine, params MetricId[] metrics) => ValuesOf(Folded(engine), metrics);

    private static IReadOnlyList<double?> ValuesOf(RoutingMetrics metrics, params MetricId[] ids) => ValuesOf(metrics, metrics.StandsAt, ids);

    private static IReadOnlyList<double?> ValuesOf(RoutingMetrics metrics, Instant now, params MetricId[] ids) => metrics.Find(new GetMetrics { Metrics = ids }, now)!.Rows[0].Values;
}
