using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Linting;

/// <summary>What is doubtful in a plan beside those who are to do its work. Orders need calm at 3 and, if possible, french.</summary>
public class RosterLintTests
{
    private static readonly RoutingPlan Plan = Some.Plan() with
    {
        Rules = [new() { Name = "orders", When = When.Type("order"), Queue = "orders", Requirements = [new() { Skill = "calm", AtLeast = 3 }, new() { Skill = "tax", AtLeast = 1 }, new() { Skill = "french", IsPreferred = true }] }],
    };

    private static readonly AgentProfile Ann = Agent("ann", ["general", "orders"], ("calm", 3), ("tax", 1), ("french", 1));

    [Fact]
    public void Roster_ThatCanDoAll_HasNoFindings() => Assert.Empty(Find(Ann));

    [Fact]
    public void Roster_OfNobody_ServesNoQueue() => Assert.Equal(["UnservedQueue $.queues[0] general", "UnservedQueue $.queues[1] orders"], Find());

    [Fact]
    public void Agent_WithoutCapacity_CountsForNothing() =>
        Assert.Equal(["UnservedQueue $.queues[1] orders"], Find(Agent("bob", ["general"], ("calm", 3)), Ann with { CapacityUnits = 0 }));

    [Fact]
    public void Requirement_ThatOnlyAgentsOfOtherQueuesMeet_IsUnmet() =>
        Assert.Equal(["UnmetRequirement $.rules[0].requirements[0] calm: 2"], Find(Agent("bob", ["orders"], ("calm", 2), ("tax", 1), ("french", 1)), Agent("cid", ["orders"], ("tax", 1)), Ann with { Queues = ["general"] }));

    [Theory]
    [InlineData(33, 3, 1)]
    [InlineData(34, 3, 0)]
    [InlineData(99, 1, 1)]
    [InlineData(1, 100, 0)]
    public void CapOnShares_ThatAllAgentsTogetherCannotKeep_IsFound(int percent, int agents, int findings)
    {
        var plan = Some.Plan() with { Queues = [new() { Id = "general", Fairness = new() { MaxSharePercent = percent } }, new() { Id = "orders" }] };
        var roster = Enumerable.Range(0, agents).Select(i => Agent($"agent-{i}", ["general", "orders"])).ToList();

        Assert.Equal(Enumerable.Repeat($"UnkeptShare $.queues[0].fairness.maxSharePercent {percent}: {agents}", findings), PlanValidator.Validate(plan, roster).Select(Text));
    }

    /// <summary>Nobody waits for a wish, but one that nobody grants is probably misspelled.</summary>
    [Fact]
    public void Wish_ThatNobodyGrants_IsUnmet() => Assert.Equal(["UnmetRequirement $.rules[0].requirements[2] french: 1"], Find(Ann with { Skills = [.. Ann.Skills.Take(2)] }));

    [Fact]
    public void Requirements_ThatNobodyMeetsTogether_AreUnmet() =>
        Assert.Equal(["UnmetRequirement $.rules[0].requirements calm, tax: 2"], Find(Agent("bob", ["general", "orders"], ("calm", 3)), Agent("cid", ["orders"], ("tax", 1), ("french", 1))));

    [Fact]
    public void Wishes_NeedNotBeMetTogetherWithTheRest() =>
        Assert.Empty(Find(Agent("bob", ["general", "orders"], ("calm", 3), ("tax", 1)), Agent("cid", ["orders"], ("french", 1))));

    [Fact]
    public void Requirement_OfARuleWithoutAQueue_IsAskedOfAllAgents()
    {
        var plan = Plan with { Rules = [Plan.Rules[0] with { Queue = null }] };

        Assert.Empty(PlanValidator.Validate(plan, [Ann with { Queues = ["general"] }, Agent("bob", ["orders"])]));
        Assert.Equal(["UnmetRequirement $.rules[0].requirements[0] calm: 1", "UnmetRequirement $.rules[0].requirements[1] tax: 1", "UnmetRequirement $.rules[0].requirements[2] french: 1"], PlanValidator.Validate(plan, [Agent("bob", ["general", "orders"])]).Select(Text));
    }

    [Fact]
    public void Requirement_OfASplit_IsAskedOfEachQueue()
    {
        var plan = Plan with { Rules = [Plan.Rules[0] with { Queue = null, Split = [new() { Queue = "orders", Weight = 1 }, new() { Queue = "general", Weight = 1 }] }] };

        Assert.Empty(PlanValidator.Validate(plan, [Ann]));
        Assert.Equal(["UnmetRequirement $.rules[0].requirements[0] calm: 1"], PlanValidator.Validate(plan, [Ann with { Queues = ["orders"] }, Agent("bob", ["general"], ("tax", 1), ("french", 1))]).Select(Text));
    }

