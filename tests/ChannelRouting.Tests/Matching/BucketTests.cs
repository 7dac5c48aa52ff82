using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Matching;

/// <summary>Work of a queue that goes before the rest of its band.</summary>
public class BucketTests
{
    [Theory]
    [InlineData(WorkOrderRule.Priority, "gold, silver, plain")]
    [InlineData(WorkOrderRule.PriorityDeadline, "gold, silver, plain")]
    [InlineData(WorkOrderRule.Balanced, "gold, silver, plain")]
    [InlineData(WorkOrderRule.Fifo, "plain, silver, gold")]
    [InlineData(WorkOrderRule.AgeOverTarget, "plain, silver, gold")]
    public void Work_OfAnEarlierBucket_GoesFirst_UnderTheRulesThatLookAtBands(WorkOrderRule rule, string expected)
    {
        var engine = new TestEngine(Plan() with { WorkOrderRule = rule });
        Submit(engine, "plain", "silver", "gold");

        Assert.Equal(expected, Order(engine));
    }

    [Theory]
    [InlineData(WorkOrderRule.Priority)]
    [InlineData(WorkOrderRule.PriorityDeadline)]
    [InlineData(WorkOrderRule.Balanced)]
    public void Work_OfAMoreUrgentBand_GoesBeforeEveryBucket(WorkOrderRule rule)
    {
        var engine = new TestEngine(Plan() with { WorkOrderRule = rule });
        Submit(engine, "gold");
        engine.Submit(Tier("plain") with { Priority = "high" });

        Assert.Equal("plain, gold", Order(engine));
    }

    [Fact]
    public void LateWork_IsDemotedInsideItsBucket()
    {
        var engine = new TestEngine(Plan() with { WorkOrderRule = WorkOrderRule.PriorityDeadline, LateOrders = LateOrderRule.Last });
        Submit(engine, "gold");
        engine.After(Duration.FromHours(5)).Submit(Tier("plain"));
        engine.Submit(Tier("gold", "gold-2"));

        Assert.Equal("gold-2, gold, plain", Order(engine));
    }

    /// <summary>With three parts a band the normal band is 6/12 to 4/12: a quarter of the time spent outweighs a bucket.</summary>
    [Theory]
    [InlineData(10, "gold, plain")]
    [InlineData(90, "plain, gold")]
    public void Balanced_CountsABucketAsAPartOfABand(int minutes, string expected)
    {
        var engine = new TestEngine(Plan() with { WorkOrderRule = WorkOrderRule.Balanced });
        Submit(engine, "plain");
        engine.After(Duration.FromMinutes(minutes)).Submit(Tier("gold"));

        Assert.Equal(expected, Order(engine));
    }

    [Fact]
    public void Buckets_OfTwoQueues_AreComparedByNumber_AndThoseOfAQueueWithoutAnyAreFirst()
    {
        var engine = new TestEngine(Plan());
        Submit(engine, "plain", "silver");
        engine.Submit(Tier("order") with { Type = "order" });
        Submit(engine, "gold");

        Assert.Equal("order, gold, silver, plain", Order(engine));
    }

    [Fact]
    public void Field_ThatChanges_PutsWorkIntoAnotherBucket()
    {
        var engine = new TestEngine(Plan());
        Submit(engine, "gold", "plain");

        engine.Accept(new UpdateWorkOrder { WorkOrder = "plain", Fields = new Dictionary<string, string> { ["tier"] = "gold" } });
        engine.Accept(new UpdateWorkOrder { WorkOrder = "gold", Fields = new Dictionary<string, string> { ["tier"] = "silver" } });

        Assert.Equal(("silver", "gold"), (engine.Find("gold").Bucket, engine.Find("plain").Bucket));
        Assert.Equal("plain, gold", Order(engine));
    }

