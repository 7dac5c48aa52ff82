using ChannelRouting.Matching;
using ChannelRouting.Planning;
using ChannelRouting.Testing;
using ChannelRouting.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelRouting.Tests.Engine;

/// <summary>Queues that ask code of the host which agent goes first.</summary>
public class AgentSelectorTests
{
    private static readonly SelectorCode Code = new() { Name = "best", Version = 3 };

    private static readonly RoutingPlan Plan = Some.Plan() with { Queues = [new WorkQueue { Id = "general", AgentRule = AgentRule.LeastLoaded, AgentSelector = Code }, new WorkQueue { Id = "orders" }] };

    [Fact]
    public void Agent_OfTheHighestScore_GoesBeforeTheQueuesRules()
    {
        var engine = Engine((agent, _, _) => agent.UsedUnits);
        engine.SignIn(Some.Agent("ann"));
        engine.SignIn(Some.Agent("bob"));
        engine.Submit(Some.Draft("WO-1"));

        Assert.Equal("ann", engine.Find("WO-1").Agent?.Value);
        Assert.Equal("ann", engine.Submit(Some.Draft("WO-2")).Agent?.Value); // The least loaded is bob.
        Assert.All(engine.Events.OfType<WorkOrderAssigned>(), e => Assert.Null(e.SelectorFault));
    }

