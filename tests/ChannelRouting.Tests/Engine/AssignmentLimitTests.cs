using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>How many work orders matching gives one agent in a stretch of time.</summary>
public class AssignmentLimitTests
{
    private static readonly Duration Gap = Duration.FromSeconds(30);
    private static readonly Duration Tick = Duration.FromTicks(1);

    private static RoutingPlan Plan => Some.Plan() with
    {
        AssignmentLimit = new AssignmentLimit { Within = Gap },
        SlaPolicies = [],
        Channels = [new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 25 }],
        Queues = [new WorkQueue { Id = "general", ReturnWaitsFor = Duration.FromHours(1) }, new WorkQueue { Id = "orders" }],
    };

    [Fact]
    public void Agent_WhoWasGivenWork_GetsMoreWhenTheTimeIsOver()
    {
        var engine = Engine("ann");
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2"));

        Assert.Equal(("Queued", Some.Now + Gap), (engine.WhereIs("WO-2"), engine.Engine.FindAgent("ann")!.NextWorkAt));
        Assert.Equal(Some.Now + Gap, engine.Engine.NextDueAt);
        Assert.Empty(engine.After(Gap - Tick).Accept(new AdvanceTime()).Events);
        var events = engine.After(Tick).Accept(new AdvanceTime()).Events.ToList();

        Assert.Equal([typeof(AssignmentPauseEnded), typeof(WorkOrderAssigned)], events.Select(e => e.GetType()));
        Assert.Equal((ActorKind.Rule, "ann", Some.Now + Gap + Gap), (events[0].Actor.Kind, engine.WhereIs("WO-2"), engine.Engine.FindAgent("ann")!.NextWorkAt));
    }

    [Fact]
    public void Agent_WhoWasGivenAsManyAsTheLimit_GetsTheNextWhenTheFirstCountsNoLonger()
    {
        var engine = Engine(Plan with { AssignmentLimit = new AssignmentLimit { AtMost = 2, Within = Gap } }, "ann");
        engine.Submit(Some.Draft("WO-1"));
        engine.After(Gap / 3).Submit(Some.Draft("WO-2"));
        engine.Submit(Some.Draft("WO-3"));
        engine.Submit(Some.Draft("WO-4"));
        Assert.Equal(("ann", "Queued", Some.Now + Gap), (engine.WhereIs("WO-2"), engine.WhereIs("WO-3"), engine.Engine.FindAgent("ann")!.NextWorkAt));

        engine.After(Gap * 2 / 3).Accept(new AdvanceTime());
        Assert.Equal(("ann", "Queued", Some.Now + Gap + (Gap / 3)), (engine.WhereIs("WO-3"), engine.WhereIs("WO-4"), engine.Engine.FindAgent("ann")!.NextWorkAt));
        engine.After(Gap / 3).Accept(new AdvanceTime());

        Assert.Equal("ann", engine.WhereIs("WO-4"));
    }

    [Fact]
    public void WorkGivenLongAgo_CountsNoLonger()
    {
        var engine = Engine(Plan with { AssignmentLimit = new AssignmentLimit { AtMost = 2, Within = Gap } }, "ann");
        engine.Submit(Some.Draft("WO-1"));

        engine.After(Gap).Submit(Some.Draft("WO-2"));

        Assert.Null(engine.Engine.FindAgent("ann")!.NextWorkAt);
        Assert.Equal(new AgentId("ann"), engine.Submit(Some.Draft("WO-3")).Agent);
    }

    [Fact]
    public void Pause_ThatIsOverWithNothingInLine_LeavesTheAgentReady()
    {
        var engine = Engine("ann");
        engine.Submit(Some.Draft("WO-1"));
        engine.After(Gap).Accept(new AdvanceTime());

        Assert.Null(engine.Engine.FindAgent("ann")!.NextWorkAt);
        Assert.Equal(new AgentId("ann"), engine.Submit(Some.Draft("WO-2")).Agent);
    }

    [Fact]
    public void Work_WhileTheFirstAgentIsHeldBack_GoesToAnother()
    {
        var engine = Engine("ann", "bob");

        Assert.Equal(["ann", "bob", "Queued"], Enumerable.Range(1, 3).Select(i => engine.Submit(Some.Draft($"WO-{i}")) is var order ? engine.WhereIs(order.Id) : ""));
    }

    [Fact]
    public void Offer_Counts_AndItsAcceptanceDoesNot()
    {
        var engine = new TestEngine(Plan with { Queues = [new WorkQueue { Id = "general", Offers = new OfferPolicy { ExpiresAfter = Duration.FromMinutes(5) } }, new WorkQueue { Id = "orders" }] });
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2"));
        Assert.Equal("Queued", engine.WhereIs("WO-2"));

        engine.After(Gap - Tick).Accept(new AcceptOffer { Offer = new OfferId(1) });
        engine.After(Tick).Accept(new AdvanceTime());

        Assert.Equal(WorkOrderStatus.Offered, engine.Find("WO-2").Status);
    }

    [Fact]
    public void WorkGivenByHand_NeitherCountsNorWaits()
    {
        var engine = Engine("ann");
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2"));

        engine.After(Duration.FromSeconds(10)).Accept(new AssignWorkOrder { WorkOrder = "WO-2", Agent = "ann" });

        Assert.Equal(("ann", Some.Now + Gap), (engine.WhereIs("WO-2"), engine.Engine.FindAgent("ann")!.NextWorkAt));
    }

    [Fact]
    public void WorkThatWaitsForItsAgent_WaitsForTheEndOfThePauseToo()
    {
        var engine = new TestEngine(Plan with { Channels = [new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 100 }] });
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Suspended });
        engine.Submit(Some.Draft("WO-2"));
        engine.After(Gap).Accept(new AdvanceTime());
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Queued });
        Assert.Equal(new AgentId("ann"), engine.WaitedFor("WO-1"));

        engine.After(Duration.FromSeconds(10)).Finish("WO-2");
        Assert.Equal("Queued", engine.WhereIs("WO-1"));
        engine.After(Gap).Accept(new AdvanceTime());

        Assert.Equal("ann", engine.WhereIs("WO-1"));
    }

    [Fact]
    public void Plan_WithoutLimit_LeavesTheEndOfAPauseThatBegan()
    {
        var engine = Engine("ann");
        engine.Submit(Some.Draft("WO-1"));

        engine.Accept(new ApplyPlan { Plan = Plan with { AssignmentLimit = null } });
        engine.Submit(Some.Draft("WO-2"));
        Assert.Equal("Queued", engine.WhereIs("WO-2"));
        engine.After(Gap).Accept(new AdvanceTime());

        Assert.Equal(("ann", null), (engine.WhereIs("WO-2"), engine.Engine.FindAgent("ann")!.NextWorkAt));
    }

    private static TestEngine Engine(params string[] agents) => Engine(Plan, agents);

    private static TestEngine Engine(RoutingPlan plan, params string[] agents)
    {
        var engine = new TestEngine(plan);
        foreach (var agent in agents) engine.SignIn(Some.Agent(agent));
        return engine;
    }
}
