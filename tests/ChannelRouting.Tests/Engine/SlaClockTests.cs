using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Clocks as the engine runs them: the office is open Monday to Friday 09:00 to 17:00 in London, and now is Monday 09:00.</summary>
public class SlaClockTests
{
    private static readonly Duration Tick = Duration.FromTicks(1);

    [Fact]
    public void Clock_OfFourOpenHours_IsDueAtOne()
    {
        var clock = TestEngine.Standard().Submit(Some.Draft("WO-1")).Clocks.Single();

        Assert.Equal((SlaClockStatus.Running, Some.Now + Duration.FromHours(4)), (clock.Status, clock.DueAt!.Value));
    }

    [Fact]
    public void Clock_Started_SaysWhatItWasReckonedWith()
    {
        var engine = new TestEngine(Some.Plan() with { Calendars = [Some.Office() with { Version = "2026-1", KnownUntil = new LocalDate(2026, 1, 4) }] });
        engine.Submit(Some.Draft("WO-1"));

        var started = engine.Events.OfType<SlaClockStarted>().Single();

        Assert.Equal((new CalendarId("office"), "2026-1", true), (started.Calendar!.Value, started.CalendarVersion, started.BeyondKnownDates));
        Assert.StartsWith("TZDB: ", started.TimeZoneVersion);
    }

    [Fact]
    public void Breach_FiresOneTickAfterDue_AndIsTrueAtDue()
    {
        var engine = TestEngine.Standard();
        var due = engine.Submit(Some.Draft("WO-1")).Clocks[0].DueAt!.Value;

        Assert.Equal(due + Tick, engine.Engine.NextDueAt);
        engine.Now = due;
        Assert.Empty(engine.Accept(new AdvanceTime()).Events);
        engine.Now = due + Tick;
        var breach = Assert.IsType<SlaClockBreached>(Assert.Single(engine.Accept(new AdvanceTime()).Events));

        Assert.Equal((due, due), (breach.At, breach.DueAt));
        Assert.Equal(ActorKind.Rule, breach.Actor.Kind);
        Assert.Null(engine.Engine.NextDueAt);
    }

