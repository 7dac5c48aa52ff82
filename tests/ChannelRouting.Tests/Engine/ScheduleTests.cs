using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Work orders with a start to come, and those that go on with another.</summary>
public class ScheduleTests
{
    private static readonly Instant Start = Some.Now + Duration.FromHours(2);

    [Fact]
    public void WorkOrder_WithAStartToCome_IsClassifiedAndTakesNoPlaceAndNoCapacity()
    {
        var engine = WithAgent();

        var order = engine.Submit(Scheduled("WO-1", "order"));

        Assert.Equal((WorkOrderStatus.Scheduled, new QueueId("orders"), Start), (order.Status, order.Queue, order.StartAt!.Value));
        Assert.Empty(order.Clocks);
        Assert.Equal(0, engine.Engine.FindAgent("ann")!.UsedUnits);
        Assert.Equal([typeof(WorkOrderSubmitted), typeof(WorkOrderScheduled)], engine.Journal[^1].Events.Select(e => e.GetType()));
    }

    [Fact]
    public void Start_AtItsInstantAndNotBefore_PutsItInLineAndStartsItsClocks()
    {
        var engine = WithAgent();
        engine.Submit(Scheduled("WO-1", "order"));

        engine.Now = Start - Duration.FromTicks(1);
        Assert.Empty(engine.Accept(new AdvanceTime()).Events);
        engine.Now = Start;
        var events = engine.Accept(new AdvanceTime()).Events.ToList();

        Assert.Equal([typeof(WorkOrderQueued), typeof(SlaClockStarted), typeof(WorkOrderAssigned)], events.Select(e => e.GetType()));
        Assert.Equal((new QueueId("orders"), "orders"), (((WorkOrderQueued)events[0]).Queue, engine.Find("WO-1").Rule));
        var order = engine.Find("WO-1");
        Assert.Equal((Some.Now, Start, Start), (order.CreatedAt, order.StartAt!.Value, order.Clocks.Single().StartedAt));
    }

    [Fact]
    public void Start_SeenLate_IsTrueAtItsInstant_AndItsAssignmentNow()
    {
        var engine = WithAgent();
        engine.Submit(Scheduled("WO-1"));

        var events = engine.After(Duration.FromHours(7)).Accept(new AdvanceTime()).Events.ToList();

        Assert.Equal(
            [(typeof(WorkOrderQueued), Start), (typeof(SlaClockStarted), Start), (typeof(SlaClockBreached), Start + Duration.FromHours(4)), (typeof(WorkOrderAssigned), engine.Now)],
            events.Select(e => (e.GetType(), e.At)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-60)]
    public void Start_NowOrPast_IsAtOnce(int minutes)
    {
        var engine = TestEngine.Standard();

        var order = engine.Submit(Some.Draft("WO-1") with { StartAt = engine.Now + Duration.FromMinutes(minutes) });

        Assert.Equal((WorkOrderStatus.Queued, null), (order.Status, order.StartAt));
    }

    [Fact]
    public void Start_WithAFractionOfATick_IsDroppedToTheTick()
    {
        var engine = TestEngine.Standard();

        var order = engine.Submit(Some.Draft("WO-1") with { StartAt = Start + Duration.FromNanoseconds(150) });

        Assert.Equal(Start + Duration.FromTicks(1), order.StartAt);
    }

    [Fact]
    public void PlaceInLine_OfAScheduledWorkOrder_IsThatOfItsStart()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Scheduled("scheduled"));
        engine.Submit(Some.Draft("before"));
        engine.Now = Start;
        engine.Accept(new AdvanceTime());
        engine.Submit(Some.Draft("after"));

        engine.SignIn(Some.Agent("ann", capacityUnits: 100));

        Assert.Equal(["before", "scheduled", "after"], engine.Events.OfType<WorkOrderAssigned>().Select(e => e.WorkOrder.Value));
    }

    [Fact]
    public void Update_WhileScheduled_CountsAtTheStart()
    {
        var engine = WithAgent();
        engine.Submit(Scheduled("WO-1"));

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "urgent" });
        Assert.Empty(engine.Find("WO-1").Clocks);
        engine.Now = Start;
        engine.Accept(new AdvanceTime());

        Assert.Equal((WorkOrderStatus.Assigned, Duration.FromHours(2)), (engine.Find("WO-1").Status, engine.Find("WO-1").Clocks.Single().Allowed));
    }

    [Fact]
    public void Plan_AppliedWhileScheduled_KeepsQueueAndTargetsAndMayNotDropTheQueue()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Scheduled("WO-1", "order"));
        engine.Accept(new ApplyPlan { Plan = Some.Plan() with { Rules = [], SlaPolicies = [] } });
        var withoutQueue = Some.Plan() with { Rules = [], Queues = [new WorkQueue { Id = "general" }] };

        Assert.Equal((RejectionReason.QueueInUse, "orders"), (engine.Refuse(new ApplyPlan { Plan = withoutQueue }).Reason, engine.Refuse(new ApplyPlan { Plan = withoutQueue }).Subject));
        engine.Now = Start;
        engine.Accept(new AdvanceTime());

        Assert.Equal((new QueueId("orders"), 1), (engine.Find("WO-1").Queue, engine.Find("WO-1").Clocks.Count));
    }

    [Fact]
    public void Cancel_WhileScheduled_EndsItWithoutAStart()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Scheduled("WO-1"));
        engine.Accept(new CancelWorkOrder { WorkOrder = "WO-1" });

        engine.Now = Start;

        Assert.Empty(engine.Accept(new AdvanceTime()).Events);
        Assert.Equal(WorkOrderStatus.Cancelled, engine.Find("WO-1").Status);
    }

    [Fact]
    public void FollowUp_OfAnArchivedWorkOrder_IsALinkThatIsShown()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new CancelWorkOrder { WorkOrder = "WO-1" });

        var order = engine.After(Duration.FromDays(7)).Submit(Some.Draft("WO-2") with { FollowUpOf = "WO-1" });

        Assert.Equal(new WorkOrderId("WO-1"), order.FollowUpOf);
    }

    private static WorkOrderDraft Scheduled(string id, string type = "question") => Some.Draft(id, type: type) with { StartAt = Start };

    private static TestEngine WithAgent()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", capacityUnits: 100));
        return engine;
    }
}
