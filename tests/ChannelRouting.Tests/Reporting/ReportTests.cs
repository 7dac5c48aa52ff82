using ChannelRouting.Metrics;
using ChannelRouting.Reporting;
using ChannelRouting.Testing;
using ChannelRouting.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelRouting.Tests.Reporting;

public class ReportTests
{
    private readonly ReportedDay _day = new();

    [Theory]
    [InlineData("channels", "渠道名称,接入方式,服务时间,负责人,联系方式,日均咨询量,占比,服务对象")]
    [InlineData("work-orders", "工单编号,客户,渠道名称,需求类型,内容描述,优先级,处理人,状态,创建时间,分配时间,预计完成时间,承诺时间,实际完成时间,处理结果,反馈时间,满意度评分")]
    [InlineData("channel-status", "渠道名称,待处理工单数,处理中工单数,已完成工单数,平均响应时间,平均处理时间,超时工单数,超时率（占全部）,超时率（占已完成）,满意度（4、5 分占比）")]
    [InlineData("satisfaction", "反馈编号,工单编号,客户,渠道名称,反馈时间,专业性,响应速度,满意度评分")]
    public void Table_OfTheCustomer_HasItsOwnColumns(string table, string columns) =>
        Assert.Equal(columns.Split(','), _day.Report().FindTable(table)!.Columns.Select(column => column.Title));

    [Fact]
    public void ChannelStatus_OfADay_IsThatCountedByHand()
    {
        var rows = _day.Report().FindTable("channel-status")!.Rows;

        Assert.Equal(["在线客服", "电话热线", "合计"], rows.Select(row => row.Cells[0].Text));
        AssertNumbers([1, 0, 1, null, 5 * 3_600, 1, 1d / 2, 1, null], rows[0]);
        AssertNumbers([0, 2, 1, 600, 30 * 60, 2, 2d / 3, 0, 1], rows[1]);
        AssertNumbers([1, 2, 2, 600, 165 * 60, 3, 3d / 5, 1d / 2, 1], rows[2]);
    }

    [Theory]
    [InlineData(SatisfactionRollUp.Overall, 5)]
    [InlineData(SatisfactionRollUp.MeanOfRatings, 4.5)]
    [InlineData(SatisfactionRollUp.LowestRating, 4)]
    public void Satisfaction_OfAFeedback_IsTheScoreThatIsCounted(SatisfactionRollUp rollUp, double score)
    {
        var metrics = new RoutingMetrics(new MetricsPolicy { SatisfactionRollUp = rollUp });
        foreach (var routingEvent in _day.Events) metrics.Apply(routingEvent);
        var report = Report.Create(ReportFigures.Of(metrics, ReportedDay.Plan, MetricWindow.Day)!, _day.WorkOrders, ReportedDay.Options);

        Assert.Equal(score, metrics.Find(new GetMetrics { Metrics = ["csat-mean"] })!.Find("csat-mean"));
        Assert.Equal(score, Assert.Single(report.FindTable("satisfaction")!.Rows).Cells[^1].Number);
    }

    [Fact]
    public void ChannelStatus_CountOfWorkOrders_NamesThemAll()
    {
        var table = _day.Report().FindTable("channel-status")!;
        string[] counts = ["waiting", "in-progress", "completed", "overdue-in-scope"];

        Assert.Equal(["WO-3", "WO-4"], table.Rows[1].Cells[2].WorkOrders.Select(id => id.Value));
        Assert.Equal(["WO-2", "WO-3", "WO-4"], table.Rows[2].Cells[6].WorkOrders.Select(id => id.Value));
        Assert.All(table.Rows, row => Assert.All(table.Columns.Zip(row.Cells), pair => Assert.Equal(counts.Contains(pair.First.Name) ? pair.Second.Number : 0, pair.Second.WorkOrderCount)));
    }

    [Fact]
    public void Cell_WithMoreWorkOrdersThanItNames_SaysHowManyThereAre()
    {
        var cell = ReportCell.Of(250).From([.. Enumerable.Range(1, 250).Select(number => new WorkOrderId($"WO-{number}"))]);

        Assert.Equal((ReportCell.MostWorkOrders, 250, "WO-1"), (cell.WorkOrders.Count, cell.WorkOrderCount, cell.WorkOrders[0].Value));
    }

