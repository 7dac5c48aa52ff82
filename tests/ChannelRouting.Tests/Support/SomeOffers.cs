namespace ChannelRouting.Tests.Support;

/// <summary>Engines whose general queue offers its work.</summary>
internal static class SomeOffers
{
    public static RoutingPlan Plan(OfferPolicy? policy) => Some.Plan() with { Queues = [new WorkQueue { Id = "general", Offers = policy }, new WorkQueue { Id = "orders" }] };

    /// <summary>Agents of 100 units are signed in, in the order of their names given.</summary>
    public static TestEngine Engine(OfferPolicy policy, params string[] agents)
    {
        var engine = new TestEngine(Plan(policy));
        foreach (var agent in agents) engine.SignIn(Some.Agent(agent));
        return engine;
    }

    /// <summary>The open offers of a work order: number and agent.</summary>
    public static IEnumerable<(long, string)> OffersOf(this TestEngine engine, WorkOrderId id) => engine.Find(id).Offers.Select(offer => (offer.Id.Number, offer.Agent.Value));

    /// <summary>The offer that an event ends; null when it ends none.</summary>
    public static OfferId? EndedBy(RoutingEvent routingEvent) => routingEvent switch
    {
        OfferAccepted e => e.Offer,
        OfferDeclined e => e.Offer,
        OfferExpired e => e.Offer,
        OfferRevoked e => e.Offer,
        _ => null,
    };
}
