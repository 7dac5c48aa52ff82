using ChannelRouting.Planning;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelRouting.Tests.Snippets;

/// <summary>The code of docs/concepts/metrics.md and of the pages that put figures to use, compiled and run.</summary>
public class MetricsSnippets
{
    [Fact]
    public async Task Metrics_OfThePage_AreCountedAndJudged()
    {
        var services = new ServiceCollection();

        #region metrics
        services.AddChannelRouting(routing => routing
            .Channel("phone", c => c.Cost(100))
            .Queue("orders", q => q.Takes(When.Type("order")))
            .UseMetrics()
            .Metrics(new MetricsPolicy
            {
                TimeZone = "Asia/Shanghai",
                Goals =
                [
                    new MetricGoal { Name = "response", Metric = "time-to-first-response-mean", Within = Duration.FromMinutes(15) },
                    new MetricGoal { Name = "resolution", Metric = "resolution-rate", AtLeast = 0.85m },
                    new MetricGoal { Name = "satisfaction", Metric = "csat-rate", AtLeast = 0.9m },
                    new MetricGoal { Name = "one system", Metric = "through-system-rate", AtLeast = 0.9m },
                ],
            }));
        #endregion

        await using var provider = services.BuildServiceProvider();
        var router = provider.GetRequiredService<IRouter>();
        await router.SubmitAsync(new WorkOrderDraft { Id = "WO-1", Channel = "phone", Type = "order" });

        #region metrics-dashboard
        MetricId[] columns = ["waiting", "in-progress", "completed", "time-to-first-response-mean", "handle-time-mean", "overdue", "overdue-rate", "csat-rate"];
        var today = await router.GetMetricsAsync(columns, by: [MetricDimension.Channel], window: MetricWindow.Day);
        foreach (var row in today!.Rows) Console.WriteLine($"{row.Keys[0]}: {string.Join(" | ", row.Values)}");
        #endregion

        Assert.Equal(1, today.Find("waiting", "phone"));

        #region metrics-goals
        var goals = await router.GetGoalsAsync();
        foreach (var result in goals!.Results) Console.WriteLine($"{result.Goal.Name}: {result.Value} {(result.IsMet is { } isMet ? (isMet ? "met" : "missed") : "no data")}");
        #endregion

        Assert.Equal(4, goals.Results.Count);
        Assert.True(goals.Results[3].IsMet);
    }
}
