using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Semantics 14 and 17: agents who take work while offline, and what comes back to those who do not.</summary>
public class OfflineWorkTests
{
    private static readonly AgentProfile Bot = Some.Agent("bot") with { TakesWorkOffline = true };

    [Fact]
    public void Agent_WhoTakesWorkOffline_IsGivenWorkWithoutSigningIn()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));

        var decision = engine.Accept(new SaveAgent { Profile = Bot });

        Assert.Equal([typeof(AgentSaved), typeof(WorkOrderAssigned)], decision.Events.Select(e => e.GetType()));
        Assert.Equal(AgentPresence.Offline, engine.Engine.FindAgent("bot")!.Presence);
    }

    [Fact]
    public void Agent_WhoTakesWorkOffline_IsOfferedWorkAndKeepsItsOffersWhenItSignsOut()
    {
        var engine = SomeOffers.Engine(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(1) });
        engine.SignIn(Bot);
        engine.Submit(Some.Draft("WO-1"));

        engine.Accept(new SetAgentPresence { Agent = "bot", Presence = AgentPresence.Offline });
        engine.Submit(Some.Draft("WO-2"));

        Assert.Equal([(1L, "bot")], engine.OffersOf("WO-1"));
        Assert.Equal([(2L, "bot")], engine.OffersOf("WO-2"));
    }

    [Fact]
    public void Agent_WhoTakesWorkOffline_TakesNoneWhileAway()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Bot);
        engine.Accept(new SetAgentPresence { Agent = "bot", Presence = AgentPresence.Away });

        Assert.Equal(WorkOrderStatus.Queued, engine.Submit(Some.Draft("WO-1")).Status);
    }

    [Fact]
    public void Agent_WhoTakesWorkOffline_TakesNoneOffShift()
    {
        var engine = TestEngine.Standard();
        engine.Accept(new SaveAgent { Profile = Bot });
        engine.Accept(new EndAgentShift { Agent = "bot" });

        Assert.Equal(WorkOrderStatus.Queued, engine.Submit(Some.Draft("WO-1")).Status);
    }

    [Fact]
    public void Agent_WhoNoLongerTakesWorkOffline_LosesItsOpenOffers()
    {
        var engine = SomeOffers.Engine(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(1) });
        engine.Accept(new SaveAgent { Profile = Bot });
        engine.Submit(Some.Draft("WO-1"));

        var decision = engine.Accept(new SaveAgent { Profile = Bot with { TakesWorkOffline = false } });

        Assert.Equal(OfferRevocation.AgentUnavailable, Assert.Single(decision.Events.OfType<OfferRevoked>()).Reason);
    }

    [Theory]
    [InlineData(true, AgentPresence.Offline, WorkOrderStatus.Assigned)]
    [InlineData(false, AgentPresence.Offline, WorkOrderStatus.Queued)]
    [InlineData(false, AgentPresence.Away, WorkOrderStatus.Assigned)]
    public void WorkThatGoesOn_GoesToItsAgentOnlyWhereItCanBeReached(bool takesWorkOffline, AgentPresence presence, WorkOrderStatus expected)
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Bot with { TakesWorkOffline = takesWorkOffline });
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Suspended });
        engine.Accept(new SetAgentPresence { Agent = "bot", Presence = presence });

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Assigned });

        Assert.Equal(expected, engine.Find("WO-1").Status);
    }

    [Fact]
    public void AssignmentByHand_ToAnAgentWhoTakesWorkOffline_Works()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new SaveAgent { Profile = Bot with { Queues = [] } });

        engine.Accept(new AssignWorkOrder { WorkOrder = "WO-1", Agent = "bot" });

        Assert.Equal(WorkOrderStatus.Assigned, engine.Find("WO-1").Status);
    }

    [Theory]
    [InlineData(AgentPresence.Offline, 1)]
    [InlineData(AgentPresence.Away, 0)]
    public void MissedOffers_ThatMakeItOffline_DoNotStopItsOtherOffers(AgentPresence presence, int openOffers)
    {
        var engine = SomeOffers.Engine(new OfferPolicy { ExpiresAfter = Duration.FromSeconds(30), OnMiss = new MissPolicy { Presence = presence } });
        engine.SignIn(Bot);
        engine.Submit(Some.Draft("WO-1"));
        engine.After(Duration.FromSeconds(10)).Submit(Some.Draft("WO-2"));

        engine.After(Duration.FromSeconds(20)).Accept(new AdvanceTime());

        Assert.Equal(presence, engine.Engine.FindAgent("bot")!.Presence);
        Assert.Equal(openOffers, engine.OffersOf("WO-2").Count());
    }
}
