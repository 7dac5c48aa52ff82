using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>What the rules say of work as it comes in, and where that shows.</summary>
public class ClassificationTests
{
    [Fact]
    public void WorkOrder_OfARule_SaysAllThatTheRulesGave()
    {
        var engine = new TestEngine(Plan(new ClassificationRule { Name = "hot", Priority = "urgent", Labels = [new RuleLabel { Name = "tier", Value = "gold" }] }));

        var order = engine.Submit(Some.Draft("WO-1", type: "order"));

        var classified = engine.Events.OfType<WorkOrderQueued>().Single().Classification!;
        Assert.Equal(["hot", "orders"], classified.MatchedRules);
        Assert.Equal((QueueSource.Rule, "orders", new PriorityId("urgent")), (order.QueueSource, order.Rule, order.Priority));
        Assert.Equal([KeyValuePair.Create("tier", "gold")], order.Labels);
        Assert.Equal(new PriorityId("urgent"), engine.Events.OfType<WorkOrderSubmitted>().Single().Draft.Priority);
    }

    [Fact]
    public void WorkOrder_ThatNoRuleKnows_IsUnclassifiedAndFound()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1", type: "order"));

        var order = engine.Submit(Some.Draft("WO-2"));

        Assert.Equal((new QueueId("general"), QueueSource.Fallback, null), (order.Queue, order.QueueSource, order.Rule));
        Assert.Equal("WO-2", Assert.Single(engine.Engine.List(new ListWorkOrders { Where = new WorkOrderFilter { QueueSource = QueueSource.Fallback } }).WorkOrders).Id.Value);
        engine.Accept(new TransferWorkOrder { WorkOrder = "WO-2", Queue = "orders" });
        Assert.Empty(engine.Engine.List(new ListWorkOrders { Where = new WorkOrderFilter { QueueSource = QueueSource.Fallback } }).WorkOrders);
        Assert.Equal(QueueSource.Moved, engine.Find("WO-2").QueueSource);
    }

    [Fact]
    public void WorkOrder_ThatNamesItsQueue_GoesThereWithWhatTheRulesAdd()
    {
        var engine = new TestEngine(Plan(new ClassificationRule { Name = "calm", Requirements = [new SkillRequirement { Skill = "calm" }] }));

        var order = engine.Submit(Some.Draft("WO-1", type: "order") with { Queue = "general" });

        Assert.Equal((new QueueId("general"), QueueSource.Named, null), (order.Queue, order.QueueSource, order.Rule));
        Assert.Equal([new SkillRequirement { Skill = "calm" }], order.Requirements);
    }

    [Fact]
    public void WorkOrder_ThatNamesQueueAndPriority_KeepsThemWhenReclassified()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1") with { Queue = "orders", Priority = "low" });
        engine.Submit(Some.Draft("WO-2"));

        engine.Accept(new ApplyPlan { Plan = Plan(new ClassificationRule { Name = "all", Queue = "general", Priority = "urgent" }), OpenWork = PlanAdoption.Reclassify });

        Assert.Equal((new QueueId("orders"), QueueSource.Named, new PriorityId("low")), (engine.Find("WO-1").Queue, engine.Find("WO-1").QueueSource, engine.Find("WO-1").Priority));
        Assert.Equal((QueueSource.Rule, new PriorityId("urgent")), (engine.Find("WO-2").QueueSource, engine.Find("WO-2").Priority));
    }

    [Fact]
    public void Priority_OfRules_MovesWorkInLineWhenReclassified()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2", type: "complaint"));

        engine.Accept(new ApplyPlan { Plan = Plan(new ClassificationRule { Name = "hot", When = When.Type("complaint"), Priority = "urgent" }), OpenWork = PlanAdoption.Reclassify });
        engine.SignIn(Some.Agent("ann", capacityUnits: 25));

        Assert.Equal(WorkOrderStatus.Assigned, engine.Find("WO-2").Status);
    }

    [Fact]
    public void Priority_ThatWasUpdated_StaysWhenReclassified()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "high" });

        engine.Accept(new ApplyPlan { Plan = Plan(new ClassificationRule { Name = "hot", Priority = "urgent" }), OpenWork = PlanAdoption.Reclassify });

        Assert.Equal("high", engine.Find("WO-1").Priority.Value);
    }

    [Fact]
    public void Policy_MayAskForALabel()
    {
        var gold = Some.Plan().SlaPolicies[0] with { Id = "gold", When = When.Label("tier", "gold") };
        var plan = Plan(new ClassificationRule { Name = "gold", When = When.Field("customer", "C-1"), Labels = [new RuleLabel { Name = "tier", Value = "gold" }] });
        var engine = new TestEngine(plan with { SlaPolicies = [gold, .. plan.SlaPolicies] });

        var vip = engine.Submit(Some.Draft("WO-1") with { Fields = new Dictionary<string, string> { ["customer"] = "C-1" } });

        Assert.Equal("gold", Assert.Single(vip.Clocks).Policy.Value);
        Assert.Equal("standard", Assert.Single(engine.Submit(Some.Draft("WO-2")).Clocks).Policy.Value);
    }

    [Fact]
    public void WorkOrder_OfAnUnknownChannel_CountsAsTheFallbackChannels()
    {
        var engine = new TestEngine(Some.Plan() with { FallbackChannel = "chat" });

        var order = engine.Submit(Some.Draft("WO-1", channel: "fax"));

        Assert.Equal((new ChannelId("chat"), new ChannelId("fax")), (order.Channel, order.UnknownChannel!.Value));
        var submitted = engine.Events.OfType<WorkOrderSubmitted>().Single();
        Assert.Equal((new ChannelId("chat"), new ChannelId("fax")), (submitted.Draft.Channel, submitted.UnknownChannel!.Value));
        Assert.Null(engine.Submit(Some.Draft("WO-2", channel: "phone")).UnknownChannel);
        Assert.Equal(RejectionReason.UnknownChannel, engine.Refuse(new SubmitWorkOrder { Draft = Some.Draft("WO-3") with { Channel = default } }).Reason);
    }

    [Fact]
    public void Queue_ThatIsUnknown_IsRefusedAfterADuplicateAndBeforeAnUnknownChannel()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));

        Assert.Equal(RejectionReason.DuplicateWorkOrder, engine.Refuse(new SubmitWorkOrder { Draft = Some.Draft("WO-1") with { Queue = "gone" } }).Reason);
        var refused = engine.Refuse(new SubmitWorkOrder { Draft = Some.Draft("WO-2", channel: "fax") with { Queue = "gone" } });
        Assert.Equal((RejectionReason.UnknownQueue, "gone"), (refused.Reason, refused.Subject));
        Assert.Equal(RejectionReason.LimitExceeded, engine.Refuse(new SubmitWorkOrder { Draft = Some.Draft("WO-2") with { Queue = default(QueueId) } }).Reason);
    }

    [Fact]
    public void WorkOrder_ThatIsScheduled_IsClassifiedOnce()
    {
        var engine = new TestEngine(Plan(new ClassificationRule { Name = "gold", Labels = [new RuleLabel { Name = "tier", Value = "gold" }] }));
        engine.Submit(Some.Draft("WO-1", type: "order") with { StartAt = Some.Now + Duration.FromHours(1) });

        engine.After(Duration.FromHours(1)).Accept(new AdvanceTime());

        Assert.Equal(["gold", "orders"], engine.Events.OfType<WorkOrderScheduled>().Single().Classification.MatchedRules);
        Assert.Null(engine.Events.OfType<WorkOrderQueued>().Single().Classification);
        Assert.Equal(("gold", QueueSource.Rule), (engine.Find("WO-1").Labels["tier"], engine.Find("WO-1").QueueSource));
    }

    private static RoutingPlan Plan(params ClassificationRule[] rules) => Some.Plan() with { Rules = [.. rules, .. Some.Plan().Rules] };
}
