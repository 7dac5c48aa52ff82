namespace ChannelRouting;

/// <summary>Asks for figures: all work together, or told apart by one of the slices of the plan's <see cref="MetricsPolicy"/>. Null when the router counts no metrics, or the time asked for is not kept.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record GetMetrics : Query<MetricTable?>
{
    /// <summary>Which figures, 1 to <see cref="RoutingLimits.MetricsPerQuery"/>; docs/reference/metrics.md lists them.</summary>
    public required IReadOnlyList<MetricId> Metrics { get; init => field = ValueList<MetricId>.Copy(value); }

    /// <summary>By what to tell them apart: the dimensions of a slice that is counted, in its order. Default: none, so the total.</summary>
    public IReadOnlyList<MetricDimension> By { get; init => field = ValueList<MetricDimension>.Copy(value); } = ValueList<MetricDimension>.Empty;

    /// <summary>The time they are of. Default: since the first event.</summary>
    public MetricWindow Window { get; init; }

    /// <summary>An instant in the day, week or month that is meant; null: the one that runs. Not for <see cref="MetricWindow.Live"/> and <see cref="MetricWindow.Sliding"/>.</summary>
    public Instant? At { get; init; }

    /// <summary>Only rows behind these keys: those of the last row of the page before. Default: from the first on.</summary>
    public IReadOnlyList<string> After { get; init => field = ValueList<string>.Copy(value); } = ValueList<string>.Empty;

    /// <summary>Rows in the page, 1 to <see cref="RoutingLimits.WorkOrdersPerPage"/>. Default: 100.</summary>
    public int Limit { get; init; } = 100;
}
