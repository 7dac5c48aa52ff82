using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Planning;

public class CompiledPlanTests
{
    private static readonly SkillRequirement Calm = new() { Skill = "calm", AtLeast = 1 };

    private static readonly SkillRequirement French = new() { Skill = "french", AtLeast = 2 };

    private static readonly SkillRequirement Billing = new() { Skill = "billing", AtLeast = 3 };

    [Fact]
    public void Classify_WithSeveralMatches_TakesTheFirstWithAQueueAndAllRequirements()
    {
        var plan = Compiled(
            new ClassificationRule { Name = "other", When = When.Type("other"), Queue = "general", Requirements = [new SkillRequirement { Skill = "never", AtLeast = 1 }] },
            new ClassificationRule { Name = "calm", When = When.Type("order"), Requirements = [Calm] },
            new ClassificationRule { Name = "first", When = When.Type("order"), Queue = "orders", Requirements = [French] },
            new ClassificationRule { Name = "second", When = When.Type("order"), Queue = "general" },
            new ClassificationRule { Name = "late", When = When.Type("order"), Requirements = [Calm] });

        var classification = plan.Classify(Some.Draft("WO-1", type: "order") with { Requirements = [Billing] }, Some.Now);

        Assert.Equal((new QueueId("orders"), "first"), (classification.Queue, classification.Rule));
        Assert.Equal([Billing, Calm, French, Calm], classification.Requirements);
    }

    [Fact]
    public void Classify_WithoutMatch_FallsBack()
    {
        var classification = Compiled(new ClassificationRule { Name = "orders", When = When.Type("order"), Queue = "orders" })
            .Classify(Some.Draft("WO-1", type: "question") with { Requirements = [Billing] }, Some.Now);

        Assert.Equal((new QueueId("general"), null), (classification.Queue, classification.Rule));
        Assert.Equal([Billing], classification.Requirements);
    }

    [Fact]
    public void Classify_WithARequirementRuleOnly_FallsBackAndRequires()
    {
        var classification = Compiled(new ClassificationRule { Name = "calm", Requirements = [Calm] }).Classify(Some.Draft("WO-1"), Some.Now);

        Assert.Equal((new QueueId("general"), null), (classification.Queue, classification.Rule));
        Assert.Equal([Calm], classification.Requirements);
    }

    [Fact]
    public void Classify_WithoutPriority_UsesThePlansDefault() =>
        Assert.Equal("orders", Compiled(new ClassificationRule { Name = "normal", When = When.Priority("normal"), Queue = "orders" }).Classify(Some.Draft("WO-1"), Some.Now).Queue.Value);