    [Fact]
    public void WorkOrders_OfADay_AreThoseThatCameInOldestFirst()
    {
        var rows = _day.Report().FindTable("work-orders")!.Rows;
        var first = rows[0].Cells;

        Assert.Equal(["WO-1", "WO-2", "WO-3", "WO-4", "WO-5"], rows.Select(row => row.Cells[0].Text));
        Assert.Equal(["WO-1", "客户1", "电话热线", "咨询", "=SUM(A1), \"now\"", "normal", "ann", "已关闭"], first.Take(8).Select(cell => cell.Text));
        Assert.Equal([ReportedDay.Morning, ReportedDay.Morning, Later(240), null, Later(30)], first.Skip(8).Take(5).Select(cell => cell.At));
        Assert.Equal((Later(30), 5d, true), (first[14].At, first[15].Number, first[12].IsMet));
        Assert.False(rows[1].Cells[12].IsMet);
        Assert.Equal(["待分配", "处理中"], new[] { rows[4], rows[2] }.Select(row => row.Cells[7].Text));
    }

    [Fact]
    public void WorkOrders_PastTheLimit_AreCounted()
    {
        var table = _day.Report(ReportedDay.Options with { MostRows = 2 }).FindTable("work-orders")!;

        Assert.Equal((2, 3), (table.Rows.Count, table.LeftOutCount));
    }

    [Fact]
    public void Satisfaction_OfADay_HasAColumnForEachDimension()
    {
        var report = _day.Report();
        var row = Assert.Single(report.FindTable("satisfaction")!.Rows).Cells;
        var dimensions = report.FindTable("satisfaction-dimensions")!.Rows;

        Assert.Equal(("FK001", "WO-1", 4d, 5d, 5d), (row[0].Text, row[1].Text, row[5].Number, row[6].Number, row[7].Number));
        Assert.Equal(["专业性", "响应速度", "合计"], dimensions.Select(one => one.Cells[0].Text));
        Assert.Equal([4d, 5d, 5d], dimensions.Select(one => one.Cells[2].Number));
    }

    [Fact]
    public void Channels_OfADay_HaveHoursOwnerContactAndVolume()
    {
        var phone = _day.Report().FindTable("channels")!.Rows[0].Cells;

        Assert.Equal(["电话热线", "phone", "周一-周五 08:00-22:00", "李主管", "400-800-1234", null, null, "全体客户"], phone.Select(cell => cell.Text));
        Assert.Equal((3d, 0.6), (phone[5].Number, phone[6].Number));
    }

    [Fact]
    public void Goals_OfADay_AreJudgedOneByOneAndAsAMatrix()
    {
        var report = _day.Report();
        var results = report.FindTable("goals")!.Rows;
        var matrix = report.FindTable("goal-matrix:channel")!;

        Assert.Equal(("≥ 90.0 %", "达成", true), (results[0].Cells[3].Text, results[0].Cells[5].Text, results[0].Cells[5].IsMet));
        Assert.Equal(["≤ 15分 00秒", "≤ 10.0 %"], results.Select(row => row.Cells[3].Text).Skip(1).Distinct());
        Assert.Equal(["response", "late"], matrix.Columns.Skip(1).Select(column => column.Title));
        Assert.Equal<(string?, bool?, bool?)>([("在线客服", null, false), ("电话热线", true, true)], matrix.Rows.Select(row => (row.Cells[0].Text, row.Cells[1].IsMet, row.Cells[2].IsMet)));
    }

    [Fact]
    public void Promises_OfADay_NameThoseKeptLate()
    {
        var rows = _day.Report().FindTable("promises")!.Rows;
        var resolution = rows.Single(row => row.Cells[0].Text == "resolution").Cells;

        Assert.Equal([1d, 1d, 3d, 0.5], resolution.Skip(1).Select(cell => cell.Number));
        Assert.Equal("WO-2", Assert.Single(resolution[2].WorkOrders).Value);
    }

    [Fact]
    public void Agents_OfADay_HaveTheirFigures()
    {
        var ann = Assert.Single(_day.Report().FindTable("agents")!.Rows).Cells;

        Assert.Equal(("ann", 4d, 2d, 0.5, 5d), (ann[0].Text, ann[1].Number, ann[3].Number, ann[8].Number, ann[10].Number));
        Assert.Equal(["WO-1", "WO-2"], ann[3].WorkOrders.Select(id => id.Value));
    }

    [Fact]
    public void Demand_OfADay_StandsAtItsWeekdayAndHourOfTheZone()
    {
        var monday = _day.Report().FindTable("demand")!.Rows[0].Cells;

        Assert.Equal(("周一", 3d, 1d, 1d), (monday[0].Text, monday[1 + 9].Number, monday[1 + 10].Number, monday[1 + 14].Number));
        Assert.Equal(5, monday.Sum(cell => cell.Number));
        Assert.Equal(["WO-1", "WO-2", "WO-3"], monday[1 + 9].WorkOrders.Select(id => id.Value));
    }

