using ChannelRouting.Reporting.Tables;
using NodaTime.Text;

namespace ChannelRouting.Reporting.Charts;

/// <summary>The charts of a report, in their order.</summary>
internal static class ReportCharts
{
    private const int MostBars = 12;

    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("MM'-'dd");

    public static IEnumerable<ReportChart> Of(ReportInput input) =>
    [
        Lines(input, "chart.volume", ReportUnit.Count, "submitted", "completed"),
        Bars(input, "chart.channels", MetricDimension.Channel, ReportUnit.Count, "submitted", "completed", "overdue-in-scope"),
        Bars(input, "chart.overdue", MetricDimension.Channel, ReportUnit.Rate, "overdue-rate", "completed-overdue-rate"),
        Bars(input, "chart.types", MetricDimension.Type, ReportUnit.Count, "submitted"),
        Bars(input, "chart.promises", MetricDimension.Target, ReportUnit.Rate, "sla-met-rate"),
        Lines(input, "chart.satisfaction", ReportUnit.Rate, "csat-rate"),
    ];

    /// <summary>Figures day by day.</summary>
    private static ReportChart Lines(ReportInput input, string name, ReportUnit unit, params string[] metrics) => new()
    {
        Name = name,
        Title = input.Word(name),
        Kind = ReportChartKind.Lines,
        Unit = unit,
        Categories = [.. input.Figures.Days.Select(day => DayPattern.Format(input.Local(day.SinceAt).Date))],
        Series = [.. metrics.Select(metric => new ReportSeries { Title = input.Word($"column.{metric}"), Values = [.. input.Figures.Days.Select(day => day.Find(metric))] })],
    };

    /// <summary>Figures of a slice, the highest first.</summary>
    private static ReportChart Bars(ReportInput input, string name, MetricDimension by, ReportUnit unit, params string[] metrics)
    {
        var figures = input.Figures.Find(by);
        var keys = (figures?.Rows ?? []).Select(row => row.Keys[0]).OrderByDescending(key => figures!.Find(metrics[0], key)).ThenBy(key => key, StringComparer.Ordinal).Take(MostBars).ToList();
        return new ReportChart
        {
            Name = name,
            Title = input.Word(name),
            Kind = ReportChartKind.Bars,
            Unit = unit,
            Categories = [.. keys.Select(key => by == MetricDimension.Channel ? input.ChannelTitle(key) : key)],
            Series = [.. metrics.Select(metric => new ReportSeries { Title = input.Word($"column.{metric}"), Values = [.. keys.Select(key => figures!.Find(metric, key))] })],
        };
    }
}