    [Fact]
    public void Exclusion_OfWhatEverybodyHas_IsUnmet()
    {
        var plan = Plan with { Rules = [Plan.Rules[0] with { Requirements = [new() { Skill = "tax", IsExcluded = true }] }] };

        Assert.Equal(["UnmetRequirement $.rules[0].requirements[0] tax: 1"], PlanValidator.Validate(plan, [Ann]).Select(Text));
        Assert.Empty(PlanValidator.Validate(plan, [Ann, Agent("bob", ["orders"])]));
    }

    /// <summary>Calm at 3 becomes calm at 1, french stays a wish, and who serves general may have it, too.</summary>
    [Theory]
    [InlineData(StepsEnd.Hold, "bob", 1, new string[0])]
    [InlineData(StepsEnd.Hold, "bob", 0, new[] { "UnmetRequirement $.rules[0].requirements[0] calm: 1" })]
    [InlineData(StepsEnd.AnyInQueue, "bob", 0, new string[0])]
    public void Requirement_ThatStepsGiveUp_IsNotAskedFor(StepsEnd end, string agent, int level, string[] findings)
    {
        RoutingStep[] steps = [new() { Lasts = Duration.FromMinutes(1), LowerLevelsBy = 2 }, new() { Lasts = Duration.FromMinutes(1), RelaxSkills = ["tax"], AlsoServedBy = ["general"] }];
        var plan = Plan with { Queues = [new() { Id = "general" }, new() { Id = "orders", Steps = steps, AfterSteps = end }] };

        Assert.Equal(findings, PlanValidator.Validate(plan, [Agent(agent, ["general"], ("calm", level), ("french", 1))]).Select(Text));
    }

    /// <summary>Two steps of five minutes, and how late bob and cid join the queue.</summary>
    [Theory]
    [InlineData(StepsEnd.AnyInQueue, 11, 12, "OutlastingDelay $.queues[1].steps bob: 10m")]
    [InlineData(StepsEnd.Escalate, 10, 11, "OutlastingDelay $.queues[1].steps cid: 10m")]
    [InlineData(StepsEnd.Escalate, 0, 10, null)]
    [InlineData(StepsEnd.Hold, 11, 12, null)]
    public void Delay_LongerThanAllStepsOfAQueue_IsFoundUnlessItGoesOnWaiting(StepsEnd end, int bob, int cid, string? finding)
    {
        RoutingStep step = new() { Lasts = Duration.FromMinutes(5), RaiseBands = 1 };
        var plan = Plan with { Queues = [new() { Id = "general" }, new() { Id = "orders", Steps = [step, step], AfterSteps = end }] };
        AgentProfile[] agents = [Ann, Late("bob", bob), Late("cid", cid)];

        Assert.Equal(finding is null ? [] : [finding], PlanValidator.Validate(plan, agents).Select(Text));
        Assert.Empty(PlanValidator.Validate(plan with { Queues = [plan.Queues[0], plan.Queues[1] with { Steps = [step with { Calendar = "office" }, step] }] }, agents)); // Open time may last longer.
    }

    [Fact]
    public void OtherWarnings_ComeFirst() =>
        Assert.Equal(["IdleSetting $.balance : workOrderRule: balanced; agentRule: balanced", "UnservedQueue $.queues[0] general"], PlanValidator.Validate(Plan with { Balance = new() }, [Ann with { Queues = ["orders"] }]).Select(Text));

    [Fact]
    public void PlanWithErrors_IsNotHeldAgainstAgents() =>
        Assert.Equal(PlanFindingCode.UnknownName, Assert.Single(PlanValidator.Validate(Plan with { FallbackQueue = "none" }, Array.Empty<AgentProfile>())).Code);

    [Fact]
    public void Agents_WithANull_AreMisuse() => Assert.Throws<ArgumentException>(() => PlanValidator.Validate(Plan, [null!]));

    private static AgentProfile Late(string id, int minutes) => Agent(id, ["general", "orders"]) with { QueueTerms = [new() { Queue = "general", Delay = Duration.FromDays(1) }, new() { Queue = "orders", Delay = Duration.FromMinutes(minutes) }] };

    private static IEnumerable<string> Find(params AgentProfile[] agents) => PlanValidator.Validate(Plan, agents).Select(Text);

    private static string Text(PlanFinding finding) => $"{finding.Code} {finding.Path} {finding.Value}{(finding.Limit is { } limit ? $": {limit}" : "")}";

    private static AgentProfile Agent(string id, QueueId[] queues, params (string Skill, int Level)[] skills) =>
        new() { Id = id, Queues = queues, Skills = [.. skills.Select(skill => new SkillLevel { Skill = skill.Skill, Level = skill.Level })], CapacityUnits = 100 };
}
