using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;
using static NodaTime.Duration;

namespace ChannelRouting.Tests.Snippets;

/// <summary>The code and the worked examples of docs/strategies on agents, compiled and run.</summary>
public class AgentStrategySnippets
{
    [Fact]
    public void LongestIdle_OfThePage_GoesByWhenWorkLeft()
    {
        var plan = Channels();
        #region strategy-longest-idle
        plan.Queue("calls", q => q.AgentRule(AgentRule.LongestIdle));
        #endregion
        var engine = new TestEngine(plan.Build());
        engine.SignIn(Agent("ann", "calls"));
        engine.After(FromMinutes(5)).SignIn(Agent("bob", "calls"));
        engine.After(FromMinutes(1));
        Assert.Equal("ann", Given(engine, "WO-1", "phone"));
        End(engine.After(FromMinutes(4)), "WO-1");
        Assert.Equal("bob", Given(engine.After(FromMinutes(1)), "WO-2", "phone"));
        End(engine.After(FromMinutes(1)), "WO-2");
        Assert.Equal("ann", Given(engine.After(FromMinutes(1)), "WO-3", "phone"));
    }

    /// <summary>What an agent holds does not change since when it is idle.</summary>
    [Theory]
    [InlineData(AgentRule.LongestIdle)]
    [InlineData(AgentRule.Balanced)]
    public void IdleTime_WhereAgentsHoldSeveral_FillsOneAfterTheOther(AgentRule rule)
    {
        var engine = new TestEngine(Channels().Queue("chats", q => q.AgentRule(rule)).Build());
        engine.SignIn(Agent("ann", "chats"));
        engine.After(FromMinutes(5)).SignIn(Agent("bob", "chats"));

        Assert.Equal(["ann", "ann", "ann", "ann", "bob"], GivenInTurn(engine, 5));
    }

    [Fact]
    public void LongestIdle_AfterLeastLoaded_SpreadsThem()
    {
        var plan = Channels();
        #region strategy-least-loaded-then
        plan.Queue("chats", q => q.AgentRule(AgentRule.LeastLoaded, AgentRule.LongestIdle));
        #endregion
        var engine = new TestEngine(plan.Build());
        engine.SignIn(Agent("ann", "chats"));
        engine.After(FromMinutes(5)).SignIn(Agent("bob", "chats"));

        Assert.Equal(["ann", "bob", "ann", "bob"], GivenInTurn(engine, 4));
    }

    [Theory]
    [InlineData(29, true, "ann")]
    [InlineData(29, false, null)]
    [InlineData(30, false, "bob")]
    public void Affinity_OfThePage_WaitsForTheLastAgent(int seconds, bool hasRoom, string? agent)
    {
        var plan = Channels();
        #region strategy-affinity
        plan.Queue("calls", q => q
            .LastAgentBy("last agent", "customer", waitsFor: FromSeconds(30))
            .AgentIn("owner", "accountOwner"));
        #endregion
        var engine = new TestEngine(plan.Build());
        foreach (var name in new[] { "ann", "bob" }) engine.SignIn(Agent(name, "calls"));
        var kim = new Dictionary<string, string> { ["customer"] = "kim" };
        Assert.Equal(new AgentId("ann"), engine.Submit(Some.Draft("WO-1", "phone") with { Fields = kim }).Agent);
        engine.Submit(Some.Draft("WO-2", "phone") with { Fields = kim });

        engine.After(FromSeconds(seconds)).Accept(new AdvanceTime());
        if (hasRoom) End(engine, "WO-1");

        Assert.Equal(agent, engine.Find("WO-2").Agent?.Value);
    }