    [Fact]
    public void Agents_OfOneScore_TakeTurns()
    {
        var engine = Engine((agent, _, _) => agent.Profile.Id == "ann" ? RoutingLimits.SelectorScore + 1 : long.MaxValue); // Both count as the most.
        foreach (var id in new[] { "bob", "ann" }) engine.SignIn(Some.Agent(id));

        Assert.Equal(["bob", "ann", "bob"], Enumerable.Range(1, 3).Select(i => engine.Submit(Some.Draft($"WO-{i}")).Agent?.Value));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Code_ThatThrows_LeavesItToTheRulesAndTheEventSaysSo(bool isOffered)
    {
        var engine = Engine((agent, _, _) => agent.Profile.Id == "bob" ? throw new InvalidOperationException() : 1, isOffered ? new OfferPolicy { ExpiresAfter = Duration.FromMinutes(1) } : null);
        foreach (var id in new[] { "ann", "bob" }) engine.SignIn(Some.Agent(id));
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2")); // By the code ann would have both.

        var given = engine.Events.Select(e => e switch
        {
            OfferMade made => (made.Agent.Value, made.SelectorFault),
            WorkOrderAssigned assigned => (assigned.Agent.Value, assigned.SelectorFault),
            _ => default,
        }).Where(item => item.Value is not null);
        Assert.Equal([("ann", SelectorFault.Failed), ("bob", (SelectorFault?)SelectorFault.Failed)], given);
    }

    [Fact]
    public void Code_ChoosesAmongThoseWhomWishesAndTheNumberInHandPutFirst()
    {
        var asked = new List<string>();
        var engine = new TestEngine(Plan with { Queues = [Plan.Queues[0] with { PreferBelow = 1 }, Plan.Queues[1]] }, code: new HostCode(agentSelectors: [Function((agent, _, _) =>
        {
            asked.Add(agent.Profile.Id.Value);
            return agent.Profile.Id == "ann" ? 2 : 1;
        })]));
        foreach (var id in new[] { "ann", "bob", "cho" }) engine.SignIn(Some.Agent(id) with { Skills = [new SkillLevel { Skill = "tax", Level = 1 }] });
        engine.SignIn(Some.Agent("dan")); // Lacks what is wished for.
        engine.Submit(Wish("WO-1"));
        Assert.Equal(["ann", "bob", "cho"], asked.Order());
        asked.Clear();

        Assert.Equal("bob", engine.Submit(Wish("WO-2")).Agent?.Value); // Whom the code scores as cho, and who was served less recently.
        Assert.Equal(["bob", "cho"], asked.Order());
    }

    [Fact]
    public void PreferredAgent_HasIt_WithoutAskingTheCode()
    {
        var engine = Engine((_, _, _) => throw new InvalidOperationException());
        foreach (var id in new[] { "ann", "bob" }) engine.SignIn(Some.Agent(id));

        Assert.Equal("bob", engine.Submit(Some.Draft("WO-1") with { PreferredAgents = [new PreferredAgent { Agent = "bob" }] }).Agent?.Value);
        Assert.Null(engine.Events.OfType<WorkOrderAssigned>().Single().SelectorFault);
    }

    [Fact]
    public void Code_IsAskedForSoManyAgents_WhoWereServedLeastRecently()
    {
        var asked = new HashSet<AgentId>();
        var engine = new RoutingEngine(agentSelectors: [Function((agent, _, _) =>
        {
            asked.Add(agent.Profile.Id);
            return 0;
        })]);
        engine.Execute(new ApplyPlan { Plan = Plan }, Some.Now);
        for (var i = 0; i < RoutingLimits.SelectorCandidates + 2; i++)
        {
            engine.Execute(new SaveAgent { Profile = Some.Agent($"agent-{9_000 - i}", 100 + i) }, Some.Now);
            engine.Execute(new SignInAgent { Agent = $"agent-{9_000 - i}" }, Some.Now);
        }

        engine.Execute(new SubmitWorkOrder { Draft = Some.Draft("WO-1") }, Some.Now);

        Assert.Equal("agent-9000", engine.FindWorkOrder("WO-1")!.Agent?.Value);
        Assert.Equal(Enumerable.Range(0, RoutingLimits.SelectorCandidates).Select(i => new AgentId($"agent-{9_000 - i}")).Order(), asked.Order());
    }

    [Fact]
    public void Code_SeesTheAgentAndTheWorkOrderAsTheyStand()
    {
        (AgentCandidate Agent, WorkOrderCandidate WorkOrder, Instant Now) seen = default;
        var engine = Engine((agent, workOrder, now) =>
        {
            seen = (agent, workOrder, now);
            return 0;
        });
        engine.SignIn(Some.Agent("ann") with { QueueTerms = [new QueueTerm { Queue = "general", Rank = 2 }] });
        engine.Submit(Some.Draft("WO-1"));
        engine.After(Duration.FromMinutes(3)).Submit(Some.Draft("WO-2") with { Priority = "high", Fields = new Dictionary<string, string> { ["a"] = "b" }, Requirements = [new SkillRequirement { Skill = "tax", IsPreferred = true }] });

        var (ann, order) = (seen.Agent, seen.WorkOrder);
        Assert.Equal(("ann", 100, 25L, 75L, 1, 0, 2, Some.Now), (ann.Profile.Id.Value, ann.CapacityUnits, ann.UsedUnits, ann.FreeUnits, ann.WorkOrderCount, ann.OfferCount, ann.Rank, ann.IdleSinceAt));
        Assert.Equal(("WO-2", "general", "chat", "question", "high", engine.Now), (order.Id.Value, order.Queue.Value, order.Channel.Value, order.Type, order.Priority.Value, order.CreatedAt));
        Assert.Equal(("b", 1, engine.Now), (order.Fields["a"], order.Requirements.Count, seen.Now));
    }

    [Fact]
    public void Engine_RecoveredWithoutTheCode_AsksNobodyAndThenGoesByTheRules()
    {
        var (engine, calls) = (Engine((_, _, _) => 0), 0);
        foreach (var id in new[] { "ann", "bob" }) engine.SignIn(Some.Agent(id));
        engine.Submit(Some.Draft("WO-1"));

        var asking = RoutingEngine.Recover(engine.Journal, agentSelectors: [Function((_, _, _) => calls++)]);
        var without = RoutingEngine.Recover(engine.Journal);

        Assert.Equal((0, engine.Engine.State.ToCanonicalText()), (calls, asking.State.ToCanonicalText()));
        Assert.Equal(engine.Engine.State.ToCanonicalText(), without.State.ToCanonicalText());
        var assigned = without.Execute(new SubmitWorkOrder { Draft = Some.Draft("WO-2") }, engine.Now).Events.OfType<WorkOrderAssigned>().Single();
        Assert.Equal(("bob", SelectorFault.Missing), (assigned.Agent.Value, assigned.SelectorFault));
    }

    [Fact]
    public void Choice_AmongAgentsInAnyOrder_IsTheSame()
    {
        var engine = Engine((_, _, _) => 0);
        for (var i = 0; i < 9; i++) engine.SignIn(Some.Agent($"agent-{i}"));
        engine.Accept(new SubmitWorkOrder { Draft = Some.Draft("WO-1") });
        var (order, agents) = (engine.Engine.State.FindOrder("WO-1")!, engine.Engine.State.Agents.ToList());
        var selector = Function((agent, _, _) => agent.Profile.Id.Value[^1] % 3);

        var best = Enumerable.Range(0, agents.Count).Select(first => AgentSelection.FindBest(selector, [.. agents.Skip(first), .. agents.Take(first)], order, Some.Now)!.Id.Value);

        Assert.Equal(["agent-2"], best.Distinct()); // Of 2, 5 and 8, which score most, the first to sign in.
    }

    [Fact]
    public void Selectors_WithoutNameOrTwice_AreMisuse()
    {
        Assert.Throws<ArgumentException>(() => new RoutingEngine(agentSelectors: [new AgentSelectorFunction(" ", 1, (_, _, _) => 0)]));
        Assert.Throws<ArgumentException>(() => new RoutingEngine(agentSelectors: [new AgentSelectorFunction("best", 0, (_, _, _) => 0)]));
        Assert.Throws<ArgumentException>(() => new RoutingEngine(agentSelectors: [Function((_, _, _) => 0), Function((_, _, _) => 1)]));
    }

    [Fact]
    public void SelectorCode_WithoutNameOrVersion_IsAFindingAtItsPlace() =>
        Assert.Equal(["$.queues[0].agentSelector.name", "$.queues[0].agentSelector.version"], PlanValidator.Validate(Plan with { Queues = [Plan.Queues[0] with { AgentSelector = new SelectorCode { Name = " ", Version = 0 } }, Plan.Queues[1]] }).Select(finding => finding.Path));

    [Fact]
    public void Router_GivesItsEngineTheCode()
    {
        using var router = new Router(Plan, options: new RouterOptions { AgentSelectors = [Function((_, _, _) => 0)] });

        Assert.Contains("'best'", Assert.Throws<ArgumentException>(() => new Router(Plan)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Services_GiveTheRouterTheCode()
    {
        await using var services = new ServiceCollection()
            .AddChannelRouting(routing => routing.UsePlan(Plan).UseAgentSelector("best", 3, (agent, _, _) => agent.Profile.Id == "bob" ? 1 : 0))
            .BuildServiceProvider();
        var router = services.GetRequiredService<IRouter>();
        foreach (var id in new[] { "ann", "bob" })
        {
            await router.SaveAgentAsync(Some.Agent(id));
            await router.SignInAsync(id);
        }

        var submitted = await router.SubmitAsync(Some.Draft("WO-1"));

        Assert.Equal("bob", submitted.Outcome!.Agent?.Value);
    }

    [Fact]
    public void PlanTest_TakesTheCode() => PlanTest.For(Plan, agentSelectors: [Function((agent, _, _) => agent.Profile.Id == "bob" ? 1 : 0)]).At(Some.Now)
        .WithAgent("ann").WithAgent("bob").Submit(Some.Draft("WO-1")).AssignedTo("bob");

    private static TestEngine Engine(Func<AgentCandidate, WorkOrderCandidate, Instant, long> score, OfferPolicy? offers = null) =>
        new(Plan with { Queues = [Plan.Queues[0] with { Offers = offers }, Plan.Queues[1]] }, code: new HostCode(agentSelectors: [Function(score)]));

    private static AgentSelectorFunction Function(Func<AgentCandidate, WorkOrderCandidate, Instant, long> score) => new(Code.Name, Code.Version, score);

    private static WorkOrderDraft Wish(string id) => Some.Draft(id) with { Requirements = [new SkillRequirement { Skill = "tax", IsPreferred = true }] };
}
