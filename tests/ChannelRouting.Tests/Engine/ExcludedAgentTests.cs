using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Semantics 22: whom a work order excludes never gets it by matching, whatever is relaxed.</summary>
public class ExcludedAgentTests
{
    [Fact]
    public void ExcludedAgent_IsPassedOver_AndWorkWaitsRatherThanGoThere()
    {
        var engine = Engine("ann");

        engine.Submit(Draft("WO-1", "ann"));
        var alone = engine.Find("WO-1").Status;
        engine.SignIn(Some.Agent("bob"));

        Assert.Equal((WorkOrderStatus.Queued, "bob"), (alone, engine.Find("WO-1").Agent!.Value.Value));
    }

    [Fact]
    public void ExcludedAgent_GetsWorkBehindIt()
    {
        var engine = Engine("ann");

        engine.Submit(Draft("WO-1", "ann"));
        engine.Submit(Some.Draft("WO-2"));

        Assert.Equal((null, "ann"), (engine.Find("WO-1").Agent?.Value, engine.Find("WO-2").Agent?.Value));
    }

    [Fact]
    public void ExcludedAgent_StaysOut_WhenStepsGiveUpAllRequirements()
    {
        var engine = new TestEngine(Some.Plan() with
        {
            Queues = [new WorkQueue { Id = "general", Steps = [new RoutingStep { Lasts = Duration.FromMinutes(1), RelaxSkills = [] }], AfterSteps = StepsEnd.AnyInQueue }, new WorkQueue { Id = "orders" }],
        });
        engine.SignIn(Some.Agent("ann"));

        engine.Submit(Draft("WO-1", "ann"));
        engine.After(Duration.FromDays(1)).Settle();

        Assert.Equal(WorkOrderStatus.Queued, engine.Find("WO-1").Status);
    }

    [Fact]
    public void ExcludedAgent_CanBeGivenItByHand_ButGetsItBackOnlySo()
    {
        var engine = Engine("ann");
        engine.Submit(Draft("WO-1", "ann"));
        engine.Accept(new AssignWorkOrder { WorkOrder = "WO-1", Agent = "ann" });
        engine.Complete("WO-1");

        engine.Accept(new ReopenWorkOrder { WorkOrder = "WO-1" });

        Assert.Equal(WorkOrderStatus.Queued, engine.Find("WO-1").Status);
    }

    [Fact]
    public void Update_ExcludesAnAgent_AndTakesItsOfferBack()
    {
        var engine = new TestEngine(SomeOffers.Plan(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(1) }));
        foreach (var agent in new[] { "ann", "bob" }) engine.SignIn(Some.Agent(agent));
        engine.Submit(Some.Draft("WO-1"));

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", ExcludedAgents = ["ann"] });

        Assert.Equal(OfferRevocation.NoLongerEligible, engine.Events.OfType<OfferRevoked>().Single().Reason);
        Assert.Equal([(2, "bob")], engine.OffersOf("WO-1"));
        Assert.Equal(["ann"], engine.Find("WO-1").ExcludedAgents.Select(agent => agent.Value));
        Assert.Empty(engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", ExcludedAgents = ["ann"] }).Events);
    }

    [Fact]
    public void Update_ExcludesNobody_AndMatchingFollowsAtOnce()
    {
        var engine = Engine("ann");
        engine.Submit(Draft("WO-1", "ann"));

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", ExcludedAgents = [] });

        Assert.Equal("ann", engine.Find("WO-1").Agent!.Value.Value);
    }

    [Fact]
    public void Exhaustion_IsSaidOnceAllOthersRefused()
    {
        var engine = new TestEngine(SomeOffers.Plan(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(1) }));
        foreach (var agent in new[] { "ann", "bob" }) engine.SignIn(Some.Agent(agent));
        engine.Submit(Draft("WO-1", "ann"));

        engine.Accept(new DeclineOffer { Offer = new OfferId(1) });

