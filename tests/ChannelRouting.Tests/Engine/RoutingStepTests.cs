using ChannelRouting.Tests.Support;
using static NodaTime.Duration;

namespace ChannelRouting.Tests.Engine;

/// <summary>How the search for an agent widens while work waits. WO-1 comes in on Monday at 09:00 and needs tax at level 3; the office is open 09:00 to 17:00 in London.</summary>
public class RoutingStepTests
{
    private static readonly SkillRequirement Tax = new() { Skill = "tax", AtLeast = 3 };
    private static readonly RoutingStep Minutes10 = new() { Lasts = FromMinutes(10) };

    [Fact]
    public void Step_Entered_LetsWhoLacksTheSkillHaveIt_AtItsInstant()
    {
        var engine = With(StepsEnd.Hold, Minutes10, Minutes10 with { RelaxSkills = ["tax"] });
        engine.SignIn(Agent("novice"));
        engine.Submit(Order());
        Assert.Equal(Some.Now + FromMinutes(10), engine.Engine.NextDueAt);

        engine.After(FromMinutes(10)).Accept(new AdvanceTime());

        Assert.Equal("novice", engine.Find("WO-1").Agent?.Value);
        Assert.Equal([(1, Some.Now), (2, Some.Now + FromMinutes(10))], Entered(engine));
        Assert.Equal([Tax with { IsPreferred = true }], engine.Find("WO-1").Requirements);
    }

    [Fact]
    public void Step_ThatRelaxes_StillPrefersWhoHasTheSkill()
    {
        var engine = With(StepsEnd.Hold, Minutes10 with { RelaxSkills = [] });
        engine.SignIn(Agent("novice"));
        engine.SignIn(Agent("expert", 3));

        engine.Submit(Order());

        Assert.Equal("expert", engine.Find("WO-1").Agent?.Value);
    }

    [Theory]
    [InlineData(1, 1, null)]
    [InlineData(1, 2, "novice")]
    [InlineData(2, 1, "novice")]
    public void Step_ThatLowersLevels_TakesWhoIsNearEnough(int level, int lowerBy, string? expected)
    {
        var engine = With(StepsEnd.Hold, Minutes10 with { LowerLevelsBy = lowerBy });
        engine.SignIn(Agent("novice", level));

        engine.Submit(Order());

        Assert.Equal(expected, engine.Find("WO-1").Agent?.Value);
        Assert.Equal([Tax with { AtLeast = 3 - lowerBy }, Tax with { IsPreferred = true }], engine.Find("WO-1").Requirements);
    }

    [Fact]
    public void Step_ServedByAnotherQueueToo_GoesToItsAgents()
    {
        var engine = With(StepsEnd.Hold, Minutes10, Minutes10 with { AlsoServedBy = ["orders"] });
        engine.SignIn(Agent("other", 3, "orders"));
        engine.Submit(Order());
        Assert.Null(engine.Find("WO-1").Agent);

        engine.After(FromMinutes(10)).Accept(new AdvanceTime());

        Assert.Equal("other", engine.Find("WO-1").Agent?.Value);
        Assert.Equal(["orders"], engine.Find("WO-1").Step!.AlsoServedBy.Select(queue => queue.Value));
    }

    [Fact]
    public void Step_ServedByAnotherQueueToo_GoesToAgentsOfItsOwnFirst()
    {
        var engine = With(StepsEnd.Hold, Minutes10 with { AlsoServedBy = ["orders"] });
        engine.SignIn(Agent("other", 3, "orders"));
        engine.SignIn(Agent("own", 3, "general"));

        engine.Submit(Order());

        Assert.Equal("own", engine.Find("WO-1").Agent?.Value);
    }

    [Fact]
    public void Step_ThatRaisesAndNotifies_SaysBoth()
    {
        var engine = With(StepsEnd.Hold, Minutes10, Minutes10 with { RaiseBands = 1, NotifyRole = "lead" });
        engine.Submit(Order());

        engine.After(FromMinutes(10)).Accept(new AdvanceTime());

        Assert.Equal(1, Assert.Single(engine.Events.OfType<WorkOrderBoosted>()).Bands);
        Assert.Equal(("lead", null, ActorKind.Rule), Assert.Single(engine.Events.OfType<RoleNotified>()) is var told ? (told.Role, told.Target?.Value, told.Actor.Kind) : default);
    }

