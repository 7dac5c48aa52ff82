using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Matching;

public class AgentRuleTests
{
    /// <summary>
    /// One chat each to begin with: ann uses 25 of 100 units (25 %, 75 free), bob 25 of 50 (50 %, 25 free), cid 25 of 200 (12.5 %, 175 free). Each was given it, and is idle, in the
    /// order cid, bob, ann; ann has tax 3 and law 1, bob tax 5, cid law 2, tax 1 and calm 9.
    /// </summary>
    [Theory]
    [InlineData("cid", AgentRule.LeastLoaded)]
    [InlineData("bob", AgentRule.MostLoaded)]
    [InlineData("cid", AgentRule.MostFreeUnits)]
    [InlineData("bob", AgentRule.BestSkilled)]
    [InlineData("bob", AgentRule.FewestSkills)]
    [InlineData("cid", AgentRule.RoundRobin)]
    [InlineData("bob", AgentRule.FewestSkills, AgentRule.LeastLoaded)]
    public void WorkOrder_ThatThreeCanTake_GoesToTheFirstByTheRules(string expected, AgentRule rule, params AgentRule[] thenBy)
    {
        var engine = Three(rule, thenBy);

        Assert.Equal(expected, engine.Submit(Tax()).Agent?.Value);
    }

    /// <summary>Ann and dan are level in tax; dan uses less of his capacity.</summary>
    [Theory]
    [InlineData(AgentRule.LeastLoaded, "dan")]
    [InlineData(AgentRule.MostLoaded, "ann")]
    [InlineData(AgentRule.MostFreeUnits, "dan")]
    [InlineData(AgentRule.FewestSkills, "dan")]
    public void Agents_WhomTheFirstRulePutsLevel_AreDecidedByTheNext(AgentRule next, string expected)
    {
        var engine = Three(AgentRule.BestSkilled, next);
        engine.SignIn(Some.Agent("dan", capacityUnits: 400) with { Skills = [Level("tax", 3)] });
        engine.Submit(Tax()); // Fills bob, the best.

        Assert.Equal(expected, engine.Submit(Tax("WO-2")).Agent?.Value);
    }

    /// <summary>A wish goes before the rule, and a second one before the first alone; what nobody has does not keep the work waiting.</summary>
    [Theory]
    [InlineData("cid")]
    [InlineData("ann", "law 1 1")]
    [InlineData("cid", "law 2 9")]
    [InlineData("cid", "law 1 9", "calm 1 9")]
    [InlineData("bob", "tax 4 9")]
    [InlineData("cid", "dance 1 9")]
    public void Wishes_GoBeforeTheRule_AndNeverKeepWorkWaiting(string expected, params string[] wishes)
    {
        var engine = Three(AgentRule.LeastLoaded);
        var asked = wishes.Select(text => text.Split(' ')).Select(parts => new SkillRequirement { Skill = parts[0], AtLeast = Number(parts[1]), AtMost = Number(parts[2]), IsPreferred = true });

        Assert.Equal(expected, engine.Submit(Some.Draft("WO-1") with { Requirements = [.. asked] }).Agent?.Value);
    }

    [Fact]
    public void AgentsBelowTheNumberOfTheirQueue_GoBeforeTheRule()
    {
        var engine = new TestEngine(PlanThatPrefersBelow(2));
        engine.SignIn(Some.Agent("ann", capacityUnits: 200));
        engine.SignIn(Some.Agent("bob", capacityUnits: 200));

        Assert.Equal(["ann", "ann", "bob", "bob", "ann", "ann"], Enumerable.Range(1, 6).Select(i => engine.Submit(Some.Draft($"WO-{i}")).Agent?.Value));
    }

    [Theory]
    [InlineData(WorkOrderStatus.Waiting, "bob")]
    [InlineData(WorkOrderStatus.Suspended, "ann")]
    public void AgentsBelowTheNumber_HaveInHandWhatTakesCapacity(WorkOrderStatus status, string next)
    {
        var engine = new TestEngine(PlanThatPrefersBelow(2));
        engine.SignIn(Some.Agent("ann", capacityUnits: 200));
        engine.SignIn(Some.Agent("bob", capacityUnits: 200));
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2"));

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-2", Status = status });

        Assert.Equal(next, engine.Submit(Some.Draft("WO-3")).Agent?.Value);
    }

