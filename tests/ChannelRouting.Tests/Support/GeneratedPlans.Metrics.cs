using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Support;

/// <summary>What plans count.</summary>
internal static partial class GeneratedPlans
{
    private static Gen<MetricsPolicy> Metrics(ContactChannel[] channels, SlaPolicy[] policies) =>
        from zone in Gen.Elements<string?>(null, "UTC", "America/New_York")
        from numbers in OrNothing(Gen.Choose(1, 23)).ArrayOf(5)
        from rollUp in OrNothing(Gen.Elements(Enum.GetValues<SatisfactionRollUp>()))
        from slices in Gen.SubListOf(MetricDimension.Channel, MetricDimension.TypeTo(2), MetricDimension.Field("a b"), MetricDimension.Label("ß"), MetricDimension.Rating)
        from channel in Gen.Elements(channels)
        from text in Text
        select new MetricsPolicy
        {
            TimeZone = zone,
            DayStartsAtHour = numbers[0],
            MaxKeys = numbers[1],
            KeptDays = numbers[2],
            KeptWeeks = numbers[3],
            KeptMonths = numbers[4],
            SlidingFor = numbers[0] is { } minutes ? Duration.FromMinutes(minutes) : null,
            SatisfactionRollUp = rollUp,
            OverdueTarget = policies.Length > 0 && zone is null ? policies[0].Targets[0].Id : (SlaTargetId?)null,
            OutsideWhen = zone is null ? null : When.Type(text),
            Slices = [.. slices.Select(dimension => new MetricSlice { By = [dimension, MetricDimension.Priority] })],
            UnitCosts = [new UnitCost { Channel = channel.Id, Tier = text, PerHour = numbers[1] }, new UnitCost { PerWorkOrder = 0.25m }],
            Goals = [new MetricGoal { Name = text, Metric = "csat-mean", AtLeast = 4.5m, Window = MetricWindow.Week }, .. slices.Take(1).Select(dimension => new MetricGoal { Name = $"{text}2", Metric = "handle-time-p90", Within = Duration.FromMinutes(3), By = [dimension, MetricDimension.Priority], Keys = [text, "x"] })],
        };
}
