namespace ChannelRouting.Metrics;

/// <summary>What a policy means where it says nothing.</summary>
internal static class MetricsDefaults
{
    private static readonly MetricDimension[][] Slices =
    [
        [MetricDimension.Channel], [MetricDimension.Queue], [MetricDimension.Type], [MetricDimension.Priority], [MetricDimension.Agent], [MetricDimension.Team], [MetricDimension.Tier], [MetricDimension.Target], [MetricDimension.Rating],
        [MetricDimension.Channel, MetricDimension.Queue], [MetricDimension.Queue, MetricDimension.Priority], [MetricDimension.Channel, MetricDimension.Target],
    ];

    /// <summary>The policy with every default written out.</summary>
    public static MetricsPolicy InFull(MetricsPolicy? policy)
    {
        policy ??= new MetricsPolicy();
        return policy with
        {
            TimeZone = policy.TimeZone ?? "UTC",
            DayStartsAtHour = policy.DayStartsAtHour ?? 0,
            Slices = policy.Slices.Count > 0 ? policy.Slices : [.. Slices.Select(by => new MetricSlice { By = by })],
            MaxKeys = policy.MaxKeys ?? 1_000,
            SlidingFor = policy.SlidingFor ?? Duration.FromHours(1),
            KeptDays = policy.KeptDays ?? 35,
            KeptWeeks = policy.KeptWeeks ?? 14,
            KeptMonths = policy.KeptMonths ?? 14,
            SatisfactionRollUp = policy.SatisfactionRollUp ?? SatisfactionRollUp.Overall,
            Goals = [.. policy.Goals.Select(goal => goal with { Window = goal.Window ?? MetricWindow.Month })],
        };
    }
}
