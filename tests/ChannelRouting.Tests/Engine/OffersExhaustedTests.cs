using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Semantics 6: when every eligible agent has declined, OffersExhausted, never silence, however it came about.</summary>
public class OffersExhaustedTests
{
    [Fact]
    public void Recover_WhereMatchingReachedItsLimit_StillSaysWhoIsLeftWithNobody()
    {
        var engine = new TestEngine(SomeOffers.Plan(new OfferPolicy { ExpiresAfter = Duration.FromHours(1) }), workPerCommand: 1);
        engine.SignIn(Some.Agent("ann", 100, "general"));
        engine.SignIn(Some.Agent("bob", 0, "general", "orders"));
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new DeclineOffer { Offer = new OfferId(1) });
        engine.Submit(Some.Draft("WO-2", type: "order"));
        engine.Submit(Some.Draft("WO-3", type: "order"));
        engine.Accept(new SaveAgent { Profile = Some.Agent("bob", 100, "orders") });
        Assert.Empty(engine.Events.OfType<OffersExhausted>());

        var recovered = RoutingEngine.Recover(engine.Journal);

        Assert.Single(recovered.Execute(new AdvanceTime(), engine.Now).Events.OfType<OffersExhausted>());
    }

    [Fact]
    public void Exhaustion_AfterTheNextSignInOfWhoRefused_IsSaidAgain()
    {
        var engine = SomeOffers.Engine(new OfferPolicy { ExpiresAfter = Duration.FromHours(1) }, "ann", "bob");
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new DeclineOffer { Offer = new OfferId(1) });
        engine.Accept(new DeclineOffer { Offer = new OfferId(2) });
        engine.Accept(new SaveAgent { Profile = Some.Agent("ann", 0) });
        engine.Accept(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Offline });
        engine.Accept(new SignInAgent { Agent = "ann" }); // Could be asked again, had she room.
        engine.Accept(new SaveAgent { Profile = Some.Agent("ann", 0, "orders") });

        Assert.Equal(2, engine.Events.OfType<OffersExhausted>().Count());
    }

    private static readonly OfferPolicy HalfMinute = new() { ExpiresAfter = Duration.FromSeconds(30) };

    [Fact]
    public void Plan_ThatBeginsToAsk_SaysWhoseWorkEveryoneRefusedBefore()
    {
        var engine = SomeOffers.Engine(HalfMinute, "ann");
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new SaveAgent { Profile = Some.Agent("ann", capacityUnits: 0) });
        engine.Accept(new ApplyPlan { Plan = SomeOffers.Plan(null) });
        foreach (var offer in engine.Find("WO-1").Offers) engine.Accept(new DeclineOffer { Offer = offer.Id });
        Assert.Empty(engine.Events.OfType<OffersExhausted>());

        var decision = engine.Accept(new ApplyPlan { Plan = SomeOffers.Plan(HalfMinute) });

        Assert.Equal("WO-1", Assert.Single(decision.Events.OfType<OffersExhausted>()).WorkOrder);
    }

    [Theory]
    [InlineData(WorkOrderStatus.Suspended)]
    [InlineData(WorkOrderStatus.Waiting)]
    public void WorkOrder_ThatComesBackToTheLineAfterTheOthersLeft_SaysSo(WorkOrderStatus aside)
    {
        var engine = SomeOffers.Engine(HalfMinute, "ann", "bob");
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new DeclineOffer { Offer = new OfferId(1) });
        if (aside == WorkOrderStatus.Waiting) engine.Accept(new AcceptOffer { Offer = new OfferId(2) });
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = aside });
        engine.Accept(new SetAgentPresence { Agent = "bob", Presence = AgentPresence.Offline });
        Assert.Empty(engine.Events.OfType<OffersExhausted>());

        var decision = engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Queued });

        Assert.Equal("WO-1", Assert.Single(decision.Events.OfType<OffersExhausted>()).WorkOrder);
    }

    [Fact]
    public void CoolDown_ThatEndsForSomebodyWhoIsGone_SaysItAgain()
    {
        var engine = SomeOffers.Engine(HalfMinute, "ann", "bob");
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new DeclineOffer { Offer = new OfferId(1), OfferAgainAt = Some.Now + Duration.FromMinutes(1) });
        engine.Accept(new DeclineOffer { Offer = new OfferId(2) });
        engine.Accept(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Offline });
        Assert.Single(engine.Events.OfType<OffersExhausted>());

        engine.After(Duration.FromMinutes(1)).Accept(new AdvanceTime());

        Assert.Equal([2, 1], engine.Events.OfType<OffersExhausted>().Select(e => e.RefusalCount));
    }

    [Fact]
    public void WorkOrder_OfferedAsOftenAsTheLimitAndTakenBackAtLast_SaysSo()
    {
        var engine = SomeOffers.Engine(HalfMinute, "ann");
        engine.Submit(Some.Draft("WO-1"));
        for (var i = 1; i <= RoutingLimits.OffersPerWorkOrder; i++)
        {
            engine.Engine.Execute(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Away }, engine.Now);
            engine.Engine.Execute(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Available }, engine.Now);
        }

        Assert.Empty(engine.OffersOf("WO-1"));
        Assert.True(engine.Engine.State.FindOrder("WO-1")!.IsExhausted);
    }

    [Fact]
    public void SeveralWorkOrders_AreSaidByIdWhateverTheOrderInWhichTheyWereRefused()
    {
        var engine = SomeOffers.Engine(HalfMinute, "ann");
        foreach (var id in new[] { "WO-3", "WO-1", "WO-2" }) engine.Submit(Some.Draft(id));

        engine.After(Duration.FromSeconds(30)).Accept(new AdvanceTime());

        Assert.Equal(["WO-1", "WO-2", "WO-3"], engine.Events.OfType<OffersExhausted>().Select(e => e.WorkOrder.Value));
    }
}