    [Fact]
    public void Classify_OfEqualDrafts_GivesEqualClassifications()
    {
        var plan = Compiled(new ClassificationRule { Name = "calm", Queue = "orders", Requirements = [Calm] });

        var (one, other) = (plan.Classify(Some.Draft("WO-1"), Some.Now), plan.Classify(Some.Draft("WO-1"), Some.Now));

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, one with { Requirements = [] });
    }

    public static TheoryData<string, bool> Conditions => new()
    {
        { """{ "field": "type", "is": "order" }""", true },
        { """{ "field": "type", "is": "Order" }""", false },
        { """{ "field": "type", "is": "ord" }""", false },
        { """{ "field": "channel", "is": "chat" }""", true },
        { """{ "field": "channel", "is": "phone" }""", false },
        { """{ "field": "priority", "is": "low" }""", true },
        { """{ "field": "priority", "in": ["urgent", "normal"] }""", false },
        { """{ "field": "city", "is": "New York" }""", true },
        { """{ "field": "City", "is": "New York" }""", false },
        { """{ "field": "type", "in": ["question", "order"] }""", true },
        { """{ "field": "type", "in": ["question", "ORDER"] }""", false },
        { """{ "field": "city", "startsWith": "New" }""", true },
        { """{ "field": "city", "startsWith": "new" }""", false },
        { """{ "field": "city", "startsWith": "York" }""", false },
        { """{ "field": "city", "startsWith": "" }""", true },
        { """{ "field": "city", "contains": "w Y" }""", true },
        { """{ "field": "city", "contains": "W" }""", false },
        { """{ "field": "street", "contains": "Strasse" }""", false },
        { """{ "field": "street", "startsWith": "Stra\u00AD" }""", false },
        { """{ "field": "type", "is": "ORDER", "ignoreCase": true }""", true },
        { """{ "field": "type", "in": ["x", "Order"], "ignoreCase": true }""", true },
        { """{ "field": "city", "startsWith": "nEW", "ignoreCase": true }""", true },
        { """{ "field": "city", "contains": "w y", "ignoreCase": true }""", true },
        { """{ "field": "city", "contains": "w y", "ignoreCase": false }""", false },
        { """{ "field": "street", "is": "STRASSE", "ignoreCase": true }""", false },
        { """{ "field": "path", "under": "complaint" }""", true },
        { """{ "field": "path", "under": "complaint/attitude" }""", true },
        { """{ "field": "path", "under": "complaint/attitude/rude" }""", false },
        { """{ "field": "path", "under": "compl" }""", false },
        { """{ "field": "path", "under": "Complaint" }""", false },
        { """{ "field": "path", "under": "Complaint/ATTITUDE", "ignoreCase": true }""", true },
        { """{ "field": "missing", "under": "complaint" }""", false },
        { """{ "field": "amount", "atLeast": 99.95 }""", true },
        { """{ "field": "amount", "above": 99.95 }""", false },
        { """{ "field": "amount", "atMost": 99.95 }""", true },
        { """{ "field": "amount", "below": 99.95 }""", false },
        { """{ "field": "amount", "atLeast": 1e1, "below": 100 }""", true },
        { """{ "field": "amount", "atLeast": 10, "atMost": 99 }""", false },
        { """{ "field": "amount", "above": 99.949999999999999999999, "below": 99.950000000000000000001 }""", true },
        { """{ "field": "debt", "below": -12 }""", true },
        { """{ "field": "debt", "atLeast": 0 }""", false },
        { """{ "field": "city", "atLeast": -1000000 }""", false },
        { """{ "field": "empty", "atMost": 1000000 }""", false },
        { """{ "field": "spaced", "atLeast": 1 }""", false },
        { """{ "field": "grouped", "atLeast": 1 }""", false },
        { """{ "field": "long", "atLeast": 1 }""", false },
        { """{ "field": "missing", "atMost": 1000000 }""", false },
        { """{ "field": "escalation", "below": 1 }""", true },
        { """{ "field": "empty", "is": "" }""", true },
        { """{ "field": "missing", "is": "" }""", false },
        { """{ "field": "missing", "in": [""] }""", false },
        { """{ "field": "missing", "startsWith": "" }""", false },
        { """{ "field": "missing", "contains": "" }""", false },
        { """{ "not": { "field": "missing", "is": "" } }""", true },
        { """{ "not": { "field": "type", "is": "order" } }""", false },
        { """{ "all": [{ "field": "type", "is": "order" }, { "field": "city", "contains": "York" }] }""", true },
        { """{ "all": [{ "field": "type", "is": "order" }, { "field": "city", "contains": "Boston" }] }""", false },
        { """{ "any": [{ "field": "type", "is": "x" }, { "field": "city", "contains": "York" }] }""", true },
        { """{ "any": [{ "field": "type", "is": "x" }, { "field": "city", "contains": "Boston" }] }""", false },
        { """{ "not": { "any": [{ "field": "type", "is": "x" }, { "all": [{ "not": { "field": "type", "is": "order" } }] }] } }""", true },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Condition_OfARule_IsAnsweredAsWritten(string condition, bool holds)
    {
        var reading = PlanJson.Read(PlanText.With("{ \"field\": \"type\", \"in\": [\"order\"] }", condition));
        var draft = Some.Draft("WO-1", channel: "chat", type: "order") with
        {
            Priority = "low",
            Fields = new Dictionary<string, string>
            {
                ["city"] = "New York",
                ["empty"] = "",
                ["street"] = "Straße",
                ["type"] = "hidden",
                ["path"] = "complaint/attitude",
                ["amount"] = "99.95",
                ["debt"] = "-12.50",
                ["spaced"] = " 5",
                ["grouped"] = "1,000",
                ["long"] = new string('9', 100),
            },
        };

        var classification = new CompiledPlan(reading.Plan!).Classify(draft, Some.Now);

        Assert.Equal(holds ? "orders first" : null, classification.Rule);
    }

    [Fact]
    public void Compile_OfAnInvalidPlan_ThrowsWithAllFindings()
    {
        var plan = Some.Plan() with { FallbackQueue = "genral", DefaultPriority = "norml" };

        var exception = Assert.Throws<PlanInvalidException>(() => new CompiledPlan(plan));

        Assert.Equal(PlanValidator.Validate(plan), exception.Findings);
        Assert.Equal(2, exception.Findings.Count);
        Assert.Contains("2 errors", exception.Message, StringComparison.Ordinal);
        Assert.Contains("$.defaultPriority", exception.Message, StringComparison.Ordinal);
        Assert.Contains("norml", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compile_OfAPlanWithWarnings_Works()
    {
        var all = new ClassificationRule { Name = "all", Queue = "orders" };

        Assert.Equal("orders", Compiled(all, all with { Name = "never" }).Classify(Some.Draft("WO-1"), Some.Now).Queue.Value);
    }

    [Fact]
    public void TryGetCalendar_ByName_FindsThoseOfThePlan()
    {
        var plan = new CompiledPlan(Some.Plan());

        Assert.True(plan.TryGetCalendar("office", out var hours));
        Assert.Equal("office", hours.Calendar.Id.Value);
        Assert.False(plan.TryGetCalendar("Office", out _));
        Assert.False(plan.TryGetCalendar(default, out _));
    }

    private static CompiledPlan Compiled(params ClassificationRule[] rules) => new(Some.Plan() with { Rules = rules });
}