        Assert.Single(engine.Events.OfType<OffersExhausted>());
    }

    [Fact]
    public void Exhaustion_IsSaidWhenTheLastWhoDidNotRefuseIsExcluded()
    {
        var engine = new TestEngine(SomeOffers.Plan(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(1) }));
        foreach (var agent in new[] { "ann", "bob" }) engine.SignIn(Some.Agent(agent, 25));
        engine.Submit(Some.Draft("in hand") with { ExcludedAgents = ["ann"] });
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new DeclineOffer { Offer = new OfferId(2) });
        Assert.Empty(engine.Events.OfType<OffersExhausted>());

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", ExcludedAgents = ["bob"] });

        Assert.Equal("WO-1", engine.Events.OfType<OffersExhausted>().Single().WorkOrder.Value);
    }

    [Fact]
    public void Exhaustion_IsNotSaidForAnExcludedAgentWhomTheWorkHasNotReached()
    {
        var engine = new TestEngine(SomeOffers.Plan(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(1) }));
        engine.SignIn(Some.Agent("ann") with { QueueTerms = [new QueueTerm { Queue = "general", Delay = Duration.FromHours(1) }] });
        engine.SignIn(Some.Agent("bob", 25));
        engine.Submit(Some.Draft("in hand"));
        engine.SignIn(Some.Agent("cho", 25));
        engine.Submit(Draft("WO-1", "ann"));

        engine.Accept(new DeclineOffer { Offer = new OfferId(2) }); // Bob, who has no room, is still to be asked.

        Assert.Empty(engine.Events.OfType<OffersExhausted>());
    }

    [Theory]
    [InlineData("ann", 2)]
    [InlineData("bob", 1)]
    public void Step_WhereNobodyButExcludedAgentsIsThere_IsSkipped(string excluded, int step)
    {
        var engine = new TestEngine(Some.Plan() with
        {
            Queues = [new WorkQueue { Id = "general", AfterSteps = StepsEnd.Hold, Steps = [new RoutingStep { Lasts = Duration.FromMinutes(1), SkipsWhenNobodyIsThere = true }, new RoutingStep { Lasts = Duration.FromMinutes(1), AlsoServedBy = ["orders"] }] }, new WorkQueue { Id = "orders" }],
        });
        engine.SignIn(Some.Agent("ann", queues: "general"));
        engine.SignIn(Some.Agent("bob", queues: "orders"));

        engine.Submit(Draft("WO-1", excluded));

        Assert.Equal(step, engine.Events.OfType<RoutingStepEntered>().Last().Step);
    }

    [Fact]
    public void Exhaustion_IsNotSaidWhereNobodyWasToBeAsked()
    {
        var engine = new TestEngine(SomeOffers.Plan(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(1) }));
        engine.SignIn(Some.Agent("ann"));

        engine.Submit(Draft("WO-1", "ann"));

        Assert.Empty(engine.Events.OfType<OffersExhausted>());
    }

    [Fact]
    public void Agents_PastTheLimitOrWithoutName_AreRefused()
    {
        var engine = Engine("ann");
        AgentId[] many = [.. Enumerable.Range(0, RoutingLimits.ExcludedAgents + 1).Select(number => new AgentId($"agent-{number}"))];
        engine.Submit(Some.Draft("known") with { ExcludedAgents = many[1..] });

        foreach (var agents in new AgentId[][] { many, [default] })
        {
            Assert.Equal((RejectionReason.LimitExceeded, "draft.excludedAgents"), Refused(new SubmitWorkOrder { Draft = Some.Draft("WO-1") with { ExcludedAgents = agents } }));
            Assert.Equal((RejectionReason.LimitExceeded, "excludedAgents"), Refused(new UpdateWorkOrder { WorkOrder = "known", ExcludedAgents = agents }));
        }

        (RejectionReason, string) Refused(Command command) => engine.Refuse(command) is var rejection ? (rejection.Reason, rejection.Subject) : default;
    }

    private static TestEngine Engine(params string[] agents)
    {
        var engine = TestEngine.Standard();
        foreach (var agent in agents) engine.SignIn(Some.Agent(agent));
        return engine;
    }

    private static WorkOrderDraft Draft(string id, params string[] excluded) => Some.Draft(id) with { ExcludedAgents = [.. excluded.Select(agent => new AgentId(agent))] };
}