    [Fact]
    public void RoundRobin_OfThePage_PutsNewcomersAtTheBack()
    {
        var plan = Channels();
        #region strategy-round-robin
        plan.Queue("chats", q => q.AgentRule(AgentRule.RoundRobin));
        #endregion
        var engine = new TestEngine(plan.Build());
        engine.SignIn(Agent("ann", "chats"));
        engine.SignIn(Agent("bob", "chats"));
        Assert.Equal(["ann", "bob"], GivenInTurn(engine, 2));
        engine.SignIn(Agent("cid", "chats"));

        Assert.Equal(["ann", "bob", "cid", "ann"], GivenInTurn(engine, 4, from: 3));
    }

    /// <summary>An offer is no turn before it is accepted.</summary>
    [Theory]
    [InlineData(AgentRule.RoundRobin, "ann")]
    [InlineData(AgentRule.LeastLoaded, "bob")]
    public void RoundRobin_WhileOffersAreOpen_AsksTheSameAgentAgain(AgentRule rule, string second)
    {
        var engine = new TestEngine(Channels().Queue("chats", q => q.AgentRule(rule).Offers(FromSeconds(30))).Build());
        engine.SignIn(Agent("ann", "chats"));
        engine.SignIn(Agent("bob", "chats"));

        Assert.Equal("ann", engine.Submit(Draft("WO-1", "chat")).Offers.Single().Agent.Value);
        Assert.Equal(second, engine.Submit(Draft("WO-2", "chat")).Offers.Single().Agent.Value);
    }

    /// <summary>Ann has 25 of 100 units in use, bob 80 of 200.</summary>
    [Theory]
    [InlineData(AgentRule.LeastLoaded, "ann")]
    [InlineData(AgentRule.MostFreeUnits, "bob")]
    [InlineData(AgentRule.MostLoaded, "bob")]
    public void Load_OfThePage_CountsSharesOrUnits(AgentRule rule, string first)
    {
        var engine = new TestEngine(Channels().Channel("letter", c => c.Cost(80)).Queue("chats", q => q.AgentRule(rule)).Build());
        engine.SignIn(Agent("ann", "chats"));
        Given(engine, "WO-1", "chat");
        engine.SignIn(Agent("bob", "chats") with { CapacityUnits = 200 });
        engine.Accept(new SetChannelAvailability { Agent = "ann", Channel = "letter", IsAvailable = false });
        Given(engine, "WO-2", "letter");

        Assert.Equal((25L, 80L), (engine.Engine.FindAgent("ann")!.UsedUnits, engine.Engine.FindAgent("bob")!.UsedUnits));
        Assert.Equal(first, Given(engine, "WO-3", "chat"));
    }

    [Fact]
    public void MostLoaded_OfThePage_KeepsSomebodyFreeForACall()
    {
        var plan = Channels();
        #region strategy-most-loaded
        plan.Queue("desk", q => q.AgentRule(AgentRule.MostLoaded, AgentRule.LongestIdle));
        #endregion
        var engine = new TestEngine(plan.Build());
        engine.SignIn(Agent("ann", "desk"));
        engine.SignIn(Agent("bob", "desk"));

        Assert.Equal(["ann", "ann", "ann"], GivenInTurn(engine, 3));
        Assert.Equal("bob", Given(engine, "call", "phone"));
    }

    [Theory]
    [InlineData(AgentRule.BestSkilled, false, "bob")]
    [InlineData(AgentRule.BestSkilled, true, "ann")]
    [InlineData(AgentRule.FewestSkills, false, "bob")]
    [InlineData(AgentRule.FewestSkills, true, "cid")]
    public void Skills_OfThePage_CountLevelsOrSkills(AgentRule rule, bool asksForLaw, string first)
    {
        var engine = new TestEngine(Channels().Queue("tax", q => q.AgentRule(rule)).Build());
        engine.SignIn(Agent("ann", "tax", ("tax", 3), ("law", 5), ("pay", 1)));
        engine.SignIn(Agent("bob", "tax", ("tax", 5)));
        engine.SignIn(Agent("cid", "tax", ("tax", 4), ("law", 3)));
        SkillRequirement[] asked = [new SkillRequirement { Skill = "tax", AtLeast = 2 }, new SkillRequirement { Skill = "law" }];

        Assert.Equal(first, engine.Submit(Draft("WO-1", "chat") with { Requirements = asksForLaw ? asked : asked[..1] }).Agent!.Value.Value);
    }

