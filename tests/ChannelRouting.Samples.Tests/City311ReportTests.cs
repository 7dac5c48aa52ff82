using ChannelRouting.Reporting;

namespace ChannelRouting.Samples.Tests;

/// <summary>The report of the city's first 2,000 rows, opened from 1 to 6 February 2015.</summary>
public sealed class City311ReportTests : IDisposable
{
    private static readonly string[] Counts = ["waiting", "in-progress", "completed", "overdue-in-scope"];

    private readonly City311Program _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Report_OfTheCity_IsOneFileWithCharts()
    {
        var path = _program.PathOf("report.html");

        var outcome = City311Program.RunWithoutOutput("--take", "2000", "--report", path);
        var html = File.ReadAllText(path);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("<canvas id=\"chart-0\"", html, StringComparison.Ordinal);
        Assert.Contains("2015-02-01 00:00 – 2015-02-06", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_OfTheCity_NamesTheWorkOrdersBehindEveryCount()
    {
        var shipped = AppContext.BaseDirectory;
        using var nowhere = new StringWriter();
        var options = new City311Options(
            Path.Combine(shipped, "data/boston311-2015-02_to_04.csv.gz"), Path.Combine(shipped, "data/derived-sla-rules.csv"), Path.Combine(shipped, "routing.json"), First2000Rows.Count, Output: null, Report: "report.html");

        var report = City311Run.Execute(options, new City311Terminal(nowhere, nowhere, IsInteractive: false)).Report!;
        var status = report.FindTable("channel-status")!;

        Assert.True(status.Rows[^1].Cells[3].Number > 100);
        Assert.All(status.Rows, row => Assert.All(status.Columns.Zip(row.Cells).Where(pair => Counts.Contains(pair.First.Name)), pair => Assert.Equal(pair.Second.Number, pair.Second.WorkOrderCount)));
        Assert.Equal(2_000, report.FindTable("demand")!.Rows.Sum(row => row.Cells.Sum(cell => cell.Number)));
        Assert.Equal(2_000 - report.FindTable("work-orders")!.Rows.Count, report.FindTable("work-orders")!.LeftOutCount);
    }

    [Fact]
    public void Report_InAFolderThatIsNotThere_IsRefusedBeforeTheRun()
    {
        var outcome = City311Program.RunWithoutOutput("--take", "1", "--report", _program.PathOf("nowhere/report.html"));

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("cannot be written: Its folder is not there.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_OfNoRequests_IsRefused()
    {
        var outcome = City311Program.RunWithoutOutput("--data", _program.Write("rows.csv", CityRow.File([])), "--report", _program.PathOf("report.html"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("nothing to report", outcome.Error, StringComparison.Ordinal);
    }
}
