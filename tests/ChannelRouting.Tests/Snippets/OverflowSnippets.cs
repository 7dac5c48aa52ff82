using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Snippets;

/// <summary>The code on overflow in docs/concepts/matching.md, compiled and run.</summary>
public class OverflowSnippets
{
    [Fact]
    public void Groups_OfBilling_HelpWhenThePageSays()
    {
        var plan = new RoutingPlanBuilder().Channel("phone", c => c.Cost(100)).Queue("orders").Queue("billing");

        #region overflow
        AgentProfile[] agents =
        [
            new() { Id = "ann", CapacityUnits = 100, Queues = ["billing"] },
            new() { Id = "bob", CapacityUnits = 100, Queues = ["orders", "billing"], QueueTerms = [new() { Queue = "billing", Rank = 2, Delay = Duration.FromSeconds(30) }] },
            new() { Id = "cid", CapacityUnits = 100, Queues = ["orders", "billing"], QueueTerms = [new() { Queue = "billing", Rank = 3, Delay = Duration.FromMinutes(2) }] },
        ];
        #endregion

        var engine = new TestEngine(plan.Fallback("billing").Build());
        foreach (var agent in agents) engine.SignIn(agent);
        string[] calls = ["WO-1", "WO-2", "WO-3"];
        foreach (var call in calls) engine.Submit(Some.Draft(call, "phone"));

        Assert.Equal(["ann", "Queued", "Queued"], calls.Select(call => engine.WhereIs(call)));
        engine.After(Duration.FromSeconds(30)).Accept(new AdvanceTime());
        Assert.Equal(["ann", "bob", "Queued"], calls.Select(call => engine.WhereIs(call)));
        engine.After(Duration.FromSeconds(90)).Accept(new AdvanceTime());
        Assert.Equal(["ann", "bob", "cid"], calls.Select(call => engine.WhereIs(call)));
    }
}