    [Fact]
    public void Escalation_PutsWorkIntoAnotherBucket_AndReopeningBack()
    {
        var engine = new TestEngine(Plan(new QueueBucket { Name = "handed up", When = When.Escalation(1) }));
        Submit(engine, "one", "two");

        engine.Accept(new EscalateWorkOrder { WorkOrder = "two" });

        Assert.Equal("handed up", engine.Find("two").Bucket);
        Assert.Equal("two, one", Order(engine));
        engine.Complete("two");
        engine.Accept(new ReopenWorkOrder { WorkOrder = "two" });
        Assert.Null(engine.Find("two").Bucket);
    }

    [Fact]
    public void Transfer_TakesTheBucketOfTheOtherQueue()
    {
        var engine = new TestEngine(Plan());
        engine.Submit(Tier("gold") with { Type = "order" });
        Assert.Null(engine.Find("gold").Bucket);

        engine.Accept(new TransferWorkOrder { WorkOrder = "gold", Queue = "general" });

        Assert.Equal("gold", engine.Find("gold").Bucket);
    }

    [Fact]
    public void Plan_ThatChanges_CountsForWorkThatKeepsItsPlan()
    {
        var engine = new TestEngine(Plan());
        Submit(engine, "gold", "silver");

        engine.Accept(new ApplyPlan { Plan = Plan(Of("silver"), Of("gold")) });

        Assert.Equal(new PlanVersion(1), engine.Find("gold").Plan);
        Assert.Equal("silver, gold", Order(engine));
    }

    [Fact]
    public void Label_OfTheRules_ChoosesTheBucket()
    {
        var engine = new TestEngine(Plan(new QueueBucket { Name = "vip", When = When.Label("class", "vip") }) with
        {
            Rules = [new ClassificationRule { Name = "vip", When = When.Type("visit"), Labels = [new RuleLabel { Name = "class", Value = "vip" }] }],
        });

        Assert.Equal("vip", engine.Submit(Tier("gold") with { Type = "visit" }).Bucket);
        Assert.Equal("vip", engine.Submit(Tier("gold", "later") with { Type = "visit", StartAt = Some.Now + Duration.FromHours(1) }).Bucket);
    }

    [Fact]
    public void EleventhBucket_IsAFinding()
    {
        var plan = Plan([.. Enumerable.Range(0, RoutingLimits.BucketsPerQueue + 1).Select(i => Of($"{i}"))]);

        var finding = Assert.Single(PlanValidator.Validate(plan));

        Assert.Equal((PlanFindingCode.OutOfRange, "$.queues[0].buckets", "11", "10 entries"), (finding.Code, finding.Path, finding.Value, finding.Limit));
    }

    private static RoutingPlan Plan(params QueueBucket[] buckets) => Some.Plan() with
    {
        Channels = [Some.Plan().Channels[0], Some.Plan().Channels[1] with { MaxPerAgent = null }],
        Queues = [new WorkQueue { Id = "general", Buckets = buckets.Length > 0 ? buckets : [Of("gold"), Of("silver")] }, new WorkQueue { Id = "orders" }],
    };

    private static QueueBucket Of(string tier) => new() { Name = tier, When = new Condition { Field = "tier", Is = tier } };

    private static WorkOrderDraft Tier(string tier, string? id = null) => Some.Draft(id ?? tier) with { Fields = new Dictionary<string, string> { ["tier"] = tier } };

    /// <summary>One after the other, a minute apart.</summary>
    private static void Submit(TestEngine engine, params string[] tiers)
    {
        foreach (var tier in tiers) engine.After(Duration.FromMinutes(1)).Submit(Tier(tier));
    }

    /// <summary>The order in which all that wait get to an agent who comes now.</summary>
    private static string Order(TestEngine engine)
    {
        engine.SignIn(Some.Agent("ann", capacityUnits: 1_000));
        return string.Join(", ", engine.Events.OfType<WorkOrderAssigned>().Select(e => e.WorkOrder.Value));
    }
}
