using System.Globalization;

namespace ChannelRouting.Samples.Tests;

/// <summary>The file's first 2,000 rows, opened from 1 to 6 February 2015, against a plain second reading of the same files.</summary>
public sealed class City311First2000RowsTests(First2000Rows rows) : IClassFixture<First2000Rows>
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    private readonly Summary _summary = rows.Summary;
    private readonly PlainReading _plain = rows.Plain;

    [Fact]
    public void Run_First2000Rows_RoutesEveryRow()
    {
        Assert.Equal((0, ""), (rows.Outcome.ExitCode, rows.Outcome.Error));
        Assert.Equal((2_000, 0, 2_000), (_summary.RowsRead, _summary.RowsRefused, _summary.WorkOrders));
        Assert.Empty(_summary.RefusedRows);
    }

    [Theory]
    [InlineData("Channel registry")]
    [InlineData("First work orders")]
    [InlineData("Last work orders")]
    [InlineData("Status per channel, as of 2015-11-30 10:43:44")]
    [InlineData("Status per department, as of 2015-11-30 10:43:44")]
    [InlineData("Due dates against the city's own, within 2 minutes")]
    [InlineData("Overdue verdicts equal to the city's: 719 of 719")]
    [InlineData("Rows read: 2,000; work orders: 2,000; refused: 0")]
    [InlineData("synthetic (seed 311)")]
    public void Console_AfterARun_ShowsEveryPart(string part) => Assert.Contains(part, rows.Outcome.Output);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Progress_WhileItWorks_ShowsOnATerminalOnly(bool isTerminal)
    {
        using var output = new StringWriter();

        City311CommandLine.Run(["--take", "2000"], new City311Terminal(output, output, isTerminal));

        Assert.Equal(isTerminal, output.ToString().Contains("\rrouting 1,000 of 2,000"));
    }

    [Fact]
    public void DueDates_OfTrustedTypes_AreReproducedAsObserved()
    {
        Assert.Equal(1_004, _summary.Count("dueDatesCompared"));
        Assert.Equal(996, _summary.Count("dueDatesReproduced"));
    }

    [Fact]
    public void DueDates_AgainstThePlainReading_AreCountedTheSame()
    {
        var compared = _plain.Rows.Where(row => row.Target is not null && _plain.TrustedTypes.Contains(row.Type)).ToList();

        Assert.Equal(compared.Count, _summary.Count("dueDatesCompared"));
        Assert.Equal(compared.Count(row => PlainReading.IsSame(_plain.Due(row), row.Target!.Value)), _summary.Count("dueDatesReproduced"));
    }

    [Fact]
    public void DueDates_AgainstTheRuleTableAlone_AreReproducedMoreOften()
    {
        var byTable = _plain.Rows.Count(row =>
            row.Target is { } target && _plain.TrustedTypes.Contains(row.Type) && PlainReading.IsSame(_plain.DueByTable(row), target));

        Assert.InRange(byTable, 900, _summary.Count("dueDatesReproduced"));
    }

    [Fact]
    public void DueDates_RowByRow_AreThoseOfThePlainReading()
    {
        var requests = rows.Run.Requests.ToDictionary(request => request.Id.Value);

        var different = _plain.Rows.Where(row => LocalDueOf(requests[row.Id]) != _plain.Due(row)).Select(row => row.Id);

        Assert.Empty(different);
    }

    [Fact]
    public void Verdicts_WhereTheDueDateIsReproduced_AllEqualTheCitys()
    {
        var compared = _plain.Rows.Count(row => row is { Target: { } target, Closed: not null, Verdict.Length: > 0 } && PlainReading.IsSame(_plain.Due(row), target));

        Assert.Equal(719, _summary.Count("verdictsCompared"));
        Assert.Equal(compared, _summary.Count("verdictsCompared"));
        Assert.Equal(compared, _summary.Count("verdictsEqual"));
    }

    [Fact]
    public void EndOfTheRun_WithoutALaterOpening_IsTheLastClosing()
    {
        var last = _plain.Rows.Max(row => row.Closed!) ?? throw new InvalidOperationException("no row is closed");

        Assert.Equal(last, rows.Run.EndedAt!.Value.InZone(NewYork).LocalDateTime);
    }

    [Fact]
    public void Channels_OfTheRegistry_AreTheSevenWithTheirVolumes()
    {
        var volumes = _plain.Rows.CountBy(row => row.Source).ToDictionary();

        Assert.Equal(7, _summary.Channels.Count);
        Assert.All(_summary.Channels, channel => Assert.Equal(volumes.GetValueOrDefault(channel.Name), channel.Volume));
        Assert.Equal(0, _summary.Channels.Single(channel => channel.Name == "Twitter").Volume);
        Assert.All(_summary.Channels, channel => Assert.Equal(channel.Volume / 2_000.0, channel.Share!.Value, 1e-12));
        Assert.Equal(1.0, _summary.Channels.Sum(channel => channel.Share!.Value), 1e-12);
    }

    [Fact]
    public void Percentiles_OfHowLongRequestsTook_AreWithinOnePercentOfTheExactOnes() =>
        ExactPercentiles.AssertClose([.. _plain.Rows.Select(row => row.SecondsToComplete).OfType<double>().Select(Duration.FromSeconds)]);

    [Fact]
    public void Tables_PerRow_AddUpToTheirTotal() =>
        Assert.All(AllFigures(), figures => Assert.Equal(figures.Total, figures.Waiting + figures.InProgress + figures.Completed));

    [Fact]
    public void Tables_OverTheirRows_SumToTheTotalRow()
    {
        Assert.Equal(CountsOf(_summary.Total), _summary.ByChannel.Select(CountsOf).Aggregate(Plus));
        Assert.Equal(CountsOf(_summary.Total), _summary.ByDepartment.Select(CountsOf).Aggregate(Plus));
        Assert.Equal(2_000, _summary.Total.Total);
    }

    [Fact]
    public void Tables_OverdueRates_AreTheirCountsDivided() => Assert.All(AllFigures(), figures =>
    {
        Assert.Equal((double)figures.Overdue / figures.Total, figures.OverdueRate);
        Assert.Equal(figures.Completed == 0 ? null : (double)figures.CompletedOverdue / figures.Completed, figures.CompletedOverdueRate);
    });

    [Fact]
    public void Tables_PerChannel_MatchThePlainReading()
    {
        var keys = _summary.Channels.ToDictionary(channel => channel.Name, channel => channel.Id);

        AssertMatch(_plain.Rows.ToLookup(row => keys[row.Source]), _summary.ByChannel);
    }

    [Fact]
    public void Tables_PerDepartment_MatchThePlainReading() => AssertMatch(_plain.Rows.ToLookup(row => row.Department), _summary.ByDepartment);

    [Fact]
    public void Summary_OfASecondRun_DiffersInTimingsOnly()
    {
        using var program = new City311Program();

        var again = program.Summarize("--take", "2000");

        Assert.Equal(_summary.TextWithoutTimings, again.TextWithoutTimings);
    }

    [Fact]
    public void Report_InAnotherCulture_IsTheSame()
    {
        using var program = new City311Program();
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
        try
        {
            var again = program.Run("--take", "2000");

            Assert.Equal(WithoutTimings(rows.Outcome.Output), WithoutTimings(again.Output));
            Assert.Equal(_summary.TextWithoutTimings, program.ReadSummary().TextWithoutTimings);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private void AssertMatch(ILookup<string, PlainRow> groups, IReadOnlyList<SummaryFigures> table)
    {
        Assert.Equal(groups.Select(group => group.Key).Order(StringComparer.Ordinal), table.Select(figures => figures.Key));
        Assert.All(table, figures => AssertMatch([.. groups[figures.Key]], figures));
    }

    private void AssertMatch(IReadOnlyList<PlainRow> group, SummaryFigures figures)
    {
        var end = rows.Run.EndedAt!.Value.InZone(NewYork).LocalDateTime;
        var seconds = group.Select(row => row.SecondsToComplete).OfType<double>().Order().ToList();

        Assert.Equal((group.Count, seconds.Count), (figures.Total, figures.Completed));
        Assert.Equal(group.Count(row => _plain.Due(row) < (row.Closed ?? end)), figures.Overdue);
        Assert.Equal(group.Count(row => _plain.Due(row) < row.Closed), figures.CompletedOverdue);
        if (seconds.Count == 0)
        {
            Assert.Equal((null, null), (figures.MeanSecondsToComplete, figures.P90SecondsToComplete));
            return;
        }

        var nearestRank = seconds[(int)Math.Ceiling(seconds.Count * 0.9) - 1];
        Assert.Equal(seconds.Average(), figures.MeanSecondsToComplete!.Value, 1e-6);
        Assert.InRange(figures.P90SecondsToComplete!.Value, nearestRank * 0.99, nearestRank * 1.01);
    }

    private LocalDateTime? LocalDueOf(ServiceRequest request) =>
        rows.Run.WorkOrderOf(request).Clocks.FirstOrDefault(clock => clock.Target == CityPlan.Resolution)?.DueAt?.InZone(NewYork).LocalDateTime;

    private IEnumerable<SummaryFigures> AllFigures() => [.. _summary.ByChannel, .. _summary.ByDepartment, _summary.Total];

    private static string WithoutTimings(string output) => output[..output.IndexOf("Routed in ", StringComparison.Ordinal)];

    private static int[] CountsOf(SummaryFigures figures) =>
        [figures.Total, figures.Waiting, figures.InProgress, figures.Completed, figures.Overdue, figures.CompletedOverdue];

    private static int[] Plus(int[] one, int[] other) => [.. one.Zip(other, (a, b) => a + b)];
}