    [Fact]
    public void Skills_InFewWords_AreWhatThePageSays()
    {
        var plan = Channels();
        #region strategy-skills
        plan.Queue("tax", q => q.Takes(When.Type("tax")).AgentRule(AgentRule.BestSkilled, AgentRule.LeastLoaded, AgentRule.LongestIdle).PreferBelow(3))
            .Queue("general", q => q.AgentRule(AgentRule.FewestSkills, AgentRule.LeastLoaded));
        #endregion
        Assert.Equal([AgentRule.LeastLoaded, AgentRule.LongestIdle], plan.Build().Queues[0].ThenBy);
    }

    /// <summary>Ann (tax 4, law), idle for ten minutes and with a chat in hand: 0.25; bob (tax 4), who has just come: 0.30; cid (tax 5 and three more): 0.10.</summary>
    [Theory]
    [InlineData("none", "bob")]
    [InlineData("level", "cid")]
    [InlineData("flexibility", "cid")]
    [InlineData("idle", "ann")]
    [InlineData("idle scale", "ann")]
    [InlineData("packing", "ann")]
    public void Balanced_OfThePage_WeighsWhatItSays(string changed, string first)
    {
        var plan = Channels();
        #region strategy-balanced-agents
        plan.Queue("tax", q => q.Takes(When.Type("tax")).AgentRule(AgentRule.Balanced));
        #endregion
        var engine = new TestEngine(plan.Fallback("tax").Balance(changed switch
        {
            "level" => new BalanceWeights { Level = 2_000 },
            "flexibility" => new BalanceWeights { Flexibility = 0 },
            "idle" => new BalanceWeights { Idle = 200 },
            "idle scale" => new BalanceWeights { IdleScale = FromMinutes(2) },
            "packing" => new BalanceWeights { Packing = 1_000 },
            _ => new BalanceWeights(),
        }).Build());
        engine.SignIn(Agent("ann", "tax", ("tax", 4), ("law", 1)));
        Given(engine, "WO-1", "chat");
        engine.After(FromMinutes(10)).SignIn(Agent("bob", "tax", ("tax", 4)));
        engine.SignIn(Agent("cid", "tax", ("tax", 5), ("law", 1), ("pay", 1), ("vat", 1)));

        Assert.Equal(first, engine.Submit(Draft("WO-2", "chat") with { Requirements = [new SkillRequirement { Skill = "tax" }] }).Agent!.Value.Value);
    }

    /// <summary>Calls cost 100 units, chats 25.</summary>
    private static RoutingPlanBuilder Channels() => new RoutingPlanBuilder().Channel("phone", c => c.Cost(100)).Channel("chat", c => c.Cost(25));

    private static AgentProfile Agent(string id, string queue, params (string Skill, int Level)[] skills) => new()
    {
        Id = id,
        Queues = [queue],
        Skills = [.. skills.Select(skill => new SkillLevel { Skill = skill.Skill, Level = skill.Level })],
        CapacityUnits = 100,
    };

    private static WorkOrderDraft Draft(string id, string channel) => new() { Id = id, Channel = channel, Type = "question" };

    private static string? Given(TestEngine engine, string id, string channel) => engine.Submit(Draft(id, channel)).Agent?.Value;

    private static IEnumerable<string?> GivenInTurn(TestEngine engine, int count, int from = 1) =>
        Enumerable.Range(from, count).Select(number => Given(engine, $"WO-{number}", "chat")).ToList();

    private static void End(TestEngine engine, string id)
    {
        engine.Complete(id);
        engine.Close(id);
    }
}
