namespace ChannelRouting.Tool.Tests.Cases;

/// <summary>Cases by corner, each with its reason, and their answers as text.</summary>
public class GoldenCaseTests
{
    private static readonly string[] Folder = ["tests", "ChannelRouting.Tool.Tests", "Golden"];

    [Theory]
    [InlineData("calendar", "check")]
    [InlineData("sla", "run")]
    public void Cases_OfAGoldenFile_AreAnsweredAsApproved(string noun, string verb)
    {
        var run = ToolRun.Of(noun, verb, Repository.PathOf([.. Folder, $"{noun}.jsonl"]));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Repository.AssertApproved(run.Output, [.. Folder, $"{noun}.expected.jsonl"]);
    }
}
