using System.Text.Json.Nodes;
using ChannelRouting.Journaling;
using ChannelRouting.Planning;

namespace ChannelRouting.Tool.Tests;

public sealed class ReportVerbTests
{
    private static readonly Instant Morning = Instant.FromUtc(2026, 1, 5, 9, 0);

    private static readonly string Events = Record();

    [Fact]
    public void Report_OfEvents_HasTheirTables()
    {
        var run = ToolRun.OfInput(Events, "report", "-", "--title", "January");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["January", "Period: month, 2026-01-01 00:00 – 2026-01-08 00:30 (UTC)"], run.Lines[..2]);
        Assert.Matches(@"\nphone +1 +0 +1 +", run.Output);
        Assert.Matches(@"\nWO-1 +– +phone +order ", run.Output);
        Assert.Matches(@"\nWO-2 +– +phone +order ", run.Output);
    }

    [Theory]
    [InlineData("markdown", "# 客户服务报告")]
    [InlineData("html", "<!DOCTYPE html>\n<html lang=\"zh-CN\">")]
    [InlineData("text", "客户服务报告")]
    public void Report_InAForm_IsWrittenInIt(string format, string beginning) =>
        Assert.StartsWith(beginning, ToolRun.OfInput(Events, "report", "-", "--format", format, "--chinese").Output, StringComparison.Ordinal);

    [Fact]
    public void Report_AsJson_IsOfTheDayAskedFor()
    {
        var report = JsonNode.Parse(ToolRun.OfInput(Events, "report", "-", "--format", "json", "--window", "day", "--at", "2026-01-05").Output)!;

        Assert.Equal(("2026-01-05T00:00:00Z", "2026-01-06T00:00:00Z"), ((string)report["sinceAt"]!, (string)report["untilAt"]!));
    }

    [Fact]
    public void Report_AsCsv_IsOneTable()
    {
        var run = ToolRun.OfInput(Events, "report", "-", "--format", "csv", "--table", "channel-status");

        Assert.StartsWith("\uFEFFChannel,Pending,In progress,Done,", run.Output, StringComparison.Ordinal);
        Assert.Contains("\r\nphone,1,0,1,", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_ToAFile_IsThere()
    {
        var path = Path.GetTempFileName();

        Assert.Equal((0, ""), (ToolRun.OfInput(Events, "report", "-", "--format", "html", "--output", path).ExitCode, ToolRun.OfInput(Events, "report", "-", "--output", path).Output));
        Assert.StartsWith("Service review", File.ReadAllText(path), StringComparison.Ordinal);
        File.Delete(path);
    }

    [Theory]
    [InlineData("", "holds no events", "report", "-")]
    [InlineData("hello", "standard input: line 1: The line is no event", "report", "-")]
    [InlineData(null, "--table is ''; give one of: channel-status", "report", "-", "--format", "csv")]
    [InlineData(null, "--at is 'May'", "report", "-", "--at", "May")]
    [InlineData(null, "no earlier periods", "report", "-", "--at", "2026-01-05", "--window", "live")]
    [InlineData(null, "no figures of that period", "report", "-", "--at", "2020-01-05")]
    [InlineData(null, "cannot be written", "report", "-", "--output", "/nowhere/at/all.html")]
    public void Report_OfWhatCannotBeUsed_SaysWhatIsWrong(string? input, string named, params string[] arguments)
    {
        var run = ToolRun.OfInput(input ?? Events, arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_OfEventsWithoutTheirBeginning_IsRefused()
    {
        var run = ToolRun.OfInput(Events[(Events.IndexOf('\n', StringComparison.Ordinal) + 1)..], "report", "-");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("from the first on", run.Error, StringComparison.Ordinal);
    }

    /// <summary>WO-1 was done and archived, WO-2 waits.</summary>
    private static string Record()
    {
        var engine = new RoutingEngine();
        var plan = new RoutingPlanBuilder().Channel("phone", c => c.Cost(100)).Queue("general").RetainClosedFor(Duration.FromDays(1)).Build();
        var lines = new List<string>();
        Execute(new ApplyPlan { Plan = plan }, 0);
        Execute(new SaveAgent { Profile = new AgentProfile { Id = "ann", Queues = ["general"], CapacityUnits = 100 } }, 0);
        Execute(new SignInAgent { Agent = "ann" }, 0);
        Execute(new SubmitWorkOrder { Draft = new WorkOrderDraft { Id = "WO-1", Channel = "phone", Type = "order" } }, 0);
        var assignment = engine.FindWorkOrder("WO-1")!.Assignment!.Value;
        Execute(new CompleteWorkOrder { WorkOrder = "WO-1", Assignment = assignment, Actor = Actor.Agent("ann") }, 10);
        Execute(new CloseWorkOrder { WorkOrder = "WO-1", Assignment = assignment, Actor = Actor.Agent("ann") }, 10);
        Execute(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Away }, 10);
        Execute(new SubmitWorkOrder { Draft = new WorkOrderDraft { Id = "WO-2", Channel = "phone", Type = "order" } }, (63 * 60) + 30);
        return string.Join('\n', lines) + "\n";

        void Execute(Command command, int minutes) => lines.AddRange(engine.Execute(command, Morning + Duration.FromMinutes(minutes)).Events.Select(CanonicalText.Of));
    }
}
