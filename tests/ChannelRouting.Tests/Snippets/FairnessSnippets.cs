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
            .Queue("orders", q => q.Fairness(window: Duration.FromDays(7), keptWindows: 8))
            .Build();
        using var router = new Router(plan);

        var report = await router.GetFairnessAsync("orders");
        foreach (var share in report!.Agents) Console.WriteLine($"{share.Agent}: {share.AssignmentCount} assignments in {share.AvailableTime}, {share.DeclineCount} declined");
        #endregion

        Assert.Equal((0, null), (report.AssignmentCount, report.JainIndexMillionths));

        #region fairness-interval
        var june = await router.GetFairnessAsync("orders", from: Instant.FromUtc(2026, 6, 1, 0, 0), until: Instant.FromUtc(2026, 7, 1, 0, 0));
        if (!june!.IsWhole) Console.WriteLine($"Told is {june.SinceAt} to {june.UntilAt}; nothing is known of what was before {june.KeptSinceAt}.");
        #endregion

        Assert.False(june.IsWhole);
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
