using ChannelRouting.Engine;
using ChannelRouting.Matching;
using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>The cap on an agent's share of a queue's work: who has its most stands behind the others, and nothing waits for it.</summary>
public class ShareCapTests
{
    private static readonly FairnessPolicy SixtyPercent = new() { Window = Duration.FromHours(1), MaxSharePercent = 60, MaxShareAfter = 2 };

    [Fact]
    public void Work_GoesToTheBest_UntilThatOneHasItsMost()
    {
        var engine = AnnBeforeBob(SixtyPercent);

        Assert.Equal("ann ann bob bob ann bob ann bob ann ann", string.Join(' ', Enumerable.Range(1, 10).Select(i => NextOf(engine, i))));
    }

    [Fact]
    public void AgentWithItsMost_WhenNobodyElseCanTakeTheWork_GetsIt()
    {
        var engine = AnnBeforeBob(SixtyPercent);
        engine.Accept(new SetAgentPresence { Agent = "bob", Presence = AgentPresence.Away });

        Assert.Equal("ann ann ann ann", string.Join(' ', Enumerable.Range(1, 4).Select(i => NextOf(engine, i))));
        Assert.True(ShareOf(engine, "ann").IsAtMaxShare);
        engine.Accept(new SetAgentPresence { Agent = "bob", Presence = AgentPresence.Available });
        Assert.Equal("bob", NextOf(engine, 5));
    }

    [Fact]
    public void Window_UntilItsLastTick_CountsOn()
    {
        var engine = AnnBeforeBob(SixtyPercent);
        for (var i = 1; i <= 3; i++) NextOf(engine, i);

        engine.After(Duration.FromHours(1) - Duration.FromTicks(1));
        Assert.Equal("bob", NextOf(engine, 4)); // Who has two of four by now; ann has her most.
        Assert.Equal((false, 2), (ShareOf(engine, "ann").IsAtMaxShare, ShareOf(engine, "bob").AssignmentCount));
    }

    [Fact]
    public void Mark_OfAWindowThatIsOver_CountsNoLonger()
    {
        var engine = AnnBeforeBob(SixtyPercent);
        for (var i = 1; i <= 2; i++) NextOf(engine, i);
        engine.After(Duration.FromHours(1) - Duration.FromTicks(1)).Settle();
        Assert.True(ShareOf(engine, "ann").IsAtMaxShare);

        engine.After(Duration.FromTicks(1)).Settle();

        Assert.False(ShareOf(engine, "ann").IsAtMaxShare);
        Assert.Equal("ann", NextOf(engine, 3));
    }

    [Fact]
    public void PreferredAgent_WithItsMost_StandsBehind_ButGetsWorkThatWaitsForIt()
    {
        var engine = AnnBeforeBob(SixtyPercent);
        for (var i = 1; i <= 2; i++) NextOf(engine, i);
        PreferredAgent[] ann = [new PreferredAgent { Agent = "ann" }];

        Assert.Equal("bob", engine.Submit(Some.Draft("WO-3") with { PreferredAgents = ann }).Agent?.Value);
        Assert.Equal("ann", engine.Submit(Some.Draft("WO-4") with { PreferredAgents = ann, PreferredFor = Duration.FromMinutes(1) }).Agent?.Value);
    }

    [Fact]
    public void AgentWithItsMost_WhoServedTheCustomer_StandsBehind()
    {
        var engine = Engine(new WorkQueue { Id = "general", AgentRule = AgentRule.BestSkilled, Fairness = SixtyPercent, Affinity = [new AffinityRule { Name = "last", Field = "customer" }] });
        var draft = Some.Draft("WO-1") with { Requirements = [Wish], Fields = new Dictionary<string, string> { ["customer"] = "c-1" } };

        Assert.Equal(["ann", "ann", "bob"], Enumerable.Range(1, 3).Select(i => engine.Submit(draft with { Id = $"WO-{i}" }).Agent?.Value));
    }

    [Fact]
    public void Rank_GoesBeforeShares()
    {
        var engine = Engine(new WorkQueue { Id = "general", Fairness = SixtyPercent });
        engine.Accept(new SaveAgent { Profile = Some.Agent("bob", 1_000) with { QueueTerms = [new QueueTerm { Queue = "general", Rank = 2 }] } });

        Assert.Equal("ann ann ann", string.Join(' ', Enumerable.Range(1, 3).Select(i => NextOf(engine, i))));
    }

    [Fact]
    public void Code_IsAskedOnlyForThoseWhoHaveLessThanTheirMost()
    {
        var asked = new List<string>();
        var code = new AgentSelectorFunction("order of names", 1, (agent, _, _) =>
        {
            asked.Add(agent.Profile.Id.Value);
            return agent.Profile.Id == "ann" ? 1 : 0;
        });
        var plan = PlanOf(new WorkQueue { Id = "general", AgentSelector = new SelectorCode { Name = "order of names", Version = 1 }, Fairness = SixtyPercent });
        var engine = SignedIn(new TestEngine(plan, code: new HostCode(agentSelectors: [code])));

        for (var i = 1; i <= 2; i++) Assert.Equal("ann", engine.Submit(Some.Draft($"WO-{i}")).Agent?.Value);
        asked.Clear();

        Assert.Equal("bob", engine.Submit(Some.Draft("WO-3")).Agent?.Value);
        Assert.DoesNotContain("ann", asked);
    }

