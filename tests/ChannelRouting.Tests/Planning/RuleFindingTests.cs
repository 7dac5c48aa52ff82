using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Planning;

public class RuleFindingTests
{
    private const string Condition = "{ \"field\": \"type\", \"in\": [\"order\"] }";

    private const string Queue = "\"queue\": \"orders\"";

    /// <summary>A piece of the standard text, what stands there instead, and the one finding that follows: code, path.</summary>
    public static TheoryData<string, string, PlanFindingCode, string> Mistakes => new()
    {
        { Condition, "{ \"field\": \"type\", \"under\": \"a//b\" }", PlanFindingCode.OutOfRange, "$.rules[0].when.under" },
        { Condition, "{ \"field\": \"type\", \"under\": \"\" }", PlanFindingCode.OutOfRange, "$.rules[0].when.under" },
        { Condition, "{ \"field\": \"type\", \"under\": \"a/\" }", PlanFindingCode.OutOfRange, "$.rules[0].when.under" },
        { Condition, "{ \"field\": \"amount\", \"atLeast\": 1, \"above\": 1 }", PlanFindingCode.NotExactlyOne, "$.rules[0].when.above" },
        { Condition, "{ \"field\": \"amount\", \"atMost\": 1, \"below\": 1 }", PlanFindingCode.NotExactlyOne, "$.rules[0].when.below" },
        { Condition, "{ \"field\": \"amount\", \"atLeast\": 2, \"atMost\": 1.5 }", PlanFindingCode.OutOfRange, "$.rules[0].when.atMost" },
        { Condition, "{ \"field\": \"amount\", \"atLeast\": 2, \"below\": 2 }", PlanFindingCode.OutOfRange, "$.rules[0].when.below" },
        { Condition, "{ \"field\": \"amount\", \"above\": 2, \"atMost\": 2 }", PlanFindingCode.OutOfRange, "$.rules[0].when.atMost" },
        { Condition, "{ \"field\": \"amount\", \"atLeast\": 1, \"is\": \"1\" }", PlanFindingCode.NotExactlyOne, "$.rules[0].when" },
        { Condition, "{ \"field\": \"amount\", \"atLeast\": \"1\" }", PlanFindingCode.WrongKind, "$.rules[0].when.atLeast" },
        { Condition, "{ \"field\": \"amount\", \"atLeast\": 1e400 }", PlanFindingCode.UnreadableValue, "$.rules[0].when.atLeast" },
        { Condition, "{ \"atLeast\": 1 }", PlanFindingCode.MissingProperty, "$.rules[0].when.field" },
        { Condition, "{ \"field\": \"amount\", \"atLeast\": 1, \"ignoreCase\": true }", PlanFindingCode.NotExactlyOne, "$.rules[0].when.ignoreCase" },
        { Condition, "{ \"label\": \"tier\", \"is\": \"gold\" }", PlanFindingCode.UnknownName, "$.rules[0].when.label" },
        { Condition, "{ \"field\": \"type\", \"is\": \"a\" }, \"labels\": [{ \"name\": \"tier\" }]", PlanFindingCode.NotExactlyOne, "$.rules[0].labels[0]" },
        { Condition, "{ \"field\": \"type\", \"is\": \"a\" }, \"labels\": [{ \"name\": \"tier\", \"value\": \"a\", \"capture\": { \"field\": \"type\" } }]", PlanFindingCode.NotExactlyOne, "$.rules[0].labels[0]" },
        { Condition, "{ \"field\": \"type\", \"is\": \"a\" }, \"labels\": [{ \"name\": \"\", \"value\": \"a\" }]", PlanFindingCode.OutOfRange, "$.rules[0].labels[0].name" },
        { Condition, "{ \"field\": \"type\", \"is\": \"a\" }, \"labels\": [{ \"name\": \"tier\", \"value\": \"a\" }, { \"name\": \"tier\", \"value\": \"b\" }]", PlanFindingCode.DuplicateName, "$.rules[0].labels[1].name" },
        { Condition, "{ \"field\": \"type\", \"is\": \"a\" }, \"labels\": [{ \"name\": \"tier\", \"capture\": { \"after\": \"#\" } }]", PlanFindingCode.NotExactlyOne, "$.rules[0].labels[0].capture" },
        { Condition, "{ \"field\": \"type\", \"is\": \"a\" }, \"labels\": [{ \"name\": \"tier\", \"capture\": { \"field\": \"type\", \"after\": \"\" } }]", PlanFindingCode.OutOfRange, "$.rules[0].labels[0].capture.after" },
        { Condition, "{ \"field\": \"type\", \"is\": \"a\" }, \"labels\": [{ \"name\": \"tier\", \"capture\": { \"field\": \"type\", \"atMost\": 201 } }]", PlanFindingCode.OutOfRange, "$.rules[0].labels[0].capture.atMost" },
        { Condition, "{ \"field\": \"type\", \"is\": \"a\" }, \"labels\": [{ \"name\": \"tier\", \"capture\": { \"label\": \"teir\" } }]", PlanFindingCode.UnknownName, "$.rules[0].labels[0].capture.label" },
        { Condition, "{ \"field\": \"type\", \"is\": \"a\", \"label\": \"tier\" }, \"labels\": [{ \"name\": \"tier\", \"value\": \"a\" }]", PlanFindingCode.NotExactlyOne, "$.rules[0].when.label" },
        { Condition, "{ \"label\": \"tier\", \"all\": [{ \"field\": \"type\", \"is\": \"a\" }] }, \"labels\": [{ \"name\": \"tier\", \"value\": \"a\" }]", PlanFindingCode.NotExactlyOne, "$.rules[0].when.label" },
        { Condition, "{ \"field\": \"type\", \"is\": \"a\" }, \"requirementsFrom\": [{ \"field\": \"a\", \"confidence\": \"b\", \"requiredFrom\": 101 }]", PlanFindingCode.OutOfRange, "$.rules[0].requirementsFrom[0].requiredFrom" },
        { Condition, "{ \"field\": \"type\", \"is\": \"a\" }, \"requirementsFrom\": [{ \"field\": \"a\", \"confidence\": \"b\", \"countsFrom\": 0 }]", PlanFindingCode.OutOfRange, "$.rules[0].requirementsFrom[0].countsFrom" },
        { Condition, "{ \"field\": \"type\", \"is\": \"a\" }, \"requirementsFrom\": [{ \"field\": \"a\", \"requiredFrom\": 50 }]", PlanFindingCode.MissingProperty, "$.rules[0].requirementsFrom[0].requiredFrom" },
        { Condition, "{ \"field\": \"type\", \"is\": \"a\" }, \"requirementsFrom\": [{ \"field\": \"\" }]", PlanFindingCode.OutOfRange, "$.rules[0].requirementsFrom[0].field" },
        { Condition, "{ \"field\": \"type\", \"is\": \"a\" }, \"requirementsFrom\": [{ \"field\": \"a\", \"skill\": \"tax\", \"otherwise\": \"high\" }]", PlanFindingCode.OutOfRange, "$.rules[0].requirementsFrom[0].otherwise" },
        { Condition, "{ \"field\": \"type\", \"is\": \"a\" }, \"requirementsFrom\": [{ \"field\": \"a\", \"prefix\": \"languages:\", \"otherwise\": \"" + new string('x', RoutingLimits.IdentifierLength - 9) + "\" }]", PlanFindingCode.OutOfRange, "$.rules[0].requirementsFrom[0].otherwise" },
        { Condition, "{ \"field\": \"type\", \"is\": \"a\" }, \"requirementsFrom\": [{ \"field\": \"a\", \"otherwise\": \"\" }]", PlanFindingCode.OutOfRange, "$.rules[0].requirementsFrom[0].otherwise" },
        { Condition, "{ \"field\": \"type\", \"is\": \"a\" }, \"requirementsFrom\": [{ \"prefix\": \"a\" }]", PlanFindingCode.NotExactlyOne, "$.rules[0].requirementsFrom[0]" },
        { Condition, "{ \"field\": \"type\", \"is\": \"a\" }, \"requirementsFrom\": [{ \"field\": \"a\", \"skill\": \"b\", \"prefix\": \"a\" }]", PlanFindingCode.NotExactlyOne, "$.rules[0].requirementsFrom[0].prefix" },
        { Condition, "{ \"field\": \"type\", \"is\": \"a\" }, \"requirementsFrom\": [{ \"field\": \"a\", \"skill\": \"b\", \"atLeast\": 1 }]", PlanFindingCode.NotExactlyOne, "$.rules[0].requirementsFrom[0].atLeast" },
        { Condition, "{ \"field\": \"type\", \"is\": \"a\" }, \"priority\": \"urgnt\"", PlanFindingCode.UnknownName, "$.rules[0].priority" },
        { "\"fallbackQueue\": \"general\",", "\"fallbackQueue\": \"general\", \"fallbackChannel\": \"fone\",", PlanFindingCode.UnknownName, "$.fallbackChannel" },
        { Queue, "\"split\": []", PlanFindingCode.MissingProperty, "$.rules[0].queue" },
        { Queue, "\"queue\": \"orders\", \"split\": [{ \"queue\": \"general\", \"weight\": 1 }]", PlanFindingCode.NotExactlyOne, "$.rules[0].queue" },
        { Queue, "\"split\": [{ \"queue\": \"genral\", \"weight\": 1 }]", PlanFindingCode.UnknownName, "$.rules[0].split[0].queue" },
        { Queue, "\"split\": [{ \"queue\": \"general\", \"weight\": 0 }]", PlanFindingCode.OutOfRange, "$.rules[0].split" },
        { Queue, "\"split\": [{ \"queue\": \"general\", \"weight\": 1 }, { \"queue\": \"orders\", \"weight\": 1000001 }]", PlanFindingCode.OutOfRange, "$.rules[0].split[1].weight" },
        { Queue, "\"split\": [{ \"queue\": \"general\", \"weight\": 1 }, { \"queue\": \"general\", \"weight\": 1 }]", PlanFindingCode.DuplicateName, "$.rules[0].split[1].queue" },
        { Queue, "\"code\": { \"name\": \" \", \"version\": 1 }", PlanFindingCode.OutOfRange, "$.rules[0].code.name" },
        { Queue, "\"code\": { \"name\": \"vip\", \"version\": 0 }", PlanFindingCode.OutOfRange, "$.rules[0].code.version" },
        { Queue, "\"code\": { \"name\": \"vip\", \"version\": 1, \"labels\": [\"a\", \"a\"] }", PlanFindingCode.DuplicateName, "$.rules[0].code.labels[1]" },
        { Queue, "\"code\": { \"name\": \"vip\", \"version\": 1, \"labels\": [\"\"] }", PlanFindingCode.OutOfRange, "$.rules[0].code.labels[0]" },
    };

