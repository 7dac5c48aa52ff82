using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;
using static NodaTime.Duration;

namespace ChannelRouting.Tests.Engine;

/// <summary>Promises that have the rules run again: one of ten minutes, and a rule for escalated work, unless a test says otherwise.</summary>
public class ReclassifyingActionTests
{
    private static readonly SkillRequirement Calm = new() { Skill = "calm" };

    private static readonly ClassificationRule Escalated = new() { Name = "escalated", When = When.Escalation(1), Queue = "orders", Priority = "high", Labels = [new RuleLabel { Name = "heat", Value = "hot" }], Requirements = [Calm] };

    [Fact]
    public void Reclassify_GivesWhatRulesSayOfTheLevel()
    {
        var engine = With(Then.EscalateTo(1), Then.Reclassify());
        engine.Submit(Some.Draft("WO-1"));

        var events = Late(engine);

        var order = engine.Find("WO-1");
        var reclassified = events.OfType<WorkOrderReclassified>().Single();
        Assert.Equal([typeof(SlaClockBreached), typeof(WorkOrderEscalated), typeof(WorkOrderReclassified)], events.Select(e => e.GetType()));
        Assert.Equal((Some.Now + FromMinutes(10), ActorKind.Rule, "promise", "general"), (reclassified.At, reclassified.Actor.Kind, reclassified.Target?.Value, reclassified.FromQueue.Value));
        Assert.Equal(("orders", "escalated", "high", "hot"), (order.Queue.Value, order.Rule, order.Priority.Value, order.Labels["heat"]));
        Assert.Equal([Calm], order.Requirements);
    }

    [Fact]
    public void Reclassify_WhenRulesSayWhatTheySaid_GivesNoEvent()
    {
        var engine = With(Then.Reclassify());
        engine.Submit(Some.Draft("WO-1"));

        Assert.Equal([typeof(SlaClockBreached)], Late(engine).Select(e => e.GetType()));
    }

    [Fact]
    public void Reclassify_BeforeWhatRulesAskFor_ComesTooEarly()
    {
        var engine = With(Then.Reclassify(), Then.EscalateTo(1));
        engine.Submit(Some.Draft("WO-1"));

        Assert.Equal([typeof(SlaClockBreached), typeof(WorkOrderEscalated)], Late(engine).Select(e => e.GetType()));
    }

    [Fact]
    public void Reclassify_LeavesTheNamedQueueAndPriorityAndOwnRequirements()
    {
        var tax = new SkillRequirement { Skill = "tax" };
        var engine = With(Then.EscalateTo(1), Then.Reclassify());
        engine.Submit(Some.Draft("WO-1") with { Queue = "general", Priority = "low", Requirements = [tax] });

        Late(engine);

        var order = engine.Find("WO-1");
        Assert.Equal(("general", QueueSource.Named, "low", "hot"), (order.Queue.Value, order.QueueSource, order.Priority.Value, order.Labels["heat"]));
        Assert.Equal([tax, Calm], order.Requirements);
    }

    [Fact]
    public void Reclassify_OfWorkThatAnActionMoved_LeavesItsQueue()
    {
        var engine = With(Then.MoveTo("third"), Then.EscalateTo(1), Then.Reclassify());
        engine.Submit(Some.Draft("WO-1"));

        Late(engine);

        Assert.Equal(("third", QueueSource.Moved, "hot"), (engine.Find("WO-1").Queue.Value, engine.Find("WO-1").QueueSource, engine.Find("WO-1").Labels["heat"]));
    }

    [Theory]
    [InlineData(false, WorkOrderStatus.Assigned)]
    [InlineData(true, WorkOrderStatus.Completed)]
    public void Reclassify_OfWorkInHandsOrDone_LeavesItThere(bool isDone, WorkOrderStatus status)
    {
        var engine = With(new SlaTarget { Id = "promise", Stops = SlaMoment.Closed, Goals = [Minutes(10)], OnBreach = [Then.Reclassify()] });
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new EscalateWorkOrder { WorkOrder = "WO-1" });
        if (isDone) engine.Complete("WO-1");

        Late(engine);

