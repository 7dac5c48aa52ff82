using System.Globalization;
using ChannelRouting.Metrics;
using ChannelRouting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Metrics;

public class WorkOrderMetricsTests
{
    private static readonly MetricDimension Product = MetricDimension.Field("product");

    [Fact]
    public void Total_OfNothing_IsZeroAndHasNoRates()
    {
        var total = MetricsOf([]).Total;

        Assert.Equal((0L, 0L, 0L, 0L, 0L), (total.SubmittedCount, total.WaitingCount, total.InProgressCount, total.CompletedCount, total.CancelledCount));
        Assert.Equal((null, null), (total.OverdueRate, total.CompletedOverdueRate));
        Assert.Equal((null, null), (total.MeanTimeToAssign, total.P90TimeToAssign));
        Assert.Equal((null, null), (total.MeanTimeToComplete, total.P90TimeToComplete));
    }

    [Fact]
    public void Total_WithoutCompletedOrders_HasNoCompletedOverdueRate()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));

        var total = MetricsOf(engine.Events).Total;

        Assert.Equal((0d, null), (total.OverdueRate, total.CompletedOverdueRate));
    }

    [Fact]
    public void Counts_OverALife_PutEachWorkOrderInOneStage()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", capacityUnits: 100));
        engine.Submit(Some.Draft("completed", channel: "phone"));
        engine.Complete("completed");
        engine.Submit(Some.Draft("waiting", channel: "phone"));
        engine.Submit(Some.Draft("cancelled"));
        engine.Accept(new CancelWorkOrder { WorkOrder = "cancelled" });
        engine.Close("completed");

        var total = MetricsOf(engine.Events).Total;

        Assert.Equal(3, total.SubmittedCount);
        Assert.Equal((0L, 1L, 1L, 1L), (total.WaitingCount, total.InProgressCount, total.CompletedCount, total.CancelledCount));
    }

    [Theory]
    [InlineData(WorkOrderStatus.Waiting)]
    [InlineData(WorkOrderStatus.Suspended)]
    public void InProgress_SetAsideByItsAgent_StaysInProgress(WorkOrderStatus status)
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = status });

        Assert.Equal((0L, 1L), Stages(engine));
    }

    [Fact]
    public void Scheduled_UntilItsStart_IsCountedApartAndItsTimesCountFromThen()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", capacityUnits: 0));
        engine.Submit(Some.Draft("WO-1") with { StartAt = engine.Now + Duration.FromHours(1) });
        var before = MetricsOf(engine.Events).Total;
        engine.After(Duration.FromHours(1)).Accept(new AdvanceTime());
        engine.After(Duration.FromMinutes(10)).Accept(new SaveAgent { Profile = Some.Agent("ann") });
        engine.After(Duration.FromMinutes(5)).Complete("WO-1");

        var total = MetricsOf(engine.Events).Total;

        Assert.Equal((1L, 0L, 0L), (before.ScheduledCount, before.WaitingCount, total.ScheduledCount));
        Assert.Equal((Duration.FromMinutes(10), Duration.FromMinutes(15)), (total.MeanTimeToAssign!.Value, total.MeanTimeToComplete!.Value));
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

        var total = MetricsOf(engine.Events).Total;

        Assert.Equal(Duration.FromMinutes(15), total.MeanTimeToAssign);
        Assert.Equal(Duration.FromMinutes(20), total.P90TimeToAssign);
        Assert.Equal(Duration.FromMinutes(65), total.MeanTimeToComplete);
        Assert.Equal(Duration.FromMinutes(90), total.P90TimeToComplete);
    }

    [Fact]
    public void TimeToAssign_AfterARequeue_IsCountedOnce()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", capacityUnits: 100));
        engine.Submit(Some.Draft("set-aside", channel: "phone"));
        engine.Accept(new UpdateWorkOrder { WorkOrder = "set-aside", Status = WorkOrderStatus.Suspended });
        engine.Submit(Some.Draft("other", channel: "phone"));
        engine.After(Duration.FromMinutes(10)).Accept(new UpdateWorkOrder { WorkOrder = "set-aside", Status = WorkOrderStatus.Assigned });
        var requeued = Stages(engine);
        engine.After(Duration.FromMinutes(10)).SignIn(Some.Agent("bob", capacityUnits: 100));

        Assert.Equal((1L, 1L), requeued);
        Assert.Equal((0L, 2L), Stages(engine));
        Assert.Equal(2, engine.Events.OfType<WorkOrderAssigned>().Count(e => e.WorkOrder == "set-aside"));
        Assert.Equal(Duration.Zero, MetricsOf(engine.Events).Total.MeanTimeToAssign);
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

        var total = MetricsOf(engine.Events).Total;

        Assert.Equal((3L, 1L), (total.OverdueCount, total.CompletedOverdueCount));
        Assert.Equal((3d / 4, 1d / 2), (total.OverdueRate, total.CompletedOverdueRate));
    }

    [Fact]
    public void Overdue_RetargetedToMoreTime_IsCleared()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1") with { Priority = "urgent" });
        engine.After(Duration.FromHours(3)).Accept(new AdvanceTime());
        var before = MetricsOf(engine.Events).Total.OverdueCount;

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "normal" });

        Assert.Equal(1, before);
        Assert.Equal(0, MetricsOf(engine.Events).Total.OverdueCount);
    }

    [Fact]
    public void Overdue_RetargetedBelowWhatWasSpent_IsCountedAtOnce()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));

        engine.After(Duration.FromHours(3)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "urgent" });

        Assert.Equal(1, MetricsOf(engine.Events).Total.OverdueCount);
    }

    [Fact]
    public void Overdue_RetargetedWhileStillLate_StaysCounted()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));

        engine.After(Duration.FromHours(5)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "urgent" });

        Assert.Equal(1, MetricsOf(engine.Events).Total.OverdueCount);
    }

    [Fact]
    public void Overdue_OfAPromiseNoLongerMade_IsCleared()
    {
        var engine = new TestEngine(SomeSla.PlanWith(SomeSla.Policy("orders", When.Type("order"), SomeSla.Target("resolution", new SlaGoal { Elapsed = Duration.FromHours(1) }))));
        engine.Submit(Some.Draft("WO-1", type: "order"));

        engine.After(Duration.FromHours(2)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Type = "question" });

        Assert.Equal(0, MetricsOf(engine.Events).Total.OverdueCount);
    }

    [Fact]
    public void Overdue_ClearedAfterCompletion_IsClearedInBothForms()
    {
        var closing = SomeSla.Target("resolution", new SlaGoal { When = When.Priority("urgent"), Elapsed = Duration.FromHours(1) }) with { Stops = SlaMoment.Closed };
        var longer = closing with { Goals = [.. closing.Goals, new SlaGoal { Elapsed = Duration.FromHours(9) }] };
        var engine = new TestEngine(SomeSla.PlanWith(SomeSla.Policy("all", null, longer)));
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1") with { Priority = "urgent" });
        engine.After(Duration.FromHours(2)).Complete("WO-1");
        var before = MetricsOf(engine.Events).Total;

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "normal" });
        var after = MetricsOf(engine.Events).Total;

        Assert.Equal((1L, 1L, 0L, 0L), (before.OverdueCount, before.CompletedOverdueCount, after.OverdueCount, after.CompletedOverdueCount));
    }

    [Fact]
    public void OverCapacity_OfAManualAssignment_IsCounted()
    {
        var engine = new TestEngine(Some.Plan() with { OverCommit = [new OverCommitRule { Cause = AssignmentCause.Manual, UpToUnits = 100 }] });
        engine.SignIn(Some.Agent("ann", capacityUnits: 25));
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2"));

        engine.Accept(new AssignWorkOrder { WorkOrder = "WO-2", Agent = "ann" });

        Assert.Equal(1, MetricsOf(engine.Events).Total.OverCapacityCount);
    }

    [Fact]
    public void Overdue_BreachOfAnotherTarget_IsNotCounted()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));
        engine.After(Duration.FromHours(6)).Accept(new AdvanceTime());
        var metrics = new WorkOrderMetrics("first-response");

        foreach (var routingEvent in engine.Events) metrics.Apply(routingEvent);

        Assert.Equal(0, metrics.Total.OverdueCount);
    }

    [Fact]
    public void By_ChannelAndField_DividesTheTotalInOrdinalOrder()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1", channel: "phone") with { Fields = new Dictionary<string, string> { ["product"] = "b" } });
        engine.Submit(Some.Draft("WO-2") with { Fields = new Dictionary<string, string> { ["product"] = "B" } });
        engine.Submit(Some.Draft("WO-3"));

        var metrics = MetricsOf(engine.Events);

        Assert.Equal([("chat", 2L), ("phone", 1L)], metrics.By(MetricDimension.Channel).Select(row => (row.Key, row.SubmittedCount)));
        Assert.Equal([("", 1L), ("B", 1L), ("b", 1L)], metrics.By(Product).Select(row => (row.Key, row.SubmittedCount)));
        Assert.Equal(("", 3L), (metrics.Total.Key, metrics.Total.SubmittedCount));
    }

    [Fact]
    public void By_MoreKeysThanTheLimit_CountsTheRestTogether()
    {
        var metrics = MetricsOf([]);
        for (var i = 0; i < WorkOrderMetrics.MaxKeys + 3; i++)
            metrics.Apply(Submitted(i, product: i.ToString("D5", CultureInfo.InvariantCulture)));
        metrics.Apply(Submitted(9_999, product: "00000"));

        var rows = metrics.By(Product);

        Assert.Equal(WorkOrderMetrics.MaxKeys + 1, rows.Count);
        Assert.Equal(3, Assert.Single(rows, row => row.Key == WorkOrderMetrics.OtherKey).SubmittedCount);
        Assert.Equal(2, Assert.Single(rows, row => row.Key == "00000").SubmittedCount);
        Assert.Equal(metrics.Total.SubmittedCount, rows.Sum(row => row.SubmittedCount));
    }

    [Fact]
    public void By_DimensionNotCounted_Throws() =>
        Assert.Throws<ArgumentException>("dimension", () => MetricsOf([]).By(MetricDimension.Field("region")));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Field_BlankName_Throws(string name) => Assert.Throws<ArgumentException>("name", () => MetricDimension.Field(name));

    [Fact]
    public void Apply_TheSameEventsAgain_GivesTheSameTables()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        for (var i = 0; i < 6; i++) engine.After(Duration.FromMinutes(50)).Submit(Some.Draft($"WO-{i}"));
        engine.After(Duration.FromHours(1)).Complete("WO-0");

        var (live, rebuilt) = (MetricsOf(engine.Events), MetricsOf(engine.Events));

        Assert.Equal(live.Total, rebuilt.Total);
        Assert.Equal(live.By(MetricDimension.Channel), rebuilt.By(MetricDimension.Channel));
    }

    [Fact]
    public void Merged_AfterItWasCompletedOverdue_IsNoLongerCountedAsCompleted()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", capacityUnits: 25));
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2"));
        engine.After(Duration.FromHours(5)).Complete("WO-1");
        var before = MetricsOf(engine.Events).Total;

        engine.Accept(new MergeWorkOrder { WorkOrder = "WO-1", Into = "WO-2" });
        var after = MetricsOf(engine.Events).Total;

        Assert.Equal((1L, 1L, 0L), (before.CompletedCount, before.CompletedOverdueCount, before.MergedCount));
        Assert.Equal((0L, 0L, 1L), (after.CompletedCount, after.CompletedOverdueCount, after.MergedCount));
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
        if (isClosed) engine.Close("WO-1");

        engine.Accept(new ReopenWorkOrder { WorkOrder = "WO-1" });
        var reopened = MetricsOf(engine.Events).Total;
        engine.After(Duration.FromHours(1)).Complete("WO-1");
        var again = MetricsOf(engine.Events).Total;

        Assert.Equal((1L, 0L, 1L, 0L), (reopened.InProgressCount, reopened.CompletedCount, reopened.OverdueCount, reopened.CompletedOverdueCount));
        Assert.Equal((0L, 1L, 1L, 1L), (again.InProgressCount, again.CompletedCount, again.OverdueCount, again.CompletedOverdueCount));
        Assert.Equal(Duration.FromHours(5), again.MeanTimeToComplete);
    }

    [Fact]
    public void Stages_OfRandomRuns_AreThoseOfTheEngineAndItsArchive() => RandomStep.Check(steps =>
    {
        var engine = RandomStep.Run(steps);
        var statuses = engine.Engine.State.WorkOrders.Select(order => order.Status).Concat(engine.Events.OfType<WorkOrderArchived>().Select(e => e.Record.Status)).ToList();

        var total = MetricsOf(engine.Events).Total;

        Assert.Equal(statuses.Count, total.SubmittedCount);
        Assert.Equal(CountOf(WorkOrderStatus.Scheduled), total.ScheduledCount);
        Assert.Equal(CountOf(WorkOrderStatus.Completed, WorkOrderStatus.Closed), total.CompletedCount);
        Assert.Equal(CountOf(WorkOrderStatus.Cancelled), total.CancelledCount);
        Assert.Equal(CountOf(WorkOrderStatus.Abandoned), total.AbandonedCount);
        Assert.Equal(CountOf(WorkOrderStatus.Merged), total.MergedCount);
        Assert.Equal(CountOf(WorkOrderStatus.Queued, WorkOrderStatus.Offered), total.WaitingCount);
        Assert.Equal(CountOf(WorkOrderStatus.Assigned, WorkOrderStatus.Waiting, WorkOrderStatus.Suspended), total.InProgressCount);
        Assert.InRange(total.CompletedOverdueCount, 0, total.CompletedCount);

        long CountOf(params WorkOrderStatus[] of) => statuses.Count(of.Contains);
    }, maxTest: 200);

    private static WorkOrderMetrics MetricsOf(IEnumerable<RoutingEvent> events)
    {
        var metrics = new WorkOrderMetrics("resolution", MetricDimension.Channel, Product);
        foreach (var routingEvent in events) metrics.Apply(routingEvent);
        return metrics;
    }

    private static (long Waiting, long InProgress) Stages(TestEngine engine)
    {
        var total = MetricsOf(engine.Events).Total;
        return (total.WaitingCount, total.InProgressCount);
    }

    private static WorkOrderSubmitted Submitted(int number, string product) => new()
    {
        Draft = Some.Draft($"WO-{number}") with { Fields = new Dictionary<string, string> { ["product"] = product } },
        Plan = new PlanVersion(1),
    };
}
