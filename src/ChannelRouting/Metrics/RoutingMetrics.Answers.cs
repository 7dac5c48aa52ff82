using ChannelRouting.Planning;

namespace ChannelRouting.Metrics;

/// <summary>The figures, and whether they reach the goals.</summary>
public sealed partial class RoutingMetrics
{
    /// <summary>The slices that are counted now, in their order.</summary>
    public IReadOnlyList<IReadOnlyList<MetricDimension>> Slices => [.. _slices.Select(slice => slice.By)];

    /// <summary>The figures that are asked for; null when the period is not kept.</summary>
    /// <param name="query">What to tell.</param>
    /// <param name="now">As of when; not before the last event. Null: as of that.</param>
    /// <exception cref="ArgumentException">A metric or slice is not known, or the query asks for more than its limit.</exception>
    public MetricTable? Find(GetMetrics query, Instant? now = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (metrics, rows) = Check(query);
        Settle(now ?? StandsAt);
        if (PeriodOf(query) is not { } period) return null;
        var (page, hasMore) = rows is null ? ([new MetricRow { Keys = [], Values = ValuesOf(metrics, TotalOf(query.Window, period)) }], false) : PageOf(query, metrics, rows, period);
        return new MetricTable
        {
            By = query.By,
            Metrics = query.Metrics,
            SinceAt = query.Window == MetricWindow.Sliding ? _calendar[MetricWindow.Sliding].Periods[0].Start : period.Start,
            UntilAt = Instant.Min(period.End, StandsAt),
            Rows = page,
            HasMore = hasMore,
        };
    }

    private (MetricDefinition[] Metrics, SliceRows? Rows) Check(GetMetrics query)
    {
        if (query.Metrics.Count is 0 or > RoutingLimits.MetricsPerQuery) throw new ArgumentException($"The query asks for {query.Metrics.Count} metrics; ask for 1 to {RoutingLimits.MetricsPerQuery}.", nameof(query));
        if (query.Limit is < 1 or > RoutingLimits.WorkOrdersPerPage) throw new ArgumentException($"The query asks for {query.Limit} rows; ask for 1 to {RoutingLimits.WorkOrdersPerPage}.", nameof(query));
        if (query is { At: not null, Window: MetricWindow.Live or MetricWindow.Sliding }) throw new ArgumentException($"The window {query.Window} has no earlier periods; leave At out, or ask for days, weeks or months.", nameof(query));
        MetricDefinition[] metrics = [.. query.Metrics.Select(id => MetricCatalog.Find(id) ?? throw new ArgumentException($"The metric '{id}' is not known{HintFor(id)}.", nameof(query)))];
        if (query.By.Count == 0) return (metrics, null);
        var rows = Array.Find(_slices, slice => slice.Is(query.By));
        return (metrics, rows ?? throw new ArgumentException($"The slice {Text(query.By)} is not counted; name it in the plan's metrics, or ask for one of: {string.Join(", ", _slices.Select(slice => Text(slice.By)))}.", nameof(query)));
    }

    private static string HintFor(MetricId id) => NearestName.Of(id.Value, [.. MetricCatalog.All.Select(metric => metric.Id.Value)]) is { } near ? $"; did you mean '{near}'?" : "";

    private static string Text(IReadOnlyList<MetricDimension> by) => string.Join(" x ", by);

    /// <summary>Counts the agents' time up to an instant.</summary>
    private void Settle(Instant now)
    {
        MoveTo(now);
        foreach (var agent in _agents.Values) CountTime(agent, StandsAt);
    }

    private MetricPeriod? PeriodOf(GetMetrics query) => query.At is { } at ? _calendar[query.Window].Find(at) : _calendar[query.Window].Current;

    private MetricFacts TotalOf(MetricWindow window, MetricPeriod period) => (_total.FindFacts(window, period) ?? MetricFacts.None) with
    {
        Channels = PartsOf(MetricDimension.Channel, window, period),
        Agents = PartsOf(MetricDimension.Agent, window, period),
    };

    private List<MetricFacts> PartsOf(MetricDimension by, MetricWindow window, MetricPeriod period) =>
        [.. Array.Find(_slices, slice => slice.Is([by]))?.Rows.Select(row => row.Value.FindFacts(window, period)).OfType<MetricFacts>() ?? []];

    private static (List<MetricRow> Rows, bool HasMore) PageOf(GetMetrics query, MetricDefinition[] metrics, SliceRows slice, MetricPeriod period)
    {
        var after = query.After.Count == 0 ? (MetricKey?)null : MetricKey.Of([.. query.After]);
        var page = new List<MetricRow>();
        foreach (var (key, series) in slice.Rows)
        {
            if (after is { } behind && key.CompareTo(behind) <= 0) continue;
            if (series.FindFacts(query.Window, period) is not { } facts) continue;
            if (page.Count == query.Limit) return (page, true);
            page.Add(new MetricRow { Keys = key.ToArray(slice.By.Count), Values = ValuesOf(metrics, facts) });
        }

        return (page, false);
    }

    private static List<double?> ValuesOf(MetricDefinition[] metrics, MetricFacts facts) => [.. metrics.Select(metric => metric.Of(facts))];
}