    [Theory]
    [InlineData(true, new[] { 1, 2 })]
    [InlineData(false, new[] { 1 })]
    public void Step_WithNobodyThere_IsSkippedAtOnceIfItSaysSo(bool skips, int[] entered)
    {
        var engine = With(StepsEnd.Hold, Minutes10 with { SkipsWhenNobodyIsThere = skips }, Minutes10 with { RelaxSkills = [] });
        engine.SignIn(Agent("novice"));
        engine.Accept(new SetAgentPresence { Agent = "novice", Presence = AgentPresence.Away });

        engine.Submit(Order());

        Assert.Equal(entered, Entered(engine).Select(step => step.Step));
    }

    [Fact]
    public void Step_WithSomebodyThereWhoIsBusy_IsNotSkipped()
    {
        var engine = With(StepsEnd.Hold, Minutes10 with { SkipsWhenNobodyIsThere = true }, Minutes10);
        engine.SignIn(Agent("expert", 3) with { CapacityUnits = 25 });
        engine.Submit(Order("WO-0"));

        engine.Submit(Order());

        Assert.Equal(1, engine.Find("WO-1").Step!.Step);
    }

    [Fact]
    public void Step_ByACalendar_CountsOpenTime()
    {
        var engine = With(StepsEnd.Hold, Minutes10 with { Lasts = FromHours(9), Calendar = "office" }, Minutes10);
        engine.Submit(Order());

        Assert.Equal(Some.Now + FromHours(25), engine.Find("WO-1").Step!.EndsAt);
    }

    [Fact]
    public void Step_OfSuspendedWork_GoesOnWhereItStood()
    {
        var engine = With(StepsEnd.Hold, Minutes10, Minutes10);
        engine.Submit(Order());
        engine.After(FromMinutes(4)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Suspended });
        Assert.Equal((1, null), engine.Find("WO-1").Step is { } paused ? (paused.Step, paused.EndsAt) : default);

