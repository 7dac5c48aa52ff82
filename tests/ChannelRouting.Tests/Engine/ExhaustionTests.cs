using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Semantics 6: a work order that nobody is left to be asked for is never silent, whatever led to it.</summary>
public class ExhaustionTests
{
    private static readonly OfferPolicy FiveMinutes = new() { ExpiresAfter = Duration.FromMinutes(5) };

    [Fact]
    public void WorkOrder_TakenUpAgainAfterItsLastCandidateLeft_SaysThatNobodyIsLeft()
    {
        var engine = SomeOffers.Engine(FiveMinutes with { AtOnce = 2 }, "ann", "bob");
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new DeclineOffer { Offer = new OfferId(1) });
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Suspended });
        engine.Accept(new SetAgentPresence { Agent = "bob", Presence = AgentPresence.Away });

        var decision = engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Queued });

        Assert.Equal([typeof(WorkOrderStatusChanged), typeof(SlaClockResumed), typeof(OffersExhausted)], decision.Entry!.Events.Select(e => e.GetType()));
    }

    [Fact]
    public void WorkOrder_RequeuedAfterItsLastCandidateLeft_SaysThatNobodyIsLeft()
    {
        var engine = SomeOffers.Engine(FiveMinutes, "ann", "bob");
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new DeclineOffer { Offer = new OfferId(1) });
        engine.Accept(new AcceptOffer { Offer = new OfferId(2) });
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Suspended });
        engine.Accept(new SetAgentPresence { Agent = "bob", Presence = AgentPresence.Offline });

        var decision = engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Assigned });

        Assert.Equal([typeof(WorkOrderRequeued), typeof(SlaClockResumed), typeof(OffersExhausted)], decision.Entry!.Events.Select(e => e.GetType()));
    }

    [Fact]
    public void Plan_ThatAsksAgain_SaysWhereNobodyIsLeft()
    {
        var engine = SomeOffers.Engine(FiveMinutes, "ann");
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new ApplyPlan { Plan = SomeOffers.Plan(null) });
        engine.Accept(new SaveAgent { Profile = Some.Agent("ann", capacityUnits: 10) });
        engine.Accept(new DeclineOffer { Offer = new OfferId(1) });

        var decision = engine.Accept(new ApplyPlan { Plan = SomeOffers.Plan(FiveMinutes) });

        Assert.Equal([typeof(PlanApplied), typeof(OffersExhausted)], decision.Entry!.Events.Select(e => e.GetType()));
    }

    [Fact]
    public void LastOfferThereMayBe_TakenBackFromAnAgentWhoLeft_SaysThatNobodyIsLeft()
    {
        var engine = SomeOffers.Engine(FiveMinutes, "ann");
        engine.Submit(Some.Draft("WO-1"));
        for (var i = 1; i < RoutingLimits.OffersPerWorkOrder; i++)
        {
            engine.Engine.Execute(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Away }, engine.Now);
            engine.Engine.Execute(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Available }, engine.Now);
        }

        var decision = engine.Accept(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Away });

        Assert.Equal([typeof(AgentPresenceChanged), typeof(OfferRevoked), typeof(OffersExhausted)], decision.Entry!.Events.Select(e => e.GetType()));
    }
}
