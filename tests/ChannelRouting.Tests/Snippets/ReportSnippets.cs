using ChannelRouting.Journaling;
using ChannelRouting.Metrics;
using ChannelRouting.Reporting;
using ChannelRouting.Testing;
using ChannelRouting.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelRouting.Tests.Snippets;

/// <summary>The code of docs/concepts/reports.md and docs/how-to/monthly-review.md, compiled and run.</summary>
public class ReportSnippets
{
    [Fact]
    public async Task Report_OfARouter_IsWritten()
    {
        await using var services = new ServiceCollection().AddSingleton<TimeProvider>(new ManualTimeProvider(ReportedDay.Morning))
            .AddChannelRouting(routing => routing.UsePlan(ReportedDay.Plan).UseMetrics()).BuildServiceProvider();
        var router = services.GetRequiredService<IRouter>();
        await router.SubmitAsync(Some.Draft("WO-1", "phone"));
        List<WorkOrder> archive = [];
        var folder = Directory.CreateTempSubdirectory("report").FullName;

        #region report-live
        var open = new List<WorkOrder>();
        for (string? after = null; ;)
        {
            var page = await router.ListWorkOrdersAsync(new ListWorkOrders { After = after, Limit = 1_000 });
            open.AddRange(page.WorkOrders);
            if ((after = page.Next) is null) break;
        }

        var figures = await ReportFigures.OfAsync(router, MetricWindow.Month);
        var report = Report.Create(figures!, [.. open, .. archive], new ReportOptions { Wording = ReportWording.Chinese });
        await File.WriteAllTextAsync(Path.Combine(folder, "review.html"), report.ToHtml());
        foreach (var table in report.Tables) await File.WriteAllTextAsync(Path.Combine(folder, $"{table.Name.Replace(':', '-')}.csv"), report.ToCsv(table.Name));
        #endregion

        Assert.Contains("渠道状态监控表", await File.ReadAllTextAsync(Path.Combine(folder, "review.html")), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Report_OfRecordedEvents_IsMade()
    {
        var day = new ReportedDay();
        var (events, plan, workOrders) = (day.Events, ReportedDay.Plan, day.WorkOrders);

        #region report-recorded
        var metrics = new RoutingMetrics();
        foreach (var happened in events) metrics.Apply(happened);

        var figures = ReportFigures.Of(metrics, plan, MetricWindow.Day, at: Instant.FromUtc(2026, 1, 5, 4, 0));
        Console.WriteLine(Report.Create(figures!, workOrders).ToText());
        #endregion

        #region report-options
        var options = new ReportOptions
        {
            Title = "Service review, January",
            Wording = ReportWording.English.With(new Dictionary<string, string> { ["column.channel"] = "Line" }),
            Channels = [new ChannelDetails { Channel = "phone", Contact = "400-800-1234", Audience = "all customers", HandledPerDay = 200 }],
            Before = workOrders,
        };
        #endregion

        Assert.Equal("Line", Report.Create(figures!, workOrders, options).FindTable("channels")!.Columns[0].Title);
    }

    [Fact]
    public async Task Events_OfARouter_AreKeptAsLines()
    {
        var path = Path.GetTempFileName();
        await using (var services = new ServiceCollection().AddChannelRouting(routing => routing.UsePlan(ReportedDay.Plan)).BuildServiceProvider())
        {
            var router = services.GetRequiredService<IRouter>();

            #region report-record
            using var record = router.Subscribe(
                new SubscriptionOptions { After = 0, WhenFull = FullBufferRule.Block },
                async events => await File.AppendAllLinesAsync(path, events.Select(CanonicalText.Of)));
            #endregion

            await router.SubmitAsync(Some.Draft("WO-1", "phone"));
            var last = (await router.GetStatusAsync()).LastSequence;
            while (record.Position < last) await Task.Yield();
        }

        Assert.IsType<PlanApplied>(CanonicalText.ReadEvent((await File.ReadAllLinesAsync(path))[0]));
        File.Delete(path);
    }
}
