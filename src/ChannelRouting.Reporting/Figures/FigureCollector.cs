using NodaTime.TimeZones;

namespace ChannelRouting.Reporting.Figures;

/// <summary>Asks whoever counts for what a report shows.</summary>
internal sealed class FigureCollector(Func<GetMetrics, ValueTask<MetricTable?>> ask, RoutingPlan plan, MetricsPolicy policy)
{
    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb[policy.TimeZone ?? "UTC"];

    public async ValueTask<ReportFigures?> CollectAsync(MetricWindow window, Instant? at, Func<ValueTask<GoalReport?>> judge)
    {
        var tables = new List<MetricTable>();
        foreach (var (by, metrics) in FigureColumns.Slices)
            if (Counts(by) && await ask(Query(metrics, by, window, at)).ConfigureAwait(false) is { } table) tables.Add(table);
        if (tables.Count == 0 || await judge().ConfigureAwait(false) is not { } goals) return null;
        var (since, until) = (tables[0].SinceAt, tables[0].UntilAt);
        return new ReportFigures
        {
            Plan = plan,
            Policy = policy,
            Window = window,
            SinceAt = since,
            UntilAt = until,
            IsRunning = at is null || await ask(Query(FigureColumns.Day, [], window, null)).ConfigureAwait(false) is { } current && current.SinceAt == since,
            TimeZone = _zone,
            Tables = tables,
            Days = await DaysAsync([], since, until).ConfigureAwait(false),
            ChannelDays = Counts([MetricDimension.Channel]) ? await DaysAsync([MetricDimension.Channel], since, until).ConfigureAwait(false) : [],
            Goals = goals,
        };
    }

    private bool Counts(MetricDimension[] by) => by.Length == 0 || policy.Slices.Count == 0 || policy.Slices.Any(slice => slice.By.SequenceEqual(by));

    private async ValueTask<List<MetricTable>> DaysAsync(MetricDimension[] by, Instant since, Instant until)
    {
        var days = new List<MetricTable>();
        var earliest = until - Duration.FromDays(RoutingLimits.MetricPeriods);
        for (var at = Instant.Max(since, earliest); at < until; at = NextDay(at))
            if (await ask(Query(FigureColumns.Day, by, MetricWindow.Day, at)).ConfigureAwait(false) is { } day) days.Add(day);
        return days;
    }

    /// <summary>The beginning of the day after that of an instant.</summary>
    private Instant NextDay(Instant at)
    {
        var hour = LocalTime.Midnight.PlusHours(policy.DayStartsAtHour ?? 0);
        for (var date = at.InZone(_zone).Date; ; date = date.PlusDays(1))
            if (_zone.ResolveLocal(date + hour, Resolvers.LenientResolver).ToInstant() is var begin && begin > at) return begin;
    }

    private static GetMetrics Query(MetricId[] metrics, MetricDimension[] by, MetricWindow window, Instant? at) =>
        new() { Metrics = metrics, By = by, Window = window, At = at, Limit = RoutingLimits.WorkOrdersPerPage };
}
