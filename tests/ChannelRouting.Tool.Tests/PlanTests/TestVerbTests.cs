using System.Text.Json.Nodes;
using System.Xml.Linq;
using ChannelRouting.Tool.PlanTests;

namespace ChannelRouting.Tool.Tests.PlanTests;

/// <summary><c>test</c>: a plan whose orders go to ann, who is calm, or wait, and are due four open hours later; questions are offered.</summary>
public sealed class TestVerbTests : IDisposable
{
    private const string Plan =
        """
        {
          "name": "shop",
          "fallbackQueue": "general",
          "calendars": [{ "id": "office", "timeZone": "Asia/Shanghai", "weekly": [{ "days": ["monday", "tuesday", "wednesday", "thursday", "friday"], "hours": ["09:00-12:00", "13:00-18:00"] }] }],
          "channels": [{ "id": "chat", "kind": "chat", "costUnits": 25 }],
          "queues": [{ "id": "orders" }, { "id": "general", "offers": { "expiresAfter": "30s", "coolDown": "5m" } }],
          "rules": [{ "name": "orders", "queue": "orders", "when": { "field": "type", "is": "order" }, "requirements": [{ "skill": "calm", "atLeast": 3 }] }],
          "slaPolicies": [{ "id": "standard", "when": { "field": "type", "is": "order" }, "targets": [{ "id": "resolution", "calendar": "office", "goals": [{ "openTime": "4h" }] }] }]
        }
        """;

    private const string PlanWithCode =
        """
        {
          "name": "shop",
          "fallbackQueue": "general",
          "workOrderRule": "custom",
          "workOrderSelector": { "name": "worth", "version": 3 },
          "channels": [{ "id": "chat", "kind": "chat", "costUnits": 25 }],
          "queues": [{ "id": "orders", "agentSelector": { "name": "nearest", "version": 1 } }, { "id": "general" }],
          "rules": [
            { "name": "vip", "code": { "name": "worth", "version": 3 }, "when": { "field": "amount", "atLeast": 100 } },
            { "name": "vip again", "code": { "name": "worth", "version": 3 }, "when": { "field": "amount", "atLeast": 100 } },
            { "name": "orders", "queue": "orders", "when": { "field": "type", "is": "order" } }
          ]
        }
        """;

    private const string Ann = """{"id":"ann","queues":["orders"],"skills":[{"skill":"calm","level":4}],"capacityUnits":100}""";

