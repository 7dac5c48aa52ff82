using ChannelRouting.Calendars;
using ChannelRouting.Testing;
using ChannelRouting.Tests.Support;
using static NodaTime.Duration;

namespace ChannelRouting.Tests.Engine;

/// <summary>
/// What another edition of the time-zone database does to clocks that run. The office is open 09:00 to 17:00 in London; by the other edition that is 08:00 to 16:00 in UTC from today on.
/// Work comes in on Monday at 08:30 in UTC; eight open hours make it due at 17:00.
/// </summary>
public class TimeZoneTests
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 1, 5, 0, 0);
    private static readonly Instant Tuesday = Monday + FromDays(1);
    private static readonly string Before = DateTimeZoneProviders.Tzdb.VersionId;

    [Theory]
    [InlineData(false, 2.0, 9.0)]
    [InlineData(true, 2.5, 8.5)]
    public void Edition_Adopted_CountsFromNowOnUnlessItIsRetroactive(bool isRetroactive, double spentHours, double dueHourOnTuesday)
    {
        var engine = WithWork();

        var events = Adopt(engine, At(11), isRetroactive).Entry!.Events;

        Assert.Equal((ChangedTimeZones.Version, Before, isRetroactive ? true : null), events[0] is TimeZonesAdopted adopted ? (adopted.TimeZoneVersion, adopted.FromTimeZoneVersion, adopted.IsRetroactive) : default);
        var retargeted = Assert.IsType<SlaClockRetargeted>(Assert.Single(events.Skip(1)));
        Assert.Equal((FromHours(spentHours), Tuesday + FromHours(dueHourOnTuesday), ChangedTimeZones.Version), (retargeted.Elapsed, retargeted.DueAt, retargeted.TimeZoneVersion));
        Assert.Equal(retargeted.DueAt!.Value.PlusTicks(1), engine.Engine.NextDueAt);
    }

    [Fact]
    public void Edition_AlreadyInUse_ChangesNothing()
    {
        var engine = WithWork();
        Adopt(engine, At(11));

        Assert.Null(Adopt(engine, At(12)).Entry);
    }

    [Fact]
    public void Edition_NotGiven_IsRefusedWithThoseThereAre()
    {
        var refused = WithWork().Refuse(new AdoptTimeZones { TimeZoneVersion = "2040a" });

        Assert.Equal((RejectionReason.UnknownTimeZoneVersion, "2040a", $"{ChangedTimeZones.Version}, {Before}"), (refused.Reason, refused.Subject, refused.Limit));
    }

    [Fact]
    public void Edition_WithoutAZoneOfThePlan_IsRefusedWithTheFinding()
    {
        var engine = new RoutingEngine(new TimeZoneEditions(OwnTimeZones.Create()));
        engine.Execute(new ApplyPlan { Plan = Some.Plan() with { Calendars = [Some.Office(OwnTimeZones.OwnZone)] } }, Some.Now);

        var refused = engine.Execute(new AdoptTimeZones { TimeZoneVersion = Before }, Some.Now).Rejection!;

        Assert.Equal((RejectionReason.PlanInvalid, PlanFindingCode.UnknownTimeZone), (refused.Reason, Assert.Single(refused.Findings).Code));
        Assert.Equal("own", engine.TimeZoneVersion);
    }

    [Fact]
    public void Promise_ThatRestartsWhenItsTimeChanges_KeepsWhatItSpent()
    {
        var engine = WithWork(target => target with { RestartsWhenChanged = true });

        Adopt(engine, At(11));

        Assert.Equal((SlaClockStatus.Running, FromHours(2)), Assert.Single(engine.Find("WO-1").Clocks) is var clock ? (clock.Status, clock.Elapsed) : default);
    }

    [Fact]
    public void Promise_OverdueByTheOtherEdition_BreachesNowWithTheDueInThePast()
    {
        var engine = WithWork(target => target with { Goals = [new SlaGoal { OpenTime = FromHours(2.5) }] });

        var events = Adopt(engine, At(11.25), isRetroactive: true).Entry!.Events;

        Assert.Equal(At(11), Assert.IsType<SlaClockBreached>(events[2]).DueAt);
    }

    [Fact]
    public void Promise_ThatIsPaused_ResumesByTheOtherEdition()
    {
        var engine = WithWork();
        engine.Now = At(11);
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Suspended });
        Adopt(engine, At(12));

        engine.Now = At(15);
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Queued });

        Assert.Equal(Tuesday + FromHours(13), engine.Find("WO-1").Clocks[0].DueAt);
    }

    [Fact]
    public void Promise_OfElapsedTime_IsLeftAlone()
    {
        var engine = WithWork(target => target with { Goals = [new SlaGoal { Elapsed = FromHours(8) }] });

        Assert.IsType<TimeZonesAdopted>(Assert.Single(Adopt(engine, At(11)).Entry!.Events));
    }

    [Fact]
    public void WorkToCome_AndWorkUnderAnEarlierPlan_GoByTheOtherEdition()
    {
        var engine = WithWork();
        engine.Accept(new ApplyPlan { Plan = Some.Plan() with { Name = "next" } });
        Adopt(engine, At(11));

        Assert.Equal(Tuesday + FromHours(9), engine.Find("WO-1").Clocks[0].DueAt);
        Assert.Equal(At(15), engine.Submit(Some.Draft("WO-2")).Clocks[0].DueAt);
    }

    [Fact]
    public void ManyWorkOrders_TakeItInTheOrderOfTheirIds_AsManyACallAsTheLimitSays()
    {
        var engine = Engine(Plan(target => target), workPerCommand: 2);
        foreach (var i in Enumerable.Range(1, 5)) engine.Submit(Some.Draft($"WO-{i}"));

        var first = Adopt(engine, At(11));

        Assert.Equal(["WO-1", "WO-2"], Retargeted(first.Entry!));
        Assert.Equal(At(11), engine.Engine.NextDueAt);
        engine.Settle();
        Assert.Equal(["WO-1", "WO-2", "WO-3", "WO-4", "WO-5"], engine.Journal.SelectMany(Retargeted));
        Assert.NotEqual(At(11), engine.Engine.NextDueAt);
    }

    [Fact]
    public void Edition_TakenBackBeforeAllAdoptedIt_LeavesNobodyBehind()
    {
        var engine = Engine(Plan(target => target), workPerCommand: 2);
        foreach (var i in Enumerable.Range(1, 5)) engine.Submit(Some.Draft($"WO-{i}"));

        Adopt(engine, At(11));
        engine.Accept(new AdoptTimeZones { TimeZoneVersion = Before });
        engine.Settle();

        Assert.All(engine.Engine.State.WorkOrders, order => Assert.Equal(Before, order.LatestClocks[0].Scale.Hours!.TimeZoneVersion));
        Assert.NotEqual(At(11), engine.Engine.NextDueAt);
    }

    /// <summary>The fifth is not reached yet when a plan comes, and when it is updated itself.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WorkNotReachedYet_AdoptsBeforeAnythingElseChangesItsPromise(bool isByPlan)
    {
        var plan = Plan(target => target with { RestartsWhenChanged = true });
        var engine = Engine(plan, workPerCommand: 2);
        foreach (var i in Enumerable.Range(1, 7)) engine.Submit(Some.Draft($"WO-{i}"));
        Adopt(engine, At(11), isRetroactive: true);

        engine.Accept(isByPlan ? new ApplyPlan { Plan = plan with { Name = "next" }, OpenWork = PlanAdoption.Prospective } : new UpdateWorkOrder { WorkOrder = "WO-7", Priority = "low" });
        engine.Settle();

        Assert.All(engine.Engine.State.WorkOrders, order => Assert.Equal((1, FromHours(2.5), Tuesday + FromHours(8.5)), (order.Clocks.Count(), order.LatestClocks[0].ElapsedAt(At(11)), order.LatestClocks[0].DueAt!.Value)));
    }

    [Theory]
    [InlineData(false, 11.0)]
    [InlineData(true, 10.5)]
    public void RoutingStep_ByACalendar_KeepsWhatPassedUnlessItIsRetroactive(bool isRetroactive, double endHour)
    {
        var step = new RoutingStep { Lasts = FromHours(2), Calendar = "office" };
        var engine = Engine(Plan(target => target) with { Queues = [new WorkQueue { Id = "general", Steps = [step], AfterSteps = StepsEnd.Hold }, new WorkQueue { Id = "orders" }] });
        engine.Submit(Some.Draft("WO-1"));

        Adopt(engine, At(10), isRetroactive);

        Assert.Equal(At(endHour), engine.Find("WO-1").Step!.EndsAt);
    }

    [Fact]
    public void Journal_RecoveredWithItsEditions_StandsWhereItStood()
    {
        var engine = WithWork();
        Adopt(engine, At(11));

        Assert.Equal(engine.Engine.State.ToCanonicalText(), RoutingEngine.Recover(engine.Journal, ChangedTimeZones.Editions).State.ToCanonicalText());
    }

    [Fact]
    public void Journal_RecoveredWithoutItsEdition_KeepsEveryDueInstantUntilOneIsAdopted()
    {
        var engine = new RoutingEngine(new TimeZoneEditions(new NodaTime.TimeZones.DateTimeZoneCache(new ChangedTimeZones())));
        var applied = engine.Execute(new ApplyPlan { Plan = Plan(target => target) }, At(8.5)).Entry!;
        var submitted = engine.Execute(new SubmitWorkOrder { Draft = Some.Draft("WO-1") }, At(8.5)).Entry!;
        var due = Assert.Single(submitted.Events.OfType<SlaClockStarted>()).DueAt;

        var recovered = RoutingEngine.Recover([applied, submitted]);

        Assert.Equal(($"{Before} in place of changed", due), (recovered.TimeZoneVersion, recovered.FindWorkOrder("WO-1")!.Clocks[0].DueAt));
        var adopted = recovered.Execute(new AdoptTimeZones { TimeZoneVersion = Before }, At(11));
        Assert.Equal(At(17), Assert.IsType<SlaClockRetargeted>(adopted.Entry!.Events[1]).DueAt);
        Assert.Equal(Before, recovered.TimeZoneVersion);
    }

    [Fact]
    public async Task Router_GivenAnEditionWhileItRuns_AdoptsItWhenToldTo()
    {
        var editions = new TimeZoneEditions();
        var time = new ManualTimeProvider(At(8.5));
        using var router = new Router(Plan(target => target), time, new RouterOptions { TimeZones = editions });
        await router.SubmitAsync(Some.Draft("WO-1"));

        editions.Add(new NodaTime.TimeZones.DateTimeZoneCache(new ChangedTimeZones()));
        time.Advance(FromHours(2.5));
        Assert.Equal(At(17), (await router.FindWorkOrderAsync("WO-1"))!.Clocks[0].DueAt);
        var adopted = await router.AdoptTimeZonesAsync(editions.Newest.VersionId);

        Assert.Equal(ChangedTimeZones.Version, adopted.Outcome!.TimeZoneVersion);
        Assert.Equal(Tuesday + FromHours(9), (await router.FindWorkOrderAsync("WO-1"))!.Clocks[0].DueAt);
    }

    [Fact]
    public void Editions_Added_EndWithTheNewestAndNameEachOnce()
    {
        var editions = new TimeZoneEditions(OwnTimeZones.Create(), OwnTimeZones.Create());
        Assert.Equal([Before, "own"], editions.Versions);
        Assert.Equal("own", editions.Newest.VersionId);

        editions.Add(DateTimeZoneProviders.Tzdb);
        Assert.Equal(["own", Before], editions.Versions);
    }

    [Fact]
    public void Editions_MoreThanTheLimit_AreRefused()
    {
        var editions = new TimeZoneEditions([.. Enumerable.Range(2, TimeZoneEditions.MaxCount - 1).Select(i => OwnTimeZones.Create($"own-{i}"))]);

        Assert.Contains("100 are held at most", Assert.Throws<InvalidOperationException>(() => editions.Add(OwnTimeZones.Create())).Message);
        editions.Add(OwnTimeZones.Create("own-2"));
        Assert.Equal((TimeZoneEditions.MaxCount, "own-2"), (editions.Versions.Count, editions.Newest.VersionId));
    }

    private static TestEngine WithWork(Func<SlaTarget, SlaTarget>? change = null)
    {
        var engine = Engine(Plan(change ?? (target => target)));
        engine.Submit(Some.Draft("WO-1"));
        return engine;
    }

    private static TestEngine Engine(RoutingPlan plan, int workPerCommand = RoutingLimits.WorkPerCommand) => new(plan, At(8.5), workPerCommand);

    private static RoutingPlan Plan(Func<SlaTarget, SlaTarget> change)
    {
        var policy = Some.Plan().SlaPolicies[0];
        var target = change(policy.Targets[0] with { Goals = [new SlaGoal { OpenTime = FromHours(8) }], PausesIn = [WorkOrderStatus.Suspended] });
        return Some.Plan() with { SlaPolicies = [policy with { Targets = [target] }] };
    }

    private static Decision Adopt(TestEngine engine, Instant at, bool isRetroactive = false)
    {
        engine.Now = at;
        return engine.Accept(new AdoptTimeZones { TimeZoneVersion = ChangedTimeZones.Version, IsRetroactive = isRetroactive });
    }

    private static IEnumerable<string> Retargeted(JournalEntry entry) => entry.Events.OfType<SlaClockRetargeted>().Select(retargeted => retargeted.WorkOrder.Value);

    private static Instant At(double hour) => Monday + FromHours(hour);
}
