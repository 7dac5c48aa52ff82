using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Semantics 6 and 14: work that waits for its agent in a queue that offers.</summary>
public class AffinityOfferTests
{
    [Fact]
    public void WorkThatWaits_InAQueueThatOffers_IsOfferedToThatAgentAlone()
    {
        var engine = SomeReturns.Offering();

        Assert.Equal([(3, "ann")], engine.OffersOf("WO-1"));
        Assert.Equal(new AgentId("ann"), engine.WaitedFor("WO-1"));
        engine.Accept(new AcceptOffer { Offer = new OfferId(3) });
        Assert.Equal((WorkOrderStatus.Assigned, null), (engine.Find("WO-1").Status, engine.WaitedFor("WO-1")));
    }

    [Fact]
    public void AgentWhoDeclinesWhatWaits_IsWaitedForNoMore()
    {
        var engine = SomeReturns.Offering();

        var events = engine.Accept(new DeclineOffer { Offer = new OfferId(3) }).Events.ToList();

        Assert.Equal([typeof(OfferDeclined), typeof(AffinityEnded), typeof(OfferMade)], events.Select(e => e.GetType()));
        Assert.Equal((new WorkOrderId("WO-1"), new AgentId("ann"), AffinityEndReason.AgentRefused, engine.Now), events.EndOfWait());
        Assert.Equal([(4, "bob")], engine.OffersOf("WO-1"));
    }

    [Fact]
    public void AgentWhoMissesWhatWaits_IsWaitedForNoMore()
    {
        var engine = SomeReturns.Offering();

        var events = engine.After(Duration.FromMinutes(1)).Accept(new AdvanceTime()).Events.ToList();

        Assert.Equal([typeof(OfferExpired), typeof(AffinityEnded), typeof(OfferMade)], events.Select(e => e.GetType()));
        Assert.Equal(AffinityEndReason.AgentRefused, ((AffinityEnded)events[1]).Reason);
    }

    [Fact]
    public void Wait_OverWhileItsAgentHasTheOffer_KeepsTheOfferAndAsksOthersToo()
    {
        var engine = SomeReturns.Offering(new OfferPolicy { ExpiresAfter = Duration.FromHours(1), AtOnce = 2 });

        engine.After(SomeReturns.Wait).Accept(new AdvanceTime());

        Assert.Equal([(3, "ann"), (4, "bob")], engine.OffersOf("WO-1"));
    }

    [Fact]
    public void Exhaustion_IsNotSaidOfWorkThatWaits_ButOnceItIsForEverybody()
    {
        var engine = SomeReturns.OfferingToBobWhoRefused();
        engine.GoOn("WO-1");

        engine.Accept(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Away }); // Now bob, who refused, is the only one who could take it at once.
        var before = engine.Events.OfType<OffersExhausted>().Count();
        var events = engine.After(SomeReturns.Wait).Accept(new AdvanceTime()).Events.Select(e => e.GetType());

        Assert.Equal(0, before);
        Assert.Equal([typeof(AffinityEnded), typeof(OffersExhausted)], events);
    }
}
