using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

public class RepeatedAnswerTests
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    [Fact]
    public void Accept_RepeatedAfterAReopening_GivesItsFirstOutcome()
    {
        var engine = SomeOffers.Engine(new OfferPolicy { ExpiresAfter = Minute }, "ann");
        engine.Submit(Some.Draft("WO-1"));
        var first = (OfferOutcome)engine.Accept(new AcceptOffer { Offer = new OfferId(1) }).Outcome!;
        engine.Complete("WO-1");
        engine.Accept(new ReopenWorkOrder { WorkOrder = "WO-1" });

        var again = (OfferOutcome)engine.Accept(new AcceptOffer { Offer = new OfferId(1) }).Outcome!;

        Assert.Equal(first.Assignment, again.Assignment);
    }

    [Fact]
    public void Accept_RepeatedWithTheVersionSeenFirst_GivesItsFirstOutcome()
    {
        var engine = SomeOffers.Engine(new OfferPolicy { ExpiresAfter = Minute }, "ann");
        var version = engine.Submit(Some.Draft("WO-1")).Version;
        var accept = new AcceptOffer { Offer = new OfferId(1), ExpectedVersion = version };
        engine.Accept(accept);

        Assert.Null(engine.Execute(accept).Rejection);
    }
}
