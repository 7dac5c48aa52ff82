using System.Text.Json.Nodes;
using NodaTime.Text;

namespace ChannelRouting.Tool.Tests.Cases;

/// <summary>Random questions to random calendars, each answered by the tool and by counting painted seconds.</summary>
public class CalendarCheckOracleTests
{
    private const int CasesPerZone = 6;
    private const int QuestionsPerCase = 12;
    private const int PaintedDays = 16;

    public static TheoryData<string> Zones => [.. RandomCase.Zones];

    [Theory, MemberData(nameof(Zones))]
    public void Answers_NearChangesOfAZone_AreThoseOfCountedSeconds(string zone) => Compare(zone, firstSeed: 0, CasesPerZone);

    [Theory, MemberData(nameof(Zones)), Trait("Category", "Long")]
    public void Answers_ToManyMore_AreThoseOfCountedSeconds(string zone) => Compare(zone, firstSeed: 1_000, 60 * CasesPerZone);

    private static void Compare(string zone, int firstSeed, int count)
    {
        var (lines, expected) = (new List<string>(), new List<Func<string, bool>>());
        for (var seed = firstSeed; seed < firstSeed + count; seed++)
        {
            var random = new RandomCase(seed, zone);
            var painted = new PaintedCalendar(random.Line, random.Start, PaintedDays);
            for (var i = 0; i < QuestionsPerCase; i++)
            {
                expected.Add(Ask(random, painted));
                lines.Add(random.Line.ToJsonString());
            }
        }

        var run = ToolRun.OfInput(string.Join('\n', lines), "calendar", "check", "-");

        Assert.Equal((0, "", lines.Count), (run.ExitCode, run.Error, run.Lines.Length));
        for (var i = 0; i < lines.Count; i++) Assert.True(expected[i](run.Lines[i]), $"{lines[i]}\nanswered {run.Lines[i]}");
    }

    /// <summary>Writes a question into the case, and says which answers to it are right.</summary>
    private static Func<string, bool> Ask(RandomCase random, PaintedCalendar painted)
    {
        var (line, start, end) = (random.Line, AnySecond(random, painted), AnySecond(random, painted));
        var operation = random.OneOf("add", "add", "between", "isopen", "next_open");
        var seconds = random.OneOf(0, Math.Abs(painted.Open.Between(start, end)), random.Next(4) * 3_600, random.Next(100_000));
        (line["op"], line["start"], line["end"], line["duration_s"]) = (operation, TextOf(painted.InstantOf(start)), TextOf(painted.InstantOf(end)), seconds);
        return operation switch
        {
            "add" => IsInstant(painted.Open.Add(start, seconds), painted),
            "next_open" => IsInstant(painted.NextOpening(start), painted),
            "between" => Is(painted.Open.Between(start, end).ToString(System.Globalization.CultureInfo.InvariantCulture), line),
            _ => Is(painted.Open[start] ? "true" : "false", line),
        };
    }

    private static Func<string, bool> Is(string got, JsonObject line)
    {
        var expected = $$"""{"id":{{line["id"]}},"got":{{got}}}""";
        return answer => answer == expected;
    }

    /// <summary>An instant that is not painted is one past the paint, or never.</summary>
    private static Func<string, bool> IsInstant(int? second, PaintedCalendar painted) => answer =>
    {
        var got = JsonNode.Parse(answer)!["got"]?.GetValue<string>();
        if (second is { } known) return got == TextOf(painted.InstantOf(known));
        return got is null || InstantPattern.ExtendedIso.Parse(got).Value >= painted.InstantOf(painted.Open.Length);
    };

    /// <summary>Often just where the calendar opens or closes.</summary>
    private static int AnySecond(RandomCase random, PaintedCalendar painted)
    {
        var second = 86_400 + random.Next(painted.Open.Length - (2 * 86_400));
        if (random.Next(2) == 0) return second / 60 * 60;
        return Math.Min(painted.Open.Next(!painted.Open[second - 1], second), painted.Open.Length - 2) - 1 + random.Next(3);
    }

    private static string TextOf(Instant instant) => InstantPattern.ExtendedIso.Format(instant);
}
