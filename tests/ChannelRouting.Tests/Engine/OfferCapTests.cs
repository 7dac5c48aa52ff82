using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>The plan's cap on the open offers of one agent.</summary>
public class OfferCapTests
{
    private static readonly OfferPolicy OneMinute = new() { ExpiresAfter = Duration.FromMinutes(1) };

    private static RoutingPlan Plan(int? cap) => SomeOffers.Plan(OneMinute) with { MaxOffersPerAgent = cap };

    [Fact]
    public void Agent_WithItsOffers_IsOfferedNoMore()
    {
        var engine = Engine(Plan(2), "ann");

        Assert.Equal("ann ann Queued", Submit(engine, 3));
    }

    [Fact]
    public void Agent_WithoutACap_IsOfferedAllItHasRoomFor()
    {
        var engine = Engine(Plan(null), "ann");

        Assert.Equal("ann ann ann", Submit(engine, 3));
    }

    public static TheoryData<Command> Ends => [new AcceptOffer { Offer = new OfferId(1) }, new DeclineOffer { Offer = new OfferId(1) }, new CancelWorkOrder { WorkOrder = "WO-1" }, new AssignWorkOrder { WorkOrder = "WO-1", Agent = "bob" }];

    [Theory, MemberData(nameof(Ends))]
    public void Offer_ThatEnds_MakesPlaceForTheNextInTheSameStep(Command end)
    {
        var engine = Engine(Plan(1), "ann");
        engine.SignIn(Some.Agent("bob", 100, "orders"));
        Submit(engine, 2);

        var offer = Assert.Single(engine.Accept(end).Events.OfType<OfferMade>());

        Assert.Equal(("WO-2", "ann"), (offer.WorkOrder.Value, offer.Agent.Value));
    }

    [Fact]
    public void Offer_ThatExpires_MakesPlaceForTheNextInTheSameStep()
    {
        var engine = Engine(Plan(1), "ann");
        Submit(engine, 2);

        Assert.Empty(engine.After(OneMinute.ExpiresAfter - Duration.FromTicks(1)).Accept(new AdvanceTime()).Events);
        engine.After(Duration.FromTicks(1)).Accept(new AdvanceTime());

        Assert.Equal(("Queued", "ann"), (WhereIs(engine, "WO-1"), WhereIs(engine, "WO-2")));
    }

    [Fact]
    public void Offer_TakenByAnother_MakesPlaceForTheNextInTheSameStep()
    {
        var engine = Engine(SomeOffers.Plan(OneMinute with { AtOnce = 2 }) with { MaxOffersPerAgent = 1 }, "ann", "bob");
        Submit(engine, 2);
        Assert.Equal("Queued", WhereIs(engine, "WO-2"));

        engine.Accept(new AcceptOffer { Offer = new OfferId(1) });

        Assert.Equal(["ann", "bob"], engine.OffersOf("WO-2").Select(offer => offer.Item2).Order());
    }

    [Fact]
    public void Work_WhileTheBestAgentHasItsOffers_IsOfferedToAnother()
    {
        var engine = Engine(Plan(1), "ann");
        engine.SignIn(Some.Agent("bob", 50)); // Always more loaded than ann, with as much.
        engine.Submit(Some.Draft("WO-0", type: "order")); // Assigned to ann, who was served last now.

        Assert.Equal("bob ann Queued", Submit(engine, 3));
    }

    [Fact]
    public void Offers_OfAllQueues_CountTogether()
    {
        var engine = Engine(OffersEverywhere with { MaxOffersPerAgent = 1 }, "ann");
        engine.Submit(Some.Draft("WO-1", type: "order"));

        engine.Submit(Some.Draft("WO-2"));

        Assert.Equal(("ann", "Queued"), (WhereIs(engine, "WO-1"), WhereIs(engine, "WO-2")));
    }

    [Fact]
    public void WorkThatIsAssignedAtOnce_OrByHand_IsNotCapped()
    {
        var engine = Engine(Plan(1), "ann");
        Submit(engine, 2);

        Assert.Equal(new AgentId("ann"), engine.Submit(Some.Draft("WO-3", type: "order")).Agent);
        engine.Accept(new AssignWorkOrder { WorkOrder = "WO-2", Agent = "ann" });

        Assert.Equal(("ann", 1), (engine.WhereIs("WO-2"), OfferCountOf(engine, "ann")));
    }