        engine.After(FromHours(2)).Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Queued });

        Assert.Equal(engine.Now + FromMinutes(6), engine.Find("WO-1").Step!.EndsAt);
        Assert.Single(Entered(engine));
    }

    [Fact]
    public void Steps_OfAnotherQueue_BeginAnewAtATransfer()
    {
        var engine = With(StepsEnd.Hold, Minutes10, Minutes10 with { AlsoServedBy = ["orders"] });
        engine.Submit(Order());
        engine.After(FromMinutes(10)).Accept(new AdvanceTime());

        engine.Accept(new TransferWorkOrder { WorkOrder = "WO-1", Queue = "orders" });
        Assert.Null(engine.Find("WO-1").Step);
        engine.Accept(new TransferWorkOrder { WorkOrder = "WO-1", Queue = "general" });

        Assert.Equal(1, engine.Find("WO-1").Step!.Step);
        Assert.Equal([1, 2, 1], Entered(engine).Select(step => step.Step));
    }

    [Theory]
    [InlineData(StepsEnd.Hold, null, 0)]
    [InlineData(StepsEnd.AnyInQueue, "novice", 0)]
    [InlineData(StepsEnd.Escalate, null, 1)]
    public void LastStep_WhenItIsOver_HasTheEndThatIsDeclared(StepsEnd end, string? agent, int level)
    {
        var engine = With(end, Minutes10);
        engine.SignIn(Agent("novice"));
        engine.Submit(Order());

        engine.After(FromMinutes(10)).Accept(new AdvanceTime());

        var order = engine.Find("WO-1");
        Assert.Equal((agent, level), (order.Agent?.Value, order.EscalationLevel));
        Assert.Equal((1, true, null), (order.Step!.Step, order.Step.IsThrough, order.Step.EndsAt));
        Assert.Equal(end, Assert.Single(engine.Events.OfType<RoutingStepsEnded>()).Then);
    }

    [Fact]
    public void Exclusions_AreNeverGivenUp()
    {
        var excluded = new SkillRequirement { Skill = "trainee", IsExcluded = true };
        var engine = With(StepsEnd.AnyInQueue, Minutes10 with { RelaxSkills = [], LowerLevelsBy = 9 });

        engine.Submit(Some.Draft("WO-1") with { Requirements = [excluded] });
        engine.After(FromMinutes(10)).Accept(new AdvanceTime());

        Assert.Equal([excluded], engine.Find("WO-1").Requirements);
    }

    [Fact]
    public void Refusals_AreNotForgottenByAStep()
    {
        var engine = With(StepsEnd.Hold, new OfferPolicy { ExpiresAfter = FromMinutes(5) }, Minutes10, Minutes10 with { RelaxSkills = [] });
        engine.SignIn(Agent("expert", 3));
        engine.Submit(Order());
        engine.Accept(new DeclineOffer { Offer = new OfferId(1) });

        engine.After(FromMinutes(10)).Accept(new AdvanceTime());

        Assert.Equal(WorkOrderStatus.Queued, engine.Find("WO-1").Status);
        Assert.Equal(2, engine.Find("WO-1").Step!.Step);
    }

    [Fact]
    public void Steps_ArePinnedToThePlanTheWorkCameInUnder()
    {
        var engine = With(StepsEnd.Hold, Minutes10, Minutes10);
        engine.Submit(Order());

        engine.Accept(new ApplyPlan { Plan = Plan(StepsEnd.Hold, null, Minutes10 with { Lasts = FromHours(5) }) });
        engine.After(FromMinutes(10)).Accept(new AdvanceTime());
        Assert.Equal(2, engine.Find("WO-1").Step!.Step);

        engine.Accept(new ApplyPlan { Plan = Plan(StepsEnd.Hold, null, Minutes10 with { Lasts = FromHours(5) }) with { Name = "next" }, OpenWork = PlanAdoption.Reclassify });
        Assert.Equal((1, engine.Now + FromHours(5)), engine.Find("WO-1").Step is { } step ? (step.Step, step.EndsAt) : default);
        Assert.Equal([Tax], engine.Find("WO-1").Requirements);
    }

    [Fact]
    public void Step_OfAQueueThatAnotherJoins_IsEntered_PastTheLimitOfOneCall()
    {
        var orders = new WorkQueue { Id = "orders", Steps = [Minutes10], AfterSteps = StepsEnd.Hold };
        var engine = new TestEngine(Some.Plan() with { Queues = [new WorkQueue { Id = "general" }, orders] }, workPerCommand: 3);
        foreach (var i in Enumerable.Range(1, 8)) engine.Submit(Order($"WO-{i}"));

        engine.Accept(new ApplyPlan { Plan = Some.Plan() with { Queues = [orders], FallbackQueue = "orders" }, Replacements = new() { Queues = [new() { From = "general", To = "orders" }] } });
        var first = engine.Events.OfType<RoutingStepEntered>().Select(entered => entered.WorkOrder.Value).ToList();
        var dueAt = engine.Engine.NextDueAt;
        engine.Settle();

        Assert.Equal(["WO-1", "WO-2", "WO-3"], first);
        Assert.Equal((engine.Now, 8), (dueAt!.Value, engine.Events.OfType<RoutingStepEntered>().Count()));
    }

    private static TestEngine With(StepsEnd end, params RoutingStep[] steps) => new(Plan(end, null, steps));

    private static TestEngine With(StepsEnd end, OfferPolicy offers, params RoutingStep[] steps) => new(Plan(end, offers, steps));

    private static RoutingPlan Plan(StepsEnd end, OfferPolicy? offers, params RoutingStep[] steps) => Some.Plan() with
    {
        Queues = [new WorkQueue { Id = "general", Steps = steps, AfterSteps = end, Offers = offers }, new WorkQueue { Id = "orders" }],
    };

    private static AgentProfile Agent(string id, int? level = null, params string[] queues) => Some.Agent(id, 100, queues) with
    {
        Skills = level is { } have ? [new SkillLevel { Skill = "tax", Level = have }] : [],
    };

    private static WorkOrderDraft Order(string id = "WO-1") => Some.Draft(id) with { Requirements = [Tax] };

    private static IEnumerable<(int Step, Instant At)> Entered(TestEngine engine) =>
        engine.Events.OfType<RoutingStepEntered>().Where(entered => entered.WorkOrder.Value == "WO-1").Select(entered => (entered.Step, entered.At));
}