    [Fact]
    public void AnotherPlan_CapsWhatWasGivenAlready()
    {
        var engine = AnnBeforeBob(new FairnessPolicy());
        for (var i = 1; i <= 4; i++) Assert.Equal("ann", NextOf(engine, i));

        engine.Accept(new ApplyPlan { Plan = PlanOf(BestFirst(new FairnessPolicy { MaxSharePercent = 60, MaxShareAfter = 4 })) });
        Assert.Equal((true, 4L), (ShareOf(engine, "ann").IsAtMaxShare, ShareOf(engine, "ann").AssignmentCount));
        Assert.Equal("bob", NextOf(engine, 5));

        engine.Accept(new ApplyPlan { Plan = PlanOf(BestFirst(null)) });
        Assert.Equal("ann", NextOf(engine, 6));
    }

    [Fact]
    public void Offers_OfWorkCountOnceAccepted()
    {
        var engine = Engine(BestFirst(SixtyPercent with { MaxShareAfter = 1 }) with { Offers = new OfferPolicy { ExpiresAfter = Duration.FromMinutes(5) } });

        for (var i = 1; i <= 2; i++) engine.Submit(Some.Draft($"WO-{i}") with { Requirements = [Wish] });
        Assert.Equal(["ann", "ann"], engine.Events.OfType<OfferMade>().Select(e => e.Agent.Value));
        engine.Accept(new AcceptOffer { Offer = new OfferId(1) });
        engine.Submit(Some.Draft("WO-3") with { Requirements = [Wish] });

        Assert.Equal("bob", engine.Events.OfType<OfferMade>().Last().Agent.Value);
    }

    /// <summary>So that an assignment costs the same, however many agents there are.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 1)]
    [InlineData(50, 3)]
    public void AgentsWithTheirMost_AreFew(int percent, int after)
    {
        var ledger = new QueueLedger("general", Some.Now, new NoMatcher());
        ledger.Follow(new FairnessPolicy { MaxSharePercent = percent, MaxShareAfter = after }, shareCap: 0, Some.Now);
        var agents = Enumerable.Range(0, 500).Select(i => new AgentState(new AgentSaved { Profile = Some.Agent($"agent-{i}") }) { Profile = Some.Agent($"agent-{i}") }).ToList();

        for (var i = 0; i < 3_000; i++)
        {
            ledger.CountAssignment(ledger.TallyOf(agents[i % agents.Count]), 1);
            var marked = ledger.Tallies.Values.Count(tally => tally.IsAtShare);
            Assert.InRange(marked, 0, 200 / percent);
            Assert.Equal(marked, agents.Count(agent => agent.HeldCaps.Length == 1));
            Assert.Equal(marked, ledger.Tallies.Values.Count(tally => tally.Figures.AssignmentCount >= ledger.Most));
        }
    }

    [Theory]
    [InlineData(0, null, "maxSharePercent")]
    [InlineData(100, null, "maxSharePercent")]
    [InlineData(50, 0, "maxShareAfter")]
    [InlineData(50, RoutingLimits.FreeAssignments + 1, "maxShareAfter")]
    public void Cap_OutOfRange_IsAFindingAtItsPlace(int percent, int? after, string property) =>
        Assert.Equal($"$.queues[0].fairness.{property}", Assert.Single(PlanValidator.Validate(PlanOf(new WorkQueue { Id = "general", Fairness = new FairnessPolicy { MaxSharePercent = percent, MaxShareAfter = after } }))).Path);

    private static SkillRequirement Wish => new() { Skill = "tax", IsPreferred = true };

    private static string? NextOf(TestEngine engine, int number) => engine.Submit(Some.Draft($"WO-{number}") with { Requirements = [Wish] }).Agent?.Value;

    private static AgentShare ShareOf(TestEngine engine, AgentId agent) =>
        engine.Engine.GetFairness(new GetFairness { Queue = "general" })!.Agents.Single(share => share.Agent == agent);

    private static TestEngine AnnBeforeBob(FairnessPolicy fairness) => Engine(BestFirst(fairness));

    private static WorkQueue BestFirst(FairnessPolicy? fairness) => new() { Id = "general", AgentRule = AgentRule.BestSkilled, Fairness = fairness };

    private static RoutingPlan PlanOf(WorkQueue general) => Some.Plan() with { Channels = [new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 25 }], Queues = [general, new WorkQueue { Id = "orders" }] };

    private static TestEngine Engine(WorkQueue general) => SignedIn(new TestEngine(PlanOf(general)));

    /// <summary>Both have room for all; ann has the skill that is wished for.</summary>
    private static TestEngine SignedIn(TestEngine engine)
    {
        engine.SignIn(Some.Agent("ann", 1_000) with { Skills = [new SkillLevel { Skill = "tax", Level = 3 }] });
        engine.SignIn(Some.Agent("bob", 1_000));
        return engine;
    }
}