    [Fact]
    public void Report_InEveryLanguage_HasWordsForEverything()
    {
        Assert.Equal(ReportWording.English.Texts.Keys.Order(), ReportWording.Chinese.Texts.Keys.Order());
        Assert.All(Enum.GetValues<WorkOrderStatus>(), status => Assert.NotEqual($"status.{status}", ReportWording.English.Word($"status.{status}")));
        Assert.All(Enum.GetValues<MetricWindow>(), window => Assert.NotEqual($"window.{window}", ReportWording.English.Word($"window.{window}")));

        var report = _day.Report(new ReportOptions { Before = _day.WorkOrders });
        var texts = report.Tables.SelectMany(table => table.Columns.Select(column => column.Title).Append(table.Title).Append(table.Note!).Concat(table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text ?? "")))
            .Concat(report.Charts.SelectMany(chart => chart.Series.Select(series => series.Title).Append(chart.Title)));
        Assert.DoesNotContain(texts, text => text.StartsWith("column.", StringComparison.Ordinal) || text.StartsWith("chart.", StringComparison.Ordinal) || text.EndsWith(".note", StringComparison.Ordinal));
    }

    [Fact]
    public void Wording_OfTheHost_TakesThePlaceOfWordsAndRefusesNamesThatNothingSays()
    {
        var wording = ReportWording.English.With(new Dictionary<string, string> { ["column.channel"] = "Canal" }, "fr");

        Assert.Equal(("fr", "Canal", "Owner"), (wording.Language, wording.Word("column.channel"), wording.Word("column.owner")));
        Assert.Contains("'column.chanel'", Assert.Throws<ArgumentException>(() => ReportWording.English.With(new Dictionary<string, string> { ["column.chanel"] = "Canal" })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_OfAPeriodThatIsNotKept_AreNull()
    {
        Assert.Null(ReportFigures.Of(_day.Metrics, ReportedDay.Plan, MetricWindow.Day, ReportedDay.Morning - Duration.FromDays(400)));
        Assert.Null(ReportFigures.Of(new RoutingMetrics(), ReportedDay.Plan, MetricWindow.Day));
    }

    [Fact]
    public void Figures_OfSlicesThatAreNotCounted_LeaveTheirTablesOut()
    {
        var metrics = new RoutingMetrics(new MetricsPolicy { Slices = [new MetricSlice { By = [MetricDimension.Queue] }] });
        foreach (var routingEvent in _day.Events) metrics.Apply(routingEvent);

        var report = Report.Create(ReportFigures.Of(metrics, ReportedDay.Plan, MetricWindow.Month)!, _day.WorkOrders);

        Assert.Equal(["channel-status", "channels", "capacity", "demand", "satisfaction-dimensions", "satisfaction", "work-orders"], report.Tables.Select(table => table.Name));
        Assert.Single(report.FindTable("channel-status")!.Rows);
    }

    [Fact]
    public async Task Figures_OfARouter_AreThoseOfTheFoldOverItsEvents()
    {
        var metrics = new RoutingMetrics();
        await using var services = new ServiceCollection().AddSingleton<TimeProvider>(new ManualTimeProvider(ReportedDay.Morning))
            .AddChannelRouting(routing => routing.UsePlan(ReportedDay.Plan).UseMetrics()).BuildServiceProvider();
        var router = services.GetRequiredService<IRouter>();
        await router.SubmitAsync(Some.Draft("WO-1", "phone"));
        var live = await ReportFigures.OfAsync(router, MetricWindow.Week);
        var orders = (await router.ListWorkOrdersAsync()).WorkOrders;
        var report = Report.Create(live!, orders);

        Assert.Equal(1, report.FindTable("channel-status")!.Rows[0].Cells[1].Number);
        Assert.Equal("WO-1", report.FindTable("channel-status")!.Rows[0].Cells[1].WorkOrders[0].Value);
        Assert.Equal(Instant.FromUtc(2026, 1, 4, 16, 0), report.SinceAt);
    }

    private static Instant Later(int minutes) => ReportedDay.Morning + Duration.FromMinutes(minutes);

    private static void AssertNumbers(double?[] expected, ReportRow row)
    {
        Assert.Equal(expected.Length, row.Cells.Count - 1);
        Assert.All(expected.Zip(row.Cells.Skip(1)), pair => Assert.Equal(pair.First ?? double.NaN, pair.Second.Number ?? double.NaN, 9));
    }
}
