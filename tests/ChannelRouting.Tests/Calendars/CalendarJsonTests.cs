using ChannelRouting.Calendars;
using ChannelRouting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Calendars;

public class CalendarJsonTests
{
    [Fact]
    public void AnyCalendar_Written_ReadsBackAsItIs() => Prop.ForAll(CalendarCase.CalendarNear(Some.Now).ToArbitrary(), calendar =>
    {
        var reading = CalendarJson.Read(CalendarJson.Write(calendar));

        Assert.Equal(calendar, reading.Calendar);
        Assert.DoesNotContain(reading.Findings, finding => finding.Severity == PlanFindingSeverity.Error);
    }).Check(100);

    [Theory]
    [InlineData("{ \"id\": \"a\", \"timeZone\": \"Europe/Berlni\" }", PlanFindingCode.UnknownTimeZone, "$.timeZone", "Europe/Berlin")]
    [InlineData("{ \"id\": \"a\", \"timeZone\": \"UTC\", \"holidys\": [] }", PlanFindingCode.UnknownProperty, "$.holidys", "holidays")]
    [InlineData("{ \"id\": \"a\", \"timeZone\": \"UTC\", \"holidays\": [{ \"date\": \"2026-02-30\" }] }", PlanFindingCode.UnreadableValue, "$.holidays[0].date", null)]
    [InlineData("{ \"id\": \"a\" }", PlanFindingCode.MissingProperty, "$.timeZone", null)]
    [InlineData("{ \"id\": \"a\", ", PlanFindingCode.NotJson, "line 1, column 14", null)]
    public void Text_ThatIsWrong_IsAFindingWithItsPlaceAndCure(string json, PlanFindingCode code, string path, string? suggestion)
    {
        var reading = CalendarJson.Read(json);

        Assert.Contains((code, path, suggestion), reading.Findings.Select(finding => (finding.Code, finding.Path, finding.Suggestion)));
        Assert.Null(reading.Calendar);
    }

    [Fact]
    public void CalendarThatCombinesOthers_ReadsAlone()
    {
        var reading = CalendarJson.Read("""{ "id": "all", "timeZone": "UTC", "combines": { "rule": "union", "calendars": ["a", "b"] } }""");

        Assert.Empty(reading.Findings);
        Assert.Equal(CombinationRule.Union, reading.Calendar!.Combines!.Rule);
    }
}
