using ChannelRouting.Alerts;
using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;
using ChannelRouting.Wording;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace ChannelRouting.Tests.Snippets;

/// <summary>The code of docs/concepts/alerts.md and docs/how-to/put-it-on-a-dashboard.md, compiled and run.</summary>
[Collection(InProcess.TelemetryTests.Serial)]
public class AlertSnippets
{
    [Fact]
    public async Task Alerts_OfThePage_RiseAndAreTakenOn()
    {
        var services = new ServiceCollection();
        var time = new ManualTimeProvider(Some.Now);
        services.AddSingleton<TimeProvider>(time);

        #region alerts
        services.AddChannelRouting(routing => routing
            .Channel("phone", c => c.Cost(100))
            .Queue("orders", q => q.Takes(When.Type("order")))
            .UseAlerts(alert => Console.WriteLine(RoutingWording.English.Describe(alert)))
            .Alerts(
                new AlertRule { Name = "backlog", Kind = AlertKind.Backlog, Per = AlertScope.Channel, RaiseAbove = 50, ClearDownTo = 40 },
                new AlertRule { Name = "long wait", Kind = AlertKind.OldestWait, RaiseAfter = Duration.FromMinutes(10), Severity = AlertSeverity.Critical },
                new AlertRule { Name = "capacity", Kind = AlertKind.CapacityGap, RaiseAbove = 50 },
                new AlertRule { Name = "nobody there", Kind = AlertKind.NoStaffedAgent }));
        #endregion

        await using var provider = services.BuildServiceProvider();
        var router = provider.GetRequiredService<IRouter>();
        await router.SubmitAsync(new WorkOrderDraft { Id = "WO-1", Channel = "phone", Type = "order" });
        time.Advance(Duration.FromMinutes(11));

        #region alerts-asking
        var report = await router.GetAlertsAsync();
        foreach (var alert in report!.Open) Console.WriteLine($"{alert.Rule.Severity} since {alert.RaisedAt}: {RoutingWording.English.Describe(alert)}");
        await router.AcknowledgeAlertAsync(report.Open[0].Id, note: "two more from noon on", Actor.Supervisor("eve"));
        #endregion

        Assert.Equal(["long wait", "nobody there"], report.Open.Select(alert => alert.Rule.Name));
    }

    [Fact]
    public void Replay_OfThePage_GivesTheAlertsOfAJournal()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));
        var journal = engine.Journal;

        #region alerts-replay
        var alerts = new RoutingAlerts([new AlertRule { Name = "wait", Kind = AlertKind.OldestWait, RaiseAfter = Duration.FromMinutes(10) }]);
        foreach (var entry in journal) alerts.Apply(entry);
        alerts.MoveTo(journal[^1].Instant + Duration.FromHours(1));
        var report = alerts.Find(new GetAlerts { IncludesCleared = true });
        #endregion

        Assert.Single(report.Open);
    }

    [Fact]
    public async Task Dashboard_OfThePage_ListensToRouters()
    {
        #region dashboard-open-telemetry
        using var metrics = Sdk.CreateMeterProviderBuilder().AddMeter(RoutingTelemetry.Name).AddOtlpExporter().Build();
        using var traces = Sdk.CreateTracerProviderBuilder().AddSource(RoutingTelemetry.Name).AddOtlpExporter().Build();
        #endregion

        await using var router = new Router(Some.Plan(), new ManualTimeProvider(Some.Now), new RouterOptions { CountsMetrics = true, WatchesAlerts = true });

        #region dashboard-page
        var today = await router.GetMetricsAsync(["waiting", "in-progress", "completed", "time-to-first-response-mean", "overdue-rate", "csat-rate"], by: [MetricDimension.Channel], window: MetricWindow.Day);
        var alerts = await router.GetAlertsAsync();
        var goals = await router.GetGoalsAsync();
        #endregion

        Assert.True(RoutingTelemetry.IsOn);
        Assert.Equal((0, 0, 0), (today!.Rows.Count, alerts!.Open.Count, goals!.Results.Count));
    }
}
