using System.Collections.Concurrent;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.InProcess;

/// <summary>Alerts of a router: its timer lets them rise, and who is told.</summary>
public class RouterAlertTests
{
    private static readonly Duration Tick = Duration.FromTicks(1);

    private static readonly RoutingPlan Plan = Some.Plan() with
    {
        Alerts =
        [
            new AlertRule { Name = "wait", Kind = AlertKind.OldestWait, RaiseAfter = Duration.FromMinutes(5), Severity = AlertSeverity.Critical },
            new AlertRule { Name = "backlog", Kind = AlertKind.Backlog, Per = AlertScope.Queue, RaiseAbove = 1 },
        ],
    };

    private readonly ManualTimeProvider _time = new(Some.Now);

    [Fact]
    public async Task IdleRouter_WithWorkThatWaits_RaisesTheAlertToTheTick()
    {
        var told = new TaskCompletionSource<Alert>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var router = new Router(Plan, _time, new RouterOptions { WatchesAlerts = true, OnAlert = told.SetResult });
        await router.SubmitAsync(Some.Draft("WO-1"));

        Assert.Equal(Some.Now + Duration.FromMinutes(5) + Tick, (await router.GetStatusAsync()).NextDueAt);
        _time.Advance(Duration.FromMinutes(5));
        Assert.False(told.Task.IsCompleted);
        _time.Advance(Tick);

        var alert = await told.Task.Soon();
        Assert.Equal(("wait", Some.Now + Duration.FromMinutes(5) + Tick), (alert.Rule.Name, alert.RaisedAt));
    }

    [Fact]
    public async Task Alerts_OfSeveralRules_AreToldMostSevereFirst_AndTakenOn()
    {
        await using var router = new Router(Plan, _time, new RouterOptions { WatchesAlerts = true });
        await router.SubmitAsync(Some.Draft("WO-1"));
        await router.SubmitAsync(Some.Draft("WO-2"));
        _time.Advance(Duration.FromMinutes(6));

        Assert.Equal(["wait", "backlog"], (await router.GetAlertsAsync())!.Open.Select(alert => alert.Rule.Name));
        Assert.Equal(new AlertId(1), (await router.AcknowledgeAlertAsync(new AlertId(1), "on it", Actor.Supervisor("eve"))).Outcome!.Alert);
        var backlog = (await router.GetAlertsAsync())!.Open.Single(alert => alert.Id == new AlertId(1));
        Assert.Equal(("backlog", "general", "on it", Actor.Supervisor("eve")), (backlog.Rule.Name, backlog.Key, backlog.Note, backlog.AcknowledgedBy));
        await router.CancelAsync("WO-1");
        await router.CancelAsync("WO-2");
        _time.Advance(Tick);

        var report = (await router.GetAlertsAsync(includesCleared: true))!;
        Assert.Empty(report.Open);
        Assert.Equal(["wait", "backlog"], report.Cleared.Select(alert => alert.Rule.Name).Order().Reverse());
    }

    [Fact]
    public async Task Acknowledgement_OfAnAlertThatIsNotOpen_IsRefused_AndARepeatedOneIsNot()
    {
        await using var router = new Router(Plan, _time, new RouterOptions { WatchesAlerts = true });
        await router.SubmitAsync(Some.Draft("WO-1"));
        await router.SubmitAsync(Some.Draft("WO-2"));
        _time.Advance(Tick);
        var command = new AcknowledgeAlert { Id = "ack", Alert = new AlertId(1) };
        Assert.True((await router.ExecuteAsync(command)).IsAccepted);
        await router.CancelAsync("WO-1");
        _time.Advance(Tick);

        Assert.True((await router.ExecuteAsync(command)).IsRepeated);
        Assert.Equal(RejectionReason.UnknownAlert, (await router.AcknowledgeAlertAsync(new AlertId(1))).Rejection!.Reason);
        Assert.Equal(RejectionReason.UnknownAlert, (await router.AcknowledgeAlertAsync(new AlertId(7))).Rejection!.Reason);
    }

    [Fact]
    public async Task Router_ThatWatchesNone_TellsNone_AndWritesDownWhoTakesOneOn()
    {
        await using var router = new Router(Plan, _time);

        Assert.Null(await router.GetAlertsAsync());
        Assert.True((await router.AcknowledgeAlertAsync(new AlertId(1))).IsAccepted);
    }

    [Fact]
    public async Task Listener_OfAlerts_HearsEachChangeOnce()
    {
        var told = new ConcurrentQueue<Alert>();
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var router = new Router(Plan, _time, new RouterOptions
        {
            WatchesAlerts = true,
            OnAlert = alert =>
            {
                told.Enqueue(alert);
                if (told.Count == 3) all.SetResult();
            },
        });
        await router.SubmitAsync(Some.Draft("WO-1"));
        await router.SubmitAsync(Some.Draft("WO-2"));
        _time.Advance(Tick);
        await router.AcknowledgeAlertAsync(new AlertId(1));
        await router.CancelAsync("WO-1");
        _time.Advance(Tick);

        await all.Task.Soon();
        Assert.Equal([(false, false), (true, false), (true, true)], told.Select(alert => (alert.AcknowledgedAt is not null, alert.ClearedAt is not null)).Order());
    }
}
