using ChannelRouting;
using ChannelRouting.Metrics;

namespace City311;

/// <summary>One row of a status table.</summary>
internal sealed record CityFigures
{
    private static readonly MetricId[] Asked =
    [
        "submitted", "waiting", "in-progress", "completed", "overdue-in-scope", "overdue-rate", "completed-overdue", "completed-overdue-rate",
        "time-to-assign-mean", "time-to-assign-p90", "time-to-resolve-mean", "time-to-resolve-p90",
    ];

    public required string Key { get; init; }

    public required long SubmittedCount { get; init; }

    public required long WaitingCount { get; init; }

    public required long InProgressCount { get; init; }

    public required long CompletedCount { get; init; }

    public required long OverdueCount { get; init; }

    public required double? OverdueRate { get; init; }

    public required long CompletedOverdueCount { get; init; }

    public required double? CompletedOverdueRate { get; init; }

    public required Duration? MeanTimeToAssign { get; init; }

    public required Duration? P90TimeToAssign { get; init; }

    public required Duration? MeanTimeToComplete { get; init; }

    public required Duration? P90TimeToComplete { get; init; }

    /// <summary>A row for each key of a dimension, or one for all work together.</summary>
    public static IReadOnlyList<CityFigures> Of(RoutingMetrics metrics, params MetricDimension[] by) =>
        [.. metrics.Find(new GetMetrics { Metrics = Asked, By = by, Limit = RoutingLimits.WorkOrdersPerPage })!.Rows.Select(row => Of(row.Keys.Count == 0 ? "" : row.Keys[0], row.Values))];

    private static CityFigures Of(string key, IReadOnlyList<double?> values) => new()
    {
        Key = key,
        SubmittedCount = (long)values[0]!,
        WaitingCount = (long)values[1]!,
        InProgressCount = (long)values[2]!,
        CompletedCount = (long)values[3]!,
        OverdueCount = (long)values[4]!,
        OverdueRate = values[5],
        CompletedOverdueCount = (long)values[6]!,
        CompletedOverdueRate = values[7],
        MeanTimeToAssign = TimeOf(values[8]),
        P90TimeToAssign = TimeOf(values[9]),
        MeanTimeToComplete = TimeOf(values[10]),
        P90TimeToComplete = TimeOf(values[11]),
    };

    private static Duration? TimeOf(double? seconds) => seconds is { } value ? Duration.FromSeconds(value) : null;
}