    [Theory, MemberData(nameof(Mistakes))]
    public void Rule_WithOneMistake_HasOneFinding(string piece, string replacement, PlanFindingCode code, string path)
    {
        var reading = PlanJson.Read(PlanText.With(piece, replacement));

        Assert.Equal([(code, path)], reading.Findings.Select(finding => (finding.Code, finding.Path)));
        Assert.Null(reading.Plan);
    }

    [Theory]
    [InlineData(RoutingLimits.LabelsPerPlan, 0)]
    [InlineData(RoutingLimits.LabelsPerPlan + 1, 1)]
    public void Labels_OfAllRulesTogether_AreBounded(int count, int findingCount)
    {
        var rules = Enumerable.Range(0, count).Select(i => new ClassificationRule { Name = $"rule {i}", Labels = [new RuleLabel { Name = $"label {i}", Value = "a" }, new RuleLabel { Name = "same", Value = "a" }] });

        var findings = PlanValidator.Validate(Some.Plan() with { Rules = [.. rules.Skip(1)] });

        Assert.Equal(Enumerable.Repeat((PlanFindingCode.OutOfRange, "$.rules"), findingCount), findings.Select(finding => (finding.Code, finding.Path)));
    }

    [Theory]
    [InlineData(RoutingLimits.ConditionsAtOnce - 1, 0)]
    [InlineData(RoutingLimits.ConditionsAtOnce, 1)]
    public void Condition_OfManyConditions_IsBounded(int count, int findingCount)
    {
        var condition = When.Any([.. Enumerable.Repeat(When.Type("order"), count)]);

        var findings = PlanValidator.Validate(Some.Plan() with { Rules = [Some.Plan().Rules[0] with { When = condition }] });

        Assert.Equal(Enumerable.Repeat((PlanFindingCode.OutOfRange, "$.rules[0].when"), findingCount), findings.Select(finding => (finding.Code, finding.Path)));
    }
}
