using ChannelRouting.Tests.Support;
using static NodaTime.Duration;

namespace ChannelRouting.Tests.Engine;

/// <summary>When promises warn. The office is open Monday to Friday 09:00 to 17:00 in London, and now is Monday 09:00.</summary>
public class SlaWarningTests
{
    [Fact]
    public void Warning_OfAShare_FiresAtItsInstantAndIsTrueThen()
    {
        var engine = With(Promise(FromHours(4), new SlaWarning { AtPercent = 80 }));
        engine.Submit(Some.Draft("WO-1"));
        var at = Some.Now + FromMinutes(192);

        Assert.Equal((at, at), (engine.Engine.NextDueAt, engine.Find("WO-1").Clocks[0].WarnsAt));
        engine.Now = at - FromTicks(1);
        Assert.Empty(engine.Accept(new AdvanceTime()).Events);
        engine.Now = at;
        var warned = Assert.IsType<SlaClockWarned>(Assert.Single(engine.Accept(new AdvanceTime()).Events));

        Assert.Equal((at, 80, FromMinutes(192), Some.Now + FromHours(4)), (warned.At, warned.AtPercent, warned.Elapsed, warned.DueAt!.Value));
        Assert.Equal((null, Some.Now + FromHours(4) + FromTicks(1)), (engine.Find("WO-1").Clocks[0].WarnsAt, engine.Engine.NextDueAt!.Value));
    }

    [Fact]
    public void Warning_OfARest_IsThatMuchOpenTimeBeforeDue()
    {
        var engine = With(Promise(FromHours(9), new SlaWarning { BeforeDue = FromHours(2) }));
        engine.Submit(Some.Draft("WO-1"));

        var clock = engine.Find("WO-1").Clocks[0];

        Assert.Equal(Instant.FromUtc(2026, 1, 6, 10, 0), clock.DueAt);
        Assert.Equal(Instant.FromUtc(2026, 1, 5, 16, 0), clock.WarnsAt); // Not 08:00 of Tuesday, when nobody is there.
    }

    [Fact]
    public void Warnings_AfterALongStop_FireInOrderWithTheirOwnInstantsBeforeTheBreach()
    {
        var engine = With(Promise(FromHours(4), new SlaWarning { AtPercent = 75 }, new SlaWarning { AtPercent = 50 }, new SlaWarning { BeforeDue = FromHours(1) }));
        engine.Submit(Some.Draft("WO-1"));

        var events = engine.After(FromDays(3)).Accept(new AdvanceTime()).Events.ToList();

        Assert.Equal([(2, typeof(SlaClockWarned)), (3, typeof(SlaClockWarned)), (3, typeof(SlaClockWarned)), (4, typeof(SlaClockBreached))], events.Select(e => ((e.At - Some.Now).Hours, e.GetType())));
        Assert.Equal([50, 75, null], events.OfType<SlaClockWarned>().Select(e => e.AtPercent)); // Of two at one instant, the one declared first.
    }

    [Fact]
    public void Warning_OfAStopExactlyThen_IsGiven()
    {
        var engine = With(Promise(FromHours(4), new SlaWarning { AtPercent = 50 }));
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));

        engine.After(FromHours(2)).Complete("WO-1");

        Assert.Single(engine.Events.OfType<SlaClockWarned>());
    }

    [Fact]
    public void Warning_OfAClockThatPaused_MovesByTheOpenTimeOfThePause()
    {
        var engine = With(Promise(FromHours(4), new SlaWarning { AtPercent = 50 }));
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.After(FromHours(1)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });

        Assert.Equal((null, null), (engine.Find("WO-1").Clocks[0].WarnsAt, engine.Engine.NextDueAt));
        engine.After(FromHours(3)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Assigned });

        Assert.Equal(Some.Now + FromHours(5), engine.Find("WO-1").Clocks[0].WarnsAt);
    }

    [Fact]
    public void Warning_MovedIntoThePastByARetarget_IsGivenOnceAtTheChange()
    {
        var engine = With(Promise(FromHours(4), new SlaWarning { AtPercent = 50 }) with { Goals = [new SlaGoal { When = When.Priority("urgent"), OpenTime = FromHours(2) }, new SlaGoal { OpenTime = FromHours(4) }] });
        engine.Submit(Some.Draft("WO-1"));

        engine.After(FromMinutes(90)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "urgent" });
        var warned = engine.Events.OfType<SlaClockWarned>().Single();
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "normal" });
        engine.After(FromHours(1)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "urgent" });

        Assert.Equal((Some.Now + FromMinutes(90), FromMinutes(90)), (warned.At, warned.Elapsed));
        Assert.Single(engine.Events.OfType<SlaClockWarned>());
    }

    [Fact]
    public void Warning_OfAPausedClockWhoseTargetIsLowered_IsGivenAtTheChange()
    {
        var engine = With(Promise(FromHours(4), new SlaWarning { AtPercent = 50 }) with { Goals = [new SlaGoal { When = When.Priority("urgent"), OpenTime = FromHours(2) }, new SlaGoal { OpenTime = FromHours(4) }] });
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.After(FromMinutes(90)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });

        var decision = engine.After(FromHours(3)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "urgent" });

        Assert.Equal(engine.Now, Assert.Single(decision.Entry!.Events.OfType<SlaClockWarned>()).At);
    }

    [Fact]
    public void Warning_OfATargetLoweredBelowTheTimeSpent_GivesWayToTheBreach()
    {
        var engine = With(Promise(FromHours(4), new SlaWarning { AtPercent = 90 }) with { Goals = [new SlaGoal { When = When.Priority("urgent"), OpenTime = FromHours(2) }, new SlaGoal { OpenTime = FromHours(4) }] });
        engine.Submit(Some.Draft("WO-1"));

        var decision = engine.After(FromHours(3)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "urgent" });

        Assert.Empty(decision.Events.OfType<SlaClockWarned>());
        Assert.Single(decision.Events.OfType<SlaClockBreached>());
    }

    [Fact]
    public void Warning_LongerBeforeDueThanThereIsTime_IsNotGiven()
    {
        var engine = With(Promise(FromHours(4), new SlaWarning { BeforeDue = FromHours(4) }));
        engine.Submit(Some.Draft("WO-1"));

        engine.After(FromDays(1)).Accept(new AdvanceTime());

        Assert.Empty(engine.Events.OfType<SlaClockWarned>());
    }

    [Fact]
    public void Warning_InTheNextCycle_IsGivenAgain()
    {
        var engine = With(Promise(FromHours(1), new SlaWarning { AtPercent = 50 }) with { Starts = SlaMoment.CustomerMessage, Stops = SlaMoment.Responded });
        engine.Submit(Some.Draft("WO-1"));
        foreach (var kind in new[] { InteractionKind.CustomerMessage, InteractionKind.Reply, InteractionKind.CustomerMessage, InteractionKind.Reply })
            engine.After(FromMinutes(40)).Accept(new RecordInteraction { WorkOrder = "WO-1", Kind = kind });

        Assert.Equal(2, engine.Events.OfType<SlaClockWarned>().Count());
    }

    private static TestEngine With(SlaTarget target) => new(SomeSla.PlanWith(SomeSla.Policy("all", null, target)));

    private static SlaTarget Promise(Duration time, params SlaWarning[] warnings) => SomeSla.Target("resolution", new SlaGoal { OpenTime = time }) with { Warnings = warnings };
}
