using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Planning;

/// <summary>Mistakes that only a plan in C# can have.</summary>
public class PlanValidatorTests
{
    [Fact]
    public void Validate_OfAValidPlan_FindsNothing() => Assert.Empty(PlanValidator.Validate(Some.Plan()));

    public static TheoryData<string, string> DefaultIds => new()
    {
        { "queue", "$.queues[1].id" },
        { "channel", "$.channels[0].id" },
        { "calendar", "$.calendars[1].id" },
        { "priority", "$.priorities[1]" },
        { "policy", "$.slaPolicies[0].id" },
        { "target", "$.slaPolicies[0].targets[0].id" },
        { "skill", "$.rules[0].requirements[0].skill" },
    };

    [Theory]
    [MemberData(nameof(DefaultIds))]
    public void Identifier_ThatNamesNothing_IsAFinding(string which, string path)
    {
        var plan = Some.Plan();
        var policy = plan.SlaPolicies[0];
        var broken = which switch
        {
            "queue" => plan with { Queues = [new WorkQueue { Id = "general" }, new WorkQueue { Id = default }, new WorkQueue { Id = "orders" }] },
            "channel" => plan with { Channels = [new ContactChannel { Id = default, Kind = "x", CostUnits = 1 }] },
            "calendar" => plan with { Calendars = [Some.Office(), Some.Office() with { Id = default }] },
            "priority" => plan with { Priorities = ["urgent", default, "normal"] },
            "policy" => plan with { SlaPolicies = [policy with { Id = default }] },
            "target" => plan with { SlaPolicies = [policy with { Targets = [policy.Targets[0] with { Id = default }] }] },
            _ => plan with { Rules = [plan.Rules[0] with { Requirements = [default] }] },
        };

        var finding = Assert.Single(PlanValidator.Validate(broken));

        Assert.Equal((PlanFindingCode.OutOfRange, path), (finding.Code, finding.Path));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Goal_OfTheLongestAndShortestDuration_IsOutOfRange(bool isLongest)
    {
        var goal = new SlaGoal { Elapsed = isLongest ? Duration.MaxValue : Duration.MinValue };

        Assert.Equal(PlanFindingCode.OutOfRange, Assert.Single(PlanValidator.Validate(With(goal))).Code);
    }

    [Fact]
    public void Plan_WithoutChannelsAndQueues_NamesBothListsAndTheFallback()
    {
        var findings = PlanValidator.Validate(new RoutingPlan { Name = "empty", Channels = [], Queues = [], FallbackQueue = "general" });

        Assert.Equal(
            [(PlanFindingCode.EmptyList, "$.channels"), (PlanFindingCode.EmptyList, "$.queues"), (PlanFindingCode.UnknownName, "$.fallbackQueue")],
            findings.Select(finding => (finding.Code, finding.Path)));
    }

    [Fact]
    public void Finding_OverARange_ShowsValueAndLimit()
    {
        var finding = Assert.Single(PlanValidator.Validate(With(new SlaGoal { BusinessDays = 40_000 })));

        Assert.Equal(("40000", "1 to 36,500"), (finding.Value, finding.Limit));
    }

    private static RoutingPlan With(SlaGoal goal)
    {
        var plan = Some.Plan();
        var policy = plan.SlaPolicies[0];
        return plan with { SlaPolicies = [policy with { Targets = [policy.Targets[0] with { Goals = [goal] }] }] };
    }
}
