namespace ChannelRouting.Metrics;

/// <summary>Whether figures reach what they are to reach.</summary>
public sealed partial class RoutingMetrics
{
    /// <summary>Which goals of the policy are met.</summary>
    /// <param name="query">Which periods.</param>
    /// <param name="now">As of when; not before the last event. Null: as of that.</param>
    public GoalReport Judge(GetGoals query, Instant? now = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        Settle(now ?? StandsAt);
        var results = _policy.Goals.SelectMany(goal => ResultsOf(goal, query.At)).Take(RoutingLimits.GoalResults + 1).ToList();
        return new GoalReport { Results = [.. results.Take(RoutingLimits.GoalResults)], HasMore = results.Count > RoutingLimits.GoalResults };
    }

    private IEnumerable<GoalResult> ResultsOf(MetricGoal goal, Instant? at)
    {
        var window = _calendar[goal.Window!.Value];
        if ((at is { } instant ? window.Find(instant) : window.Current) is not { } period || MetricCatalog.Find(goal.Metric) is not { } metric) return [];
        if (goal.By.Count == 0) return [ResultOf(goal, [], metric.Of(TotalOf(window.Window, period)), period)];
        var rows = Array.Find(_slices, slice => slice.Is(goal.By))?.Rows ?? [];
        if (goal.Keys.Count == 0)
            return rows.Select(row => (row.Key, Facts: row.Value.FindFacts(window.Window, period))).Where(row => row.Facts is not null).Select(row => ResultOf(goal, row.Key.ToArray(goal.By.Count), metric.Of(row.Facts!), period));
        var found = rows.FirstOrDefault(row => row.Key == MetricKey.Of([.. goal.Keys])).Value?.FindFacts(window.Window, period);
        return [ResultOf(goal, [.. goal.Keys], metric.Of(found ?? MetricFacts.None), period)];
    }

    private GoalResult ResultOf(MetricGoal goal, string[] keys, double? value, MetricPeriod period) => new()
    {
        Goal = goal,
        Keys = keys,
        SinceAt = period.Start,
        UntilAt = Instant.Min(period.End, StandsAt),
        Value = value,
        IsMet = value is { } figure ? IsMet(goal, figure) : null,
    };

    private static bool IsMet(MetricGoal goal, double figure)
    {
        if (goal.AtLeast is { } least) return figure >= (double)least;
        return goal.AtMost is { } most ? figure <= (double)most : figure <= goal.Within!.Value.TotalSeconds;
    }
}