    private static RoutingPlan PlanThatPrefersBelow(int number) => Some.Plan() with
    {
        Channels = [new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 25 }],
        Queues = [new WorkQueue { Id = "general", AgentRule = AgentRule.MostLoaded, PreferBelow = number }, new WorkQueue { Id = "orders" }],
        SlaPolicies = [],
    };

    [Fact]
    public void Wish_ForTheLackOfASkill_PrefersWhoLacksIt()
    {
        var engine = Three(AgentRule.LeastLoaded);
        var wish = new SkillRequirement { Skill = "law", IsExcluded = true, IsPreferred = true };

        Assert.Equal("bob", engine.Submit(Some.Draft("WO-1") with { Requirements = [wish] }).Agent?.Value);
    }

    [Theory]
    [InlineData(3, null, null, false, false, true, true, true)]
    [InlineData(null, 4, null, false, true, true, true, false)]
    [InlineData(4, 4, null, false, false, false, true, false)]
    [InlineData(null, null, null, false, true, true, true, true)]
    [InlineData(3, 4, true, true, true, false, false, true)]
    [InlineData(null, null, true, true, false, false, false, false)]
    public void Requirement_OfLevels_IsSatisfiedByThose(int? atLeast, int? atMost, bool? isExcluded, bool without, bool at2, bool at3, bool at4, bool at5)
    {
        var asked = new SkillRequirement { Skill = "tax", AtLeast = atLeast, AtMost = atMost, IsExcluded = isExcluded };

        Assert.Equal([without, at2, at3, at4, at5], new int?[] { null, 2, 3, 4, 5 }.Select(asked.IsSatisfiedBy));
        foreach (var (level, takes) in new (int?, bool)[] { (null, without), (2, at2), (3, at3), (4, at4), (5, at5) })
        {
            var engine = TestEngine.Standard();
            engine.SignIn(Some.Agent("ann") with { Skills = level is { } known ? [Level("tax", known)] : [] });
            Assert.Equal(takes, engine.Submit(Some.Draft("WO-1") with { Requirements = [asked] }).Agent is not null);
        }
    }

    [Fact]
    public void Requirement_WithoutAnyLevel_IsRefused()
    {
        var rejection = TestEngine.Standard().Refuse(new SubmitWorkOrder { Draft = Some.Draft("WO-1") with { Requirements = [new SkillRequirement { Skill = "tax", AtLeast = 4, AtMost = 3 }] } });

        Assert.Equal((RejectionReason.LimitExceeded, "draft.requirements (atMost)", "3", "4 or more"), (rejection.Reason, rejection.Subject, rejection.Value, rejection.Limit));
    }

    [Theory]
    [InlineData("$.queues[0].thenBy[0]: ", AgentRule.BestSkilled, AgentRule.BestSkilled)]
    [InlineData("$.queues[0].thenBy[1]: ", AgentRule.BestSkilled, AgentRule.MostLoaded, AgentRule.BestSkilled)]
    [InlineData("$.queues[0].thenBy[0]: ", AgentRule.LongestIdle, AgentRule.MostLoaded)]
    [InlineData("$.queues[0].thenBy[1]: ", AgentRule.MostLoaded, AgentRule.RoundRobin, AgentRule.LeastLoaded)]
    public void Rules_ThatCanNeverDecide_AreFound(string path, AgentRule first, params AgentRule[] thenBy)
    {
        var plan = Some.Plan() with { Queues = [new WorkQueue { Id = "general", AgentRule = first, ThenBy = thenBy }, new WorkQueue { Id = "orders" }] };

        var finding = Assert.Single(PlanValidator.Validate(plan));
        Assert.Equal((PlanFindingSeverity.Error, path), (finding.Severity, finding.Path + ": "));
    }

    [Fact]
    public void Rule_ThatAsksForNoLevelAtAll_IsFound()
    {
        var rule = new ClassificationRule { Name = "tax", Requirements = [new SkillRequirement { Skill = "tax", AtLeast = 4, AtMost = 3 }] };

        var finding = Assert.Single(PlanValidator.Validate(Some.Plan() with { Rules = [rule] }));
        Assert.Equal((PlanFindingCode.OutOfRange, "$.rules[0].requirements[0].atMost", "3", "4 or more"), (finding.Code, finding.Path, finding.Value, finding.Limit));
    }

    private static TestEngine Three(AgentRule rule, params AgentRule[] thenBy)
    {
        var engine = new TestEngine(Some.Plan() with { SlaPolicies = [], Queues = [new WorkQueue { Id = "general", AgentRule = rule, ThenBy = thenBy }, new WorkQueue { Id = "orders" }] });
        Begin(engine, Some.Agent("cid", capacityUnits: 200) with { Skills = [Level("law", 2), Level("tax", 1), Level("calm", 9)] });
        Begin(engine, Some.Agent("bob", capacityUnits: 50) with { Skills = [Level("tax", 5)] });
        Begin(engine, Some.Agent("ann", capacityUnits: 100) with { Skills = [Level("tax", 3), Level("law", 1)] });
        return engine;
    }

    /// <summary>Signs an agent in and gives it a work order by hand that nobody takes by itself.</summary>
    private static void Begin(TestEngine engine, AgentProfile agent)
    {
        engine.SignIn(agent);
        engine.Submit(Some.Draft($"first of {agent.Id}") with { Requirements = [new SkillRequirement { Skill = "of nobody" }] });
        engine.Accept(new AssignWorkOrder { WorkOrder = $"first of {agent.Id}", Agent = agent.Id });
    }

    private static WorkOrderDraft Tax(string id = "WO-1") => Some.Draft(id) with { Requirements = [new SkillRequirement { Skill = "tax", AtLeast = 1 }] };

    private static SkillLevel Level(string skill, int level) => new() { Skill = skill, Level = level };

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
