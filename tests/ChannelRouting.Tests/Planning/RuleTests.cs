using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Planning;

public class RuleTests
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["subject"] = "Re: Order #A-1207 is late, please help",
        ["tail"] = "call 🚀🚀",
        ["language"] = "de",
        ["level"] = "3",
        ["blank"] = " ",
        ["long"] = new string('x', 500),
    };

    /// <summary>A capture and what it finds.</summary>
    public static TheoryData<string, string?> Captures => new()
    {
        { """{ "field": "subject", "after": "#" }""", "A-1207 is late, please help" },
        { """{ "field": "subject", "after": "#", "before": "," }""", "A-1207 is late" },
        { """{ "field": "subject", "after": "#", "characters": "code" }""", "A-1207" },
        { """{ "field": "subject", "after": "#", "characters": "digits" }""", null },
        { """{ "field": "subject", "after": "A-", "characters": "digits" }""", "1207" },
        { """{ "field": "subject", "after": "A-", "characters": "digits", "atMost": 2 }""", "12" },
        { """{ "field": "subject", "after": "order", "before": "is" }""", null },
        { """{ "field": "subject", "after": "order", "before": "IS", "ignoreCase": true }""", "#A-1207" },
        { """{ "field": "subject", "before": ":" }""", "Re" },
        { """{ "field": "subject", "before": "|" }""", "Re: Order #A-1207 is late, please help" },
        { """{ "field": "subject", "after": "Re:", "before": " " }""", "Order" },
        { """{ "field": "subject", "after": "help" }""", null },
        { """{ "field": "tail", "after": "call", "atMost": 3 }""", "🚀" },
        { """{ "field": "tail", "after": "call", "atMost": 1 }""", null },
        { """{ "field": "type" }""", "complaint/attitude" },
        { """{ "field": "escalation" }""", "0" },
        { """{ "field": "blank" }""", null },
        { """{ "field": "missing" }""", null },
        { """{ "label": "first", "before": "/" }""", "one" },
    };

    [Theory, MemberData(nameof(Captures))]
    public void Capture_OfAText_FindsItsPart(string capture, string? part)
    {
        var text = PlanText.With("\"queue\": \"orders\"", $$"""  "labels": [{ "name": "first", "value": "one/two" }, { "name": "part", "capture": {{capture}} }] """)
            .Replace("\"in\": [\"order\"]", "\"startsWith\": \"\"", StringComparison.Ordinal);

        Assert.Equal(part, new CompiledPlan(PlanJson.Read(text).Plan!).Classify(Draft, Some.Now).Labels.GetValueOrDefault("part"));
    }

    [Fact]
    public void Capture_OfALongText_IsBounded() =>
        Assert.Equal(RoutingLimits.LabelLength, Classify(new ClassificationRule { Name = "a", Labels = [new RuleLabel { Name = "part", Capture = new Capture { Field = "long" } }] }).Labels["part"].Length);

    [Fact]
    public void Field_ThatNamesASkillOrALevel_IsARequirement()
    {
        var classified = Classify(new ClassificationRule
        {
            Name = "a",
            Labels = [new RuleLabel { Name = "tier", Value = "gold" }],
            RequirementsFrom =
            [
                new FieldRequirement { Field = "language", Prefix = "language:", AtLeast = 2 },
                new FieldRequirement { Field = "level", Skill = "tax", IsPreferred = true },
                new FieldRequirement { Label = "tier" },
                new FieldRequirement { Field = "missing", Prefix = "language:" },
                new FieldRequirement { Field = "blank", Prefix = "language:" },
                new FieldRequirement { Field = "long" },
                new FieldRequirement { Field = "language", Skill = "tax" },
            ],
        });

        Assert.Equal(
            [new SkillRequirement { Skill = "language:de", AtLeast = 2 }, new SkillRequirement { Skill = "tax", AtLeast = 3, IsPreferred = true }, new SkillRequirement { Skill = "gold" }],
            classified.Requirements);
    }

    [Theory]
    [InlineData("de", "100", "language:de")]
    [InlineData("de", "80", "language:de")]
    [InlineData("de", "79", "language:de?")]
    [InlineData("de", "40", "language:de?")]
    [InlineData("de", "39", "language:en")]
    [InlineData("de", "0", "language:en")]
    [InlineData("de", null, "language:de")]
    [InlineData("de", "101", "language:de")]
    [InlineData("de", "0.9", "language:de")]
    [InlineData("de", "-1", "language:de")]
    [InlineData(" ", "100", "language:en")]
    [InlineData(null, "10", "language:en")]
    public void Language_IsRequiredWishedForOrThatOfTheHouse_ByItsConfidence(string? language, string? percent, string expected)
    {
        var fields = new Dictionary<string, string?> { ["language"] = language, ["percent"] = percent }.Where(field => field.Value is not null).ToDictionary(field => field.Key, field => field.Value!);
        var rule = new ClassificationRule { Name = "language", RequirementsFrom = [new FieldRequirement { Field = "language", Prefix = "language:", Confidence = "percent", RequiredFrom = 80, CountsFrom = 40, Otherwise = "en" }] };

        var requirement = Assert.Single(new CompiledPlan(Some.Plan() with { Rules = [rule] }).Classify(Some.Draft("WO-1") with { Fields = fields }, Some.Now).Requirements);

        Assert.Equal(expected, requirement.Skill.Value + (requirement.IsPreferred == true ? "?" : ""));
    }

    [Fact]
    public void Rules_SeeWhatThoseBeforeThemGave()
    {
        var classified = Classify(
            new ClassificationRule { Name = "early", When = When.Priority("urgent"), Queue = "general" },
            new ClassificationRule { Name = "hot", When = When.TypePath("complaint"), Priority = "urgent", Labels = [new RuleLabel { Name = "heat", Value = "hot" }] },
            new ClassificationRule { Name = "calm", Priority = "low", Labels = [new RuleLabel { Name = "heat", Value = "none" }] },
            new ClassificationRule { Name = "queue", When = When.All(When.Priority("urgent"), When.Label("heat", "hot")), Queue = "orders" },
            new ClassificationRule { Name = "unasked", Queue = "general" });

        Assert.Equal((new QueueId("orders"), "queue", QueueSource.Rule, new PriorityId("urgent"), "hot"), (classified.Queue, classified.Rule, classified.Source, classified.Priority, classified.Labels["heat"]));
        Assert.Equal(["hot", "calm", "queue"], classified.MatchedRules);
    }

    [Fact]
    public void Rules_ThatDoNotMatch_AllocateNothing()
    {
        Condition[] conditions =
        [
            When.TypePath("order"), When.Field("language", "fr", "it"), When.Contains("subject", "refund"), When.StartsWith("subject", "Fw:"), When.Number("level", atLeast: 4, below: 9), When.Escalation(1, 2),
            When.Label("tier", "gold"), When.All(When.Type("x"), When.Not(When.Type("x"))), When.Any(When.Channel("phone"), When.Priority("low")), When.Type("COMPLAINT") with { IgnoreCase = true },
        ];
        var rules = Enumerable.Range(0, 1_000).Select(i => new ClassificationRule { Name = $"rule {i}", When = conditions[i % conditions.Length], Priority = "urgent", Labels = [new RuleLabel { Name = "tier", Value = "gold" }] });
        var (none, many) = (new CompiledPlan(Some.Plan() with { Rules = [] }), new CompiledPlan(Some.Plan() with { Rules = [.. rules] }));
        var draft = Draft;

        Assert.Equal(AllocatedBy(none), AllocatedBy(many));

        long AllocatedBy(CompiledPlan plan)
        {
            plan.Classify(draft, Some.Now);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 100; i++) plan.Classify(draft, Some.Now);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void Priority_ThatIsNamed_StandsWhateverTheRulesSay()
    {
        var plan = new CompiledPlan(Some.Plan() with { Rules = [new ClassificationRule { Name = "hot", Priority = "urgent" }] });

        Assert.Equal("low", plan.Classify(Draft with { Priority = "low" }, Some.Now).Priority.Value);
        Assert.Equal("urgent", plan.Classify(Draft, Some.Now).Priority.Value);
    }

    [Fact]
    public void Words_OfABuilder_SayWhatTheRecordSays()
    {
        var rule = new RoutingPlanBuilder().Channel("chat", c => c.Cost(1)).Queue("general").FallbackChannel("chat").Rule("all", r => r
            .For(When.TypePath("complaint")).Priority("urgent").Label("tier", "gold").Label("order", new Capture { Field = "subject", After = "#" })
            .NeedsWhatIsIn("language", "language:", atLeast: 2).NeedsLevelIn("level", "tax")).Build();

        Assert.Equal(new ChannelId("chat"), rule.FallbackChannel);
        Assert.Equal(
            new ClassificationRule
            {
                Name = "all",
                When = When.TypePath("complaint"),
                Priority = "urgent",
                Labels = [new RuleLabel { Name = "tier", Value = "gold" }, new RuleLabel { Name = "order", Capture = new Capture { Field = "subject", After = "#" } }],
                RequirementsFrom = [new FieldRequirement { Field = "language", Prefix = "language:", AtLeast = 2 }, new FieldRequirement { Field = "level", Skill = "tax" }],
            },
            Assert.Single(rule.Rules));
    }

    [Fact]
    public void Words_OfSplitsAndCode_SayWhatTheRecordSays()
    {
        var plan = new RoutingPlanBuilder().Channel("chat", c => c.Cost(1)).Queue("a").Queue("b").Fallback("a")
            .Rule("split", r => r.ToOneOf(("a", 80), ("b", 20))).Rule("vip", r => r.Asks("vip", 3, "grade")).Build();

        Assert.Equal(
            [
                new ClassificationRule { Name = "split", Split = [new QueueShare { Queue = "a", Weight = 80 }, new QueueShare { Queue = "b", Weight = 20 }] },
                new ClassificationRule { Name = "vip", Code = new CodeRule { Name = "vip", Version = 3, Labels = ["grade"] } },
            ],
            plan.Rules);
    }

    private static WorkOrderDraft Draft => Some.Draft("WO-1", type: "complaint/attitude") with { Fields = Fields };

    private static Classification Classify(params ClassificationRule[] rules) => new CompiledPlan(Some.Plan() with { Rules = rules }).Classify(Draft, Some.Now);
}
