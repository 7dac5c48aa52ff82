namespace ChannelRouting.Tool.Tests.Cases;

/// <summary>A line that cannot be used is answered with an error that names place, value and cure; the others are answered all the same.</summary>
public class BadCaseTests
{
    private const string Good = """{"id":"good","zone":"UTC","weekly":{"fri":[["09:00","17:00"]]},"op":"isopen","start":"2026-01-02T10:00:00Z"}""";

    [Theory]
    [InlineData("""{"id":1}""", "zone is missing.")]
    [InlineData("""{"id":1,"zone":"Mars/Olympus"}""", "zone is \"Mars/Olympus\"; give the name of a zone")]
    [InlineData("""{"id":1,"zone":7}""", "zone is 7; give the name of a zone")]
    [InlineData("""{"id":1,"zone":"UTC","weekly":{"monday":[]}}""", "weekly.monday is not a weekday; give mon, tue,")]
    [InlineData("""{"id":1,"zone":"UTC","weekly":[]}""", "weekly is []; give an object {...}")]
    [InlineData("""{"id":1,"zone":"UTC","weekly":{"mon":[["9:00","17:00"]]}}""", "weekly.mon[0] is [\"9:00\",\"17:00\"]; give a pair of local times")]
    [InlineData("""{"id":1,"zone":"UTC","weekly":{"mon":[["24:00","17:00"]]}}""", "weekly.mon[0] is")]
    [InlineData("""{"id":1,"zone":"UTC","weekly":{"mon":[["09:00"]]}}""", "weekly.mon[0] is [\"09:00\"]; give a pair")]
    [InlineData("""{"id":1,"zone":"UTC","holidays":["2026-02-30"]}""", "holidays[0] is \"2026-02-30\"; give a date")]
    [InlineData("""{"id":1,"zone":"UTC","overrides":{"soon":[]}}""", "overrides.soon is not named by a date; give a date")]
    [InlineData("""{"id":1,"zone":"UTC","op":"isopen"}""", "start is missing.")]
    [InlineData("""{"id":1,"zone":"UTC","start":"2026-01-02","op":"isopen"}""", "start is \"2026-01-02\"; give an instant in UTC")]
    [InlineData("""{"id":1,"zone":"UTC","start":"2026-01-02T00:00:00.123456789Z","op":"isopen"}""", "not finer than 100 ns.")]
    [InlineData("""{"id":1,"zone":"UTC","start":"1850-01-01T00:00:00Z","op":"isopen"}""", "of the years 1900 to 2299")]
    [InlineData("""{"id":1,"zone":"UTC","start":"2026-01-02T00:00:00Z","op":"subtract"}""", "op is \"subtract\"; give \"add\", \"between\", \"isopen\" or \"next_open\".")]
    [InlineData("""{"id":1,"zone":"UTC","start":"2026-01-02T00:00:00Z","op":"add"}""", "duration_s is missing.")]
    [InlineData("""{"id":1,"zone":"UTC","start":"2026-01-02T00:00:00Z","op":"add","duration_s":-1}""", "duration_s is -1; give seconds from 0 to 100000000000")]
    [InlineData("""{"id":1,"zone":"UTC","start":"2026-01-02T00:00:00Z","op":"add","duration_s":"60"}""", "duration_s is \"60\"; give seconds")]
    [InlineData("""{"id":1,"zone":"UTC","start":"2026-01-02T00:00:00Z","op":"between"}""", "end is missing.")]
    [InlineData("""{"id":1,"zone":"\ud800"}""", "zone is \"\\ud800\"; give the name of a zone")]
    public void Line_ThatCannotBeUsed_IsAnsweredWithAnError_AndTheRestIsAnswered(string line, string error)
    {
        var run = ToolRun.OfInput($"{Good}\n\n{line}\n{Good}", "calendar", "check", "-");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("standard input, line 3: ", run.Error);
        Assert.Contains(error, run.Error);
        Assert.Equal(["""{"id":"good","got":true}""", """{"id":"good","got":true}"""], [run.Lines[0], run.Lines[2]]);
        Assert.StartsWith("""{"id":1,"error":""", run.Lines[1]);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"id":1,"id":2}""")]
    [InlineData("""{"id":1} {"id":2}""")]
    public void Line_ThatIsNoJson_IsAnsweredWithAnError(string line)
    {
        var run = ToolRun.OfInput(line, "calendar", "check", "-");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("line 1: This is not JSON: ", run.Error);
        Assert.StartsWith("""{"id":null,"error":"This is not JSON""", Assert.Single(run.Lines));
    }

    [Theory]
    [InlineData("""[]""", "The line is []; give an object {...}.")]
    [InlineData("""{"id":1,"zone":"UTC"}""", "target_s is missing.")]
    [InlineData("""{"id":1,"zone":"UTC","target_s":1}""", "steps is missing.")]
    [InlineData("""{"id":1,"zone":"UTC","target_s":1,"steps":[{"op":"start"}]}""", "steps[0].at is missing.")]
    [InlineData("""{"id":1,"zone":"UTC","target_s":1,"steps":[{"at":"2026-01-02T00:00:00Z","op":"begin"}]}""", "steps[0].op is \"begin\"; give \"start\", \"pause\",")]
    [InlineData("""{"id":1,"zone":"UTC","target_s":1,"steps":[{"at":"2026-01-02T00:00:00Z","op":"set_target"}]}""", "steps[0].target_s is missing.")]
    [InlineData("""{"id":1,"zone":"UTC","target_s":1,"steps":[{"at":"2026-01-02T00:00:00Z","op":"start"},{"at":"2026-01-01T00:00:00Z","op":"stop"}]}""", "steps[1].at is \"2026-01-01T00:00:00Z\"; give an instant not before that of the step before, 2026-01-02T00:00:00Z.")]
    public void Clock_ThatCannotBeRun_IsAnsweredWithAnError(string line, string error)
    {
        var run = ToolRun.OfInput(line, "sla", "run", "-");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(error, run.Error);
        Assert.Contains("\"error\":", Assert.Single(run.Lines));
    }

    [Fact]
    public void Id_OfAnyKind_IsGivenBackAsItWas() =>
        Assert.StartsWith("""{"id":{"a":[1,"é"]},"got":""", ToolRun.OfInput(Good.Replace("\"good\"", """{"a":[1,"é"]}""", StringComparison.Ordinal), "calendar", "check", "-").Output);

    [Fact]
    public void File_ThatIsNotUtf8_IsRefused()
    {
        var run = ToolRun.OfInput([0x7B, 0xFF, 0xFE], "calendar", "check", "-");

        Assert.Equal((2, "standard input: is not in UTF-8. Save it in UTF-8.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void File_WithAByteOrderMarkAndWindowsLineEnds_IsRead() =>
        Assert.Equal(2, ToolRun.OfInput([.. System.Text.Encoding.UTF8.Preamble, .. System.Text.Encoding.UTF8.GetBytes($"{Good}\r\n{Good}\r\n")], "calendar", "check", "-").Lines.Length);

    [Fact]
    public void File_ThatIsMissing_IsNamed()
    {
        var run = ToolRun.Of("sla", "run", "/nowhere/cases.jsonl");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("/nowhere/cases.jsonl: cannot be read: ", run.Error);
    }
}
