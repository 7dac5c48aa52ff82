using System.Text;
using ChannelRouting.Metrics;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Metrics;

public class MetricCatalogTests
{
    public static TheoryData<string> Ids => [.. MetricCatalog.All.Select(metric => metric.Id.Value)];

    [Theory, MemberData(nameof(Ids))]
    public void Example_OfEachMetric_IsWhatItsFormulaGives(string id)
    {
        var metric = MetricCatalog.Find(id)!;

        var given = metric.Of(metric.ExampleFacts)!.Value;

        if (metric.Unit == MetricUnit.Seconds && !id.EndsWith("-mean", StringComparison.Ordinal)) Assert.InRange(given, metric.ExampleValue * 0.99, metric.ExampleValue * 1.01);
        else Assert.Equal(metric.ExampleValue, given, 1e-12);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Metric_OfNothing_IsZeroOrNoData(string id)
    {
        var metric = MetricCatalog.Find(id)!;

        Assert.Equal(metric.Unit == MetricUnit.Count ? 0 : null, metric.Of(MetricFacts.None));
    }

    [Fact]
    public void Ids_OfAllMetrics_AreUnique() => Assert.Equal(MetricCatalog.All.Count, MetricCatalog.All.DistinctBy(metric => metric.Id).Count());

    [Fact]
    public void MetricsPage_ShowsEveryMetric()
    {
        var page = new StringBuilder(Introduction);
        foreach (var metric in MetricCatalog.All)
        {
            page.Append($"\n### {metric.Id}\n\n{metric.Meaning}\n\n| | |\n| --- | --- |\n");
            page.Append($"| unit | {Unit(metric.Unit)} |\n| population | {metric.Population} |\n| formula | {metric.Formula} |\n| worked number | {metric.Example} |\n| source | {metric.Source} |\n");
        }

        Repository.AssertApproved(page.ToString(), "docs", "reference", "metrics.md");
    }

    private static string Unit(MetricUnit unit) => unit switch
    {
        MetricUnit.Count => "count",
        MetricUnit.Rate => "rate, 0 to 1; 0 of 0 is no data",
        MetricUnit.Seconds => "elapsed time in seconds; no data without any",
        MetricUnit.Score => "score, 1 to 5; no data without any",
        _ => "the host's money; no data without any",
    };

    private const string Introduction = """
        # Metrics

        Made from `MetricCatalog`; a test keeps the two the same, and reckons each worked number. [Concepts](../concepts/metrics.md) says how they are counted, by what they are told apart and over what times.

        `RoutingMetrics` folds events: a router that counts metrics answers `GetMetrics`, and recorded events give the same figures. A figure of a period counts each thing at the instant its population names: what came
        in by submissions, what was done by completions, never mixed. Levels (`scheduled`, `waiting`, `in-progress`, `overdue`) are as of the end of the period. Work is counted under the channel, queue, type, priority,
        fields and labels it has when something happens, completed work under those it was completed with; when they change while it is open, it leaves the one row and joins the other.

        """;
}
