using ChannelRouting.Metrics;
using ChannelRouting.Reporting.Figures;

namespace ChannelRouting.Reporting;

/// <summary>The figures of one period, taken at one instant, from which a report is made.</summary>
/// <remarks>A copy: later events do not change it. Lists are copied on entry. Immutable; safe to share between threads.</remarks>
public sealed record ReportFigures
{
    /// <summary>The plan that names channels, their hours and owners.</summary>
    public required RoutingPlan Plan { get; init; }

    /// <summary>What was counted.</summary>
    public required MetricsPolicy Policy { get; init; }

    /// <summary>The sort of period.</summary>
    public required MetricWindow Window { get; init; }

    /// <summary>The beginning of the period.</summary>
    public required Instant SinceAt { get; init; }

    /// <summary>The end of the period, not included; of the one that runs, the instant at which the figures were taken.</summary>
    public required Instant UntilAt { get; init; }

    /// <summary>Whether the period still ran: then what happened at <see cref="UntilAt"/> itself is counted too.</summary>
    public required bool IsRunning { get; init; }

    /// <summary>The time zone of its days.</summary>
    public required DateTimeZone TimeZone { get; init; }

    /// <summary>All work together, then each slice that a report shows and that is counted; of each at most <see cref="RoutingLimits.WorkOrdersPerPage"/> rows.</summary>
    public required IReadOnlyList<MetricTable> Tables { get; init => field = ValueList<MetricTable>.Copy(value); }

    /// <summary>All work together, day by day; days that are not kept are missing.</summary>
    public required IReadOnlyList<MetricTable> Days { get; init => field = ValueList<MetricTable>.Copy(value); }

    /// <summary>The channels, day by day; days that are not kept are missing, and all of them when the slice is not counted.</summary>
    public required IReadOnlyList<MetricTable> ChannelDays { get; init => field = ValueList<MetricTable>.Copy(value); }

    /// <summary>Which goals are met.</summary>
    public required GoalReport Goals { get; init; }

    /// <summary>The figures of a slice; null when it is not counted.</summary>
    /// <param name="by">Its dimensions; none for all work together.</param>
    public MetricTable? Find(params IReadOnlyList<MetricDimension> by) => Tables.FirstOrDefault(table => table.By.SequenceEqual(by));

    /// <summary>Takes figures from a fold over events; null when it has taken in no plan, or the period is not kept.</summary>
    /// <param name="metrics">The fold.</param>
    /// <param name="plan">The plan that names channels.</param>
    /// <param name="window">The sort of period.</param>
    /// <param name="at">An instant in the day, week or month that is meant; null: the one that runs. Null for the other windows.</param>
    /// <param name="now">As of when; not before the last event. Null: as of that.</param>
    /// <exception cref="ArgumentException"><paramref name="at"/> is given for a window that has no earlier periods.</exception>
    public static ReportFigures? Of(RoutingMetrics metrics, RoutingPlan plan, MetricWindow window, Instant? at = null, Instant? now = null)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        ArgumentNullException.ThrowIfNull(plan);
        if (metrics.StandsAt == Instant.MinValue) return null;
        var collector = new FigureCollector(query => new ValueTask<MetricTable?>(metrics.Find(query, now)), plan, metrics.Policy);

        // Every answer is there at once, so nothing is waited for.
        return collector.CollectAsync(window, at, () => new ValueTask<GoalReport?>(metrics.Judge(new GetGoals { At = at }, now))).AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Takes figures from a router, asked as the host, one query after the other, so events may come between them; null when it counts no metrics, or the period is not kept.</summary>
    /// <param name="router">The router.</param>
    /// <param name="window">The sort of period.</param>
    /// <param name="at">An instant in the day, week or month that is meant; null: the one that runs. Null for the other windows.</param>
    /// <param name="cancellationToken">Gives up waiting for the answers.</param>
    /// <exception cref="ArgumentException"><paramref name="at"/> is given for a window that has no earlier periods.</exception>
    public static async ValueTask<ReportFigures?> OfAsync(IRouter router, MetricWindow window, Instant? at = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(router);
        var plan = await router.GetPlanAsync(cancellationToken).ConfigureAwait(false);
        var collector = new FigureCollector(query => router.QueryAsync(query, cancellationToken), plan, plan.Metrics ?? new MetricsPolicy());
        return await collector.CollectAsync(window, at, () => router.GetGoalsAsync(at, cancellationToken)).ConfigureAwait(false);
    }
}
