using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Agents who finish what they have and then go.</summary>
public class DrainingTests
{
    [Fact]
    public void Agent_WithoutWork_GoesOfflineAtOnce()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));

        var decision = engine.Accept(Drain("ann"));

        var changes = decision.Events.Cast<AgentPresenceChanged>().Select(e => (e.Presence, e.Actor.Kind));
        Assert.Equal([(AgentPresence.Draining, ActorKind.Host), (AgentPresence.Offline, ActorKind.Rule)], changes);
        Assert.Equal(AgentPresence.Offline, Assert.IsType<AgentOutcome>(decision.Outcome).Presence);
    }

    [Fact]
    public void Agent_WithWork_TakesNoMoreAndGoesOfflineWhenItIsClosed()
    {
        var engine = Draining();
        Assert.Equal(WorkOrderStatus.Queued, engine.Submit(Some.Draft("WO-2")).Status);
        engine.After(Duration.FromMinutes(5)).Complete("WO-1");
        Assert.Equal(AgentPresence.Draining, engine.Engine.FindAgent("ann")!.Presence);

        var decision = engine.After(Duration.FromMinutes(1)).Accept(new CloseWorkOrder { WorkOrder = "WO-1", Assignment = new AssignmentId(1) });

        Assert.Equal((AgentPresence.Offline, engine.Now), (engine.Engine.FindAgent("ann")!.Presence, decision.Events.OfType<AgentPresenceChanged>().Single().At));
        Assert.Equal(WorkOrderStatus.Queued, engine.Find("WO-2").Status);
    }

    [Theory]
    [InlineData(WorkOrderStatus.Waiting)]
    [InlineData(WorkOrderStatus.Suspended)]
    public void Agent_WithWorkThatWaits_StaysUntilItEnds(WorkOrderStatus status)
    {
        var engine = Draining();
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = status });
        Assert.Equal(AgentPresence.Draining, engine.Engine.FindAgent("ann")!.Presence);

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Assigned });
        Assert.Equal(new AgentId("ann"), engine.Find("WO-1").Agent);
        engine.Accept(new CancelWorkOrder { WorkOrder = "WO-1" });

        Assert.Equal(AgentPresence.Offline, engine.Engine.FindAgent("ann")!.Presence);
    }

    [Fact]
    public void Agent_WhoseLastWorkGoesBackToTheLine_GoesOffline()
    {
        var engine = new TestEngine(Some.Plan());
        engine.SignIn(Some.Agent("ann", capacityUnits: 25));
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Suspended });
        engine.Accept(Drain("ann"));
        engine.Accept(new SaveAgent { Profile = Some.Agent("ann", capacityUnits: 0) });

        var decision = engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Assigned });

        Assert.Single(decision.Events.OfType<WorkOrderRequeued>());
        Assert.Equal(AgentPresence.Offline, engine.Engine.FindAgent("ann")!.Presence);
    }

    [Fact]
    public void OpenOffers_AreTakenBackAndDoNotHoldTheAgent()
    {
        var engine = SomeOffers.Engine(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(1) }, "ann");
        engine.Submit(Some.Draft("WO-1"));

        var decision = engine.Accept(Drain("ann"));

        Assert.Equal([typeof(AgentPresenceChanged), typeof(OfferRevoked), typeof(AgentPresenceChanged)], decision.Events.Select(e => e.GetType()));
        Assert.Equal(OfferRevocation.AgentUnavailable, Assert.Single(decision.Events.OfType<OfferRevoked>()).Reason);
    }

    [Fact]
    public void AssignmentByHand_ToADrainingAgent_Works()
    {
        var engine = Draining();
        engine.Submit(Some.Draft("WO-2"));

        engine.Accept(new AssignWorkOrder { WorkOrder = "WO-2", Agent = "ann" });
        engine.Accept(new CancelWorkOrder { WorkOrder = "WO-1" });

        Assert.Equal((AgentPresence.Draining, 1), (engine.Engine.FindAgent("ann")!.Presence, engine.Engine.FindAgent("ann")!.WorkOrderCount));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Draining_EndsByASignInOrByAnotherPresence(bool bySignIn)
    {
        var engine = Draining();

        var decision = engine.Accept(bySignIn ? new SignInAgent { Agent = "ann" } : new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Available });
        engine.Accept(new CancelWorkOrder { WorkOrder = "WO-1" });

        Assert.Equal(AgentPresence.Available, Assert.Single(decision.Events.OfType<AgentPresenceChanged>()).Presence);
        Assert.Equal(AgentPresence.Available, engine.Engine.FindAgent("ann")!.Presence);
    }

    [Fact]
    public void SignIn_OfADrainingAgent_ForgetsNothing()
    {
        var engine = SomeOffers.Engine(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(1) }, "ann");
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new AcceptOffer { Offer = new OfferId(1) });
        engine.Submit(Some.Draft("WO-2"));
        engine.Accept(new DeclineOffer { Offer = new OfferId(2) });
        engine.Accept(Drain("ann"));

        engine.Accept(new SignInAgent { Agent = "ann" });

        Assert.Empty(engine.OffersOf("WO-2"));
    }

    [Fact]
    public void Agent_WhoIsOffline_CannotDrain()
    {
        var engine = TestEngine.Standard();
        engine.Accept(new SaveAgent { Profile = Some.Agent("ann") });

        Assert.Equal(RejectionReason.AgentOffline, engine.Refuse(Drain("ann")).Reason);
    }

    [Fact]
    public void Draining_OfAnAgentWhoTakesWorkOffline_GivesItNoNewWorkWhenItIsDone()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("bot", 25) with { TakesWorkOffline = true });
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new SetAgentPresence { Agent = "bot", Presence = AgentPresence.Draining });
        engine.Submit(Some.Draft("WO-2"));
        engine.Complete("WO-1");

        engine.Close("WO-1");

        Assert.Equal(WorkOrderStatus.Queued, engine.Find("WO-2").Status);
    }

    /// <summary>Ann drains and holds WO-1.</summary>
    private static TestEngine Draining()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(Drain("ann"));
        return engine;
    }

    private static SetAgentPresence Drain(string agent) => new() { Agent = agent, Presence = AgentPresence.Draining };
}
