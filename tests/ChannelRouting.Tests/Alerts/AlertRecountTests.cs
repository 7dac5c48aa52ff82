using ChannelRouting.Alerts;
using ChannelRouting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Alerts;

/// <summary>Alerts of random runs: against a plain recount, and against themselves when they are looked at at other instants or not at all.</summary>
public class AlertRecountTests
{
    private static readonly AlertRule[] Rules =
    [
        new() { Name = "backlog", Kind = AlertKind.Backlog, RaiseAbove = 3, ClearDownTo = 1 },
        new() { Name = "backlogs", Kind = AlertKind.Backlog, Per = AlertScope.Queue, RaiseAbove = 2 },
        new() { Name = "channels", Kind = AlertKind.Backlog, Per = AlertScope.Channel, RaiseAbove = 2, ClearDownTo = 1 },
        new() { Name = "waits", Kind = AlertKind.OldestWait, Per = AlertScope.Queue, RaiseAfter = Duration.FromMinutes(20), ClearWithin = Duration.FromMinutes(5) },
        new() { Name = "overdue", Kind = AlertKind.OverdueRate, RaiseAbove = 0.3m, ClearDownTo = 0.1m, MinimumCount = 2 },
        new() { Name = "burst", Kind = AlertKind.BreachBurst, RaiseAbove = 1, ClearDownTo = 0, Within = Duration.FromHours(1) },
        new() { Name = "left", Kind = AlertKind.AbandonmentRate, RaiseAbove = 0.1m, MinimumCount = 2, Within = Duration.FromHours(2) },
        new() { Name = "nobody", Kind = AlertKind.NoStaffedAgent, Per = AlertScope.Queue, RaiseAbove = 1, ClearDownTo = 0 },
        new() { Name = "unroutable", Kind = AlertKind.Unroutable },
        new() { Name = "gap", Kind = AlertKind.CapacityGap, RaiseAbove = 40, ClearDownTo = 20, Within = Duration.FromHours(3) },
        new() { Name = "calendar", Kind = AlertKind.CalendarEnding },
    ];

    [Fact]
    public void Alerts_OfRandomRuns_AreThoseOfAPlainRecount() => RandomStep.Check(steps =>
    {
        var journal = RandomStep.Run(steps).Journal;
        var end = journal[^1].Instant + Duration.FromDays(2);

        Assert.Equal(NaiveAlerts.Of(journal, Rules, end), Replayed(journal, end));
    }, maxTest: 60);

    [Fact]
    public void Alerts_LookedAtWhenever_AreThoseOfTheJournal() => RandomStep.Check(steps =>
    {
        var told = new List<Alert>();
        RoutingAlerts? alerts = null;
        var run = RandomStep.Run(steps, (engine, _) =>
        {
            alerts ??= new RoutingAlerts(engine.Engine, Rules) { OnChange = told.Add };
            alerts.MoveTo(engine.Now);
        });
        if (alerts is null) return;
        var end = run.Now + Duration.FromDays(2);
        alerts.MoveTo(end);

        Assert.Equal(Replayed(run.Journal, end), TextOf(told));
    }, maxTest: 100);

    [Fact]
    public void RandomRuns_Together_RaiseAndClearEveryRule()
    {
        var (raised, cleared) = (new HashSet<string>(), new HashSet<string>());
        foreach (var steps in RandomStep.Runs.Generator.Sample(75, new Rnd(1), 200))
        {
            if (raised.Count == Rules.Length && cleared.Count >= Rules.Length - 1) break;
            foreach (var alert in Changes(RandomStep.Run(steps).Journal))
                (alert.ClearedAt is null ? raised : cleared).Add(alert.Rule.Name);
        }

        Assert.Equal(Rules.Select(rule => rule.Name).Order(), raised.Order());
        Assert.Equal(Rules.Select(rule => rule.Name).Except(["calendar"]).Order(), cleared.Except(["calendar"]).Order());
    }

    internal static List<string> TextOf(IEnumerable<Alert> changes) =>
        [.. changes.Where(alert => alert.AcknowledgedAt is null || alert.ClearedAt is not null).Select(alert => alert.ClearedAt is { } clearedAt ? $"{clearedAt} {alert.Rule.Name} '{alert.Key}' cleared {alert.Value}" : $"{alert.RaisedAt} {alert.Rule.Name} '{alert.Key}' raised {alert.RaisedValue}").Order(StringComparer.Ordinal)];

    private static List<string> Replayed(IEnumerable<JournalEntry> journal, Instant end) => TextOf(Changes(journal, end));

    private static List<Alert> Changes(IEnumerable<JournalEntry> journal, Instant? end = null)
    {
        var changes = new List<Alert>();
        var alerts = new RoutingAlerts(Rules, ChangedTimeZones.Editions) { OnChange = changes.Add };
        foreach (var entry in journal) alerts.Apply(entry);
        if (end is { } at) alerts.MoveTo(at);
        return changes;
    }
}