    [Fact]
    public void WorkInHand_DoesNotCount()
    {
        var engine = Engine(Plan(1), "ann");
        Submit(engine, 1);
        engine.Accept(new AcceptOffer { Offer = new OfferId(1) });

        engine.Submit(Some.Draft("WO-2"));

        Assert.Equal("ann", WhereIs(engine, "WO-2"));
    }

    [Fact]
    public void Plan_ThatLowersTheCap_LeavesOffersOpen_AndCountsThem()
    {
        var engine = Engine(Plan(3), "ann");
        Submit(engine, 2);

        engine.Accept(new ApplyPlan { Plan = Plan(1) });
        engine.Submit(Some.Draft("WO-3"));
        Assert.Equal(2, OfferCountOf(engine, "ann"));
        engine.Accept(new DeclineOffer { Offer = new OfferId(1) });
        Assert.Equal("Queued", WhereIs(engine, "WO-3"));
        engine.Accept(new DeclineOffer { Offer = new OfferId(2) });

        Assert.Equal("ann", WhereIs(engine, "WO-3"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(null)]
    public void Plan_ThatRaisesOrDropsTheCap_HasTheAgentAskedAtOnce(int? cap)
    {
        var engine = Engine(Plan(1), "ann");
        Submit(engine, 2);

        engine.Accept(new ApplyPlan { Plan = Plan(cap) });

        Assert.Equal("ann", WhereIs(engine, "WO-2"));
    }

    [Theory]
    [InlineData(1, "Queued")]
    [InlineData(2, "bob")]
    public void Agent_WithItsOffers_IsNotFreeForWorkThatIsOffered(int cap, string expected)
    {
        var reserve = new AgentReserve { Agents = 1, Channel = "phone", From = ["chat"] };
        var engine = new TestEngine(Some.Plan() with { Queues = [new WorkQueue { Id = "general" }, new WorkQueue { Id = "orders", Offers = OneMinute, Reserve = reserve }], MaxOffersPerAgent = cap });
        engine.SignIn(Some.Agent("ann", 225, "orders"));
        engine.SignIn(Some.Agent("bob"));
        engine.Submit(Some.Draft("WO-1", "phone", "order")); // Offered to ann, who has units for one more.

        engine.Submit(Some.Draft("WO-2"));
        Assert.Equal(("ann", expected), (WhereIs(engine, "WO-1"), WhereIs(engine, "WO-2")));
        engine.Accept(new CancelWorkOrder { WorkOrder = "WO-1" });

        Assert.Equal("bob", WhereIs(engine, "WO-2"));
    }

    [Fact]
    public void Agent_InRandomRuns_IsNeverOfferedMoreThanTheCap()
    {
        var fullCount = 0;
        RandomStep.Check(steps =>
        {
            var (cap, agents) = (default(int?), new Dictionary<OfferId, AgentId>());
            foreach (var e in RandomStep.Run(steps).Events)
            {
                if (e is PlanApplied applied) cap = applied.Plan.MaxOffersPerAgent;
                if (e is OfferMade made)
                {
                    agents.Add(made.Offer, made.Agent);
                    var count = agents.Values.Count(agent => agent == made.Agent);
                    Assert.False(count > cap, $"{made.Agent} has {count} offers by event {made.Sequence}.");
                    if (count == cap) fullCount++;
                }

                if (SomeOffers.EndedBy(e) is { } ended) agents.Remove(ended);
            }
        }, maxTest: 150);

        Assert.True(fullCount > 100, $"Agents reached the cap only {fullCount} times.");
    }

    private static RoutingPlan OffersEverywhere => Some.Plan() with { Queues = [new WorkQueue { Id = "general", Offers = OneMinute }, new WorkQueue { Id = "orders", Offers = OneMinute }] };

    private static TestEngine Engine(RoutingPlan plan, params string[] agents)
    {
        var engine = new TestEngine(plan);
        foreach (var agent in agents) engine.SignIn(Some.Agent(agent));
        return engine;
    }

    /// <summary>Submits WO-1 and so on: whom each is offered to.</summary>
    private static string Submit(TestEngine engine, int count)
    {
        for (var i = 1; i <= count; i++) engine.Submit(Some.Draft($"WO-{i}"));
        return string.Join(' ', Enumerable.Range(1, count).Select(i => WhereIs(engine, $"WO-{i}")));
    }

    private static string WhereIs(TestEngine engine, WorkOrderId id) => engine.OffersOf(id).Select(offer => offer.Item2).FirstOrDefault(engine.WhereIs(id));

    private static int OfferCountOf(TestEngine engine, AgentId agent) => engine.Engine.FindAgent(agent)!.Offers.Count;
}
