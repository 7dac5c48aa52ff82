using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;
using static NodaTime.Duration;

namespace ChannelRouting.Tests.Snippets;

/// <summary>The code of docs/coming-from, but for Job Router's, compiled and run.</summary>
public class ComingFromSnippets
{
    [Theory]
    [InlineData(null, 0, "ann", "normal")]
    [InlineData(4, 0, "cid", "normal")]
    public void TaskRouter_Translated_SkipsTheTargetWhereNobodyIs(int? expert, int boost, string agent, string priority)
    {
        #region from-task-router
        var plan = new RoutingPlanBuilder()
            .WorkOrderRule(WorkOrderRule.Priority)
            .Channel("voice", c => c.Cost(100).AtMost(1))
            .Channel("chat", c => c.Cost(25).AtMost(3))
            .Queue("support", q => q
                .Takes(When.Type("support"))
                .AgentRule(AgentRule.BestSkilled, AgentRule.LongestIdle)
                .Offers(new OfferPolicy { ExpiresAfter = FromSeconds(30), OnMiss = new MissPolicy { Presence = AgentPresence.Offline } })
                .Steps(
                    StepsEnd.Hold,
                    new RoutingStep { Lasts = FromSeconds(60), SkipsWhenNobodyIsThere = true },
                    new RoutingStep { Lasts = FromSeconds(120), RelaxSkills = ["product"], RaiseBands = 1 }))
            .Queue("everyone")
            .Rule("experts first", r => r.For(When.Type("support")).Needs("product", atLeast: 3))
            .Build();
        #endregion

        var engine = new TestEngine(plan);
        engine.SignIn(Agent("ann", "support", 1));
        if (expert is { } level) engine.SignIn(Agent("cid", "support", level));
        var order = engine.Submit(new WorkOrderDraft { Id = "task-1", Channel = "chat", Type = "support" });

        Assert.Equal((agent, priority, boost), (order.Offers.Single().Agent.Value, order.Priority.Value, expert is null ? order.BoostBands - 1 : order.BoostBands));
        if (expert is null) return;
        engine.After(FromSeconds(30)).Settle();
        engine.After(FromSeconds(30)).Settle();
        Assert.Equal("ann", engine.Find("task-1").Offers.Single(offer => offer.Status == OfferStatus.Open).Agent.Value);
    }

    [Fact]
    public void Zendesk_Translated_GoesToTheSecondaryGroupWhenThePrimaryIsFull()
    {
        #region from-zendesk
        var plan = new RoutingPlanBuilder()
            .WorkOrderRule(WorkOrderRule.PriorityDeadline)
            .Channel("messaging", c => c.Cost(25).AtMost(3).WhileWaiting(0))
            .Channel("email", c => c.Cost(10).AtMost(8))
            .Queue("billing", q => q.Takes(When.Field("form", "billing")).AgentRule(AgentRule.MostFreeUnits).OrderBy("first-response"))
            .Queue("standard", q => q.OrderBy("first-response"))
            .Sla("replies", s => s.FirstResponse(FromHours(4), urgent: FromHours(1)))
            .Build();
        AgentProfile[] agents =
        [
            new AgentProfile { Id = "ann", Queues = ["billing"], CapacityUnits = 100 }, // of the primary group
            new AgentProfile { Id = "bob", Queues = ["standard", "billing"], QueueTerms = [new QueueTerm { Queue = "billing", Rank = 2 }], CapacityUnits = 100 }, // of the secondary group
        ];
        #endregion

        var engine = new TestEngine(plan);
        foreach (var agent in agents) engine.SignIn(agent);

        Assert.Equal(["ann", "ann", "ann", "bob"], Enumerable.Range(1, 4).Select(number => engine.Submit(new WorkOrderDraft
        {
            Id = $"ticket-{number}",
            Channel = "messaging",
            Type = "question",
            Fields = new Dictionary<string, string> { ["form"] = "billing" },
        }).Agent!.Value.Value));
    }

