using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Semantics 3: command ids, outcomes and versions.</summary>
public class IdempotencyTests
{
    [Fact]
    public void Command_SentAgain_GivesTheFirstOutcomeAndDoesNothing()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        var submit = new SubmitWorkOrder { Draft = Some.Draft("WO-1"), Id = "one" };
        var first = engine.Accept(submit);
        engine.Complete("WO-1");

        var again = engine.Accept(submit);

        Assert.True(again.IsRepeated);
        Assert.Empty(again.Events);
        Assert.Equal(first.Outcome, again.Outcome);
        Assert.Equal(WorkOrderStatus.Assigned, Assert.IsType<WorkOrderOutcome>(again.Outcome).Status);
    }

    [Fact]
    public void Command_RejectedOnce_IsDecidedAnew()
    {
        var engine = TestEngine.Standard();
        var assign = new AssignWorkOrder { WorkOrder = "WO-1", Agent = "ann", Id = "one" };
        Assert.Equal(RejectionReason.UnknownWorkOrder, engine.Refuse(assign).Reason);
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new SaveAgent { Profile = Some.Agent("ann") });
        engine.Accept(new SignInAgent { Agent = "ann" });
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Type = "other" });

        Assert.Equal(RejectionReason.StatusForbids, engine.Refuse(assign).Reason);
    }

    [Fact]
    public void Command_ThatChangedNothing_IsRememberedToo()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        var signIn = new SignInAgent { Agent = "ann", Id = "one" };
        Assert.Empty(engine.Accept(signIn).Entry!.Events);
        engine.Accept(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Offline });

        Assert.True(engine.Accept(signIn).IsRepeated);
        Assert.True(RoutingEngine.Recover(engine.Journal).Execute(signIn, engine.Now).IsRepeated);
        Assert.Equal(AgentPresence.Offline, engine.Engine.FindAgent("ann")!.Presence);
    }

    [Fact]
    public void Command_AfterRecovery_GivesItsFirstOutcome()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        var submit = new SubmitWorkOrder { Draft = Some.Draft("WO-1"), Id = "one" };
        var first = engine.Accept(submit);
        engine.Complete("WO-1");

        var again = RoutingEngine.Recover(engine.Journal).Execute(submit, engine.Now);

        Assert.True(again.IsRepeated);
        Assert.Equal(first.Outcome, again.Outcome);
    }

    [Fact]
    public void Command_OfTheSameIdByAnotherActor_IsAnother()
    {
        var engine = TestEngine.Standard();
        engine.Accept(new SubmitWorkOrder { Draft = Some.Draft("WO-1"), Id = "one" });

        var rejection = engine.Refuse(new SubmitWorkOrder { Draft = Some.Draft("WO-1"), Id = "one", Actor = Actor.Supervisor("sam") });

        Assert.Equal((RejectionReason.CommandIdReused, "one"), (rejection.Reason, rejection.Subject));
    }

    [Fact]
    public void Command_PastTheLimit_ForgetsTheOldest()
    {
        var engine = new RoutingEngine();
        engine.Execute(new ApplyPlan { Plan = Some.Plan(), Id = "plan" }, Some.Now);
        for (var i = 1; i < RoutingLimits.RememberedCommands; i++) engine.Execute(new AdvanceTime { Id = $"{i}" }, Some.Now);
        Assert.True(engine.Execute(new ApplyPlan { Plan = Some.Plan(), Id = "plan" }, Some.Now).IsRepeated);

        engine.Execute(new AdvanceTime { Id = "one too many" }, Some.Now);

        Assert.Equal(new PlanVersion(2), engine.Execute(new ApplyPlan { Plan = Some.Plan(), Id = "plan" }, Some.Now).Outcome is PlanOutcome plan ? plan.Version : default);
    }

    [Fact]
    public void Command_WithTheVersionTheCallerSaw_IsDecided()
    {
        var engine = TestEngine.Standard();
        var order = engine.Submit(Some.Draft("WO-1"));

        var outcome = (WorkOrderOutcome)engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "high", ExpectedVersion = order.Version }).Outcome!;

        Assert.Equal(engine.Find("WO-1").Version, outcome.Version);
        Assert.True(outcome.Version > order.Version);
    }

    [Fact]
    public void Command_WithAVersionThatPassed_IsAConflictThatNamesTheCurrentOne()
    {
        var engine = TestEngine.Standard();
        var order = engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "high" });

        var rejection = engine.Refuse(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "low", ExpectedVersion = order.Version });

        Assert.Equal((RejectionReason.VersionConflict, $"{order.Version}", $"{engine.Find("WO-1").Version}"), (rejection.Reason, rejection.Value, rejection.Limit));
    }

    [Fact]
    public void Versions_GrowByWhatIsSaidOfThemOnly()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        var agent = engine.Engine.FindAgent("ann")!.Version;
        var order = engine.Submit(Some.Draft("WO-1")).Version;

        engine.After(Duration.FromDays(2)).Accept(new AdvanceTime()); // The clock breaches.

        Assert.Equal(agent, engine.Engine.FindAgent("ann")!.Version);
        Assert.Equal(order, engine.Find("WO-1").Version);
        Assert.NotNull(engine.Find("WO-1").Clocks[0].BreachedAt);
    }
}
