using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Planning;

public class RuleFindingTests
{
    private const string Condition = "{ \"field\": \"type\", \"in\": [\"order\"] }";

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
    };

    [Theory, MemberData(nameof(Mistakes))]
    public void Rule_WithOneMistake_HasOneFinding(string piece, string replacement, PlanFindingCode code, string path)
    {
        var reading = PlanJson.Read(PlanText.With(piece, replacement));

        Assert.Equal([(code, path)], reading.Findings.Select(finding => (finding.Code, finding.Path)));
        Assert.Null(reading.Plan);
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
