using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Snippets;

/// <summary>The code on buckets in docs/concepts/matching.md, compiled and run.</summary>
public class BucketSnippets
{
    [Fact]
    public void Buckets_OfAShop_DoWhatThePageSays()
    {
        var plan = new RoutingPlanBuilder().Channel("chat", c => c.Cost(25)).WorkOrderRule(WorkOrderRule.Priority);

        #region buckets
        plan.Queue("shop", q => q
            .Bucket("key accounts", new Condition { Field = "account", Is = "key" })
            .Bucket("returns", When.Type("return")));
        #endregion

        var engine = new TestEngine(plan.Build());
        engine.Submit(Some.Draft("question"));
        engine.Submit(Some.Draft("return", type: "return"));
        engine.Submit(Some.Draft("key") with { Fields = new Dictionary<string, string> { ["account"] = "key" } });
        engine.SignIn(Some.Agent("ann", 100, "shop"));

        Assert.Equal(["key", "return", "question"], engine.Events.OfType<WorkOrderAssigned>().Select(e => e.WorkOrder.Value));
    }
}