    [Fact]
    public void OmniChannel_Translated_LetsACallInterruptCases()
    {
        #region from-omni-channel
        var plan = new RoutingPlanBuilder()
            .WorkOrderRule(WorkOrderRule.Priority)
            .Channel("phone", c => c.Cost(100).Exclusive().WrapUp(FromMinutes(1)))
            .Channel("case", c => c.Cost(20).InterruptedBy("phone"))
            .Queue("calls", q => q.Takes(When.Channel("phone")).Offers(FromSeconds(20)))
            .Queue("claims", q => q
                .AgentRule(AgentRule.MostFreeUnits)
                .Offers(new OfferPolicy { ExpiresAfter = FromSeconds(30), CoolDown = FromMinutes(10) })
                .ReturnWaitsFor(FromMinutes(30))
                .Steps(
                    StepsEnd.AnyInQueue,
                    new RoutingStep { Lasts = FromMinutes(5) },
                    new RoutingStep { Lasts = FromMinutes(5), RelaxSkills = ["language:de"] }))
            .Rule("German", r => r.For(When.Field("language", "de")).Needs(new SkillRequirement { Skill = "language:de" }))
            .Build();
        #endregion

        var engine = new TestEngine(plan);
        engine.SignIn(new AgentProfile { Id = "ann", Queues = ["calls", "claims"], CapacityUnits = 100 });
        Accept(engine, engine.Submit(new WorkOrderDraft { Id = "case-1", Channel = "case", Type = "claim" }));
        Accept(engine, engine.Submit(new WorkOrderDraft { Id = "call-1", Channel = "phone", Type = "claim" }));

        Assert.Equal(120, engine.Engine.FindAgent("ann")!.UsedUnits);
        Assert.Equal(WorkOrderStatus.Queued, engine.Submit(new WorkOrderDraft { Id = "case-2", Channel = "case", Type = "claim" }).Status);
    }

    [Fact]
    public void Intercom_Translated_KeepsBothLimits()
    {
        #region from-intercom
        var plan = new RoutingPlanBuilder()
            .WorkOrderRule(WorkOrderRule.Priority)
            .Channel("messenger", c => c.Cost(1).WhileWaiting(0))
            .Queue("vip", q => q.Takes(When.Field("plan", "enterprise")).AtMost(2))
            .Queue("inbox")
            .Sla("replies", s => s.ResponseAfterAssignment(FromMinutes(10), target: t => t.OnBreach(Then.TakeBack(atMost: 2))))
            .Build();
        var ann = new AgentProfile { Id = "ann", Queues = ["vip", "inbox"], CapacityUnits = 4 };
        #endregion

        var engine = new TestEngine(plan);
        engine.SignIn(ann);
        var fields = new Dictionary<string, string> { ["plan"] = "enterprise" };
        for (var number = 1; number <= 3; number++) engine.Submit(new WorkOrderDraft { Id = $"vip-{number}", Channel = "messenger", Type = "question", Fields = fields });
        for (var number = 1; number <= 3; number++) engine.Submit(new WorkOrderDraft { Id = $"free-{number}", Channel = "messenger", Type = "question" });

        Assert.Equal(["vip-1", "vip-2", "free-1", "free-2"], engine.Events.OfType<WorkOrderAssigned>().Select(e => e.WorkOrder.Value));
        engine.SignIn(ann with { Id = "bob" });
        engine.After(FromMinutes(10) + FromTicks(1)).Settle();
        Assert.Equal("bob", engine.Find("vip-1").Agent?.Value);
    }

    private static void Accept(TestEngine engine, WorkOrder order) => engine.Accept(new AcceptOffer { Offer = order.Offers.Single().Id, Actor = Actor.Agent("ann") });

    private static AgentProfile Agent(string id, QueueId queue, int product) => new()
    {
        Id = id,
        Queues = [queue],
        Skills = [new SkillLevel { Skill = "product", Level = product }],
        CapacityUnits = 100,
    };
}
