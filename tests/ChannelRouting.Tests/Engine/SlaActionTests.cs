using ChannelRouting.Tests.Support;
using static NodaTime.Duration;

namespace ChannelRouting.Tests.Engine;

/// <summary>What a missed promise leads to: one of ten minutes, unless a test says otherwise.</summary>
public class SlaActionTests
{
    /// <summary>The clock stands still in line, at its very due instant; it is late as soon as matching lets it go on.</summary>
    [Fact]
    public void Action_OfAPromiseThatMatchingBreaks_IsTakenInTheSameStep()
    {
        var engine = With(new SlaTarget { Id = "promise", PausesIn = [WorkOrderStatus.Queued], Goals = [Minutes(10)], OnBreach = [Then.Notify("lead")] });
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.After(FromMinutes(10)).Accept(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Away });
        engine.Accept(new TransferWorkOrder { WorkOrder = "WO-1", Queue = "orders" });

        var decision = engine.After(FromMinutes(10)).Accept(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Available });

        Assert.Single(decision.Events.OfType<WorkOrderAssigned>());
        Assert.Equal("lead", Assert.Single(decision.Events.OfType<RoleNotified>()).Role);
        Assert.Empty(engine.Execute(new AdvanceTime()).Events);
    }

    /// <summary>The offer ends at the very instant of the warning, which pauses the clock before it warns; it goes on, and warns, when matching offers the work anew.</summary>
    [Fact]
    public void Warning_ThatComesOfMatching_HasItsActionsInTheSameStep()
    {
        var target = new SlaTarget { Id = "answer", Stops = SlaMoment.Assigned, PausesIn = [WorkOrderStatus.Queued], Warnings = [new() { AtPercent = 50, Actions = [Then.RaiseBands(1)] }], Goals = [new() { Elapsed = Duration.FromMinutes(30) }] };
        var engine = new TestEngine(SomeOffers.Plan(new() { ExpiresAfter = Duration.FromMinutes(15) }) with { SlaPolicies = [SomeSla.Policy("all", null, target)] });
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.After(Duration.FromMinutes(15)).Accept(new AdvanceTime());

        engine.SignIn(Some.Agent("bob"));

        Assert.Equal((WorkOrderStatus.Offered, 1), (engine.Find("WO-1").Status, engine.Find("WO-1").BoostBands));
        Assert.Null(engine.Accept(new AdvanceTime()).Entry);
    }

    [Fact]
    public void Notify_TellsWhoHasTheWork()
    {
        var engine = With(Then.Notify("supervisor"));
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));

        var notified = Late(engine).OfType<RoleNotified>().Single();

        Assert.Equal(("supervisor", "promise", true, "ann", ActorKind.Rule), (notified.Role, notified.Target!.Value.Value, notified.IsBreached, notified.Agent!.Value.Value, notified.Actor.Kind));
        Assert.Equal(Some.Now + FromMinutes(10), notified.At);
    }

    [Fact]
    public void Actions_OfAWarning_AreTakenAtTheWarning()
    {
        var engine = With(new SlaTarget { Id = "promise", Warnings = [new SlaWarning { AtPercent = 50, Actions = [Then.Notify("lead")] }], Goals = [Minutes(10)] });
        engine.Submit(Some.Draft("WO-1"));

        Assert.Equal([(Some.Now + FromMinutes(5), false)], Late(engine).OfType<RoleNotified>().Select(e => (e.At, e.IsBreached)));
    }

    [Fact]
    public void RaiseBands_PutsTheWorkBeforeOthersAndLeavesItsPriorityAndPromises()
    {
        var engine = With(Then.RaiseBands(1));
        engine.Submit(Some.Draft("late") with { Priority = "low" });
        Late(engine);
        engine.Submit(Some.Draft("new-low") with { Priority = "low" });
        engine.Submit(Some.Draft("new-normal"));
        engine.SignIn(Some.Agent("ann", 25));

        Assert.Equal(("ann", "low", 1), (engine.Find("late").Agent!.Value.Value, engine.Find("late").Priority.Value, engine.Find("late").BoostBands));
        Assert.Empty(engine.Events.OfType<SlaClockRetargeted>());
    }

    [Fact]
    public void RaiseBands_PastTheFirst_StopsThere()
    {
        var engine = With(Then.RaiseBands(9), Then.RaiseBands(1));
        engine.Submit(Some.Draft("WO-1") with { Priority = "low" });
        engine.Submit(Some.Draft("WO-2") with { Priority = "urgent" });

        Assert.Equal([3], Late(engine).OfType<WorkOrderBoosted>().Select(e => e.Bands));
    }

    [Fact]
    public void DropSkills_LetsOthersHaveTheWork()
    {
        var engine = With(Then.DropSkills("tax"));
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1") with { Requirements = [new SkillRequirement { Skill = "tax", AtLeast = 1 }] });
        engine.Submit(Some.Draft("WO-2") with { Requirements = [new SkillRequirement { Skill = "law", AtLeast = 1 }] });

        Late(engine);

        Assert.Equal((WorkOrderStatus.Assigned, WorkOrderStatus.Queued), (engine.Find("WO-1").Status, engine.Find("WO-2").Status));
        Assert.Empty(Assert.Single(engine.Events.OfType<WorkOrderWidened>()).Requirements);
    }

    [Fact]
    public void DropSkills_WithoutNames_DropsAll()
    {
        var engine = With(Then.DropSkills());
        engine.Submit(Some.Draft("WO-1") with { Requirements = [new SkillRequirement { Skill = "tax", AtLeast = 1 }, new SkillRequirement { Skill = "law", AtLeast = 1 }] });

        Late(engine);

        Assert.Empty(engine.Find("WO-1").Requirements);
    }

    [Fact]
    public void MoveTo_TakesTheWorkToTheLineOfTheQueue()
    {
        var engine = With(Then.MoveTo("orders"));
        engine.SignIn(Some.Agent("ann", 100, "general"));
        engine.Submit(Some.Draft("WO-1"));

        Late(engine);

        Assert.Equal(("orders", WorkOrderStatus.Queued), (engine.Find("WO-1").Queue.Value, engine.Find("WO-1").Status));
    }

    [Fact]
    public void MoveTo_WhereItIs_OrOfWorkThatIsDone_IsPassedOver()
    {
        var engine = With(new SlaTarget { Id = "promise", Stops = SlaMoment.Closed, OnBreach = [Then.MoveTo("orders")], Goals = [Minutes(10)] });
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2", type: "order"));
        engine.Complete("WO-1");

        Assert.Equal([typeof(SlaClockBreached), typeof(SlaClockBreached)], Late(engine).Select(e => e.GetType()));
    }

    [Fact]
    public void MoveTo_BackAndForth_EndsAtTheLimit()
    {
        var answer = new SlaTarget { Id = "promise", Kind = SlaTargetKind.Answer, OnBreach = [Then.MoveTo("orders") with { When = When.Escalation(0) }, Then.MoveTo("general")], Goals = [Minutes(10)] };
        var engine = With(answer with { StartsAnew = true });
        engine.Submit(Some.Draft("WO-1"));

        engine.After(FromDays(30)).Accept(new AdvanceTime());

        Assert.Equal(RoutingLimits.MovesByRulePerWorkOrder, engine.Events.OfType<WorkOrderTransferred>().Count());
        Assert.Null(engine.Engine.NextDueAt);
    }

    [Fact]
    public void EscalateTo_GivesLevelsTimesOfTheirOwn()
    {
        var engine = new TestEngine(SomeSla.PlanWith(SomeSla.Policy("all", null,
            new SlaTarget { Id = "assign", Kind = SlaTargetKind.TimeToAssign, OnBreach = [Then.EscalateTo(1)], Goals = [Minutes(10)] },
            new SlaTarget
            {
                Id = "levels",
                Starts = SlaMoment.Escalated,
                Stops = SlaMoment.Assigned,
                StartsAnew = true,
                Goals = [new SlaGoal { When = When.Escalation(1), Elapsed = FromMinutes(30) }, new SlaGoal { When = When.Escalation(2), Calendar = "office", OpenTime = FromHours(8) }],
                OnBreach = [Then.Notify("lead") with { When = When.Escalation(1) }, Then.Notify("manager") with { When = When.Escalation(2) }, Then.EscalateTo(2)],
            })));
        engine.Submit(Some.Draft("WO-1"));

        engine.After(FromDays(30)).Accept(new AdvanceTime());

        Assert.Equal([(1, 10), (2, 40)], engine.Events.OfType<WorkOrderEscalated>().Select(e => (e.Level, (int)(e.At - Some.Now).TotalMinutes)));
        Assert.Equal([("lead", 40), ("manager", 24 * 60 + 40)], engine.Events.OfType<RoleNotified>().Select(e => (e.Role, (int)(e.At - Some.Now).TotalMinutes)));
    }

    [Fact]
    public void EscalateTo_WhenTheLevelStopsInTime_GoesNoFurther()
    {
        var engine = With(new SlaTarget { Id = "promise", Starts = SlaMoment.Escalated, Stops = SlaMoment.Assigned, StartsAnew = true, OnBreach = [Then.EscalateTo(2)], Goals = [Minutes(10)] });
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new EscalateWorkOrder { WorkOrder = "WO-1" });
        engine.After(FromMinutes(10)).SignIn(Some.Agent("ann"));

        Assert.Empty(Late(engine));
        Assert.Equal(1, engine.Find("WO-1").EscalationLevel);
    }

    [Fact]
    public void TakeBack_GivesSilentWorkToAnotherAgent()
    {
        var engine = WithSilence(atMost: 2);
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.SignIn(Some.Agent("bob"));

        Late(engine);

        Assert.Equal("bob", engine.Find("WO-1").Agent!.Value.Value);
        Assert.Equal(("ann", "silence"), (engine.Events.OfType<WorkOrderTakenBack>().Single().Agent.Value, engine.Events.OfType<WorkOrderTakenBack>().Single().Target.Value));
    }

    [Fact]
    public void TakeBack_PastItsNumber_LeavesTheWorkWhereItIs()
    {
        var engine = WithSilence(atMost: 1);
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.SignIn(Some.Agent("bob"));
        engine.SignIn(Some.Agent("cid"));

        for (var i = 0; i < 4; i++) Late(engine);

        Assert.Single(engine.Events.OfType<WorkOrderTakenBack>());
        Assert.Equal(2, engine.Events.OfType<SlaClockBreached>().Count());
    }

    [Fact]
    public void TakeBack_FromTheOnlyAgent_SaysThatNobodyIsLeft_UntilItsNextShift()
    {
        var engine = WithSilence(atMost: 2);
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));

        Assert.Single(Late(engine).OfType<OffersExhausted>());
        Assert.Equal(WorkOrderStatus.Queued, engine.Find("WO-1").Status);
        engine.Accept(new StartAgentShift { Agent = "ann" });

        Assert.Equal(WorkOrderStatus.Assigned, engine.Find("WO-1").Status);
    }

    [Fact]
    public void Actions_OfAPromiseBrokenByACommand_FollowItsEventsByARule()
    {
        var engine = With(new SlaTarget { Id = "promise", OnBreach = [Then.EscalateTo(1), Then.Notify("lead")], Goals = [new SlaGoal { When = When.Priority("urgent"), Elapsed = FromMinutes(1) }] });
        engine.Submit(Some.Draft("WO-1") with { Priority = "urgent" });
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "low" });
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "urgent" });

        var plan = SomeSla.PlanWith(SomeSla.Policy("all", null, new SlaTarget { Id = "promise", OnBreach = [Then.Notify("lead")], Goals = [new SlaGoal { When = When.Priority("urgent"), Elapsed = FromMinutes(1) }, Minutes(10)] }));
        var changed = new TestEngine(plan);
        changed.Submit(Some.Draft("WO-1"));
        var entry = changed.After(FromMinutes(5)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "urgent", Actor = Actor.Supervisor("sam") }).Entry!;

        Assert.Equal([(typeof(WorkOrderUpdated), ActorKind.Supervisor), (typeof(SlaClockRetargeted), ActorKind.Supervisor), (typeof(SlaClockBreached), ActorKind.Supervisor), (typeof(RoleNotified), ActorKind.Rule)],
            entry.Events.Select(e => (e.GetType(), e.Actor.Kind)));
    }

    [Fact]
    public void Reopening_EndsBoostAndEscalation()
    {
        var engine = With(Then.RaiseBands(1), Then.EscalateTo(2));
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        Late(engine);
        engine.Complete("WO-1");

        engine.Accept(new ReopenWorkOrder { WorkOrder = "WO-1" });

        Assert.Equal((0, 0), (engine.Find("WO-1").BoostBands, engine.Find("WO-1").EscalationLevel));
    }

    private static SlaGoal Minutes(int minutes) => new() { Elapsed = FromMinutes(minutes) };

    private static TestEngine With(params SlaAction[] onBreach) => With(new SlaTarget { Id = "promise", OnBreach = onBreach, Goals = [Minutes(10)] });

    private static TestEngine With(SlaTarget target) => new(SomeSla.PlanWith(SomeSla.Policy("all", null, target)));

    private static TestEngine WithSilence(int atMost) => With(new SlaTarget { Id = "silence", Kind = SlaTargetKind.ResponseAfterAssignment, OnBreach = [Then.TakeBack(atMost)], Goals = [Minutes(10)] });

    /// <summary>Eleven minutes later.</summary>
    private static List<RoutingEvent> Late(TestEngine engine) => [.. engine.After(FromMinutes(11)).Accept(new AdvanceTime()).Events];
}
