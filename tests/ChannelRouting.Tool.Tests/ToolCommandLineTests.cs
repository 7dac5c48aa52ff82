namespace ChannelRouting.Tool.Tests;

public class ToolCommandLineTests
{
    public static TheoryData<string> Verbs =>
        ["validate", "diff", "test", "schema", "calendar show", "calendar add", "calendar between", "calendar explain", "calendar check", "sla run"];

    [Theory, MemberData(nameof(Verbs))]
    public void Help_OfAVerb_EndsInExamplesOfIt(string verb)
    {
        var run = ToolRun.Of([.. verb.Split(' '), "--help"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var examples = run.Lines.SkipWhile(line => line != "Examples:").Skip(1).ToList();
        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.StartsWith($"  channelrouting {verb} ", example + " "));
    }

    [Fact]
    public void Help_OfTheTool_NamesTheVerbsAndTheExitCodes()
    {
        var run = ToolRun.Of("--help");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Exit codes: 0 fine; 1 ", run.Output);
        Assert.All(["validate", "diff", "test", "schema", "calendar", "sla"], verb => Assert.Contains($"  {verb} ", run.Output));
    }

    [Theory]
    [InlineData("validate", "Required argument 'PLAN' missing for command: 'validate'.", "See channelrouting validate --help.")]
    [InlineData("calendar add plan.json", "Required argument 'START' missing", "See channelrouting calendar add --help.")]
    [InlineData("calendar", "Required command was not provided.", "See channelrouting calendar --help.")]
    [InlineData("assign", "Unrecognized command or argument 'assign'.", "See channelrouting --help.")]
    public void Usage_ThatIsWrong_IsNamedAndExitsWithTwo(string arguments, string error, string cure)
    {
        var run = ToolRun.Of(arguments.Split(' '));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(error, run.Error);
        Assert.EndsWith($"{cure}\n", run.Error);
    }
}
