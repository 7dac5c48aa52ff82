using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Which promises are made, how much time they allow, and what changes of the work order do to them; the office is as in <see cref="SlaClockTests"/>.</summary>
public class SlaTargetTests
{
    private static readonly Duration Tick = Duration.FromTicks(1);

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

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public void Target_ChangedWhileStillLate_BreachesNoSecondTimeAndMovesTheDue(int hoursBefore, int hoursAfter)
    {
        var engine = new TestEngine(SomeSla.PlanWith(SomeSla.Policy("all", null, new SlaTarget
        {
            Id = "resolution",
            Goals =
            [
                new SlaGoal { When = When.Priority("urgent"), Elapsed = Duration.FromHours(hoursAfter) },
                new SlaGoal { Elapsed = Duration.FromHours(hoursBefore) },
            ],
        })));
        engine.Submit(Some.Draft("WO-1"));

        engine.After(Duration.FromHours(3)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "urgent" });

        Assert.Single(engine.Events.OfType<SlaClockBreached>());
        Assert.Equal(Some.Now + Duration.FromHours(hoursAfter), engine.Find("WO-1").Clocks[0].BreachedAt);
    }

    [Fact]
    public void Target_RaisedPastTheKnownDates_SaysSo()
    {
        var engine = new TestEngine(Some.Plan() with { Calendars = [Some.Office() with { Version = "v7", KnownUntil = new LocalDate(2026, 1, 5) }] });
        engine.Submit(Some.Draft("WO-1") with { Priority = "urgent" });
        engine.After(Duration.FromHours(7)).Accept(new AdvanceTime());

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "normal" });
        engine.Submit(Some.Draft("WO-2") with { Priority = "urgent" });
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-2", Priority = "normal" });

        var retargeted = engine.Events.OfType<SlaClockRetargeted>().ToList();
        Assert.Equal([false, true], retargeted.Select(e => e.BeyondKnownDates));
        Assert.All(retargeted, e => Assert.Equal(("v7", DateTimeZoneProviders.Tzdb.VersionId), (e.CalendarVersion, e.TimeZoneVersion)));
        Assert.True(engine.Find("WO-2").Clocks[0].BeyondKnownDates);
    }

    /// <summary>Two open hours from Friday 15:00 in London are spent at 17:00; everything else happens on the closed Saturday.</summary>
    [Fact]
    public void Policy_ChangedAgainAndAgainWhileLateAndClosed_KeepsTheDueAndBreachesOnce()
    {
        var goal = new SlaGoal { OpenTime = Duration.FromHours(2) };
        var engine = new TestEngine(
            SomeSla.PlanWith(SomeSla.Policy("a", When.Type("a"), SomeSla.Target("resolution", goal)), SomeSla.Policy("b", null, SomeSla.Target("resolution", goal))),
            Instant.FromUtc(2026, 1, 9, 15, 0));
        engine.Submit(Some.Draft("WO-1", type: "a"));
        engine.Now = Instant.FromUtc(2026, 1, 10, 10, 0);

        foreach (var type in new[] { "b", "a", "b", "a" }) engine.After(Duration.FromHours(1)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Type = type });
        engine.After(Duration.FromHours(1)).Accept(new AdvanceTime());

        Assert.Single(engine.Events.OfType<SlaClockBreached>());
        Assert.Equal(Instant.FromUtc(2026, 1, 9, 17, 0), engine.Find("WO-1").Clocks[0].BreachedAt);
    }

    [Fact]
    public void Target_LoweredToWhatWasSpentBeforeAPauseInClosedHours_WasDueAtTheClosing()
    {
        var engine = new TestEngine(Some.Plan(), Instant.FromUtc(2026, 1, 9, 15, 0));
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.After(Duration.FromHours(19)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });

        engine.After(Duration.FromHours(1)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "urgent" });

        Assert.Equal(Instant.FromUtc(2026, 1, 9, 17, 0), Assert.Single(engine.Events.OfType<SlaClockBreached>()).DueAt);
    }

    [Fact]
    public void Target_ChangedAndPausedExactlyWhenItsLaterAmountWasSpent_WasDueThen()
    {
        var engine = new TestEngine(SomeSla.PlanWith(
            SomeSla.Policy("short", When.Type("short"), SomeSla.Target("resolution", new SlaGoal { OpenTime = Duration.FromHours(2) })),
            SomeSla.Policy("long", null, SomeSla.Target("resolution", new SlaGoal { Elapsed = Duration.FromHours(9) }))));
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1", type: "short"));
        engine.After(Duration.FromHours(2)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Type = "long" });
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });
        engine.After(Duration.FromHours(3)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Assigned });

        engine.After(Duration.FromHours(1)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Type = "short" });

        Assert.Equal(Some.Now + Duration.FromHours(2), engine.Find("WO-1").Clocks[0].BreachedAt);
    }

    [Theory]
    [InlineData(true, "2026-01-05T17:00:00Z")]
    [InlineData(false, "2026-01-06T09:00:00Z")]
    public void Measure_ChangedWhenExactlyTheNewAmountIsSpent_IsDueByTheNewMeasure(bool toElapsed, string due)
    {
        var days = new SlaGoal { BusinessDays = 1 };
        var hours = toElapsed ? new SlaGoal { Elapsed = Duration.FromHours(8) } : new SlaGoal { OpenTime = Duration.FromHours(10) };
        var engine = new TestEngine(SomeSla.PlanWith(
            SomeSla.Policy("before", When.Type("before"), SomeSla.Target("resolution", toElapsed ? days : hours)),
            SomeSla.Policy("after", null, SomeSla.Target("resolution", toElapsed ? hours : days))));
        engine.Submit(Some.Draft("WO-1", type: "before"));

        engine.After(Duration.FromHours(11)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Type = "after" });

        Assert.Equal(due, engine.Find("WO-1").Clocks[0].DueAt.ToString());
    }

    [Fact]
    public void Promise_DroppedAndMadeAgain_StartsANewCycleAtZero()
    {
        var engine = new TestEngine(SomeSla.PlanWith(SomeSla.Policy("all", null, SomeSla.Target("resolution", new SlaGoal { When = When.Type("order"), Elapsed = Duration.FromHours(1) }))));
        engine.Submit(Some.Draft("WO-1", type: "order"));
        engine.After(Duration.FromHours(3)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Type = "question" });
        engine.After(Duration.FromHours(1)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Type = "order" });
        engine.After(Duration.FromHours(2)).Accept(new AdvanceTime());

        Assert.Equal(
            [(SlaClockStatus.Cancelled, Some.Now + Duration.FromHours(1)), (SlaClockStatus.Running, Some.Now + Duration.FromHours(5))],
            engine.Find("WO-1").Clocks.Select(clock => (clock.Status, clock.BreachedAt!.Value)));
    }

    [Fact]
    public void Policy_ChangedToOneWithAnEqualGoal_StandsOnTheClock()
    {
        var goal = new SlaGoal { Elapsed = Duration.FromHours(1) };
        var engine = new TestEngine(SomeSla.PlanWith(SomeSla.Policy("vip", When.Type("vip"), SomeSla.Target("resolution", goal)), SomeSla.Policy("rest", null, SomeSla.Target("resolution", goal))));
        engine.Submit(Some.Draft("WO-1"));

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Type = "vip" });

        Assert.Equal(("vip", Some.Now + Duration.FromHours(1)), (engine.Find("WO-1").Clocks[0].Policy.Value, engine.Find("WO-1").Clocks[0].DueAt!.Value));
    }

    [Fact]
    public void Due_PastTheYearsThatCalendarsReach_IsNoNextDue()
    {
        var engine = new TestEngine(SomeSla.PlanWith(SomeSla.Policy("all", null, SomeSla.Target("resolution", new SlaGoal { Elapsed = Duration.FromDays(36_500) }))), Instant.FromUtc(2290, 1, 1, 0, 0));

        engine.Submit(Some.Draft("WO-1"));

        Assert.Null(engine.Engine.NextDueAt);
    }

    [Fact]
    public void Type_Changed_CancelsPromisesNoLongerMadeAndStartsNewOnes()
    {
        var engine = new TestEngine(SomeSla.PlanWith(
            SomeSla.Policy("orders", When.Type("order"), SomeSla.Target("delivery", new SlaGoal { Elapsed = Duration.FromHours(48) })),
            SomeSla.Policy("rest", null, SomeSla.Target("resolution", new SlaGoal { Elapsed = Duration.FromHours(4) }))));
        engine.Submit(Some.Draft("WO-1"));

        engine.After(Duration.FromHours(1)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Type = "order" });

        Assert.Equal(
            [("resolution", SlaClockStatus.Cancelled, Some.Now), ("delivery", SlaClockStatus.Running, engine.Now)],
            engine.Find("WO-1").Clocks.Select(clock => (clock.Target.Value, clock.Status, clock.StartedAt)));
    }

    [Fact]
    public void Clocks_StartAndStopAtTheirMoments()
    {
        var engine = new TestEngine(SomeSla.PlanWith(SomeSla.Policy("all", null,
            SomeSla.Target("assign", new SlaGoal { Elapsed = Duration.FromMinutes(10) }) with { Stops = SlaMoment.Assigned },
            SomeSla.Target("work", new SlaGoal { Elapsed = Duration.FromHours(1) }) with { Starts = SlaMoment.Assigned },
            SomeSla.Target("wrap-up", new SlaGoal { Elapsed = Duration.FromMinutes(5) }) with { Starts = SlaMoment.Completed, Stops = SlaMoment.Closed })));
        engine.Submit(Some.Draft("WO-1"));
        engine.After(Duration.FromMinutes(10)).SignIn(Some.Agent("ann"));
        engine.After(Duration.FromMinutes(61)).Complete("WO-1");
        engine.After(Duration.FromMinutes(5)).Close("WO-1");

        Assert.Equal(
            [("assign", SlaClockStatus.Met, 10), ("work", SlaClockStatus.MetLate, 61), ("wrap-up", SlaClockStatus.Met, 5)],
            engine.Find("WO-1").Clocks.Select(clock => (clock.Target.Value, clock.Status, (int)clock.Elapsed.TotalMinutes)));
    }

    [Fact]
    public void Policies_InOrder_ApplyFromTheirFirstInstantUntilTheirLast()
    {
        var change = Some.Now + Duration.FromHours(1);
        var engine = new TestEngine(SomeSla.PlanWith(
            SomeSla.Policy("old", null, SomeSla.Target("resolution", new SlaGoal { Elapsed = Duration.FromHours(8) })) with { Until = change },
            SomeSla.Policy("new", null, SomeSla.Target("resolution", new SlaGoal { Elapsed = Duration.FromHours(4) })) with { From = change }));
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
            SomeSla.PlanWith(SomeSla.Policy("all", null, SomeSla.Target("resolution", new SlaGoal { LocalDays = 30 }))) with { Calendars = [Some.Office("America/New_York")] },
            Instant.FromUtc(2015, 2, 20, 15, 0));

        var clock = engine.Submit(Some.Draft("WO-1")).Clocks[0];

        Assert.Equal(Duration.FromHours(719), clock.DueAt!.Value - clock.StartedAt);
    }

    [Fact]
    public void BusinessDays_AfterAPause_AreDueThatMuchOpenTimeLaterAndNeverOnAClosing()
    {
        var engine = new TestEngine(SomeSla.PlanWith(SomeSla.Policy("all", null, SomeSla.Target("resolution", new SlaGoal { BusinessDays = 1 }))));
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
        var engine = new TestEngine(SomeSla.PlanWith(SomeSla.Policy("all", null,
            SomeSla.Target("hours", new SlaGoal { OpenTime = Duration.FromHours(1) }),
            SomeSla.Target("days", new SlaGoal { BusinessDays = 1 }))) with { Calendars = [closed] });

        var clocks = engine.Submit(Some.Draft("WO-1")).Clocks;

        Assert.All(clocks, clock => Assert.Equal((SlaClockStatus.Running, null), (clock.Status, clock.DueAt)));
        Assert.Null(engine.Engine.NextDueAt);
    }
}
