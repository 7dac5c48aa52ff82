using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Wrap-ups that end by themselves.</summary>
public class WrapUpTests
{
    private static readonly Duration WrapUp = Duration.FromSeconds(30);

    [Fact]
    public void WrapUp_AtItsEndAndNotBefore_ClosesByTheRuleAndFreesTheAgent()
    {
        var engine = Completed(WrapUp);
        engine.Submit(Some.Draft("WO-2"));

        engine.After(WrapUp - Duration.FromTicks(1)).Accept(new AdvanceTime());
        Assert.Equal(WorkOrderStatus.Completed, engine.Find("WO-1").Status);
        Assert.Equal(Some.Now + WrapUp, engine.Engine.NextDueAt);
        var events = engine.After(Duration.FromTicks(1)).Accept(new AdvanceTime()).Events.ToList();

        Assert.Equal([typeof(WorkOrderClosed), typeof(WorkOrderAssigned)], events.Select(e => e.GetType()));
        Assert.Equal((Some.Now + WrapUp, ActorKind.Rule, new AssignmentId(1)), (events[0].At, events[0].Actor.Kind, ((WorkOrderClosed)events[0]).Assignment));
        Assert.Equal(Some.Now + WrapUp, engine.Find("WO-1").EndedAt);
    }

    [Fact]
    public void WrapUp_SeenLate_IsOverAtItsInstant_AndArchivedFromThere()
    {
        var engine = Completed(WrapUp);

        var events = engine.After(Duration.FromDays(30)).Accept(new AdvanceTime()).Events;

        Assert.Equal(
            [(typeof(WorkOrderClosed), Some.Now + WrapUp), (typeof(WorkOrderArchived), Some.Now + WrapUp + Duration.FromDays(7))],
            events.Select(e => (e.GetType(), e.At)));
    }

    [Fact]
    public void WrapUp_OfNoLength_LastsUntilTheCommand()
    {
        var engine = Completed(null);

        engine.After(Duration.FromDays(30)).Accept(new AdvanceTime());

        Assert.Equal(WorkOrderStatus.Completed, engine.Find("WO-1").Status);
    }

    [Fact]
    public void Close_BeforeItsEnd_LeavesNothingToHappenThen()
    {
        var engine = Completed(WrapUp);
        engine.Close("WO-1");

        Assert.Empty(engine.After(WrapUp).Accept(new AdvanceTime()).Events);
    }

    [Fact]
    public void Reopen_BeforeItsEnd_BeginsAnewAtTheNextCompletion()
    {
        var engine = Completed(WrapUp);
        engine.After(Duration.FromSeconds(20)).Accept(new ReopenWorkOrder { WorkOrder = "WO-1" });

        Assert.Equal(WorkOrderStatus.Assigned, engine.After(Duration.FromSeconds(20)).Find("WO-1").Status);
        engine.Complete("WO-1");

        engine.After(Duration.FromSeconds(29)).Accept(new AdvanceTime());
        Assert.Equal(WorkOrderStatus.Completed, engine.Find("WO-1").Status);
        engine.After(Duration.FromSeconds(1)).Accept(new AdvanceTime());
        Assert.Equal(WorkOrderStatus.Closed, engine.Find("WO-1").Status);
    }

    [Fact]
    public void WrapUp_ShortenedByAPlanBelowWhatPassed_IsOverAtTheChange()
    {
        var engine = Completed(Duration.FromMinutes(10));

        engine.After(Duration.FromMinutes(5)).Accept(new ApplyPlan { Plan = PlanWith(WrapUp) });
        var closed = engine.Accept(new AdvanceTime()).Events.OfType<WorkOrderClosed>().Single();

        Assert.Equal(Some.Now + Duration.FromMinutes(5), closed.At);
    }

    [Theory]
    [InlineData(30, SlaClockStatus.Met)]
    [InlineData(29, SlaClockStatus.MetLate)]
    public void Clock_UpToClosing_StopsWhenTheWrapUpIsOver(int seconds, SlaClockStatus expected)
    {
        var target = SomeSla.Target("whole", new SlaGoal { Elapsed = Duration.FromSeconds(seconds) }) with { Stops = SlaMoment.Closed };
        var engine = CompletedUnder(PlanWith(WrapUp) with { SlaPolicies = [SomeSla.Policy("all", null, target)] });

        engine.After(Duration.FromHours(1)).Accept(new AdvanceTime());

        Assert.Equal((expected, Some.Now + WrapUp), (engine.Find("WO-1").Clocks.Single().Status, engine.Find("WO-1").Clocks.Single().StoppedAt!.Value));
    }

    private static RoutingPlan PlanWith(Duration? wrapUp) => Some.Plan() with { Channels = [new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 25, WrapUp = wrapUp }] };

    private static TestEngine Completed(Duration? wrapUp) => CompletedUnder(PlanWith(wrapUp));

    private static TestEngine CompletedUnder(RoutingPlan plan)
    {
        var engine = new TestEngine(plan);
        engine.SignIn(Some.Agent("ann", capacityUnits: 25));
        engine.Submit(Some.Draft("WO-1"));
        engine.Complete("WO-1");
        return engine;
    }
}