        var order = engine.Find("WO-1");
        Assert.Equal((status, "ann", "orders"), (order.Status, order.Agent?.Value, order.Queue.Value));
    }

    [Fact]
    public void Reclassify_IsMatchedInTheSameStep()
    {
        var engine = With(Then.EscalateTo(1), Then.Reclassify());
        engine.SignIn(Some.Agent("ann", 100, "orders") with { Skills = [new SkillLevel { Skill = "calm", Level = 1 }] });
        engine.Submit(Some.Draft("WO-1"));

        Late(engine);

        Assert.Equal("ann", engine.Find("WO-1").Agent?.Value);
    }

    [Fact]
    public void Reclassify_AsksTheCurrentPlan_AndTheWorkTakesIt()
    {
        var engine = With(Then.Reclassify());
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new ApplyPlan { Plan = PlanWith(SomeSla.Policy("all", null, Promise(Then.Reclassify()))) with { Rules = [new ClassificationRule { Name = "all", Queue = "third" }] } });

        Late(engine);

        Assert.Equal(("third", new PlanVersion(2)), (engine.Find("WO-1").Queue.Value, engine.Find("WO-1").Plan));
    }

    [Fact]
    public void Reclassify_KeepsTheTimeSpent_AndMovesTheTarget()
    {
        var hot = new SlaTarget { Id = "resolution", Goals = [Minutes(60)] };
        var engine = new TestEngine(PlanWith(
            SomeSla.Policy("hot", When.Label("heat", "hot"), hot),
            SomeSla.Policy("all", null, Promise(Then.EscalateTo(1), Then.Reclassify()), hot with { Goals = [Minutes(240)] })));
        engine.Submit(Some.Draft("WO-1"));

        var retargeted = Late(engine).OfType<SlaClockRetargeted>().Single();

        Assert.Equal(("hot", FromMinutes(10), Some.Now + FromHours(1)), (retargeted.Policy.Value, retargeted.Elapsed, retargeted.DueAt));
        Assert.Equal(SlaClockStatus.Cancelled, engine.Find("WO-1").Clocks.Single(clock => clock.Target == "promise").Status);
    }

    [Fact]
    public void Reclassify_ThatBreaksAPromise_HasItsActionsToo()
    {
        var engine = new TestEngine(PlanWith(
            SomeSla.Policy("hot", When.Label("heat", "hot"), new SlaTarget { Id = "resolution", Goals = [Minutes(5)], OnBreach = [Then.Reclassify(), Then.Notify("lead")] }),
            SomeSla.Policy("all", null, Promise(Then.EscalateTo(1), Then.Reclassify()), new SlaTarget { Id = "resolution", Goals = [Minutes(240)] })));
        engine.Submit(Some.Draft("WO-1"));

        var events = Late(engine);

        Assert.Equal([("promise", Some.Now + FromMinutes(10)), ("resolution", Some.Now + FromMinutes(5))], events.OfType<SlaClockBreached>().Select(e => (e.Target.Value, e.DueAt)));
        Assert.Single(events.OfType<WorkOrderReclassified>());
        Assert.Single(events.OfType<RoleNotified>());
    }

    [Fact]
    public void Reclassify_PastTheLimitOfRequirements_IsPassedOver()
    {
        var engine = With(Then.EscalateTo(1), Then.Reclassify(), Then.Notify("lead"));
        engine.Submit(Some.Draft("WO-1") with { Requirements = [.. Enumerable.Range(0, RoutingLimits.RequirementsPerWorkOrder).Select(number => new SkillRequirement { Skill = $"skill {number}" })] });

        Assert.Equal([typeof(SlaClockBreached), typeof(WorkOrderEscalated), typeof(RoleNotified)], Late(engine).Select(e => e.GetType()));
        Assert.Equal("general", engine.Find("WO-1").Queue.Value);
    }

    /// <summary>Code that breaks its contract and says another thing each time: each policy's promise is late at once.</summary>
    [Fact]
    public void Reclassify_ByCodeThatAnswersAnewEachTime_EndsAtTheLimit()
    {
        var calls = 0;
        var code = new ClassifierFunction("fickle", 1, (_) => new ClassifierAnswer { Labels = new Dictionary<string, string> { ["turn"] = $"{calls++ % 2}" } });
        SlaTarget Promised(string id) => new() { Id = id, Goals = [new SlaGoal { UntilPromised = true }], OnBreach = [Then.Reclassify()] };
        var plan = PlanWith(SomeSla.Policy("even", When.Label("turn", "0"), Promised("even")), SomeSla.Policy("odd", null, Promised("odd"))) with
        {
            Rules = [new ClassificationRule { Name = "turn", Code = new CodeRule { Name = "fickle", Version = 1, Labels = ["turn"] } }],
        };
        var engine = new TestEngine(plan, code: new HostCode([code], [], []));
        engine.Submit(Some.Draft("WO-1") with { PromisedAt = Some.Now + FromMinutes(10) });

        var events = Late(engine);

        Assert.Equal(RoutingLimits.MovesByRulePerWorkOrder, events.OfType<WorkOrderReclassified>().Count());
        Assert.Equal(RoutingLimits.MovesByRulePerWorkOrder + 1, events.OfType<SlaClockBreached>().Count());
    }

    [Fact]
    public void Reclassify_CountsAgainstMovesByRules_AlsoAfterRecovery()
    {
        var engine = With(Then.EscalateTo(1), Then.Reclassify());
        engine.Submit(Some.Draft("WO-1"));
        Late(engine);

        var recovered = RoutingEngine.Recover(engine.Journal);

        Assert.Equal(1, recovered.State.FindOrder("WO-1")!.MovesByRule);
        Assert.Equal(engine.Engine.State.ToCanonicalText(), recovered.State.ToCanonicalText());
    }

    private static SlaGoal Minutes(int minutes) => new() { Elapsed = FromMinutes(minutes) };

    private static SlaTarget Promise(params SlaAction[] onBreach) => new() { Id = "promise", Goals = [Minutes(10)], OnBreach = onBreach };

    private static RoutingPlan PlanWith(params SlaPolicy[] policies) =>
        SomeSla.PlanWith(policies) with { Queues = [.. Some.Plan().Queues, new WorkQueue { Id = "third" }], Rules = [Escalated, .. Some.Plan().Rules] };

    private static TestEngine With(params SlaAction[] onBreach) => With(Promise(onBreach));

    private static TestEngine With(SlaTarget target) => new(PlanWith(SomeSla.Policy("all", null, target)));

    /// <summary>Eleven minutes later.</summary>
    private static List<RoutingEvent> Late(TestEngine engine) => [.. engine.After(FromMinutes(11)).Accept(new AdvanceTime()).Events];
}
