using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

public class OfferLimitTests
{
    [Fact]
    public void OffersThatCostNothing_OfOneAgent_AreBounded()
    {
        var engine = new RoutingEngine();
        var plan = SomeOffers.Plan(new OfferPolicy { ExpiresAfter = Duration.FromDays(1) }) with { Channels = [new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 0 }], Rules = [] };
        engine.Execute(new ApplyPlan { Plan = plan }, Some.Now);
        engine.Execute(new SaveAgent { Profile = Some.Agent("ann") }, Some.Now);
        engine.Execute(new SignInAgent { Agent = "ann" }, Some.Now);
        for (var i = 1; i <= RoutingLimits.OffersPerAgent + 1; i++) engine.Execute(new SubmitWorkOrder { Draft = Some.Draft($"WO-{i}") }, Some.Now);
        Assert.Equal(RoutingLimits.OffersPerAgent, engine.FindAgent("ann")!.Offers.Count);

        var next = engine.Execute(new DeclineOffer { Offer = new OfferId(1) }, Some.Now).Events.OfType<OfferMade>().Single();

        Assert.Equal($"WO-{RoutingLimits.OffersPerAgent + 1}", next.WorkOrder.Value);
    }
}
