using System.Text;

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
    [InlineData("""{"id":1,"zone":"UTC","start":"2299-12-31T23:30:00-01:00","op":"isopen"}""", "of the years 1900 to 2299")]
    [InlineData("""{"id":1,"zone":"UTC","start":"1850-01-01T00:00:00Z","op":"isopen"}""", "of the years 1900 to 2299")]
    [InlineData("""{"id":1,"zone":"UTC","start":"2026-01-02T00:00:00Z","op":"subtract"}""", "op is \"subtract\"; give \"add\", \"between\", \"isopen\" or \"next_open\".")]
    [InlineData("""{"id":1,"zone":"UTC","start":"2026-01-02T00:00:00Z","op":"add"}""", "duration_s is missing.")]
    [InlineData("""{"id":1,"zone":"UTC","start":"1900-01-01T00:30:00+01:00","op":"isopen"}""", "of the years 1900 to 2299")]
    [InlineData("""{"id":1,"zone":"UTC","start":"2026-01-02T00:00:00Z","op":"add","duration_s":-1}""", "duration_s is -1; give seconds from 0 to 922337203685")]
    [InlineData("""{"id":1,"zone":"UTC","start":"2026-01-02T00:00:00Z","op":"add","duration_s":922337203686}""", "duration_s is 922337203686; give seconds")]
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
    [InlineData("""{"id":1,"\ud800":2}""")]
    [InlineData("""{"id":1,"weekly":{"\udc00":[]}}""")]
    public void Line_WithHalfACharacterInAName_IsAnsweredWithAnError(string line)
    {
        var run = ToolRun.OfInput($"{line}\n{Good}", "calendar", "check", "-");

        Assert.Equal((1, "standard input, line 1: A name holds half a character, escaped. Give whole characters.\n"), (run.ExitCode, run.Error));
        Assert.Equal("""{"id":"good","got":true}""", run.Lines[1]);
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
    public void Line_ThatIsNotUtf8_IsAnsweredWithAnError_AndTheRestIsAnswered()
    {
        var good = Encoding.UTF8.GetBytes(Good);

        var run = ToolRun.OfInput([.. Encoding.UTF8.Preamble, .. good, 0x0A, 0x7B, 0xFF, 0xFE, 0x0A, .. good], "calendar", "check", "-");

        Assert.Equal((1, "standard input, line 2: This is not in UTF-8. Save it in UTF-8.\n"), (run.ExitCode, run.Error));
        Assert.Equal(["""{"id":"good","got":true}""", """{"id":null,"error":"This is not in UTF-8. Save it in UTF-8."}""", """{"id":"good","got":true}"""], run.Lines);
    }

    [Fact]
    public void File_WithAByteOrderMarkAndWindowsLineEnds_IsRead() =>
        Assert.Equal(2, ToolRun.OfInput([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes($"{Good}\r\n\r\n \t\r\n{Good}\r\n")], "calendar", "check", "-").Lines.Length);

    [Theory]
    [InlineData("""{"id":1,"zone":"UTC","op":"add","start":"2026-01-02T00:00Z","duration_s":0}""", "\"2026-01-02T00:00:00Z\"")]
    [InlineData("""{"id":1,"zone":"UTC","weekly":{"fri":null},"holidays":null,"overrides":{"2026-01-02":null},"op":"next_open","start":"2026-01-02T00:00:00Z"}""", "null")]
    [InlineData("""{"id":1,"zone":"UTC","weekly":{"fri":[["00:00","24:00"]]},"op":"add","start":"2026-01-02T00:00:00Z","duration_s":922337203685}""", "null")]
    [InlineData("""{"id":1,"zone":"UTC","weekly":{"fri":[["09:00","17:00"]]},"op":"add","start":"2026-01-02T10:00:00.5+01:00","duration_s":3.6e3}""", "\"2026-01-02T10:00:00.5Z\"")]
    public void Value_InALessUsualForm_IsUnderstood(string line, string got) =>
        Assert.Equal($$"""{"id":1,"got":{{got}}}""", Assert.Single(ToolRun.OfInput(line, "calendar", "check", "-").Lines));

    [Fact]
    public void Line_LongerThanIsReadAtOnce_IsRead()
    {
        var line = $$"""{"note":"{{new string('é', 100_000)}}",{{Good[1..]}}""";

        var run = ToolRun.OfInput($"{Good}\n{line.Replace("good", "long", StringComparison.Ordinal)}\n{Good}", "calendar", "check", "-");

        Assert.Equal(["""{"id":"good","got":true}""", """{"id":"long","got":true}""", """{"id":"good","got":true}"""], run.Lines);
    }

    [Fact]
    public void File_ThatIsMissing_IsNamed()
    {
        var run = ToolRun.Of("sla", "run", "/nowhere/cases.jsonl");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("/nowhere/cases.jsonl: cannot be read: ", run.Error);
    }
}
