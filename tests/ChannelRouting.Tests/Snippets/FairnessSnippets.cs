using ChannelRouting.Planning;

namespace ChannelRouting.Tests.Snippets;

/// <summary>The code of docs/concepts/fairness.md, compiled and run.</summary>
public class FairnessSnippets
{
    [Fact]
    public async Task Ledger_OfThePage_IsShown()
    {
        #region fairness
        var plan = new RoutingPlanBuilder()
            .Channel("chat", c => c.Cost(25))
            .Queue("orders", q => q.Fairness(window: Duration.FromDays(7)))
            .Build();
        using var router = new Router(plan);

        var report = await router.GetFairnessAsync("orders");
        foreach (var share in report!.Agents) Console.WriteLine($"{share.Agent}: {share.AssignmentCount} assignments in {share.AvailableTime}, {share.DeclineCount} declined");
        #endregion

        Assert.Equal((0, null), (report.AssignmentCount, report.JainIndexMillionths));
    }

    [Fact]
    public void Cap_OfThePage_IsInThePlan()
    {
        var plan = new RoutingPlanBuilder().Channel("chat", c => c.Cost(25));

        #region share-cap
        plan.Queue("leads", q => q.AgentRule(AgentRule.BestSkilled).Fairness(window: Duration.FromDays(7)).MaxShare(percent: 40, after: 5));
        #endregion

        Assert.Equal(new FairnessPolicy { Window = Duration.FromDays(7), MaxSharePercent = 40, MaxShareAfter = 5 }, plan.Build().Queues[0].Fairness);
    }
}
