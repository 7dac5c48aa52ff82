using ChannelRouting.Metrics;

namespace ChannelRouting.Planning;

/// <summary>What is counted, and what it is to reach.</summary>
internal sealed partial class PlanValidation
{
    private const decimal HighestCost = 1_000_000;

    private static readonly Duration ShortestSliding = Duration.FromMinutes(1);
    private static readonly Duration LongestSliding = Duration.FromDays(1);

    private void CheckMetrics()
    {
        if (_plan.Metrics is not { } policy) return;
        if (policy.TimeZone is { } zone) CheckZone(zone, "$.metrics.timeZone");
        CheckRange("$.metrics.dayStartsAtHour", policy.DayStartsAtHour, 0, 23);
        CheckRange("$.metrics.maxKeys", policy.MaxKeys, 1, RoutingLimits.MetricKeys);
        CheckRange("$.metrics.keptDays", policy.KeptDays, 1, RoutingLimits.MetricPeriods);
        CheckRange("$.metrics.keptWeeks", policy.KeptWeeks, 1, RoutingLimits.MetricPeriods);
        CheckRange("$.metrics.keptMonths", policy.KeptMonths, 1, RoutingLimits.MetricPeriods);
        if (policy.SlidingFor is { } sliding && (sliding < ShortestSliding || sliding > LongestSliding)) Add(PlanFindingCode.OutOfRange, "$.metrics.slidingFor", Journaling.DurationText.Write(sliding), "1m to 1d");
        if (policy.OverdueTarget is { } target) CheckKnown("$.metrics.overdueTarget", target.Value, _targets);
        CheckCondition(policy.OutsideWhen, "$.metrics.outsideWhen");
        CheckCondition(policy.SelfServiceWhen, "$.metrics.selfServiceWhen");
        CheckSlices(policy);
        CheckUnitCosts(policy);
        CheckGoals(policy);
    }

    private void CheckSlices(MetricsPolicy policy)
    {
        CheckCount("$.metrics.slices", policy.Slices.Count, RoutingLimits.MetricSlices);
        CheckUnique(new NameSet("$.metrics.slices", policy.Slices.Select(slice => string.Join(" x ", slice.By))), ".by");
        for (var i = 0; i < policy.Slices.Count; i++)
        {
            var path = $"{At("$.metrics.slices", i)}.by";
            CheckSize(path, policy.Slices[i].By.Count, 1);
            CheckCount(path, policy.Slices[i].By.Count, RoutingLimits.MetricDimensions);
            CheckUnique(new NameSet(path, policy.Slices[i].By.Select(dimension => dimension.ToString())), "");
        }
    }

    private void CheckUnitCosts(MetricsPolicy policy)
    {
        CheckCount("$.metrics.unitCosts", policy.UnitCosts.Count, RoutingLimits.UnitCosts);
        for (var i = 0; i < policy.UnitCosts.Count; i++)
        {
            var (cost, path) = (policy.UnitCosts[i], At("$.metrics.unitCosts", i));
            if (cost.Channel is { } channel) CheckKnown($"{path}.channel", channel.Value, _channels);
            CheckLength($"{path}.tier", cost.Tier, RoutingLimits.IdentifierLength);
            CheckCost($"{path}.perWorkOrder", cost.PerWorkOrder);
            CheckCost($"{path}.perHour", cost.PerHour);
        }
    }

    private void CheckCost(string path, decimal? cost)
    {
        if (cost is < 0 or > HighestCost) Add(PlanFindingCode.OutOfRange, path, Text(cost.Value), "0 to 1,000,000");
    }

    private void CheckGoals(MetricsPolicy policy)
    {
        CheckCount("$.metrics.goals", policy.Goals.Count, RoutingLimits.MetricGoals);
        CheckUnique(new NameSet("$.metrics.goals", policy.Goals.Select(goal => goal.Name)), ".name");
        for (var i = 0; i < policy.Goals.Count; i++) CheckGoal(policy, policy.Goals[i], At("$.metrics.goals", i));
    }

    private void CheckGoal(MetricsPolicy policy, MetricGoal goal, string path)
    {
        CheckText($"{path}.name", goal.Name);
        var names = new NameSet("docs/reference/metrics.md", MetricCatalog.All.Select(metric => metric.Id.Value));
        CheckKnown($"{path}.metric", goal.Metric.Value, names);
        var isTime = MetricCatalog.Find(goal.Metric)?.Unit == MetricUnit.Seconds;
        var bounds = new[] { goal.AtLeast is not null, goal.AtMost is not null, goal.Within is not null }.Count(isGiven => isGiven);
        if (bounds != 1) Add(PlanFindingCode.NotExactlyOne, path, null, "atLeast, atMost, within");
        else if (names.Contains(goal.Metric.Value) && isTime != goal.Within is not null) Add(PlanFindingCode.NotExactlyOne, $"{path}.within", null, isTime ? "a time has within" : "only times have within");
        CheckDuration($"{path}.within", goal.Within);
        if (goal.Keys.Count > 0 && goal.Keys.Count != goal.By.Count) Add(PlanFindingCode.OutOfRange, $"{path}.keys", Text(goal.Keys.Count), $"{Text(goal.By.Count)}, a key for each dimension of by");
        if (goal.By.Count > 0 && !MetricsDefaults.InFull(policy).Slices.Any(slice => slice.By.SequenceEqual(goal.By)))
            Add(PlanFindingCode.UnknownName, $"{path}.by", string.Join(" x ", goal.By), "$.metrics.slices");
    }

    private void CheckCount(string path, int count, int most)
    {
        if (count > most) Add(PlanFindingCode.OutOfRange, path, Text(count), $"{Text(most)} entries");
    }
}
