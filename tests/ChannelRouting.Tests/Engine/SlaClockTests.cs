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

    [Theory]
    [InlineData("decline")]
    [InlineData("expiry")]
    [InlineData("away")]
    [InlineData("shift")]
    [InlineData("taken from the queue")]
    public void Clock_ThatPausesWhileOffered_RunsOnWhenTheOfferEnds(string how)
    {
        var target = SomeSla.Target("resolution", new SlaGoal { Elapsed = Duration.FromHours(4) }) with { PausesIn = [WorkOrderStatus.Offered] };
        var engine = new TestEngine(SomeOffers.Plan(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(how == "expiry" ? 10 : 11) }) with { SlaPolicies = [SomeSla.Policy("standard", null, target)] });
        engine.Submit(Some.Draft("WO-1"));
        engine.SignIn(Some.Agent("ann"));
        Assert.Equal(SlaClockStatus.Paused, engine.Find("WO-1").Clocks[0].Status);

        engine.After(Duration.FromMinutes(10)).Accept(how switch
        {
            "decline" => new DeclineOffer { Offer = new OfferId(1) },
            "expiry" => new AdvanceTime(),
            "away" => new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Away },
            "shift" => new EndAgentShift { Agent = "ann" },
            _ => new SaveAgent { Profile = Some.Agent("ann", 100, "orders") },
        });

        Assert.Equal((SlaClockStatus.Running, Some.Now + Duration.FromHours(4) + Duration.FromMinutes(10)), (engine.Find("WO-1").Clocks[0].Status, engine.Find("WO-1").Clocks[0].DueAt));
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
        var due = engine.Now = engine.Submit(Some.Draft("WO-1")).Clocks[0].DueAt!.Value;
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });

        engine.After(Duration.FromHours(1)).Accept(new AdvanceTime());
        Assert.Equal((null, due), (engine.Find("WO-1").Clocks[0].BreachedAt, engine.Find("WO-1").Clocks[0].DueAt!.Value));

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Assigned });
        Assert.Equal(due, engine.Find("WO-1").Clocks[0].BreachedAt);
        Assert.Equal((engine.Now, due), engine.Events.OfType<SlaClockBreached>().Select(breach => (breach.At, breach.DueAt)).Single());
    }

    [Theory]
    [InlineData(60)]
    [InlineData(90)]
    public void PausedClock_WhoseTargetBecomesExactlyWhatWasSpent_IsInTime(int minutes)
    {
        var engine = new TestEngine(SomeSla.PlanWith(SomeSla.Policy("all", null, new SlaTarget
        {
            Id = "resolution",
            Goals =
            [
                new SlaGoal { When = When.Priority("urgent"), Elapsed = Duration.FromHours(1) },
                new SlaGoal { Elapsed = Duration.FromHours(2) },
            ],
        })));
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.After(Duration.FromHours(1)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });

        engine.After(Duration.FromMinutes(minutes - 60)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "urgent" });
        engine.After(Duration.FromHours(5)).Accept(new AdvanceTime());
        var clock = engine.Find("WO-1").Clocks[0];

        Assert.Equal((SlaClockStatus.Paused, Some.Now + Duration.FromHours(1), null), (clock.Status, clock.DueAt, clock.BreachedAt));
        Assert.Equal(Duration.Zero, clock.Remaining);
    }

    [Fact]
    public void PausedClock_OfBusinessDaysLoweredToThoseSpent_IsInTime()
    {
        var engine = new TestEngine(SomeSla.PlanWith(SomeSla.Policy("all", null, new SlaTarget
        {
            Id = "resolution",
            Calendar = "office",
            Goals = [new SlaGoal { When = When.Priority("urgent"), BusinessDays = 2 }, new SlaGoal { BusinessDays = 3 }],
        })));
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.After(Duration.FromHours(24 + 9)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });

        engine.After(Duration.FromHours(1)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "urgent" });
        engine.After(Duration.FromDays(3)).Accept(new AdvanceTime());

        Assert.Equal((null, null), (engine.Find("WO-1").Clocks[0].DueAt, engine.Find("WO-1").Clocks[0].BreachedAt));
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
        Assert.DoesNotContain(engine.After(Duration.FromDays(6)).Accept(new AdvanceTime()).Events, e => e is SlaClockBreached);
    }

    [Fact]
    public void Clock_ThatPausesInNoStatus_RunsWhileWaiting()
    {
        var engine = new TestEngine(SomeSla.PlanWith(SomeSla.Policy("all", null, SomeSla.Target("resolution", new SlaGoal { Elapsed = Duration.FromHours(4) }) with { PausesIn = [] })));
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });

        Assert.Equal(SlaClockStatus.Running, engine.Find("WO-1").Clocks[0].Status);
    }
}
