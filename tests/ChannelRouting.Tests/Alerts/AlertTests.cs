using ChannelRouting.Alerts;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Alerts;

/// <summary>Each kind of alert, raised and cleared.</summary>
public class AlertTests
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    [Theory]
    [InlineData("2 3", "", 3)] // Up to the threshold: nothing.
    [InlineData("4", "4+", 3)]
    [InlineData("4 5 6", "4+", 3)] // Raised once.
    [InlineData("4 3 2 4", "4+", 1)] // Between the two: nothing.
    [InlineData("4 1", "4+ 1-", 1)]
    [InlineData("4 1 3 4 0", "4+ 1- 4+ 0-", 1)]
    [InlineData("4 3 4 3", "4+ 3- 4+ 3-", 3)] // One threshold for both.
    public void Backlog_GoingUpAndDown_RaisesOnceAndClearsOnce(string backlogs, string expected, int clearDownTo)
    {
        var changes = new List<string>();
        var watched = new WatchedEngine(new AlertRule { Name = "backlog", Kind = AlertKind.Backlog, RaiseAbove = 3, ClearDownTo = clearDownTo }, alert => changes.Add(alert.ClearedAt is null ? $"{alert.RaisedValue}+" : $"{alert.Value}-"));
        var ids = 0;
        foreach (var backlog in backlogs.Split(' ').Select(int.Parse))
        {
            watched.Pass(Minute);
            while (watched.WaitingCount < backlog) watched.Engine.Submit(Some.Draft($"WO-{++ids}"));
            while (watched.WaitingCount > backlog) watched.Engine.Accept(new CancelWorkOrder { WorkOrder = watched.FirstWaiting });
        }

        watched.Pass(Minute);

        Assert.Equal(expected, string.Join(' ', changes));
    }

    [Fact]
    public void Backlog_ThatIsOverForAnInstantOnly_SaysNothing()
    {
        var watched = new WatchedEngine(new AlertRule { Name = "backlog", Kind = AlertKind.Backlog, RaiseAbove = 0 });

        watched.Engine.Submit(Some.Draft("WO-1"));
        watched.Engine.Accept(new CancelWorkOrder { WorkOrder = "WO-1" });
        watched.Pass(Minute);

        Assert.Empty(watched.Told);
    }

    [Fact]
    public void Backlog_PerChannel_HasAnAlertForEachThatIsMeant()
    {
        var watched = new WatchedEngine(new AlertRule { Name = "backlog", Kind = AlertKind.Backlog, Per = AlertScope.Channel, Only = ["phone"], RaiseAbove = 1, Severity = AlertSeverity.Critical });
        foreach (var i in Enumerable.Range(1, 4)) watched.Engine.Submit(Some.Draft($"WO-{i}", channel: i % 2 == 0 ? "chat" : "phone"));

        watched.Pass(Minute);

        var alert = Assert.Single(watched.Report.Open);
        Assert.Equal(("phone", 2m, Some.Now, AlertSeverity.Critical, new AlertId(1)), (alert.Key, alert.Value, alert.RaisedAt, alert.Rule.Severity, alert.Id));
        Assert.Equal(["WO-1", "WO-3"], alert.WorkOrders.Select(id => id.Value));
    }

    [Fact]
    public void OldestWait_WithNothingHappening_RisesByItself_OneTickAfterItsLimit()
    {
        var watched = new WatchedEngine(new AlertRule { Name = "wait", Kind = AlertKind.OldestWait, RaiseAfter = Duration.FromMinutes(5), ClearWithin = Minute });
        watched.Engine.Submit(Some.Draft("WO-1"));
        var due = Some.Now + Duration.FromMinutes(5) + Duration.FromTicks(1);

        Assert.Equal(due, watched.Alerts.NextDueAt);
        watched.Pass(Duration.FromHours(2));

        Assert.Equal((due, 300.0000001m), (watched.Report.Open.Single().RaisedAt, watched.Report.Open.Single().RaisedValue));
        Assert.Equal(7_200, watched.Report.Open.Single().Value);
        watched.Engine.Accept(new CancelWorkOrder { WorkOrder = "WO-1" });
        watched.Pass(Minute);
        Assert.Equal(Some.Now + Duration.FromHours(2), watched.Report.Cleared.Single().ClearedAt);
    }

    [Fact]
    public void OverdueRate_OfEnoughWork_Rises()
    {
        var watched = new WatchedEngine(new AlertRule { Name = "overdue", Kind = AlertKind.OverdueRate, RaiseAbove = 0.3m, MinimumCount = 2 });
        watched.Engine.Submit(Some.Draft("WO-1"));
        watched.Pass(Duration.FromHours(5));
        watched.Engine.Accept(new AdvanceTime());
        watched.Pass(Minute);
        Assert.Empty(watched.Told); // 1 of 1 is overdue, but 1 is too few to say.

        watched.Engine.Submit(Some.Draft("WO-2"));
        watched.Pass(Minute);

        Assert.Equal(0.5m, watched.Report.Open.Single().Value);
    }

    [Fact]
    public void BreachBurst_RisesAtTheBreaches_AndEndsWithItsWindow()
    {
        var watched = new WatchedEngine(new AlertRule { Name = "burst", Kind = AlertKind.BreachBurst, RaiseAbove = 1, Within = Duration.FromHours(1) });
        watched.Engine.Submit(Some.Draft("WO-1"));
        watched.Engine.Submit(Some.Draft("WO-2"));
        watched.Pass(Duration.FromHours(4) + Duration.FromTicks(1));
        watched.Engine.Accept(new AdvanceTime());

        watched.Pass(Duration.FromHours(2));

        var alert = watched.Report.Cleared.Single();
        Assert.Equal((Some.Now + Duration.FromHours(4) + Duration.FromTicks(1), Some.Now + Duration.FromHours(5)), (alert.RaisedAt, alert.ClearedAt));
    }

    [Fact]
    public void AbandonmentRate_IsThatOfTheWindow()
    {
        var watched = new WatchedEngine(new AlertRule { Name = "left", Kind = AlertKind.AbandonmentRate, RaiseAbove = 0.4m, MinimumCount = 2, Within = Duration.FromHours(1) });
        watched.Engine.Accept(new SaveAgent { Profile = Some.Agent("ann") });
        watched.Engine.Submit(Some.Draft("WO-1"));
        watched.Engine.Accept(new AbandonWorkOrder { WorkOrder = "WO-1" });
        watched.Engine.Accept(new SignInAgent { Agent = "ann" });
        watched.Engine.Submit(Some.Draft("WO-2"));

        watched.Pass(Minute);
        Assert.Equal(0.5m, watched.Report.Open.Single().Value);
        watched.Pass(Duration.FromHours(1));

        Assert.Null(watched.Report.Cleared.Single().Value); // Nothing in the window: no data.
    }

    [Fact]
    public void CapacityGap_Of300InAnd200Done_Is100()
    {
        var watched = new WatchedEngine(new AlertRule { Name = "gap", Kind = AlertKind.CapacityGap, RaiseAbove = 99 });
        watched.Engine.Accept(new SaveAgent { Profile = Some.Agent("ann", capacityUnits: 10_000) });
        watched.Engine.Accept(new SignInAgent { Agent = "ann" });
        for (var i = 1; i <= 300; i++)
        {
            watched.Engine.Submit(Some.Draft($"WO-{i}", channel: "phone"));
            if (i % 3 != 0) Finish(watched.Engine, $"WO-{i}");
            watched.Pass(Minute);
        }

        watched.Pass(Minute);

        Assert.Equal(100, watched.Report.Open.Single().Value);
    }

    [Fact]
    public void NoStaffedAgent_SaysWhyNobodyIsThere_UntilSomebodySignsIn()
    {
        var watched = new WatchedEngine(new AlertRule { Name = "nobody", Kind = AlertKind.NoStaffedAgent });
        watched.Engine.Accept(new SaveAgent { Profile = Some.Agent("ann") with { Skills = [new SkillLevel { Skill = "tax", Level = 3 }] } });
        watched.Engine.Submit(Some.Draft("WO-1") with { Requirements = [new SkillRequirement { Skill = "tax", AtLeast = 2 }] });
        watched.Pass(Minute);

        var cause = watched.Report.Open.Single().Causes.Single();
        Assert.Equal((AlertCauseKind.NobodyIsThere, new QueueId("general"), new ChannelId("chat"), 1), (cause.Kind, cause.Queue, cause.Channel, cause.WorkOrderCount));
        Assert.Equal(["WO-1"], watched.Report.Open.Single().WorkOrders.Select(id => id.Value));
        watched.Engine.Accept(new SetChannelAvailability { Agent = "ann", Channel = "chat", IsAvailable = false });
        watched.Engine.Accept(new SignInAgent { Agent = "ann" });
        watched.Pass(Minute);
        Assert.Single(watched.Report.Open);
        watched.Engine.Accept(new SetChannelAvailability { Agent = "ann", Channel = "chat", IsAvailable = true });
        watched.Pass(Minute);
        Assert.Empty(watched.Report.Open);
    }

    [Theory]
    [InlineData("orders", 100, null, AlertCauseKind.NobodyServesQueue)]
    [InlineData("general", 100, "tax", AlertCauseKind.NobodyHasSkill)]
    [InlineData("general", 100, "law+it", AlertCauseKind.NobodyHasAllSkills)]
    [InlineData("general", 10, null, AlertCauseKind.NobodyMayHaveIt)]
    public void Unroutable_SaysWhy(string queue, int capacityUnits, string? skills, AlertCauseKind expected)
    {
        var watched = new WatchedEngine(new AlertRule { Name = "unroutable", Kind = AlertKind.Unroutable, Per = AlertScope.Queue });
        watched.Engine.Accept(new SaveAgent { Profile = Some.Agent("ann", capacityUnits, queue) with { Skills = [new SkillLevel { Skill = "law", Level = 1 }] } });
        watched.Engine.Accept(new SaveAgent { Profile = Some.Agent("bob", capacityUnits, queue) with { Skills = [new SkillLevel { Skill = "it", Level = 1 }] } });
        watched.Engine.Submit(Some.Draft("WO-1") with { Requirements = [.. (skills?.Split('+') ?? []).Select(skill => new SkillRequirement { Skill = skill, AtLeast = 1 })] });

        watched.Pass(Minute);

        var cause = Assert.Single(Assert.Single(watched.Report.Open).Causes);
        Assert.Equal((expected, expected == AlertCauseKind.NobodyHasSkill ? new SkillId("tax") : (SkillId?)null), (cause.Kind, cause.Requirement?.Skill));
    }

    [Fact]
    public void CalendarEnding_RisesByItself_AndStaysWhenThePlanIsAppliedAgain()
    {
        var plan = Some.Plan() with { Calendars = [Some.Office() with { KnownUntil = new LocalDate(2026, 6, 30) }], Alerts = [new AlertRule { Name = "calendar", Kind = AlertKind.CalendarEnding }] };
        var watched = new WatchedEngine(plan);
        watched.Pass(Duration.FromDays(170));
        watched.Engine.Accept(new ApplyPlan { Plan = plan with { Name = "again" } });
        watched.Pass(Minute);

        Assert.Equal("office", Assert.Single(watched.Told).Key);
        watched.Engine.Accept(new ApplyPlan { Plan = plan with { Calendars = [Some.Office() with { KnownUntil = new LocalDate(2027, 6, 30) }] } });
        watched.Pass(Minute);

        Assert.Empty(watched.Report.Open);
        Assert.Single(watched.Report.Cleared);
    }

    [Fact]
    public void Plan_WithoutTheRule_ClearsItsAlerts()
    {
        var watched = new WatchedEngine(new AlertRule { Name = "backlog", Kind = AlertKind.Backlog, RaiseAbove = 0 });
        watched.Engine.Submit(Some.Draft("WO-1"));
        watched.Pass(Minute);

        watched.Engine.Accept(new ApplyPlan { Plan = Some.Plan() });

        Assert.Empty(watched.Report.Open);
        Assert.Equal(watched.Engine.Now, watched.Report.Cleared.Single().ClearedAt);
    }

    [Fact]
    public void Acknowledgement_IsThatOfTheFirst_AndOfOpenAlertsOnly()
    {
        var watched = new WatchedEngine(new AlertRule { Name = "backlog", Kind = AlertKind.Backlog, RaiseAbove = 0 });
        watched.Engine.Submit(Some.Draft("WO-1"));
        watched.Pass(Minute);

        watched.Engine.Accept(new AcknowledgeAlert { Alert = new AlertId(1), Note = "two more at noon", Actor = Actor.Supervisor("eve") });
        watched.Engine.Accept(new AcknowledgeAlert { Alert = new AlertId(1), Actor = Actor.Supervisor("max") });
        watched.Engine.Accept(new AcknowledgeAlert { Alert = new AlertId(9) });

        var alert = watched.Report.Open.Single();
        Assert.Equal((Actor.Supervisor("eve"), "two more at noon", watched.Engine.Now), (alert.AcknowledgedBy, alert.Note, alert.AcknowledgedAt));
    }

    private static void Finish(TestEngine engine, WorkOrderId id)
    {
        var assignment = engine.Find(id).Assignment!.Value;
        engine.Accept(new CompleteWorkOrder { WorkOrder = id, Assignment = assignment });
        engine.Accept(new CloseWorkOrder { WorkOrder = id, Assignment = assignment });
    }
}
