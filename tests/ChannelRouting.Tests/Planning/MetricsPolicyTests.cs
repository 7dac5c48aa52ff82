using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Planning;

/// <summary>What can be wrong with what a plan counts.</summary>
public class MetricsPolicyTests
{
    private static readonly MetricGoal Goal = new() { Name = "response", Metric = "csat-rate", AtLeast = 0.9m };

    public static TheoryData<MetricsPolicy, PlanFindingCode, string> Mistakes => new()
    {
        { new MetricsPolicy { TimeZone = "Asia/Peking" }, PlanFindingCode.UnknownTimeZone, "timeZone" },
        { new MetricsPolicy { DayStartsAtHour = 24 }, PlanFindingCode.OutOfRange, "dayStartsAtHour" },
        { new MetricsPolicy { MaxKeys = 0 }, PlanFindingCode.OutOfRange, "maxKeys" },
        { new MetricsPolicy { KeptDays = 401 }, PlanFindingCode.OutOfRange, "keptDays" },
        { new MetricsPolicy { KeptWeeks = 0 }, PlanFindingCode.OutOfRange, "keptWeeks" },
        { new MetricsPolicy { KeptMonths = 0 }, PlanFindingCode.OutOfRange, "keptMonths" },
        { new MetricsPolicy { SlidingFor = Duration.FromSeconds(59) }, PlanFindingCode.OutOfRange, "slidingFor" },
        { new MetricsPolicy { SlidingFor = Duration.FromDays(1) + Duration.FromTicks(1) }, PlanFindingCode.OutOfRange, "slidingFor" },
        { new MetricsPolicy { OverdueTarget = "nothing" }, PlanFindingCode.UnknownName, "overdueTarget" },
        { new MetricsPolicy { OutsideWhen = new Condition() }, PlanFindingCode.NotExactlyOne, "outsideWhen" },
        { new MetricsPolicy { SelfServiceWhen = new Condition() }, PlanFindingCode.NotExactlyOne, "selfServiceWhen" },
        { new MetricsPolicy { Slices = [new MetricSlice { By = [] }] }, PlanFindingCode.EmptyList, "slices[0].by" },
        { new MetricsPolicy { Slices = [Slice("queue", "type", "tier", "team")] }, PlanFindingCode.OutOfRange, "slices[0].by" },
        { new MetricsPolicy { Slices = [Slice("queue", "queue")] }, PlanFindingCode.DuplicateName, "slices[0].by[1]" },
        { new MetricsPolicy { Slices = [Slice("queue"), Slice("queue")] }, PlanFindingCode.DuplicateName, "slices[1].by" },
        { new MetricsPolicy { Slices = [.. Enumerable.Range(0, RoutingLimits.MetricSlices + 1).Select(i => Slice($"field:{i}"))] }, PlanFindingCode.OutOfRange, "slices" },
        { new MetricsPolicy { UnitCosts = [new UnitCost { Channel = "fax" }] }, PlanFindingCode.UnknownName, "unitCosts[0].channel" },
        { new MetricsPolicy { UnitCosts = [new UnitCost { PerHour = -1 }] }, PlanFindingCode.OutOfRange, "unitCosts[0].perHour" },
        { new MetricsPolicy { UnitCosts = [new UnitCost { PerWorkOrder = 1_000_001 }] }, PlanFindingCode.OutOfRange, "unitCosts[0].perWorkOrder" },
        { new MetricsPolicy { Goals = [Goal, Goal] }, PlanFindingCode.DuplicateName, "goals[1].name" },
        { new MetricsPolicy { Goals = [Goal with { Name = "" }] }, PlanFindingCode.OutOfRange, "goals[0].name" },
        { new MetricsPolicy { Goals = [Goal with { Metric = "csat-rat" }] }, PlanFindingCode.UnknownName, "goals[0].metric" },
        { new MetricsPolicy { Goals = [Goal with { AtMost = 1 }] }, PlanFindingCode.NotExactlyOne, "goals[0]" },
        { new MetricsPolicy { Goals = [Goal with { AtLeast = null, Within = Duration.FromMinutes(1) }] }, PlanFindingCode.NotExactlyOne, "goals[0].within" },
        { new MetricsPolicy { Goals = [Goal with { Metric = "handle-time-mean" }] }, PlanFindingCode.NotExactlyOne, "goals[0].within" },
        { new MetricsPolicy { Goals = [Goal with { By = [MetricDimension.Type], Keys = ["a", "b"] }] }, PlanFindingCode.OutOfRange, "goals[0].keys" },
        { new MetricsPolicy { Goals = [Goal with { By = [MetricDimension.Field("x")] }] }, PlanFindingCode.UnknownName, "goals[0].by" },
    };

    [Theory, MemberData(nameof(Mistakes))]
    public void Metrics_WithAMistake_IsAFindingAtItsPlace(MetricsPolicy policy, PlanFindingCode code, string path)
    {
        var finding = Assert.Single(PlanValidator.Validate(Some.Plan() with { Metrics = policy }));

        Assert.Equal((code, $"$.metrics.{path}"), (finding.Code, finding.Path));
    }

    [Theory]
    [InlineData("channel")]
    [InlineData("type")]
    [InlineData("type:2")]
    [InlineData("field:a b")]
    [InlineData("label:x")]
    [InlineData("rating")]
    public void Dimension_Written_IsReadAgain(string text)
    {
        Assert.True(MetricDimension.TryParse(text, out var dimension));
        Assert.Equal(text, dimension.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Channel")]
    [InlineData("field:")]
    [InlineData("label: ")]
    [InlineData("type:0")]
    [InlineData("type:100")]
    [InlineData("type:x")]
    public void Dimension_OfAnotherWord_IsNotRead(string? text) => Assert.False(MetricDimension.TryParse(text, out _));

    [Fact]
    public void Dimension_WithoutANameOrDepth_Throws()
    {
        Assert.Throws<ArgumentException>(() => MetricDimension.Field(" "));
        Assert.Throws<ArgumentException>(() => MetricDimension.Label(""));
        Assert.Throws<ArgumentOutOfRangeException>(() => MetricDimension.TypeTo(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => MetricDimension.TypeTo(100));
    }

    private static MetricSlice Slice(params string[] by) => new() { By = [.. by.Select(text => MetricDimension.TryParse(text, out var dimension) ? dimension : throw new ArgumentException(text))] };
}