    [Fact]
    public void Breaches_AfterALongStop_FireInOrderOfDueWithTheirOwnInstants()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("later"));
        engine.Submit(Some.Draft("sooner") with { Priority = "urgent" });
        engine.Submit(Some.Draft("later-too"));

        var events = engine.After(Duration.FromDays(30)).Accept(new AdvanceTime()).Settling!.Events.Cast<SlaClockBreached>();

        Assert.Equal([("sooner", 2), ("later", 4), ("later-too", 4)], events.Select(e => (e.WorkOrder.Value, (e.At - Some.Now).Hours)));
    }

    [Theory]
    [InlineData(0, SlaClockStatus.Met)]
    [InlineData(1, SlaClockStatus.MetLate)]
    public void Completion_AtDueOrOneTickLater_IsInTimeOrLate(long ticksAfterDue, SlaClockStatus expected)
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Now = engine.Submit(Some.Draft("WO-1")).Clocks[0].DueAt!.Value + Duration.FromTicks(ticksAfterDue);

        Assert.Equal(expected, engine.Complete("WO-1").Clocks[0].Status);
    }

    [Fact]
    public void DueAtClosingTime_WithTheAnswerInTheNight_IsABreach()
    {
        var engine = TestEngine.Standard().After(Duration.FromHours(4));
        engine.SignIn(Some.Agent("ann"));
        var due = engine.Submit(Some.Draft("WO-1")).Clocks[0].DueAt!.Value;

        var clock = engine.After(Duration.FromHours(9)).Complete("WO-1").Clocks[0];

        Assert.Equal(Instant.FromUtc(2026, 1, 5, 17, 0), due);
        Assert.Equal((SlaClockStatus.MetLate, due), (clock.Status, clock.BreachedAt!.Value));
    }

    [Fact]
    public void Pause_AddsExactlyThePausedOpenTime()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));

        engine.After(Duration.FromHours(1)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });
        engine.After(Duration.FromMinutes(90)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Assigned });

        Assert.Equal(Some.Now + Duration.FromMinutes((4 * 60) + 90), engine.Find("WO-1").Clocks[0].DueAt);
    }

    [Fact]
    public void Pause_OutsideOpeningHours_AddsNothing()
    {
        var engine = TestEngine.Standard().After(Duration.FromHours(7));
        engine.SignIn(Some.Agent("ann"));
        var due = engine.Submit(Some.Draft("WO-1")).Clocks[0].DueAt;

        engine.After(Duration.FromHours(2)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });
        engine.After(Duration.FromHours(12)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Assigned });

        Assert.Equal(due, engine.Find("WO-1").Clocks[0].DueAt);
    }

    [Fact]
    public void PausedClock_HasNoDueButADueIfResumed_AndNeverBreaches()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.After(Duration.FromHours(1)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });

        engine.After(Duration.FromHours(2)).Accept(new AdvanceTime());
        var clock = engine.Find("WO-1").Clocks[0];

        Assert.Equal((SlaClockStatus.Paused, null, Duration.FromHours(1)), (clock.Status, clock.DueAt, clock.Elapsed));
        Assert.Equal(engine.Now + Duration.FromHours(3), clock.DueIfResumedAt);
        Assert.Null(engine.Engine.NextDueAt);
    }

    [Fact]
    public void PausedExactlyAtDue_IsInTimeUntilItGoesOn()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Now = engine.Submit(Some.Draft("WO-1")).Clocks[0].DueAt!.Value;
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });

        engine.After(Duration.FromHours(1)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Assigned });

        Assert.Equal((null, engine.Now), (engine.Find("WO-1").Clocks[0].BreachedAt, engine.Find("WO-1").Clocks[0].DueAt!.Value));
        engine.After(Tick).Accept(new AdvanceTime());
        Assert.NotNull(engine.Find("WO-1").Clocks[0].BreachedAt);
    }

    [Fact]
    public void Remaining_AfterTheBreach_IsNegative()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));

        engine.After(Duration.FromHours(6)).Accept(new AdvanceTime());

        Assert.Equal(Duration.FromHours(-2), engine.Find("WO-1").Clocks[0].Remaining);
    }

    [Fact]
    public void Priority_Raised_KeepsTheTimeSpentAndMovesTheTarget()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));

        engine.After(Duration.FromHours(1)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "urgent" });
        var clock = engine.Find("WO-1").Clocks[0];

        Assert.Equal((Some.Now + Duration.FromHours(2), Duration.FromHours(1)), (clock.DueAt!.Value, clock.Elapsed));
    }

    [Fact]
    public void Target_LoweredBelowTheTimeSpent_BreachesNowWithTheDueInThePast()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));

        var decision = engine.After(Duration.FromHours(3)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "urgent" });

        var breach = Assert.Single(decision.Entry!.Events.OfType<SlaClockBreached>());
        Assert.Equal((engine.Now, Some.Now + Duration.FromHours(2)), (breach.At, breach.DueAt));
        Assert.Equal(breach.DueAt, engine.Find("WO-1").Clocks[0].DueAt);
    }

    [Fact]
    public void Target_LoweredBelowTimeSpentBeforeAPause_WasDueBeforeThePause()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.After(Duration.FromHours(3)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });

        var decision = engine.After(Duration.FromHours(1)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "urgent" });

        Assert.Equal(Some.Now + Duration.FromHours(2), Assert.Single(decision.Events.OfType<SlaClockBreached>()).DueAt);
    }

    [Fact]
    public void Target_RaisedAfterTheBreach_ClearsItButLeavesItInTheRecord()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1") with { Priority = "urgent" });
        engine.After(Duration.FromHours(3)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "normal" });
        var clock = engine.Find("WO-1").Clocks[0];

        Assert.Equal((null, Some.Now + Duration.FromHours(4)), (clock.BreachedAt, clock.DueAt!.Value));
        Assert.Single(engine.Events.OfType<SlaClockBreached>());

        engine.After(Duration.FromHours(2)).Accept(new AdvanceTime());
        Assert.Equal(2, engine.Events.OfType<SlaClockBreached>().Count());
    }

    [Fact]
    public void Clock_Breached_BreachesOnceThroughPausesAndStillRecordsWhenItWasMet()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.After(Duration.FromHours(5)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });
        engine.After(Duration.FromHours(1)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Assigned });

        var clock = engine.After(Duration.FromHours(1)).Complete("WO-1").Clocks[0];

        Assert.Single(engine.Events.OfType<SlaClockBreached>());
        Assert.Equal((SlaClockStatus.MetLate, engine.Now, Some.Now + Duration.FromHours(4)), (clock.Status, clock.StoppedAt!.Value, clock.DueAt!.Value));
        Assert.Equal(Duration.FromHours(6), clock.Elapsed);
    }

    [Fact]
    public void Cancellation_EndsEveryClockCancelled()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));

        engine.Accept(new CancelWorkOrder { WorkOrder = "WO-1", Reason = "duplicate" });

        Assert.Equal(SlaClockStatus.Cancelled, engine.Find("WO-1").Clocks.Single().Status);
        Assert.Null(engine.Engine.NextDueAt);
    }

    [Fact]
    public void Type_Changed_CancelsPromisesNoLongerMadeAndStartsNewOnes()
    {
        var engine = new TestEngine(PlanWith(
            Policy("orders", Condition.TypeIn("order"), Target("delivery", new SlaGoal { Elapsed = Duration.FromHours(48) })),
            Policy("rest", null, Target("resolution", new SlaGoal { Elapsed = Duration.FromHours(4) }))));
        engine.Submit(Some.Draft("WO-1"));

        engine.After(Duration.FromHours(1)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Type = "order" });

        Assert.Equal(
            [("resolution", SlaClockStatus.Cancelled, Some.Now), ("delivery", SlaClockStatus.Running, engine.Now)],
            engine.Find("WO-1").Clocks.Select(clock => (clock.Target.Value, clock.Status, clock.StartedAt)));
    }

    [Fact]
    public void Clocks_StartAndStopAtTheirMoments()
    {
        var engine = new TestEngine(PlanWith(Policy("all", null,
            Target("assign", new SlaGoal { Elapsed = Duration.FromMinutes(10) }) with { Stops = SlaMoment.Assigned },
            Target("work", new SlaGoal { Elapsed = Duration.FromHours(1) }) with { Starts = SlaMoment.Assigned },
            Target("wrap-up", new SlaGoal { Elapsed = Duration.FromMinutes(5) }) with { Starts = SlaMoment.Completed, Stops = SlaMoment.Closed })));
        engine.Submit(Some.Draft("WO-1"));
        engine.After(Duration.FromMinutes(10)).SignIn(Some.Agent("ann"));
        engine.After(Duration.FromMinutes(61)).Complete("WO-1");
        engine.After(Duration.FromMinutes(5)).Close("WO-1");

        Assert.Equal(
            [("assign", SlaClockStatus.Met, 10), ("work", SlaClockStatus.MetLate, 61), ("wrap-up", SlaClockStatus.Met, 5)],
            engine.Find("WO-1").Clocks.Select(clock => (clock.Target.Value, clock.Status, (int)clock.Elapsed.TotalMinutes)));
    }

    [Fact]
    public void Clock_ThatPausesInNoStatus_RunsWhileWaiting()
    {
        var engine = new TestEngine(PlanWith(Policy("all", null, Target("resolution", new SlaGoal { Elapsed = Duration.FromHours(4) }) with { PausesIn = [] })));
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });

        Assert.Equal(SlaClockStatus.Running, engine.Find("WO-1").Clocks[0].Status);
    }

    [Fact]
    public void Policies_InOrder_ApplyFromTheirFirstInstantUntilTheirLast()
    {
        var change = Some.Now + Duration.FromHours(1);
        var engine = new TestEngine(PlanWith(
            Policy("old", null, Target("resolution", new SlaGoal { Elapsed = Duration.FromHours(8) })) with { Until = change },
            Policy("new", null, Target("resolution", new SlaGoal { Elapsed = Duration.FromHours(4) })) with { From = change }));
        engine.Now = change - Tick;
        engine.Submit(Some.Draft("before"));
        engine.Now = change;
        engine.Submit(Some.Draft("at"));

        Assert.Equal(("old", "new"), (engine.Find("before").Clocks[0].Policy.Value, engine.Find("at").Clocks[0].Policy.Value));
    }

    [Fact]
    public void LocalDays_OverAChangeOfDaylightSaving_KeepTheWallClock()
    {
        var engine = new TestEngine(
            PlanWith(Policy("all", null, Target("resolution", new SlaGoal { LocalDays = 30 }))) with { Calendars = [Some.Office("America/New_York")] },
            Instant.FromUtc(2015, 2, 20, 15, 0));

        var clock = engine.Submit(Some.Draft("WO-1")).Clocks[0];

        Assert.Equal(Duration.FromHours(719), clock.DueAt!.Value - clock.StartedAt);
    }

    [Fact]
    public void BusinessDays_AfterAPause_AreDueThatMuchOpenTimeLaterAndNeverOnAClosing()
    {
        var engine = new TestEngine(PlanWith(Policy("all", null, Target("resolution", new SlaGoal { BusinessDays = 1 }))));
        engine.SignIn(Some.Agent("ann"));
        var first = engine.Submit(Some.Draft("WO-1")).Clocks[0].DueAt;
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });
        engine.After(Duration.FromHours(9)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Assigned });

        Assert.Equal(Instant.FromUtc(2026, 1, 6, 9, 0), first);
        Assert.Equal(Instant.FromUtc(2026, 1, 7, 9, 0), engine.Find("WO-1").Clocks[0].DueAt); // Eight open hours later: not Tuesday's closing, but the opening after it.
    }

    [Fact]
    public void Clock_OnACalendarThatIsNeverOpen_IsNeverDue()
    {
        var closed = new BusinessCalendar { Id = "office", TimeZone = "Europe/London" };
        var engine = new TestEngine(PlanWith(Policy("all", null,
            Target("hours", new SlaGoal { OpenTime = Duration.FromHours(1) }),
            Target("days", new SlaGoal { BusinessDays = 1 }))) with { Calendars = [closed] });

        var clocks = engine.Submit(Some.Draft("WO-1")).Clocks;

        Assert.All(clocks, clock => Assert.Equal((SlaClockStatus.Running, null), (clock.Status, clock.DueAt)));
        Assert.Null(engine.Engine.NextDueAt);
    }

    private static RoutingPlan PlanWith(params SlaPolicy[] policies) => Some.Plan() with { SlaPolicies = policies };

    private static SlaPolicy Policy(string id, Condition? when, params SlaTarget[] targets) => new() { Id = id, When = when, Targets = targets };

    private static SlaTarget Target(string id, SlaGoal goal) => new() { Id = id, Calendar = "office", Goals = [goal] };
}
