using System.Globalization;
using System.Text;
using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;
using ChannelRouting.Wording;

namespace ChannelRouting.Tests.Planning;

public class PlanFindingTests
{
    /// <summary>A piece of the standard text, what stands there instead, and the one finding that follows: code, path, suggestion.</summary>
    public static TheoryData<string, string, PlanFindingCode, string, string?> Edits => new()
    {
        { "\"overCommit\"", "overCommit", PlanFindingCode.NotJson, "line 33, column 3", null },
        { "\"name\": \"test\"", "\"name\": \"test\", \"nam\": \"x\"", PlanFindingCode.UnknownProperty, "$.nam", "name" },
        { "\"timeZone\"", "\"timezone\": \"UTC\", \"timeZone\"", PlanFindingCode.UnknownProperty, "$.calendars[0].timezone", "timeZone" },
        { "\"name\": \"test\"", "\"name\": \"test\", \"widgets\": []", PlanFindingCode.UnknownProperty, "$.widgets", null },
        { "\"name\": \"test\",", "", PlanFindingCode.MissingProperty, "$.name", null },
        { "\"fallbackQueue\": \"general\",", "", PlanFindingCode.MissingProperty, "$.fallbackQueue", null },
        { ", \"costUnits\": 100", "", PlanFindingCode.MissingProperty, "$.channels[0].costUnits", null },
        { "\"id\": \"phone\", ", "", PlanFindingCode.MissingProperty, "$.channels[0].id", null },
        { ", \"goals\": [{ \"openTime\": \"4h\" }]", "", PlanFindingCode.MissingProperty, "$.slaPolicies[0].targets[0].goals", null },
        { ", \"queue\": \"orders\"", "", PlanFindingCode.MissingProperty, "$.rules[0].queue", null },
        { "\"field\": \"type\", ", "", PlanFindingCode.MissingProperty, "$.rules[0].when.field", null },
        { "\"costUnits\": 100", "\"costUnits\": \"100\"", PlanFindingCode.WrongKind, "$.channels[0].costUnits", null },
        { "\"name\": \"test\"", "\"name\": null", PlanFindingCode.WrongKind, "$.name", null },
        { "\"defaultPriority\": \"normal\"", "\"defaultPriority\": null", PlanFindingCode.WrongKind, "$.defaultPriority", null },
        { "\"in\": [\"order\"]", "\"in\": null, \"is\": \"order\"", PlanFindingCode.WrongKind, "$.rules[0].when.in", null },
        { "\"in\": [\"order\"]", "\"in\": [null]", PlanFindingCode.WrongKind, "$.rules[0].when.in[0]", null },
        { "[\"09:00-17:00\"]", "\"09:00-17:00\"", PlanFindingCode.WrongKind, "$.calendars[0].weekly[0].hours", null },
        { "{ \"field\": \"type\", \"in\": [\"order\"] }", "\"order\"", PlanFindingCode.WrongKind, "$.rules[0].when", null },
        { "{ \"id\": \"general\" }", "\"general\"", PlanFindingCode.WrongKind, "$.queues[0]", null },
        { "\"waitingPercent\": 50", "\"waitingPercent\": true", PlanFindingCode.WrongKind, "$.channels[1].waitingPercent", null },
        { "\"maxPerAgent\": 7", "\"transferRestartsPlace\": 1", PlanFindingCode.WrongKind, "$.queues[1].transferRestartsPlace", null },
        { "\"maxPerAgent\": 7", "\"transferRestartsPlace\": \"true\"", PlanFindingCode.WrongKind, "$.queues[1].transferRestartsPlace", null },
        { "\"costUnits\": 100", "\"costUnits\": 1.5", PlanFindingCode.UnreadableValue, "$.channels[0].costUnits", null },
        { "\"costUnits\": 100", "\"costUnits\": 2147483648", PlanFindingCode.UnreadableValue, "$.channels[0].costUnits", null },
        { "\"costUnits\": 100", "\"costUnits\": 1e400", PlanFindingCode.UnreadableValue, "$.channels[0].costUnits", null },
        { "\"4h\"", "\"4\"", PlanFindingCode.UnreadableValue, "$.slaPolicies[0].targets[0].goals[0].openTime", null },
        { "\"4h\"", "\"4 hours\"", PlanFindingCode.UnreadableValue, "$.slaPolicies[0].targets[0].goals[0].openTime", null },
        { "\"2026-12-25\"", "\"2026-12-32\"", PlanFindingCode.UnreadableValue, "$.calendars[0].holidays[0].date", null },
        { "\"09:00-17:00\"", "\"9-17\"", PlanFindingCode.UnreadableValue, "$.calendars[0].weekly[0].hours[0]", null },
        { "\"2026-01-01T00:00:00Z\"", "\"2026-01-01\"", PlanFindingCode.UnreadableValue, "$.slaPolicies[0].from", null },
        { "\"monday\"", "\"mondy\"", PlanFindingCode.UnreadableValue, "$.calendars[0].weekly[0].days[0]", "monday" },
        { "\"cause\": \"manual\"", "\"cause\": \"manuel\"", PlanFindingCode.UnreadableValue, "$.overCommit[0].cause", "manual" },
        { "\"cause\": \"manual\"", "\"cause\": \"1\"", PlanFindingCode.UnreadableValue, "$.overCommit[0].cause", null },
        { "\"cause\": \"manual\"", "\"cause\": \"manual, resume\"", PlanFindingCode.UnreadableValue, "$.overCommit[0].cause", null },
        { "\"submitted\"", "\"submited\"", PlanFindingCode.UnreadableValue, "$.slaPolicies[0].targets[0].starts", "submitted" },
        { "\"submitted\"", "\"yesterday\"", PlanFindingCode.UnreadableValue, "$.slaPolicies[0].targets[0].starts", null },
        { "\"starts\"", "\"pausesIn\": [\"wating\"], \"starts\"", PlanFindingCode.UnreadableValue, "$.slaPolicies[0].targets[0].pausesIn[0]", "waiting" },
        { "\"skill\": \"calm\"", "\"skill\": \" \"", PlanFindingCode.UnreadableValue, "$.rules[1].requirements[0].skill", null },
        { "[\"09:00-17:00\"]", "[]", PlanFindingCode.EmptyList, "$.calendars[0].weekly[0].hours", null },
        { "[{ \"openTime\": \"4h\" }]", "[]", PlanFindingCode.EmptyList, "$.slaPolicies[0].targets[0].goals", null },
        { "\"costUnits\": 100", "\"costUnits\": -1", PlanFindingCode.OutOfRange, "$.channels[0].costUnits", null },
        { "\"costUnits\": 100", "\"costUnits\": 1000001", PlanFindingCode.OutOfRange, "$.channels[0].costUnits", null },
        { "\"maxPerAgent\": 3", "\"maxPerAgent\": 0", PlanFindingCode.OutOfRange, "$.channels[1].maxPerAgent", null },
        { "\"maxPerAgent\": 7", "\"maxPerAgent\": 0", PlanFindingCode.OutOfRange, "$.queues[1].maxPerAgent", null },
        { "\"waitingPercent\": 50", "\"waitingPercent\": 101", PlanFindingCode.OutOfRange, "$.channels[1].waitingPercent", null },
        { "\"kind\": \"phone\"", "\"kind\": \" \"", PlanFindingCode.OutOfRange, "$.channels[0].kind", null },
        { "\"name\": \"test\"", "\"name\": \"\"", PlanFindingCode.OutOfRange, "$.name", null },
        { "\"monday\"", "\"monday, tuesday\"", PlanFindingCode.UnreadableValue, "$.calendars[0].weekly[0].days[0]", null },
        { "\"monday\"", "\"none\"", PlanFindingCode.OutOfRange, "$.calendars[0].weekly[0].days", null },
        { "\"4h\"", "\"0s\"", PlanFindingCode.OutOfRange, "$.slaPolicies[0].targets[0].goals[0].openTime", null },
        { "\"4h\"", "\"36500d0.0000001s\"", PlanFindingCode.OutOfRange, "$.slaPolicies[0].targets[0].goals[0].openTime", null },
        { "\"openTime\": \"4h\"", "\"businessDays\": 0", PlanFindingCode.OutOfRange, "$.slaPolicies[0].targets[0].goals[0].businessDays", null },
        { "\"openTime\": \"4h\"", "\"localDays\": 36501", PlanFindingCode.OutOfRange, "$.slaPolicies[0].targets[0].goals[0].localDays", null },
        { "\"stops\": \"completed\"", "\"stops\": \"submitted\"", PlanFindingCode.OutOfRange, "$.slaPolicies[0].targets[0].stops", null },
        { "\"goals\"", "\"warnings\": [{ \"atPercent\": 100 }], \"goals\"", PlanFindingCode.OutOfRange, "$.slaPolicies[0].targets[0].warnings[0].atPercent", null },
        { "\"goals\"", "\"warnings\": [{ \"beforeDue\": \"0s\" }], \"goals\"", PlanFindingCode.OutOfRange, "$.slaPolicies[0].targets[0].warnings[0].beforeDue", null },
        { "\"goals\"", "\"warnings\": [{ \"atPercent\": 80, \"beforeDue\": \"1m\" }], \"goals\"", PlanFindingCode.NotExactlyOne, "$.slaPolicies[0].targets[0].warnings[0]", null },
        { "\"goals\"", "\"warnings\": [{ \"atPercent\": 80 }, { \"atPercent\": 80 }], \"goals\"", PlanFindingCode.DuplicateName, "$.slaPolicies[0].targets[0].warnings[1]", null },
        { "\"goals\"", "\"onBreach\": [{}], \"goals\"", PlanFindingCode.NotExactlyOne, "$.slaPolicies[0].targets[0].onBreach[0]", null },
        { "\"goals\"", "\"onBreach\": [{ \"reclassifies\": false }], \"goals\"", PlanFindingCode.NotExactlyOne, "$.slaPolicies[0].targets[0].onBreach[0]", null },
        { "\"goals\"", "\"onBreach\": [{ \"reclassifies\": true, \"moveTo\": \"orders\" }], \"goals\"", PlanFindingCode.NotExactlyOne, "$.slaPolicies[0].targets[0].onBreach[0]", null },
        { "\"goals\"", "\"onBreach\": [{ \"notifyRole\": \" \" }], \"goals\"", PlanFindingCode.OutOfRange, "$.slaPolicies[0].targets[0].onBreach[0].notifyRole", null },
        { "\"goals\"", "\"onBreach\": [{ \"moveTo\": \"order\" }], \"goals\"", PlanFindingCode.UnknownName, "$.slaPolicies[0].targets[0].onBreach[0].moveTo", "orders" },
        { "\"goals\"", "\"onBreach\": [{ \"escalateTo\": 11 }], \"goals\"", PlanFindingCode.OutOfRange, "$.slaPolicies[0].targets[0].onBreach[0].escalateTo", null },
        { "\"goals\"", "\"onBreach\": [{ \"takeBackAtMost\": 0 }], \"goals\"", PlanFindingCode.OutOfRange, "$.slaPolicies[0].targets[0].onBreach[0].takeBackAtMost", null },
        { "\"goals\"", "\"onBreach\": [{ \"raiseBands\": 0 }], \"goals\"", PlanFindingCode.OutOfRange, "$.slaPolicies[0].targets[0].onBreach[0].raiseBands", null },
        { "\"submitted\"", "\"closed\"", PlanFindingCode.OutOfRange, "$.slaPolicies[0].targets[0].starts", null },
        { "\"submitted\"", "\"completed\"", PlanFindingCode.OutOfRange, "$.slaPolicies[0].targets[0].stops", null },
        { "\"starts\"", "\"kind\": \"resolutoin\", \"starts\"", PlanFindingCode.UnreadableValue, "$.slaPolicies[0].targets[0].kind", "resolution" },
        { "\"openTime\": \"4h\"", "\"openTime\": \"4h\", \"calendar\": \"offce\"", PlanFindingCode.UnknownName, "$.slaPolicies[0].targets[0].goals[0].calendar", "office" },
        { "\"targets\": [", "\"until\": \"2026-01-01T00:00:00Z\", \"targets\": [", PlanFindingCode.OutOfRange, "$.slaPolicies[0].until", null },
        { "\"cause\": \"manual\"", "\"cause\": \"matching\"", PlanFindingCode.OutOfRange, "$.overCommit[0].cause", null },
        { "\"upToUnits\": 200", "\"upToUnits\": 0", PlanFindingCode.OutOfRange, "$.overCommit[0].upToUnits", null },
        { "{ \"id\": \"general\" }", "{ \"id\": \"general\" }, { \"id\": \"general\" }", PlanFindingCode.DuplicateName, "$.queues[1].id", null },
        { "\"name\": \"calm\"", "\"name\": \"orders first\"", PlanFindingCode.DuplicateName, "$.rules[1].name", null },
        { "\"urgent\", \"normal\"", "\"urgent\", \"urgent\", \"normal\"", PlanFindingCode.DuplicateName, "$.priorities[1]", null },
        { "{ \"date\": \"2026-12-25\" }", "{ \"date\": \"2026-12-25\" }, { \"date\": \"2026-12-25\" }", PlanFindingCode.DuplicateName, "$.calendars[0].holidays[1].date", null },
        { "\"upToUnits\": 200 }", "\"upToUnits\": 200 }, { \"cause\": \"manual\", \"upToUnits\": 1 }", PlanFindingCode.DuplicateName, "$.overCommit[1].cause", null },
        { "\"id\": \"orders\"", "\"id\": \"orders\", \"orderByTarget\": \"resolutoin\"", PlanFindingCode.UnknownName, "$.queues[1].orderByTarget", "resolution" },
        { "\"fallbackQueue\": \"general\"", "\"fallbackQueue\": \"genral\"", PlanFindingCode.UnknownName, "$.fallbackQueue", "general" },
        { "\"queue\": \"orders\"", "\"queue\": \"order\"", PlanFindingCode.UnknownName, "$.rules[0].queue", "orders" },
        { "\"queue\": \"orders\"", "\"queue\": \"billing\"", PlanFindingCode.UnknownName, "$.rules[0].queue", null },
        { "\"calendar\": \"office\"", "\"calendar\": \"Office\"", PlanFindingCode.UnknownName, "$.slaPolicies[0].targets[0].calendar", "office" },
        { "\"serviceHours\": \"office\"", "\"serviceHours\": \"offce\"", PlanFindingCode.UnknownName, "$.channels[1].serviceHours", "office" },
        { "\"is\": \"urgent\"", "\"is\": \"ugent\"", PlanFindingCode.UnknownName, "$.rules[1].when.is", "urgent" },
        { "\"defaultPriority\": \"normal\"", "\"defaultPriority\": \"norml\"", PlanFindingCode.UnknownName, "$.defaultPriority", "normal" },
        { "\"field\": \"type\", \"in\": [\"order\"]", "\"field\": \"channel\", \"in\": [\"chat\", \"fone\"]", PlanFindingCode.UnknownName, "$.rules[0].when.in[1]", null },
        { "Europe/London", "Europe/Londn", PlanFindingCode.UnknownTimeZone, "$.calendars[0].timeZone", "Europe/London" },
        { "Europe/London", "europe/london", PlanFindingCode.UnknownTimeZone, "$.calendars[0].timeZone", "Europe/London" },
        { "Europe/London", "Narnia/Cair Paravel by the Sea", PlanFindingCode.UnknownTimeZone, "$.calendars[0].timeZone", null },
        { "\"in\": [\"order\"]", "\"in\": [\"order\"], \"is\": \"order\"", PlanFindingCode.NotExactlyOne, "$.rules[0].when", null },
        { "\"in\": [\"order\"]", "\"in\": []", PlanFindingCode.NotExactlyOne, "$.rules[0].when", null },
        { "\"in\": [\"order\"]", "\"not\": { \"field\": \"type\", \"is\": \"x\" }", PlanFindingCode.NotExactlyOne, "$.rules[0].when.field", null },
        { "\"openTime\": \"4h\"", "\"openTime\": \"4h\", \"elapsed\": \"4h\"", PlanFindingCode.NotExactlyOne, "$.slaPolicies[0].targets[0].goals[0]", null },
        { "\"openTime\": \"4h\"", "", PlanFindingCode.NotExactlyOne, "$.slaPolicies[0].targets[0].goals[0]", null },
        { "\"calendar\": \"office\", ", "", PlanFindingCode.CalendarMissing, "$.slaPolicies[0].targets[0].goals[0]", null },
        { "\"name\": \"test\"", "\"name\": \"test\", \"name\": \"again\"", PlanFindingCode.RepeatedProperty, "$.name", null },
        { "\"id\": \"phone\"", "\"id\": \"phone\", \"id\": 5", PlanFindingCode.RepeatedProperty, "$.channels[0].id", null },
        { "\"calendars\": [", "\"calendars\": [{ \"id\": \"a\", \"timeZone\": \"UTC\", \"combines\": { \"rule\": \"union\", \"calendars\": [\"office\", \"a\"] } },", PlanFindingCode.CalendarCycle, "$.calendars[0].combines", null },
        { "\"calendars\": [", "\"calendars\": [{ \"id\": \"a\", \"timeZone\": \"UTC\", \"combines\": { \"rule\": \"union\", \"calendars\": [\"offic\"] } },", PlanFindingCode.UnknownName, "$.calendars[0].combines.calendars[0]", "office" },
        { "\"calendars\": [", "\"calendars\": [{ \"id\": \"a\", \"timeZone\": \"UTC\", \"combines\": { \"rule\": \"unoin\", \"calendars\": [\"office\"] } },", PlanFindingCode.UnreadableValue, "$.calendars[0].combines.rule", "union" },
        { "\"calendars\": [", "\"calendars\": [{ \"id\": \"a\", \"timeZone\": \"UTC\", \"combines\": { \"rule\": \"union\", \"calendars\": [] } },", PlanFindingCode.EmptyList, "$.calendars[0].combines.calendars", null },
        { "\"calendars\": [", "\"calendars\": [{ \"id\": \"a\", \"timeZone\": \"UTC\", \"holidays\": [{ \"date\": \"2026-05-01\" }], \"combines\": { \"rule\": \"union\", \"calendars\": [\"office\"] } },", PlanFindingCode.NotExactlyOne, "$.calendars[0].combines", null },
        { "\"timeZone\"", "\"seasons\": [{ \"from\": \"2026-06-01\", \"until\": \"2026-05-31\" }], \"timeZone\"", PlanFindingCode.OutOfRange, "$.calendars[0].seasons[0].until", null },
        { "\"timeZone\"", "\"seasons\": [{ \"from\": \"2026-06-01\", \"until\": \"2026-06-30\" }, { \"from\": \"2026-06-30\" }], \"timeZone\"", PlanFindingCode.OutOfRange, "$.calendars[0].seasons[1].from", null },
        { "\"timeZone\"", "\"seasons\": [{ \"from\": \"2026-06-01\", \"until\": \"2027-06-01\", \"everyYear\": true }], \"timeZone\"", PlanFindingCode.OutOfRange, "$.calendars[0].seasons[0].until", null },
        { "\"timeZone\"", "\"seasons\": [{ \"from\": \"9999-06-01\", \"everyYear\": true }], \"timeZone\"", PlanFindingCode.OutOfRange, "$.calendars[0].seasons[0].until", null },
        { "\"timeZone\"", "\"seasons\": [{ \"from\": \"2026-06-01\" }, { \"from\": \"2026-06-30\" }], \"timeZone\"", PlanFindingCode.OutOfRange, "$.calendars[0].seasons[0].until", null },
        { "\"timeZone\"", "\"yearlyHolidays\": [{ \"month\": 13, \"day\": 1 }], \"timeZone\"", PlanFindingCode.OutOfRange, "$.calendars[0].yearlyHolidays[0].month", null },
        { "\"timeZone\"", "\"yearlyHolidays\": [{ \"month\": 2, \"day\": 30 }], \"timeZone\"", PlanFindingCode.OutOfRange, "$.calendars[0].yearlyHolidays[0].day", null },
        { "\"timeZone\"", "\"yearlyHolidays\": [{ \"month\": 2, \"day\": 1, \"week\": \"last\" }], \"timeZone\"", PlanFindingCode.NotExactlyOne, "$.calendars[0].yearlyHolidays[0].day", null },
        { "\"timeZone\"", "\"yearlyHolidays\": [{ \"month\": 2, \"weekday\": \"monday\" }], \"timeZone\"", PlanFindingCode.NotExactlyOne, "$.calendars[0].yearlyHolidays[0].day", null },
        { "\"hours\": [\"09:00-12:00\"] }", "\"hours\": [\"09:00-12:00\"], \"hoursOf\": \"monday\" }", PlanFindingCode.NotExactlyOne, "$.calendars[0].exceptions[0].hoursOf", null },
        { "{ \"id\": \"general\" }, { \"id\": \"orders\",", "{ \"id\": \"general\", \"serviceHours\": \"office\", \"whenClosed\": { \"action\": \"divert\", \"queue\": \"orders\" } }, { \"id\": \"orders\", \"maxLength\": 9, \"whenFull\": { \"action\": \"divert\", \"queue\": \"general\" },", PlanFindingCode.DiversionCycle, "$.queues[0]", null },
        { "\"rules\": [", "\"rules\": [{ \"name\": \"all\", \"queue\": \"general\" },", PlanFindingCode.UnreachableRule, "$.rules[1]", null },
        { "\"weekly\": [{ \"days\": [\"monday\", \"friday\"], \"hours\": [\"09:00-17:00\"] }],\n", "", PlanFindingCode.NeverOpen, "$.calendars[0]", null },
        { "\"slaPolicies\": [", "\"slaPolicies\": [{ \"id\": \"all\", \"targets\": [{ \"id\": \"answer\", \"goals\": [{ \"elapsed\": \"1h\" }] }] },", PlanFindingCode.UnreachablePolicy, "$.slaPolicies[1]", null },
        { "[{ \"openTime\": \"4h\" }]", "[{ \"openTime\": \"4h\" }, { \"openTime\": \"2h\" }]", PlanFindingCode.UnreachableGoal, "$.slaPolicies[0].targets[0].goals[1]", null },
        { "\"id\": \"orders\"", "\"id\": \"orders\", \"buckets\": [{ \"name\": \"all\" }, { \"name\": \"rest\" }]", PlanFindingCode.UnreachableBucket, "$.queues[1].buckets[1]", null },
        { "\"id\": \"orders\"", "\"id\": \"orders\", \"buckets\": [{ \"name\": \" \" }]", PlanFindingCode.OutOfRange, "$.queues[1].buckets[0].name", null },
        { "\"id\": \"orders\"", "\"id\": \"orders\", \"buckets\": [{ \"name\": \"a\", \"when\": { \"label\": \"tier\", \"is\": \"b\" } }]", PlanFindingCode.UnknownName, "$.queues[1].buckets[0].when.label", null },
        { "\"id\": \"orders\"", "\"id\": \"orders\", \"buckets\": [{ \"name\": \"a\", \"when\": { \"field\": \"type\", \"is\": \"b\" } }, { \"name\": \"a\" }]", PlanFindingCode.DuplicateName, "$.queues[1].buckets[1].name", null },
        { "{ \"field\": \"type\", \"in\": [\"order\"] }", "{ \"all\": [{ \"field\": \"type\", \"is\": \"order\" }, { \"field\": \"type\", \"is\": \"return\" }] }", PlanFindingCode.ImpossibleCondition, "$.rules[0].when", null },
        { "\"name\": \"test\"", "\"name\": \"test\", \"workOrderRule\": \"priority\", \"lateOrders\": \"last\"", PlanFindingCode.IdleSetting, "$.lateOrders", null },
        { "\"slaPolicies\": [\n    {", "\"workOrderRule\": \"priorityDeadline\", \"slaPolicies\": [{ \"when\": { \"field\": \"type\", \"is\": \"order\" },", PlanFindingCode.IncomparableWork, "$.slaPolicies", null },
        { "\"starts\": \"submitted\"", "\"onBreach\": [{ \"moveTo\": \"orders\" }, { \"moveTo\": \"general\" }], \"startsAnew\": true, \"starts\": \"queued\"", PlanFindingCode.MoveCycle, "$.slaPolicies[0].targets[0].onBreach[0].moveTo", null },
        { "\"id\": \"orders\"", "\"id\": \"orders\", \"steps\": [{ \"lasts\": \"5m\", \"raiseBands\": 1 }]", PlanFindingCode.NotExactlyOne, "$.queues[1].afterSteps", null },
        { "\"id\": \"orders\"", "\"id\": \"orders\", \"afterSteps\": \"hold\"", PlanFindingCode.NotExactlyOne, "$.queues[1].afterSteps", null },
        { "\"coolDown\": \"5m\", ", "", PlanFindingCode.UnansweredOffers, "$.queues[1].offers", null },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Plan_WithOneMistake_HasOneFinding(string piece, string replacement, PlanFindingCode code, string path, string? suggestion)
    {
        // A calendar that opens by an exception of the past only would be open once; without it the edit of the weekly hours is the one mistake.
        var text = code == PlanFindingCode.NeverOpen
            ? PlanText.With(piece, replacement).Replace("[{ \"date\": \"2026-12-24\", \"hours\": [\"09:00-12:00\"] }]", "[]", StringComparison.Ordinal)
            : PlanText.With(piece, replacement);

        var reading = PlanJson.Read(text);

        Assert.Equal([(code, path, suggestion)], reading.Findings.Select(finding => (finding.Code, finding.Path, finding.Suggestion)));
        Assert.Equal(code < PlanFindingCode.FirstWarning, reading.Plan is null);
    }

    [Fact]
    public void Edits_OfTheTable_CoverEveryCode()
    {
        var covered = Edits.Select(row => (PlanFindingCode)row[2]).ToHashSet();

        Assert.Equal(Enum.GetValues<PlanFindingCode>().Where(code => code != PlanFindingCode.FirstWarning && code is not (PlanFindingCode.UnservedQueue or PlanFindingCode.UnmetRequirement or PlanFindingCode.UnkeptShare or PlanFindingCode.OutlastingDelay or PlanFindingCode.OutlastingWait or PlanFindingCode.MissingCode)), covered.Order());
    }

    [Fact]
    public void Plan_WithManyMistakes_ReportsAllOfThemAtOnce()
    {
        var reading = PlanJson.Read(
            """
            {
              "name": "many",
              "fallbackQueue": "genral",
              "chanels": [],
              "calendars": [
                { "id": "office", "timeZone": "Europe/Londn", "weekly": [{ "days": ["monday"], "hours": ["09:00-17:00"] }] },
                { "id": "office", "timeZone": "UTC", "weekly": [{ "days": ["monday"], "hours": ["09:00-17:00"] }] }
              ],
              "channels": [
                { "id": "phone", "kind": "phone" },
                { "id": "chat", "kind": "chat", "costUnits": "25", "serviceHours": "ofice" },
                { "id": "phone", "kind": "phone", "costUnits": 1 }
              ],
              "queues": [{ "id": "general" }, { "id": "orders", "maxPerAgent": 0 }],
              "rules": [{ "name": "orders", "queue": "oders" }, { "name": "typed", "when": { "field": "type", "in": "order" }, "queue": "orders" }],
              "slaPolicies": [
                { "id": "standard", "targets": [{ "id": "resolution", "calendar": "office", "goals": [{ "openTime": "4 hours" }, { "localDays": 1.5 }] }] }
              ]
            }
            """);

        Assert.Null(reading.Plan);
        Assert.Equal(
        [
            (PlanFindingCode.UnknownProperty, "$.chanels", "channels"),
            (PlanFindingCode.MissingProperty, "$.channels[0].costUnits", null),
            (PlanFindingCode.WrongKind, "$.channels[1].costUnits", null),
            (PlanFindingCode.WrongKind, "$.rules[1].when.in", null),
            (PlanFindingCode.UnreadableValue, "$.slaPolicies[0].targets[0].goals[0].openTime", null),
            (PlanFindingCode.UnreadableValue, "$.slaPolicies[0].targets[0].goals[1].localDays", null),
            (PlanFindingCode.DuplicateName, "$.calendars[1].id", null),
            (PlanFindingCode.UnknownTimeZone, "$.calendars[0].timeZone", "Europe/London"),
            (PlanFindingCode.DuplicateName, "$.channels[2].id", null),
            (PlanFindingCode.UnknownName, "$.channels[1].serviceHours", "office"),
            (PlanFindingCode.OutOfRange, "$.queues[1].maxPerAgent", null),
            (PlanFindingCode.UnknownName, "$.fallbackQueue", "general"),
            (PlanFindingCode.UnknownName, "$.rules[0].queue", "orders"),
        ],
        reading.Findings.Where(finding => finding.Severity == PlanFindingSeverity.Error).Select(finding => (finding.Code, finding.Path, finding.Suggestion)));
    }

    [Theory]
    [InlineData("\"monday\"", "\"mondy\"", "$.calendars[0].weekly[0].days[0]")]
    [InlineData("\"09:00-17:00\"", "\"nine to five\"", "$.calendars[0].weekly[0].hours[0]")]
    [InlineData("\"date\": \"2026-12-25\"", "\"name\": \"Christmas Day\"", "$.calendars[0].holidays[0].date")]
    [InlineData("\"date\": \"2026-12-24\"", "\"date\": \"Christmas Eve\"", "$.calendars[0].exceptions[0].date")]
    [InlineData("\"cause\": \"manual\"", "\"cause\": \"manuel\"", "$.overCommit[0].cause")]
    [InlineData("{ \"openTime\": \"4h\" }", "\"4h\"", "$.slaPolicies[0].targets[0].goals[0]")]
    [InlineData("\"expiresAfter\": \"30s\"", "", "$.queues[1].offers.expiresAfter")]
    [InlineData("\"expiresAfter\": \"30s\"", "\"expiresAfter\": \"30\"", "$.queues[1].offers.expiresAfter")]
    [InlineData("\"expiresAfter\": \"30s\"", "\"expiresAfter\": 30", "$.queues[1].offers.expiresAfter")]
    [InlineData("{ \"skill\": \"calm\", \"atLeast\": 5 }", "\"calm\"", "$.rules[1].requirements[0]")]
    public void BadPart_OfThePlan_DoesNotHideWhatRefersToNothing(string piece, string replacement, string path)
    {
        var text = PlanText.With(piece, replacement).Replace("\"queue\": \"orders\"", "\"queue\": \"oders\"", StringComparison.Ordinal);

        var reading = PlanJson.Read(text);

        Assert.Equal([path, "$.rules[0].queue"], reading.Findings.Select(finding => finding.Path));
    }

    [Theory]
    [InlineData("", "line 1, column 1")]
    [InlineData("   ", "line 1, column 4")]
    [InlineData("{", "line 1, column 2")]
    [InlineData("{ \"name\": \"a\" }}", "line 1, column 16")]
    [InlineData("{\n  \"name\": 'a'\n}", "line 2, column 11")]
    [InlineData("{ \"name\": NaN }", "line 1, column 11")]
    public void Text_ThatIsNotJson_NamesLineAndColumn(string json, string path)
    {
        var finding = Assert.Single(PlanJson.Read(json).Findings);

        Assert.Equal((PlanFindingCode.NotJson, path), (finding.Code, finding.Path));
    }

    [Theory]
    [InlineData("{ \"name\": # }", "line 1, column 11: this is not JSON: '#' is an invalid start of a value. Look for")]
    [InlineData("{ \"name\": \"\\ud800\" }", "line 1, column 11: this is not JSON: a text holds half a character, or bytes that are not UTF-8. Look for")]
    public void Text_ThatIsNotJson_SaysWhatTheParserSays(string json, string expected) =>
        Assert.StartsWith(expected, RoutingWording.English.Describe(Assert.Single(PlanJson.Read(json).Findings)), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"costUnits\": 100", "\"costUnits\": \"25\"", "$.channels[0].costUnits: is \"25\"; give a whole number.")]
    [InlineData("\"in\": [\"order\"]", "\"in\": \"order\"", "$.rules[0].when.in: is \"order\"; give a list [...].")]
    [InlineData(", \"goals\": [{ \"openTime\": \"4h\" }]", "", "$.slaPolicies[0].targets[0].goals: is missing; give a list [...].")]
    public void Value_OfTheWrongKindOrMissing_IsShownAsItIsWrittenWithTheRightKind(string piece, string replacement, string expected) =>
        Assert.Equal(expected, RoutingWording.English.Describe(Assert.Single(PlanJson.Read(PlanText.With(piece, replacement)).Findings)));

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"plan\"")]
    [InlineData("5")]
    public void Json_ThatIsNoObject_IsOfTheWrongKind(string json)
    {
        var reading = PlanJson.Read(json);

        var finding = Assert.Single(reading.Findings);
        Assert.Equal((PlanFindingCode.WrongKind, "$", json), (finding.Code, finding.Path, finding.Value));
        Assert.Null(reading.Plan);
    }

    [Fact]
    public void EmptyObject_Read_MissesEveryRequiredProperty()
    {
        var reading = PlanJson.Read("{}");

        Assert.All(reading.Findings, finding => Assert.Equal(PlanFindingCode.MissingProperty, finding.Code));
        Assert.Equal(["$.channels", "$.fallbackQueue", "$.name", "$.queues"], reading.Findings.Select(finding => finding.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Json_NestedTooDeep_IsReported()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 10_000));

        var finding = Assert.Single(PlanJson.Read(PlanText.With("\"2026-12-25\"", deep)).Findings);

        Assert.Equal(PlanFindingCode.NotJson, finding.Code);
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(9, false)]
    [InlineData(20, false)]
    [InlineData(50, false)]
    public void Conditions_WithinConditions_HaveALimit(int depth, bool isAllowed)
    {
        var nots = depth - 1;
        var condition = string.Concat(Enumerable.Repeat("{ \"not\": ", nots)) + "{ \"field\": \"type\", \"is\": \"order\" }" + new string('}', nots);

        var reading = PlanJson.Read(PlanText.With("{ \"field\": \"type\", \"in\": [\"order\"] }", condition));

        Assert.Equal(isAllowed, reading.Plan is not null);
        if (!isAllowed)
            Assert.Equal((PlanFindingCode.OutOfRange, "$.rules[0].when" + string.Concat(Enumerable.Repeat(".not", 8))), (reading.Findings[0].Code, reading.Findings[0].Path));
    }

    [Theory]
    [InlineData("\"costUnits\": 100", "\"costUnits\": \"{0}\"")]
    [InlineData("\"4h\"", "\"{0}\"")]
    [InlineData("\"name\": \"test\"", "\"name\": \"{0}\"")]
    [InlineData("\"queue\": \"orders\"", "\"queue\": \"{0}\"")]
    [InlineData("\"queue\": \"orders\"", "\"queue\": [\"{0}\"]")]
    [InlineData("Europe/London", "{0}")]
    [InlineData("\"is\": \"urgent\"", "\"is\": \"{0}\"")]
    [InlineData("\"name\": \"test\"", "\"name\": \"test\", \"{0}\": 1")]
    public void Finding_AboutAVeryLongText_IsCut(string piece, string replacement)
    {
        var text = PlanText.With(piece, replacement.Replace("{0}", new string('x', 100_000), StringComparison.Ordinal));

        var finding = Assert.Single(PlanJson.Read(text).Findings);

        Assert.InRange(finding.Value!.Length, 1, 200);
        Assert.InRange(finding.Path.Length, 1, 200);
        Assert.EndsWith("...", finding.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"queues\": [", "{{ \"id\": \"q{0}\" }},", "$.queues")]
    [InlineData("\"rules\": [", "{{ \"name\": \"r{0}\", \"queue\": \"orders\", \"when\": {{ \"field\": \"type\", \"is\": \"x\" }} }},", "$.rules")]
    [InlineData("\"in\": [", "\"v{0}\",", "$.rules[0].when.in")]
    [InlineData("\"priorities\": [", "\"p{0}\",", "$.priorities")]
    public void List_OverTheLimit_IsReported(string start, string entry, string path)
    {
        var format = CompositeFormat.Parse(entry);
        var entries = string.Concat(Enumerable.Range(0, RoutingLimits.EntriesPerPlanList).Select(index => string.Format(CultureInfo.InvariantCulture, format, index)));

        var finding = Assert.Single(PlanJson.Read(PlanText.With(start, start + entries)).Findings);

        Assert.Equal((PlanFindingCode.OutOfRange, path, "10,000 entries"), (finding.Code, finding.Path, finding.Limit));
    }

    [Fact]
    public void Requirements_OverTheLimit_AreReported()
    {
        var entries = string.Concat(Enumerable.Range(0, RoutingLimits.RequirementsPerWorkOrder).Select(index => $"{{ \"skill\": \"s{index}\", \"atLeast\": 1 }},"));

        var finding = Assert.Single(PlanJson.Read(PlanText.With("\"requirements\": [", "\"requirements\": [" + entries)).Findings);

        Assert.Equal((PlanFindingCode.OutOfRange, "$.rules[1].requirements", "33"), (finding.Code, finding.Path, finding.Value));
    }

    [Fact]
    public void MissingIds_OfSeveralEntries_AreNotDuplicatesToo()
    {
        var reading = PlanJson.Read(PlanText.With("{ \"id\": \"general\" }", "{ \"id\": \"general\" }, {}, {}"));

        Assert.Equal(["$.queues[1].id", "$.queues[2].id"], reading.Findings.Select(finding => finding.Path));
    }

    [Theory]
    [InlineData("\"queues\": [{ \"id\": \"general\" }, { \"id\": \"orders\", \"maxPerAgent\": 7, \"offers\": { \"coolDown\": \"5m\", \"expiresAfter\": \"30s\" } }]", "\"queues\": {}", "$.queues")]
    [InlineData("\"queues\": [{ \"id\": \"general\" }, { \"id\": \"orders\", \"maxPerAgent\": 7, \"offers\": { \"coolDown\": \"5m\", \"expiresAfter\": \"30s\" } }],", "", "$.queues")]
    [InlineData("{ \"id\": \"general\" }", "{ \"id\": 5 }", "$.queues[0].id")]
    [InlineData("\"id\": \"office\",", "", "$.calendars[0].id")]
    [InlineData("\"low\"", "5", "$.priorities[2]")]
    public void Name_ThatCannotBeRead_IsNotMissedWhereItIsUsed(string piece, string replacement, string path)
    {
        var text = PlanText.With(piece, replacement).Replace("\"is\": \"urgent\"", "\"is\": \"low\"", StringComparison.Ordinal);

        var finding = Assert.Single(PlanJson.Read(text).Findings);

        Assert.Equal(path, finding.Path);
    }

    [Fact]
    public void MisspelledName_BesideAnUnreadableOne_IsStillReported()
    {
        var text = PlanText.With("{ \"id\": \"general\" }", "{ \"id\": \"general\" }, { \"id\": 5 }").Replace("\"queue\": \"orders\"", "\"queue\": \"oders\"", StringComparison.Ordinal);

        Assert.Equal(["$.queues[1].id", "$.rules[0].queue"], PlanJson.Read(text).Findings.Select(finding => finding.Path));
    }

    [Fact]
    public void Name_ThatLooksLikeThePlaceholder_IsCheckedLikeAnyOther()
    {
        var finding = Assert.Single(PlanJson.Read(PlanText.With("\"queue\": \"orders\"", "\"queue\": \"(missing)\"")).Findings);

        Assert.Equal((PlanFindingCode.UnknownName, "$.rules[0].queue"), (finding.Code, finding.Path));
    }
}