    private const string Good = """{"name":"good","at":"2026-01-05T09:00Z","order":{"channel":"chat","type":"order"},"expect":{"queue":"orders"}}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("plan-cases-");

    public TestVerbTests() => File.WriteAllText(PathOf("plan.json"), Plan);

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>What a case of an order at Monday 09:00 expects, and what is said when that is not so; null when it is.</summary>
    public static TheoryData<string, string?> Expectations => new()
    {
        { """{"queue":"orders"}""", null },
        { """{"queue":"general"}""", "expected queue 'general', but it went to queue 'orders', by rule 'orders'." },
        { """{"rule":"orders"}""", null },
        { """{"rule":"vip"}""", "expected the choice of rule 'vip', but it went to queue 'orders', by rule 'orders'." },
        { """{"rule":null}""", "expected the fallback queue, but it went to queue 'orders', by rule 'orders'." },
        { """{"divertedFrom":"orders"}""", "expected to be diverted from queue 'orders', but it went to queue 'orders', by rule 'orders'." },
        { """{"divertedFrom":null,"held":false}""", null },
        { """{"held":true}""", "expected to be held until an opening, but it is with agent 'ann'." },
        { """{"rejection":"queueClosed"}""", "expected to be refused as QueueClosed, but it went to queue 'orders', by rule 'orders'." },
        { """{"startsAt":"2026-01-05T10:00"}""", "expected to start Mon 2026-01-05T10:00:00+08:00, but it is with agent 'ann'." },
        { """{"agent":"ann"}""", null },
        { """{"agent":"bob"}""", "expected to be with agent 'bob', but it is with agent 'ann'." },
        { """{"agent":null}""", "expected to wait in line, but it is with agent 'ann'." },
        { """{"due":{"resolution":"2026-01-05T14:00"}}""", null },
        { """{"due":{"resolution":"2026-01-05T06:00Z"}}""", null },
        { """{"due":{"resolution":"2026-01-05T13:00"}}""", "expected 'resolution' to be due Mon 2026-01-05T13:00:00+08:00, but it is due Mon 2026-01-05T14:00:00+08:00 by policy 'standard'." },
        { """{"due":{"resolution":null}}""", "expected no clock 'resolution', but it is due Mon 2026-01-05T14:00:00+08:00 by policy 'standard'." },
        { """{"due":{"answer":null}}""", null },
        { """{"queue":"general","rule":"orders","agent":"bob"}""", "expected queue 'general', but it went to queue 'orders', by rule 'orders'. expected to be with agent 'bob', but it is with agent 'ann'." },
    };

    [Theory, MemberData(nameof(Expectations))]
    public void Expectation_IsHeldAgainstWhatThePlanDoes(string expected, string? message)
    {
        var run = Run($$"""{"name":"an order","zone":"Asia/Shanghai","at":"2026-01-05T09:00","order":{"channel":"chat","type":"order"},"agents":["bob",{{Ann}}],"expect":{{expected}}}""");

        var outcome = message is null ? "passed    -:1  an order" : $"failed    -:1  an order: {message}";
        Assert.Equal([outcome.Replace("-:", "standard input:", StringComparison.Ordinal), $"1 case: {(message is null ? "1 passed, 0" : "0 passed, 1")} failed, 0 unusable, 0 skipped."], run.Lines);
        Assert.Equal((message is null ? 0 : 1, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("""{"agent":"bob"}""", null)]
    [InlineData("""{"agent":"ann"}""", "expected to be offered to agent 'ann', but it is offered to 'bob'.")]
    [InlineData("""{"agent":null}""", "expected to wait in line, but it is offered to 'bob'.")]
    [InlineData("""{"rule":null,"queue":"general"}""", null)]
    public void Agent_OfAQueueThatOffers_IsWhoIsAsked(string expected, string? message)
    {
        var run = Run($$"""{"at":"2026-01-05T09:00Z","order":{"channel":"chat","type":"question"},"agents":["bob",{{Ann}}],"expect":{{expected}}}""");

        Assert.Equal(message is null ? "passed    standard input:1  line 1" : $"failed    standard input:1  line 1: {message}", run.Lines[0]);
    }

    [Theory]
    [InlineData("hold", """{"queue":"orders","startsAt":"2026-01-06T09:00","held":true,"agent":null}""", null)]
    [InlineData("hold", """{"held":false}""", "expected not to be held, but it is scheduled for Tue 2026-01-06T09:00:00+08:00.")]
    [InlineData("divert\",\"queue\":\"general", """{"queue":"general","rule":"orders","divertedFrom":"orders","held":false}""", null)]
    [InlineData("divert\",\"queue\":\"general", """{"divertedFrom":null}""", "expected not to be diverted, but it went to queue 'general', by rule 'orders', diverted from queue 'orders', as the queue was closed.")]
    [InlineData("refuse", """{"rejection":"queueClosed"}""", null)]
    [InlineData("refuse", """{"rejection":"QueueFull"}""", "expected to be refused as QueueFull, but it was refused as QueueClosed.")]
    public void WorkOrder_ForAClosedQueue_IsHeldDivertedOrRefused(string action, string expected, string? message)
    {
        File.WriteAllText(PathOf("plan.json"), Plan.Replace("\"id\": \"orders\"", $$"""
            "id": "orders", "serviceHours": "office", "whenClosed": { "action": "{{action}}" }
            """, StringComparison.Ordinal));

        var run = Run($$"""{"zone":"Asia/Shanghai","at":"2026-01-05T19:00","order":{"channel":"chat","type":"order"},"expect":{{expected}}}""");

        Assert.Equal(message is null ? "passed    standard input:1  line 1" : $"failed    standard input:1  line 1: {message}", run.Lines[0]);
    }

    [Theory]
    [InlineData("", """{"rejection":"queueFull"}""", """{"queue":"orders","held":false}""")]
    [InlineData(""", "whenFull": { "action": "divert", "queue": "general" }""", """{"divertedFrom":"orders"}""", """{"divertedFrom":null}""")]
    public void WorkOrder_ForALineThatOthersFill_IsRefusedOrDiverted(string whenFull, string expected, string expectedAlone)
    {
        File.WriteAllText(PathOf("plan.json"), Plan.Replace("\"id\": \"orders\"", $"""
            "id": "orders", "maxLength": 2{whenFull}
            """, StringComparison.Ordinal));
        const string Order = """{"channel":"chat","type":"order"}""";

        var run = Run($$"""
            {"at":"2026-01-05T09:00Z","before":[{{Order}},{{Order}}],"order":{{Order}},"expect":{{expected}}}
            {"at":"2026-01-05T09:00Z","before":[{{Order}}],"order":{{Order}},"expect":{{expectedAlone}}}
            """);

        Assert.Equal((0, "2 cases: 2 passed, 0 failed, 0 unusable, 0 skipped."), (run.ExitCode, run.Lines[^1]));
    }

    /// <summary>Rule 'vip' asks code of orders of 100 and more, and queue 'orders' asks code when it has several agents to choose from.</summary>
    [Theory]
    [InlineData("\"type\":\"question\"", """ "agents":["ann"],""", """{"queue":"general"}""", null)]
    [InlineData("\"type\":\"question\",\"fields\":{\"amount\":\"100\"}", "", """{"queue":"general"}""", "it asks classifier 'worth' in version 3, which only the host has.")]
    [InlineData("\"type\":\"question\",\"fields\":{\"amount\":\"100\"}", "", """{"rejection":"queueFull"}""", "it asks classifier 'worth' in version 3, which only the host has.")]
    [InlineData("\"type\":\"order\"", """ "agents":["ann"],""", """{"agent":"ann"}""", null)]
    [InlineData("\"type\":\"order\"", """ "agents":["ann","bob"],""", """{"queue":"orders"}""", null)]
    [InlineData("\"type\":\"order\"", """ "agents":["ann","bob"],""", """{"agent":"ann"}""", "it asks agent selector 'nearest' in version 1, which only the host has.")]
    [InlineData("\"type\":\"order\"", """ "agents":["ann","bob"],"before":[{"channel":"chat","type":"order"}],""", """{"queue":"orders"}""", "it asks agent selector 'nearest' in version 1, which only the host has.")]
    [InlineData("\"type\":\"order\"", """ "agents":[],"before":[{"channel":"chat","type":"order"}],""", """{"agent":null}""", null)]
    public void Case_ThatHangsOnCodeOfTheHost_IsSkipped(string type, string others, string expected, string? message)
    {
        File.WriteAllText(PathOf("plan.json"), PlanWithCode);

        var run = Run($$"""{"at":"2026-01-05T09:00Z","order":{"channel":"chat",{{type}}},{{others}}"expect":{{expected}}}""");

        Assert.Equal(message is null ? "passed    standard input:1  line 1" : $"skipped   standard input:1  line 1: {message}", run.Lines[0]);
        Assert.Equal((0, $"1 case: {(message is null ? 1 : 0)} passed, 0 failed, 0 unusable, {(message is null ? 0 : 1)} skipped."), (run.ExitCode, run.Lines[1]));
    }

    [Fact]
    public void Case_ThatIsSkipped_IsSoForProgramsAndBuildServers_AndTheOthersFail()
    {
        File.WriteAllText(PathOf("plan.json"), PlanWithCode);

        var run = Run(
            """
            {"at":"2026-01-05T09:00Z","order":{"channel":"chat","type":"order","fields":{"amount":"100"}},"expect":{"queue":"general"}}
            {"at":"2026-01-05T09:00Z","order":{"channel":"chat","type":"order"},"expect":{"queue":"general"}}
            """,
            "--json", "--junit", PathOf("results.xml"));

        var answer = JsonNode.Parse(run.Output)!;
        Assert.Equal((1, 0, 1, 0, 1), (run.ExitCode, (int)answer["passed"]!, (int)answer["failed"]!, (int)answer["unusable"]!, (int)answer["skipped"]!));
        Assert.Equal(["skipped", "failed"], answer["cases"]!.AsArray().Select(one => (string)one!["outcome"]!));
        Assert.Equal(["it asks classifier 'worth' in version 3, which only the host has."], answer["cases"]![0]!["messages"]!.AsArray().Select(message => (string)message!));
        var suite = XDocument.Load(PathOf("results.xml")).Root!.Elements().Single();
        Assert.Equal("2 1 0 1", TextOf(suite, "tests", "failures", "errors", "skipped"));
        Assert.Equal("it asks classifier 'worth' in version 3, which only the host has.", TextOf(Assert.Single(suite.Elements("testcase").First().Elements("skipped")), "message"));
    }

    [Fact]
    public void WorkOrder_WithAllItsFields_IsRead()
    {
        var run = Run("""{"at":"2026-01-05T09:00Z","order":{"id":"WO-7","channel":"chat","type":"order","priority":"urgent","preferredAgents":[{"agent":"bob","score":1}],"preferredFor":90.5,"excludedAgents":["cid"],"requirements":[{"skill":"tax","atLeast":2,"atMost":4,"isExcluded":false,"isPreferred":true}],"startAt":"2026-01-05T10:00Z","promisedAt":"2026-01-06T10:00Z","followUpOf":"WO-1","fields":{"city":"Boston"}},"agents":[{"id":"ann","name":"Ann","takesWorkOffline":true,"team":"north","tier":"first","isBot":false}],"expect":{"queue":"orders","agent":null}}""");

        Assert.Equal((0, "passed    standard input:1  line 1"), (run.ExitCode, run.Lines[0]));
    }

    /// <summary>Who adds a property to the records adds it to the readers, too.</summary>
    [Fact]
    public void Readers_KnowAllThatTheRecordsHold()
    {
        Assert.Equal(NamesOf<WorkOrderDraft>(), OrderReader.Names.Order(StringComparer.Ordinal));
        Assert.Equal(NamesOf<SkillRequirement>(), OrderReader.RequirementNames.Order(StringComparer.Ordinal));
        Assert.Equal(NamesOf<AgentProfile>(), AgentReader.Names.Order(StringComparer.Ordinal));

        static IEnumerable<string> NamesOf<T>() => typeof(T).GetProperties().Select(property => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void WorkOrder_ThatThePlanRefuses_Fails()
    {
        var run = Run("""{"at":"2026-01-05T09:00Z","order":{"channel":"fax","type":"order"},"expect":{"queue":"orders"}}""");

        Assert.Equal((1, "failed    standard input:1  line 1: SubmitWorkOrder was refused: The plan has no channel 'fax'. Name a channel of the plan."), (run.ExitCode, run.Lines[0]));
    }

    /// <summary>What cannot be used, and what is said of it: the field, its value and the cure.</summary>
    [Theory]
    [InlineData("nonsense", "This is not JSON: ")]
    [InlineData("""["a list"]""", "The line is [\"a list\"]; give an object {...}.")]
    [InlineData("""{"order":{"channel":"chat","type":"order"},"expect":{"queue":"orders"}}""", "at is missing.")]
    [InlineData("""{"at":"2026-01-05T09:00","order":{"channel":"chat","type":"order"},"expect":{"queue":"orders"}}""", "at is \"2026-01-05T09:00\"; give an instant such as \"2026-01-05T09:00Z\" or \"2026-01-05T09:00+08:00\", or name the zone of the case.")]
    [InlineData("""{"at":"3026-01-05T09:00Z","order":{"channel":"chat","type":"order"},"expect":{"queue":"orders"}}""", "at is \"3026-01-05T09:00Z\"; give an instant")]
    [InlineData("""{"zone":"Mars","at":"2026-01-05T09:00","order":{"channel":"chat","type":"order"},"expect":{"queue":"orders"}}""", "zone is \"Mars\"; give the name of a zone in the time-zone database, such as \"America/New_York\".")]
    [InlineData("""{"zone":"Asia/Shanghai","at":"nine","order":{"channel":"chat","type":"order"},"expect":{"queue":"orders"}}""", "at is \"nine\"; give an instant such as \"2026-01-05T09:00\" in Asia/Shanghai, or with Z or an offset.")]
    [InlineData("""{"at":"2026-01-05T09:00Z","order":{"chanel":"chat","type":"order"},"expect":{"queue":"orders"}}""", "order.chanel is not known here; known: ")]
    [InlineData("""{"at":"2026-01-05T09:00Z","order":{"channel":" ","type":"order"},"expect":{"queue":"orders"}}""", "order.channel is \" \"; give a name of 1 to 200 characters.")]
    [InlineData("""{"at":"2026-01-05T09:00Z","order":{"channel":"chat","type":"order","requirements":[{"skill":"calm","atLeast":"3"}]},"expect":{"queue":"orders"}}""", "order.requirements[0].atLeast is \"3\"; give a whole number.")]
    [InlineData("""{"at":"2026-01-05T09:00Z","order":{"channel":"chat","type":"order","fields":{"city":5}},"expect":{"queue":"orders"}}""", "order.fields.city is 5; give text.")]
    [InlineData("""{"at":"2026-01-05T09:00Z","order":{"channel":"chat","type":"order","fields":{"\ud800":"x"}},"expect":{"queue":"orders"}}""", "A name holds half a character, escaped. Give whole characters.")]
    [InlineData("""{"at":"2026-01-05T09:00Z","order":{"channel":"chat","type":"order"},"agents":[{"id":"ann","queues":["vip"]}],"expect":{"queue":"orders"}}""", "agents[0].queues[0] is \"vip\"; give a queue of the plan, such as \"orders\".")]
    [InlineData("""{"at":"2026-01-05T09:00Z","order":{"channel":"chat","type":"order"},"agents":[7],"expect":{"queue":"orders"}}""", "agents[0] is 7; give an object {...}.")]
    [InlineData("""{"at":"2026-01-05T09:00Z","order":{"channel":"chat","type":"order"}}""", "expect is missing.")]
    [InlineData("""{"at":"2026-01-05T09:00Z","order":{"channel":"chat","type":"order"},"expect":{}}""", "expect is {}; give a queue, a rule, a diversion, a start, an agent, due instants or a rejection.")]
    [InlineData("""{"at":"2026-01-05T09:00Z","order":{"channel":"chat","type":"order"},"expect":{"rejection":"full"}}""", "expect.rejection is \"full\"; give the name of a rejection, such as \"queueClosed\" or \"queueFull\".")]
    [InlineData("""{"at":"2026-01-05T09:00Z","order":{"channel":"chat","type":"order"},"expect":{"queue":"orders","rejection":"queueFull"}}""", "expect is {\"queue\":\"orders\",\"rejection\":\"queueFull\"}; give a rejection alone: what is refused goes nowhere.")]
    [InlineData("""{"at":"2026-01-05T09:00Z","before":[{"channel":"chat"}],"order":{"channel":"chat","type":"order"},"expect":{"queue":"orders"}}""", "before[0].type is missing.")]
    [InlineData("""{"at":"2026-01-05T09:00Z","order":{"channel":"chat","type":"order"},"expect":{"agnt":"ann"}}""", "expect.agnt is not known here; known: queue, rule, agent, due, divertedFrom, startsAt, held, rejection.")]
    [InlineData("""{"at":"2026-01-05T09:00Z","order":{"channel":"chat","type":"order"},"expect":{"due":"2026-01-05T13:00Z"}}""", "expect.due is \"2026-01-05T13:00Z\"; give an object {...}.")]
    [InlineData("""{"at":"2026-01-05T09:00Z","order":{"channel":"chat","type":"order"},"expect":{"due":{" ":null}}}""", "expect.due.  is not the name of a promise; give one of the plan's targets.")]
    public void Line_ThatCannotBeUsed_IsNamedWithItsCure_AndTheOthersRun(string line, string message)
    {
        var run = Run($"{Good}\n\n{line}");

        Assert.Equal((1, "", 3), (run.ExitCode, run.Error, run.Lines.Length));
        Assert.StartsWith($"unusable  standard input:3  line 3: {message}", run.Lines[1], StringComparison.Ordinal);
        Assert.Equal("2 cases: 1 passed, 0 failed, 1 unusable, 0 skipped.", run.Lines[2]);
    }

    [Fact]
    public void Agents_InAFile_AreThoseOfCasesThatNameNone()
    {
        File.WriteAllText(PathOf("agents.jsonl"), $"{Ann}\n\n\"bob\"\n");

        var run = Run(
            """
            {"at":"2026-01-05T09:00Z","order":{"channel":"chat","type":"order"},"expect":{"agent":"ann"}}
            {"at":"2026-01-05T09:00Z","order":{"channel":"chat","type":"order"},"agents":[],"expect":{"agent":null}}
            """,
            "--agents", PathOf("agents.jsonl"));

        Assert.Equal((0, "2 cases: 2 passed, 0 failed, 0 unusable, 0 skipped."), (run.ExitCode, run.Lines[^1]));
    }

    [Fact]
    public void Agents_InAFile_ThatCannotBeRead_AreNamed()
    {
        File.WriteAllText(PathOf("agents.jsonl"), "\"bob\"\n{\"id\":\"ann\",\"queue\":\"orders\"}\n");

        var run = Run("", "--agents", PathOf("agents.jsonl"));

        Assert.Equal((2, "", $"{PathOf("agents.jsonl")}, line 2: queue is not known here; known: id, name, queues, queueTerms, skills, capacityUnits, startedAt, takesWorkOffline, team, tier, isBot.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void Results_ForPrograms_AreOneObject()
    {
        var answer = JsonNode.Parse(Run(Three, "--json").Output)!;

        Assert.Equal("""{"passed":1,"failed":1,"unusable":1}""", new JsonObject { ["passed"] = (int)answer["passed"]!, ["failed"] = (int)answer["failed"]!, ["unusable"] = (int)answer["unusable"]! }.ToJsonString());
        Assert.Equal(
            [(1, "good", "passed", 0), (2, "<wrong> & \"odd\"\u0001", "failed", 2), (3, "line 3", "unusable", 1)],
            answer["cases"]!.AsArray().Select(one => ((int)one!["line"]!, (string)one["name"]!, (string)one["outcome"]!, one["messages"]!.AsArray().Count)));
    }

    /// <summary>The form that Jenkins, GitLab, Azure Pipelines and GitHub's reporters read.</summary>
    [Fact]
    public void Results_ForBuildServers_AreJUnitXml()
    {
        File.WriteAllText(PathOf("cases.jsonl"), Three);

        var run = ToolRun.Of("test", PathOf("plan.json"), PathOf("cases.jsonl"), "--junit", PathOf("results.xml"));

        Assert.Equal((1, 4), (run.ExitCode, run.Lines.Length));
        var suites = XDocument.Load(PathOf("results.xml")).Root!;
        var suite = Assert.Single(suites.Elements());
        Assert.Equal(("testsuites", "testsuite"), (suites.Name.LocalName, suite.Name.LocalName));
        Assert.Equal("channelrouting 3 1 1 0.000", TextOf(suites, "name", "tests", "failures", "errors", "time"));
        Assert.Equal($"{PathOf("cases.jsonl")} 3 1 1 0 0.000", TextOf(suite, "name", "tests", "failures", "errors", "skipped", "time"));
        Assert.Equal(["good cases 1 0.000", "<wrong> & \"odd\"\uFFFD cases 2 0.000", "line 3 cases 3 0.000"], suite.Elements("testcase").Select(one => TextOf(one, "name", "classname", "line", "time")));
        Assert.Empty(suite.Elements("testcase").First().Elements());
        var failure = Assert.Single(suite.Descendants("failure"));
        Assert.Equal("expected queue 'general', but it went to queue 'orders', by rule 'orders'. expected the choice of rule '<vip>', but it went to queue 'orders', by rule 'orders'. expectation", TextOf(failure, "message", "type"));
        Assert.StartsWith($"{PathOf("cases.jsonl")}:2\nexpected queue 'general'", failure.Value, StringComparison.Ordinal);
        Assert.Equal("at is missing. case", TextOf(Assert.Single(suite.Descendants("error")), "message", "type"));
    }

    [Fact]
    public void Results_ThatCannotBeWritten_ExitWithTwo()
    {
        var path = PathOf(Path.Combine("nowhere", "results.xml"));

        var run = Run(Three, "--junit", path);

        Assert.Equal((2, 4), (run.ExitCode, run.Lines.Length));
        Assert.StartsWith($"{path}: cannot be written: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_WithErrors_IsNotTested()
    {
        File.WriteAllText(PathOf("bad.json"), Plan.Replace("\"fallbackQueue\": \"general\"", "\"fallbackQueue\": \"genral\"", StringComparison.Ordinal));

        var run = ToolRun.OfInput(Three, "test", PathOf("bad.json"), "-");

        Assert.Equal((1, "", $"{PathOf("bad.json")} has errors: see channelrouting validate {PathOf("bad.json")}.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n  \n")]
    public void File_WithoutCases_ExitsWithTwo(string cases)
    {
        var run = Run(cases);

        Assert.Equal((2, "", "standard input has no cases. Give one JSON object a line.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void Sample_Cases_HoldForThePlanBesideThem()
    {
        var run = ToolRun.Of("test", Repository.PathOf("samples", "City311", "routing.json"), Repository.PathOf("samples", "City311", "cases.jsonl"));

        Assert.Equal((0, "6 cases: 6 passed, 0 failed, 0 unusable, 0 skipped."), (run.ExitCode, run.Lines[^1]));
    }

    private static string Three =>
        Good + "\n" + """
        {"name":"<wrong> & \"odd\"\u0001","at":"2026-01-05T09:00Z","order":{"channel":"chat","type":"order"},"expect":{"queue":"general","rule":"<vip>"}}
        {"order":{"channel":"chat","type":"order"},"expect":{"queue":"orders"}}
        """;

    private static string TextOf(XElement element, params string[] names) => string.Join(' ', names.Select(name => element.Attribute(name)!.Value));

    private ToolRun Run(string cases, params string[] options) => ToolRun.OfInput(cases, ["test", PathOf("plan.json"), "-", .. options]);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
