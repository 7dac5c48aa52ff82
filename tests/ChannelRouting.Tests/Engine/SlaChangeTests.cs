using ChannelRouting.Tests.Support;
using static NodaTime.Duration;

namespace ChannelRouting.Tests.Engine;

/// <summary>What changes of targets, of plans and of the promised instant do to clocks that run, and what a reopening does. The office is open 09:00 to 17:00 in London; now is Monday 09:00.</summary>
public class SlaChangeTests
{
    private static readonly SlaGoal[] UrgentAndOther = [new SlaGoal { When = When.Priority("urgent"), OpenTime = FromHours(2) }, new SlaGoal { OpenTime = FromHours(4) }];

    [Fact]
    public void Target_ThatRestarts_StartsAtZeroWhenItsTimeChanges()
    {
        var engine = With(Promise(UrgentAndOther) with { RestartsWhenChanged = true });
        engine.Submit(Some.Draft("WO-1"));

        engine.After(FromHours(3)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "urgent" });
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Type = "other" });

        Assert.Equal([(SlaClockStatus.Cancelled, FromHours(3)), (SlaClockStatus.Running, Zero)], engine.Find("WO-1").Clocks.Select(clock => (clock.Status, clock.Elapsed)));
        Assert.Equal(Some.Now + FromHours(5), engine.Find("WO-1").Clocks[1].DueAt);
    }

    [Fact]
    public void Target_ThatContinues_GoesOnAfterAReopeningWithWhatWasSpent()
    {
        var engine = With(Promise(UrgentAndOther) with { ContinuesWhenReopened = true, Warnings = [new SlaWarning { AtPercent = 10 }] });
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.After(FromHours(1)).Complete("WO-1");

        engine.After(FromHours(3)).Accept(new ReopenWorkOrder { WorkOrder = "WO-1" });
        var clocks = engine.Find("WO-1").Clocks;

        Assert.Equal([(SlaClockStatus.Met, null, FromHours(1)), (SlaClockStatus.Running, FromHours(1), FromHours(1))], clocks.Select(clock => (clock.Status, clock.Carried, clock.Elapsed)));
        Assert.Equal(Some.Now + FromHours(7), clocks[1].DueAt);
        engine.After(FromHours(2)).Accept(new AdvanceTime());
        Assert.Single(engine.Events.OfType<SlaClockWarned>());
    }

    [Fact]
    public void Target_ThatContinuesAfterABreach_BreachesNoSecondTime()
    {
        var engine = With(Promise(UrgentAndOther) with { ContinuesWhenReopened = true });
        engine.SignIn(Some.Agent("ann"));
        var due = engine.Submit(Some.Draft("WO-1")).Clocks[0].DueAt;
        engine.After(FromHours(5)).Complete("WO-1");

        engine.After(FromMinutes(10)).Accept(new ReopenWorkOrder { WorkOrder = "WO-1" });

        Assert.Equal((due, due), (engine.Find("WO-1").Clocks[1].DueAt, engine.Find("WO-1").Clocks[1].BreachedAt));
        Assert.Equal(SlaClockStatus.MetLate, engine.After(FromDays(1)).Complete("WO-1").Clocks[1].Status);
        Assert.Single(engine.Events.OfType<SlaClockBreached>());
    }

    [Fact]
    public void Target_ThatContinuesAfterOneLoweredSince_BreachesAtTheReopeningWithTheDueInThePast()
    {
        var engine = With(Promise(UrgentAndOther) with { ContinuesWhenReopened = true });
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.After(FromHours(3)).Complete("WO-1");
        engine.Close("WO-1");
        engine.Accept(new ApplyPlan { Plan = PlanOf(Promise(new SlaGoal { OpenTime = FromHours(1) }) with { ContinuesWhenReopened = true }) });

        var breach = engine.After(FromHours(1)).Accept(new ReopenWorkOrder { WorkOrder = "WO-1" }).Events.OfType<SlaClockBreached>().Single();

        Assert.Equal((engine.Now, Some.Now + FromHours(1)), (breach.At, breach.DueAt));
    }

    [Fact]
    public void PromisedInstant_WithoutAGoalThatNamesIt_IsShownAndCountsNothing()
    {
        var engine = With(Promise(UrgentAndOther));

        var order = engine.Submit(Some.Draft("WO-1") with { PromisedAt = Some.Now + FromHours(1) });

        Assert.Equal((Some.Now + FromHours(1), Some.Now + FromHours(4)), (order.PromisedAt!.Value, order.Clocks.Single().DueAt!.Value));
        engine.After(FromHours(2)).Accept(new AdvanceTime());
        Assert.Empty(engine.Events.OfType<SlaClockBreached>());
    }

    [Fact]
    public void PromisedInstant_WithATargetOfItsOwn_WarnsAndBreachesBesideDue()
    {
        var engine = With(Promise(UrgentAndOther), Promised());
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        Assert.Single(engine.Find("WO-1").Clocks); // Nothing is promised yet.

        engine.After(FromMinutes(30)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", PromisedAt = Some.Now + FromHours(20) });
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });
        var clock = engine.Find("WO-1").Clocks[1];
        var events = engine.After(FromDays(1)).Accept(new AdvanceTime()).Events;

        Assert.Equal((SlaClockStatus.Running, Some.Now + FromHours(20)), (clock.Status, clock.DueAt!.Value)); // Waiting puts off nothing.
        Assert.Equal([(typeof(SlaClockWarned), 19), (typeof(SlaClockBreached), 20)], events.Select(e => (e.GetType(), (int)(e.At - Some.Now).TotalHours)));
    }

    [Fact]
    public void PromisedInstant_Moved_MovesTheDue_AndIntoThePastBreachesAtTheChange()
    {
        var engine = With(Promised());
        engine.Submit(Some.Draft("WO-1") with { PromisedAt = Some.Now + FromHours(5) });

        engine.After(FromHours(2)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", PromisedAt = Some.Now + FromHours(8) });
        Assert.Equal(Some.Now + FromHours(8), engine.Find("WO-1").Clocks[0].DueAt);
        Assert.Null(engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", PromisedAt = Some.Now + FromHours(8) }).Entry);
        var breach = engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", PromisedAt = Some.Now + FromHours(1) }).Events.OfType<SlaClockBreached>().Single();

        Assert.Equal((engine.Now, Some.Now + FromHours(1)), (breach.At, breach.DueAt));
    }

    [Fact]
    public void PromisedInstant_Withdrawn_IsGone_AndSoIsItsClock()
    {
        var engine = With(Promise(new SlaGoal { UntilPromised = true }, new SlaGoal { Elapsed = FromHours(4) }), Promised());
        engine.Submit(Some.Draft("WO-1") with { PromisedAt = Some.Now + FromHours(5) });

        var updated = engine.After(FromHours(1)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", WithdrawsPromise = true }).Events.OfType<WorkOrderUpdated>().Single();
        var order = engine.Find("WO-1");

        Assert.Equal((null, true, null), (updated.PromisedAt, updated.IsPromiseWithdrawn, order.PromisedAt));
        Assert.Equal([(SlaClockStatus.Running, Some.Now + FromHours(4)), (SlaClockStatus.Cancelled, Some.Now + FromHours(5))], order.Clocks.Select(clock => (clock.Status, clock.DueAt!.Value)));
        Assert.Null(engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", WithdrawsPromise = true }).Entry); // There is none any more.
        engine.After(FromHours(1)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", PromisedAt = Some.Now + FromHours(9) });
        Assert.Equal(Some.Now + FromHours(9), engine.Find("WO-1").PromisedAt);
    }

    [Fact]
    public void PromisedInstant_WithdrawnAndGiven_IsMisuse() => Assert.Throws<ArgumentException>(
        () => With(Promised()).Execute(new UpdateWorkOrder { WorkOrder = "WO-1", PromisedAt = Some.Now, WithdrawsPromise = true }));

    [Fact]
    public void PromisedInstant_InPlaceOfATimeThatPaused_IsDueThen()
    {
        var engine = With(Promise(new SlaGoal { When = When.Field("called", "yes"), UntilPromised = true }, new SlaGoal { Elapsed = FromHours(4) }));
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1") with { PromisedAt = Some.Now + FromHours(6) });
        engine.After(FromHours(1)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });

        engine.After(FromHours(1)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Fields = new Dictionary<string, string> { ["called"] = "yes" } });

        Assert.Equal((SlaClockStatus.Running, Some.Now + FromHours(6)), (engine.Find("WO-1").Clocks[0].Status, engine.Find("WO-1").Clocks[0].DueAt!.Value));
    }

    /// <summary>Four open hours from Monday 09:00 in London; from 11:00 on, or from the beginning, by New York's office, which opens at 14:00 in London.</summary>
    [Theory]
    [InlineData(null, 0, 13, 2)]
    [InlineData(PlanAdoption.Keep, 0, 13, 2)]
    [InlineData(PlanAdoption.Prospective, 2, 16, 2)]
    [InlineData(PlanAdoption.Retroactive, 2, 18, 0)]
    public void Calendar_ChangedByAPlan_CountsFromNowOnOrFromTheBeginning(PlanAdoption? adoption, int eventCount, int dueHour, int spentHours)
    {
        var engine = With(Promise(UrgentAndOther));
        engine.Submit(Some.Draft("WO-1"));

        var decision = engine.After(FromHours(2)).Accept(new ApplyPlan { Plan = NewYork(Promise(UrgentAndOther)), OpenWork = adoption });
        var clock = engine.Find("WO-1").Clocks.Single();

        Assert.Equal(eventCount, decision.Events.Count() - 1);
        Assert.Equal((Instant.FromUtc(2026, 1, 5, dueHour, 0), FromHours(spentHours)), (clock.DueAt!.Value, clock.Elapsed));
    }

    [Fact]
    public void Calendar_ChangedBeforeThePause_IsCountedAgainInEverySpan()
    {
        var engine = With(Promise(UrgentAndOther));
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.After(FromHours(6)).Accept(new AdvanceTime()); // 15:00 in London, breached at 13:00.
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });

        engine.After(FromHours(1)).Accept(new ApplyPlan { Plan = NewYork(Promise(UrgentAndOther)), OpenWork = PlanAdoption.Retroactive });
        var clock = engine.Find("WO-1").Clocks.Single();

        Assert.Equal((SlaClockStatus.Paused, FromHours(1), null, engine.Now + FromHours(3)), (clock.Status, clock.Elapsed, clock.BreachedAt, clock.DueIfResumedAt!.Value));
    }

    [Fact]
    public void Plan_Adopted_WithEqualCalendarsAndPromises_LeavesTheClocksAlone()
    {
        var engine = With(Promise(UrgentAndOther));
        engine.Submit(Some.Draft("WO-1"));

        var events = engine.After(FromHours(2)).Accept(new ApplyPlan { Plan = PlanOf(Promise(UrgentAndOther)), OpenWork = PlanAdoption.Retroactive }).Events;

        Assert.Equal([typeof(PlanApplied), typeof(PlanAdopted)], events.Select(e => e.GetType()));
        Assert.Equal((new PlanVersion(2), 1), (engine.Find("WO-1").Plan, engine.Engine.State.PlanVersionCount));
    }

    [Fact]
    public void Plan_Adopted_MakesItsPromisesAndDropsOthers()
    {
        var engine = With(Promise(UrgentAndOther));
        engine.Submit(Some.Draft("WO-1"));

        engine.After(FromHours(1)).Accept(new ApplyPlan { Plan = PlanOf(SomeSla.Target("other", new SlaGoal { Elapsed = FromHours(1) })), OpenWork = PlanAdoption.Prospective });

        Assert.Equal([("promise", SlaClockStatus.Cancelled), ("other", SlaClockStatus.Running)], engine.Find("WO-1").Clocks.Select(clock => (clock.Target.Value, clock.Status)));
    }

    [Fact]
    public void Plan_Adopted_WarnsAtOnceOfWhatItsPointsSay()
    {
        var engine = With(Promise(UrgentAndOther));
        engine.Submit(Some.Draft("WO-1"));

        engine.After(FromHours(3)).Accept(new ApplyPlan
        {
            Plan = PlanOf(Promise(UrgentAndOther) with { Warnings = [new SlaWarning { AtPercent = 50, Actions = [Then.Notify("lead")] }] }),
            OpenWork = PlanAdoption.Prospective,
        });

        Assert.Equal(engine.Now, engine.Events.OfType<SlaClockWarned>().Single().At);
        Assert.Single(engine.Events.OfType<RoleNotified>());
    }

    [Fact]
    public void Plan_AdoptedByMoreThanTheWorkLimit_GoesOnAtOnce()
    {
        var engine = new TestEngine(PlanOf(Promise(UrgentAndOther)), workPerCommand: 3);
        foreach (var i in Enumerable.Range(1, 8)) engine.Submit(Some.Draft($"WO-{i}"));

        engine.Accept(new ApplyPlan { Plan = NewYork(Promise(UrgentAndOther)), OpenWork = PlanAdoption.Prospective });
        var first = engine.Events.OfType<PlanAdopted>().Select(e => e.WorkOrder.Value).ToList();
        engine.Accept(new CancelWorkOrder { WorkOrder = "WO-8" });
        var dueAt = engine.Engine.NextDueAt;
        engine.Settle();

        Assert.Equal(["WO-1", "WO-2", "WO-3"], first);
        Assert.Equal(engine.Now, dueAt);
        Assert.Equal(7, engine.Events.OfType<PlanAdopted>().Count(e => e.WorkOrder != "WO-8"));
        Assert.True(engine.Engine.NextDueAt > engine.Now);
    }

    private static TestEngine With(params SlaTarget[] targets) => new(PlanOf(targets));

    private static RoutingPlan PlanOf(params SlaTarget[] targets) => SomeSla.PlanWith(SomeSla.Policy("all", null, targets));

    private static RoutingPlan NewYork(params SlaTarget[] targets) => PlanOf(targets) with { Calendars = [Some.Office("America/New_York")] };

    private static SlaTarget Promise(params SlaGoal[] goals) => new() { Id = "promise", Calendar = "office", Goals = goals };

    private static SlaTarget Promised() => new() { Id = "promised", Goals = [new SlaGoal { UntilPromised = true }], Warnings = [new SlaWarning { BeforeDue = FromHours(1) }] };
}
