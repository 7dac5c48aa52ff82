using ChannelRouting.Reporting;
using ChannelRouting.Reporting.Comparing;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Reporting;

public class ComparisonTests
{
    /// <summary>The worked number of <see cref="WelchInterval"/>.</summary>
    [Fact]
    public void Welch_OfTheWorkedNumber_IsFasterForCertain()
    {
        var interval = WelchInterval.Of(new Sample { Count = 30, Mean = 20, Variance = 25 }, new Sample { Count = 30, Mean = 12, Variance = 16 })!.Value;

        Assert.Equal((-8, 55.3), (interval.Difference, Math.Round(interval.DegreesOfFreedom, 1)));
        Assert.Equal((-10.34, -5.66), (Math.Round(interval.Low, 2), Math.Round(interval.High, 2)));
        Assert.True(interval.IsCertain);
    }

    /// <summary>Points of Student's distribution from its printed tables: two samples whose interval is as wide as the point, by n1 = n2 = n, v = n / 2, so df = 2n - 2.</summary>
    [Theory]
    [InlineData(2, 4.302652730)]
    [InlineData(6, 2.228138852)]
    [InlineData(16, 2.042272456)]
    [InlineData(61, 1.979930405)]
    [InlineData(1_000_001, 1.959965170)]
    public void Welch_OfVarianceOne_ReachesStudentsPoint(int count, double point)
    {
        var sample = new Sample { Count = count, Mean = 0, Variance = count / 2d };
        var interval = WelchInterval.Of(sample, sample)!.Value;

        Assert.Equal((2 * count) - 2, interval.DegreesOfFreedom, 1e-6 * count);
        Assert.Equal(point, interval.High, 6);
        Assert.Equal(-point, interval.Low, 6);
        Assert.False(interval.IsCertain);
    }

    [Fact]
    public void Sample_OfMeasurements_HasTheirVariance()
    {
        var sample = Sample.Of([2, 4, 4, 4, 5, 5, 7, 9]);

        Assert.Equal((8, 5d, 32d / 7), (sample.Count, sample.Mean, sample.Variance));
        Assert.Equal(default, Sample.Of([]));
    }

    [Fact]
    public void Welch_OfOneMeasurement_SaysNothing()
    {
        Assert.Null(WelchInterval.Of(Sample.Of([1]), Sample.Of([1, 2])));
        Assert.Equal(-1, WelchInterval.Of(Sample.Of([3, 3]), Sample.Of([2, 2]))!.Value.High);
    }

    [Fact]
    public void BeforeAfter_OfTwoTimes_SaysWhatIsCertain()
    {
        var day = new ReportedDay();
        var done = day.WorkOrders.Single(order => order.Id == "WO-1");
        var before = Enumerable.Range(0, 40).Select(number => Times(done, $"B-{number}", 20 + (number % 5)) with { Satisfaction = null });
        var after = Enumerable.Range(0, 40).Select(number => Times(done, $"A-{number}", 12 + (number % 5)));

        var rows = Report.Create(day.Figures, after, new ReportOptions { Before = [.. before] }).FindTable("before-after")!.Rows;
        var toResolve = rows.Single(row => row.Cells[0].Text == "Mean time to resolve").Cells;
        var score = rows.Single(row => row.Cells[0].Text == "Mean score").Cells;

        Assert.Equal([40, 22 * 60, 40, 14 * 60, -480], toResolve.Skip(1).Take(5).Select(cell => cell.Number));
        Assert.Equal(("better", true), (toResolve[8].Text, toResolve[8].IsMet));
        Assert.InRange(toResolve[6].Number!.Value, -480 - 60, -480);
        Assert.Equal(("no data", null), (score[8].Text, score[8].IsMet));
    }

    /// <summary>200 a day are handled, 300 come at the peak: 100 are missing.</summary>
    [Fact]
    public void Capacity_Of300AgainstTwoHundred_IsShortOfOneHundred()
    {
        var day = new ReportedDay();
        var figures = day.Figures with { ChannelDays = [Day(250, 200), Day(300, 190)], Days = [Day(250, 200, null), Day(300, 190, null)] };

        var measured = Report.Create(figures, []).FindTable("capacity")!.Rows;
        var stated = Report.Create(figures, [], new ReportOptions { Channels = [new ChannelDetails { Channel = "phone", HandledPerDay = 320 }] }).FindTable("capacity")!.Rows;

        Assert.Equal([275, 300, 200, 100], measured[0].Cells.Skip(1).Select(cell => cell.Number));
        Assert.Equal((100d, false), (measured[1].Cells[4].Number, measured[1].Cells[4].IsMet));
        Assert.Equal([275, 300, 320, 0], stated[0].Cells.Skip(1).Select(cell => cell.Number));
        Assert.True(stated[0].Cells[4].IsMet);
    }

    private static WorkOrder Times(WorkOrder order, string id, int minutes) => order with { Id = id, CompletedAt = order.CreatedAt + Duration.FromMinutes(minutes) };

    private static MetricTable Day(double submitted, double completed, string? channel = "phone") => new()
    {
        By = channel is null ? [] : [MetricDimension.Channel],
        Metrics = ["submitted", "completed", "csat-rate"],
        SinceAt = ReportedDay.Morning,
        UntilAt = ReportedDay.Morning + Duration.FromDays(1),
        Rows = [new MetricRow { Keys = channel is null ? [] : [channel], Values = [submitted, completed, null] }],
        HasMore = false,
    };
}
