using System.Text.Json.Nodes;
using NodaTime.Text;

namespace ChannelRouting.Tool.Tests.Cases;

/// <summary>Random steps of clocks on random calendars, each run by the tool and by a clock that counts painted seconds.</summary>
public class SlaRunOracleTests
{
    private const int CasesPerZone = 8;
    private const int PaintedDays = 24;

    private static readonly string[] Operations = ["start", "start", "pause", "pause", "resume", "resume", "stop", "set_target", "set_target", "observe", "observe"];

    public static TheoryData<string> Zones => [.. RandomCase.Zones];

    [Theory, MemberData(nameof(Zones))]
    public void Steps_NearChangesOfAZone_ShowWhatACountedClockShows(string zone) => Compare(zone, firstSeed: 0, CasesPerZone);

    [Theory, MemberData(nameof(Zones)), Trait("Category", "Long")]
    public void Steps_OfManyMoreClocks_ShowWhatACountedClockShows(string zone) => Compare(zone, firstSeed: 1_000, 60 * CasesPerZone);

    private static void Compare(string zone, int firstSeed, int count)
    {
        var cases = Enumerable.Range(firstSeed, count).Select(seed => OneCase(new RandomCase(seed, zone))).OfType<(string Line, string Expected)>().ToList();

        var run = ToolRun.OfInput(string.Join('\n', cases.Select(one => one.Line)), "sla", "run", "-");

        Assert.InRange(cases.Count, count / 2, count);
        Assert.Equal((0, "", cases.Count), (run.ExitCode, run.Error, run.Lines.Length));
        for (var i = 0; i < cases.Count; i++) Assert.True(cases[i].Expected == run.Lines[i], $"{cases[i].Line}\nexpected {cases[i].Expected}\nanswered {run.Lines[i]}");
    }

    /// <summary>A case and the right answer to it; null when that lies past the paint.</summary>
    private static (string Line, string Expected)? OneCase(RandomCase random)
    {
        var painted = new PaintedCalendar(random.Line, random.Start, PaintedDays);
        var first = AnyTarget(random);
        var target = first;
        var clock = new CountedClock(painted, first);
        var (steps, rows, at) = (new JsonArray(), new List<string>(), 86_400 + random.Next(3 * 86_400));
        for (var i = 0; i < 14; i++)
        {
            var operation = i == 1 ? "start" : random.OneOf(Operations);
            if (operation == "stop" && random.Next(2) == 0) operation = "observe";
            at = AnySecond(random, painted, at, target);
            if (operation == "set_target") target = AnyTarget(random);
            clock.Take(operation, at, target);
            rows.Add(clock.Row());
            steps.Add(new JsonObject { ["at"] = InstantPattern.ExtendedIso.Format(painted.InstantOf(at)), ["op"] = operation, ["target_s"] = target });
        }

        if (clock.LooksPastThePaint) return null;
        var line = random.Line;
        (line["target_s"], line["steps"]) = (first, steps);
        return (line.ToJsonString(), $$"""{"id":{{line["id"]}},"steps":[{{string.Join(',', rows)}}]}""");
    }

    private static long AnyTarget(RandomCase random) => random.OneOf(0, 1_800, 3_600, 7_200, random.Next(10) * 3_600, random.Next(60_000));

    /// <summary>A later second, often the same one, one where the calendar opens or closes, or one at which a target may just be reached.</summary>
    private static int AnySecond(RandomCase random, PaintedCalendar painted, int after, long target)
    {
        var latest = Math.Min(after + (2 * 86_400), 14 * 86_400);
        if (after >= latest) return after;
        var second = random.Next(6) switch
        {
            0 => after,
            1 => painted.Open.Add(after, target) ?? after,
            2 => painted.Open.Add(after, random.Next(4) * 1_800) ?? after,
            3 => painted.NextOpening(after) ?? after,
            4 => after + (random.Next(8) * 1_800),
            _ => after + random.Next(86_400),
        };
        return Math.Min(second, latest);
    }
}
