using ChannelRouting.Tests.Support;
using static NodaTime.Duration;

namespace ChannelRouting.Tests.Engine;

/// <summary>Clocks read as of a past instant: four hours, warned of at half, paused from the first to the third hour, lowered to one in the sixth.</summary>
public class SlaHistoryTests
{
    [Theory]
    [InlineData(0, SlaClockStatus.Running, 0, 4, 0)]
    [InlineData(59, SlaClockStatus.Running, 59, 4, 0)]
    [InlineData(60, SlaClockStatus.Paused, 60, null, 1)]
    [InlineData(179, SlaClockStatus.Paused, 60, null, 1)]
    [InlineData(180, SlaClockStatus.Running, 60, 6, 2)]
    [InlineData(240, SlaClockStatus.Running, 120, 6, 3)]
    [InlineData(299, SlaClockStatus.Running, 179, 6, 3)]
    [InlineData(300, SlaClockStatus.Running, 180, 1, 5)]
    [InlineData(420, SlaClockStatus.MetLate, 300, 1, 6)]
    [InlineData(500, SlaClockStatus.MetLate, 300, 1, 6)]
    public void Clock_AsOfAPastInstant_StandsAsItStood(int minute, SlaClockStatus status, int spentMinutes, int? dueHour, int eventsAfterTheStart)
    {
        var engine = Lived();

        var cycle = engine.Engine.FindSlaHistory(new FindSlaHistory { WorkOrder = "WO-1", At = Some.Now + FromMinutes(minute) })!.Cycles.Single();

        Assert.Equal((status, FromMinutes(spentMinutes)), (cycle.Clock.Status, cycle.Clock.Elapsed));
        Assert.Equal(dueHour is { } hour ? Some.Now + FromHours(hour) : (Instant?)null, cycle.Clock.DueAt);
        Assert.Equal(eventsAfterTheStart, cycle.Events.Count - 1);
    }

    [Fact]
    public void Clock_ReadAtEveryInstant_WasAsItIsRememberedNow()
    {
        var seen = new List<(Instant At, WorkOrder Order)>();
        var engine = Lived(engine => seen.Add((engine.Now, engine.Find("WO-1"))));

        Assert.All(seen, then => Assert.Equal(
            then.Order.Clocks.Select(clock => clock with { WarnsAt = null }),
            engine.Engine.FindSlaHistory(new FindSlaHistory { WorkOrder = "WO-1", At = then.At })!.Cycles.Select(cycle => cycle.Clock)));
    }

    [Fact]
    public void History_OfNow_HasEveryEventOfEveryCycle()
    {
        var engine = Lived();
        engine.Accept(new ReopenWorkOrder { WorkOrder = "WO-1" });

        var history = engine.Engine.FindSlaHistory(new FindSlaHistory { WorkOrder = "WO-1" })!;

        Assert.Equal(engine.Now, history.At);
        Assert.Equal(
            [nameof(SlaClockStarted), nameof(SlaClockPaused), nameof(SlaClockResumed), nameof(SlaClockWarned), nameof(SlaClockRetargeted), nameof(SlaClockBreached), nameof(SlaClockStopped)],
            history.Cycles[0].Events.Select(e => e.GetType().Name));
        Assert.Equal([7, 1], history.Cycles.Select(cycle => cycle.Events.Count));
    }

    [Fact]
    public void Breach_AtExactlyDue_HasNotHappenedYet()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));
        engine.After(FromHours(5)).Accept(new AdvanceTime());

        SlaClock At(Duration time) => engine.Engine.FindSlaHistory(new FindSlaHistory { WorkOrder = "WO-1", At = Some.Now + time })!.Cycles.Single().Clock;

        Assert.Null(At(FromHours(4)).BreachedAt);
        Assert.NotNull(At(FromHours(4) + FromTicks(1)).BreachedAt);
    }

    [Fact]
    public void History_BeforeTheSubmission_OrOfNoWorkOrder_IsEmptyOrNull()
    {
        var engine = Lived();

        Assert.Empty(engine.Engine.FindSlaHistory(new FindSlaHistory { WorkOrder = "WO-1", At = Some.Now - FromHours(1) })!.Cycles);
        Assert.Null(engine.Engine.FindSlaHistory(new FindSlaHistory { WorkOrder = "WO-9" }));
        Assert.Throws<ArgumentException>(() => engine.Engine.FindSlaHistory(new FindSlaHistory { WorkOrder = "WO-1", At = engine.Now + FromTicks(1) }));
    }

    private static TestEngine Lived(Action<TestEngine>? after = null)
    {
        var target = new SlaTarget
        {
            Id = "resolution",
            Warnings = [new SlaWarning { AtPercent = 50 }],
            Goals = [new SlaGoal { When = When.Priority("urgent"), Elapsed = FromHours(1) }, new SlaGoal { Elapsed = FromHours(4) }],
        };
        var engine = new TestEngine(SomeSla.PlanWith(SomeSla.Policy("all", null, target)));
        engine.SignIn(Some.Agent("ann"));
        Step(0, new SubmitWorkOrder { Draft = Some.Draft("WO-1") });
        Step(60, new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });
        Step(180, new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Assigned });
        Step(240, new AdvanceTime());
        Step(300, new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "urgent" });
        Step(420, new CompleteWorkOrder { WorkOrder = "WO-1", Assignment = engine.Find("WO-1").Assignment!.Value });
        Step(500, new AdvanceTime());
        return engine;

        void Step(int minute, Command command)
        {
            engine.Now = Some.Now + FromMinutes(minute);
            engine.Accept(command);
            after?.Invoke(engine);
        }
    }
}
