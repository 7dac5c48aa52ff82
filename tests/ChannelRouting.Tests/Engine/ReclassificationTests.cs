using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Open work to which a new plan's rules are put. Each starts in general, where the standard plan's rules have it.</summary>
public class ReclassificationTests
{
    private static readonly SkillRequirement Tax = new() { Skill = "tax", AtLeast = 1 };

    private static readonly SkillRequirement French = new() { Skill = "french", AtLeast = 2 };

    [Fact]
    public void WorkOrder_Reclassified_GetsQueueRuleAndRequirementsOfTheNewPlan()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1") with { Requirements = [French] });

        var events = engine.Accept(Applied(QuestionsToOrders(Tax))).Events.ToList();

        var order = engine.Find("WO-1");
        var reclassified = Assert.IsType<WorkOrderReclassified>(events[1]);
        Assert.Equal([typeof(PlanApplied), typeof(WorkOrderReclassified)], events.Select(e => e.GetType()));
        Assert.Equal((new WorkOrderId("WO-1"), new PlanVersion(2), new QueueId("general"), new QueueId("orders"), "questions"), (reclassified.WorkOrder, reclassified.Plan, reclassified.FromQueue, reclassified.Classification.Queue, reclassified.Classification.Rule));
        Assert.Equal([French, Tax], reclassified.Classification.Requirements);
        Assert.Equal((new QueueId("orders"), new PlanVersion(2), reclassified.Sequence), (order.Queue, order.Plan, order.Version));
        Assert.Equal([French, Tax], order.Requirements);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(PlanAdoption.Keep)]
    [InlineData(PlanAdoption.Prospective)]
    [InlineData(PlanAdoption.Retroactive)]
    public void WorkOrder_NotReclassified_KeepsQueueAndRequirements(PlanAdoption? adoption)
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1") with { Requirements = [French] });

        engine.Accept(Applied(QuestionsToOrders(Tax)) with { OpenWork = adoption });

        Assert.Equal(new QueueId("general"), engine.Find("WO-1").Queue);
        Assert.Equal([French], engine.Find("WO-1").Requirements);
    }

    [Fact]
    public void Requirements_OfRulesThatAreGone_AreGone()
    {
        var engine = new TestEngine(QuestionsToOrders(Tax));
        engine.Submit(Some.Draft("WO-1") with { Requirements = [French] });

        engine.Accept(Applied(Some.Plan()));

        Assert.Equal(new QueueId("general"), engine.Find("WO-1").Queue);
        Assert.Equal([French], engine.Find("WO-1").Requirements);
        Assert.Null(engine.Events.OfType<WorkOrderReclassified>().Single().Classification.Rule);
    }

    [Fact]
    public void WorkOrder_Reclassified_GoesByWhatIsKnownOfItNow()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Type = "order" });
        engine.Accept(new EscalateWorkOrder { WorkOrder = "WO-1" });
        var plan = Some.Plan() with { Rules = [.. Some.Plan().Rules, new() { Name = "escalated", When = When.Escalation(1), Requirements = [Tax] }] };

        engine.Accept(Applied(plan));

        Assert.Equal(new QueueId("orders"), engine.Find("WO-1").Queue);
        Assert.Equal([Tax], engine.Find("WO-1").Requirements);
    }

    [Fact]
    public void WorkOrder_ThatWasMoved_StaysWhereItWasMoved()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2"));
        engine.Accept(new TransferWorkOrder { WorkOrder = "WO-1", Queue = "orders" });
        engine.Accept(new TransferWorkOrder { WorkOrder = "WO-2", Queue = "general" });
        var plan = Some.Plan() with { Queues = [.. Some.Plan().Queues, new() { Id = "third" }], Rules = [new() { Name = "third", Queue = "third", Requirements = [Tax] }] };

        engine.Accept(Applied(plan));

        Assert.Equal((new QueueId("orders"), new QueueId("third")), (engine.Find("WO-1").Queue, engine.Find("WO-2").Queue));
        Assert.Equal([Tax], engine.Find("WO-1").Requirements);
    }

    [Fact]
    public void WorkOrder_Reclassified_KeepsItsPlaceInLine()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2", type: "order"));

        engine.Accept(Applied(QuestionsToOrders()));
        engine.SignIn(Some.Agent("ann", capacityUnits: 25));

        Assert.Equal(WorkOrderStatus.Assigned, engine.Find("WO-1").Status);
    }

    [Fact]
    public void WorkOrder_Reclassified_IsMatchedInTheSameStep()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", 100, "orders"));
        engine.Submit(Some.Draft("WO-1"));

        engine.Accept(Applied(QuestionsToOrders()));

        Assert.Equal(WorkOrderStatus.Assigned, engine.Find("WO-1").Status);
    }

    [Fact]
    public void AssignedWork_Reclassified_StaysWithItsAgentAndCountsUnderTheNewCap()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", 100, "general"));
        var before = engine.Submit(Some.Draft("WO-1"));
        var plan = QuestionsToOrders(Tax) with { Queues = [new() { Id = "general" }, new() { Id = "orders", MaxPerAgent = 1 }] };

        engine.Accept(Applied(plan));
        engine.Accept(new SaveAgent { Profile = Some.Agent("ann", 100, "orders") with { Skills = [new() { Skill = "tax", Level = 1 }] } });
        engine.Submit(Some.Draft("WO-2"));

        var after = engine.Find("WO-1");
        Assert.Equal((new QueueId("orders"), WorkOrderStatus.Assigned, before.Agent, before.Assignment), (after.Queue, after.Status, after.Agent, after.Assignment));
        Assert.Equal(WorkOrderStatus.Queued, engine.Find("WO-2").Status);
    }

    [Fact]
    public void Offer_ToWhoIsNoLongerRight_IsTakenBackAndOthersAreKept()
    {
        var engine = SomeOffers.Engine(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(5), AtOnce = 2 }, "ann");
        engine.SignIn(Some.Agent("bob", 100, "general"));
        engine.Submit(Some.Draft("WO-1"));

        engine.Accept(Applied(QuestionsToOrders() with { Queues = [new() { Id = "general" }, new() { Id = "orders", Offers = new() { ExpiresAfter = Duration.FromMinutes(9) } }] }));

        Assert.Equal([(new OfferId(2), OfferRevocation.NoLongerEligible)], engine.Events.OfType<OfferRevoked>().Select(e => (e.Offer, e.Reason)));
        Assert.Equal([(1L, "ann")], engine.OffersOf("WO-1"));
    }

    [Theory]
    [InlineData("another queue", 2)]
    [InlineData("another requirement", 2)]
    [InlineData("nothing else", 1)]
    public void Refusals_AreForgotten_WhenQueueOrRequirementsChange(string what, int offerCount)
    {
        var engine = SomeOffers.Engine(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(5) });
        engine.SignIn(Some.Agent("ann") with { Skills = [new() { Skill = "tax", Level = 3 }] });
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new DeclineOffer { Offer = new OfferId(1) });
        var offers = new OfferPolicy { ExpiresAfter = Duration.FromMinutes(5) };
        var plan = QuestionsToOrders() with { Queues = [new() { Id = "general", Offers = offers }, new() { Id = "orders", Offers = offers }] };

        engine.Accept(Applied(what switch
        {
            "another queue" => plan,
            "another requirement" => plan with { Rules = [new() { Name = "tax", Requirements = [Tax] }] },
            _ => plan with { Rules = [] },
        }));

        Assert.Equal(offerCount, engine.Events.OfType<OfferMade>().Count());
    }

    [Theory]
    [InlineData("general")]
    [InlineData("general", "orders")]
    public void WorkThatWaitsForAnAgent_InAnotherQueueThen_IsForEverybody(params string[] queues)
    {
        var engine = new TestEngine(SomeReturns.PlanWith());
        engine.SignIn(Some.Agent("ann", 25, queues));
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Suspended });
        engine.Submit(Some.Draft("WO-2"));
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Assigned });
        Assert.Equal(new AgentId("ann"), engine.WaitedFor("WO-1"));

        engine.Accept(Applied(QuestionsToOrders()));

        Assert.Equal((WorkOrderStatus.Queued, 0, null), (engine.Find("WO-1").Status, engine.Find("WO-1").WaitsFor.Count, engine.Find("WO-1").WaitEndsAt));
        Assert.Empty(engine.Events.OfType<AffinityEnded>()); // WorkOrderReclassified says it, as a transfer does.
    }

    [Fact]
    public void Promises_OfReclassifiedWork_AreThoseOfTheNewPlan()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));

        engine.Accept(Applied(SomeSla.PlanWith(SomeSla.Policy("new", null, SomeSla.Target("resolution", new SlaGoal { OpenTime = Duration.FromHours(3) })))));

        var clock = engine.Find("WO-1").Clocks.Single();
        Assert.Equal((new SlaPolicyId("new"), Duration.FromHours(3)), (clock.Policy, clock.Allowed));
    }

    [Fact]
    public void ScheduledWork_Reclassified_StartsInItsNewQueue()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1") with { StartAt = engine.Now + Duration.FromHours(1) });

        engine.Accept(Applied(QuestionsToOrders(Tax)));
        engine.After(Duration.FromHours(1)).Accept(new AdvanceTime());

        Assert.Equal((new QueueId("orders"), WorkOrderStatus.Queued), (engine.Find("WO-1").Queue, engine.Find("WO-1").Status));
        Assert.Equal([Tax], engine.Find("WO-1").Requirements);
    }

    [Theory]
    [InlineData(0, typeof(WorkOrderReclassified))]
    [InlineData(1, typeof(PlanAdopted))]
    public void WorkOrder_ThatWouldNeedMoreThanItMay_KeepsWhatItHas(int over, Type expected)
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1") with { Requirements = [French] });
        SkillRequirement[] many = [.. Enumerable.Range(0, RoutingLimits.RequirementsPerWorkOrder - 1 + over).Select(i => new SkillRequirement { Skill = $"skill {i}", AtLeast = 1 })];

        // Two rules, since one may not add so many.
        var plan = Some.Plan() with { Rules = [new() { Name = "one", Queue = "orders", Requirements = many[1..] }, new() { Name = "two", Requirements = many[..1] }] };
        var events = engine.Accept(Applied(plan)).Events.ToList();

        Assert.Equal(expected, events[1].GetType());
        Assert.Equal((over == 0 ? new QueueId("orders") : new QueueId("general"), new PlanVersion(2)), (engine.Find("WO-1").Queue, engine.Find("WO-1").Plan));
    }

    [Fact]
    public void Work_PastTheLimitOfOneCall_IsReclassifiedAtOnce()
    {
        var engine = new TestEngine(Some.Plan(), workPerCommand: 3);
        foreach (var i in Enumerable.Range(1, 8)) engine.Submit(Some.Draft($"WO-{i}"));

        engine.Accept(Applied(QuestionsToOrders()));
        var first = engine.Events.OfType<WorkOrderReclassified>().Select(e => e.WorkOrder.Value).ToList();
        var dueAt = engine.Engine.NextDueAt;
        engine.Settle();

        Assert.Equal(["WO-1", "WO-2", "WO-3"], first);
        Assert.Equal((engine.Now, 8), (dueAt!.Value, engine.Events.OfType<WorkOrderReclassified>().Count()));
    }

    private static ApplyPlan Applied(RoutingPlan plan) => new() { Plan = plan, OpenWork = PlanAdoption.Reclassify };

    private static RoutingPlan QuestionsToOrders(params SkillRequirement[] requirements) =>
        Some.Plan() with { Rules = [new() { Name = "questions", When = When.Type("question"), Queue = "orders", Requirements = requirements }, .. Some.Plan().Rules] };
}
