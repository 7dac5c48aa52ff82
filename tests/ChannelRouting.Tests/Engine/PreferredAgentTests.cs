using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

public class PreferredAgentTests
{
    [Theory]
    [InlineData("bob", "bob:1")]
    [InlineData("eve", "bob:1 eve:2")]
    [InlineData("bob", "bob:2 eve:2")]
    [InlineData("eve", "nobody:9 eve:-5")]
    [InlineData("ann", "")]
    [InlineData("ann", "nobody:1")]
    public void WorkOrder_GoesToTheBestOfItsAgents(string agent, string preferred)
    {
        var engine = Engine("ann", "bob", "eve");

        Assert.Equal(new AgentId(agent), engine.Submit(Draft("WO-1", preferred)).Agent);
    }

    [Fact]
    public void WorkOrder_OfAnAgentWithoutRoom_GoesToTheNextAndThenToAnybody()
    {
        var engine = Engine("ann", "bob", "eve");

        Assert.Equal(["bob", "eve", "ann"], new[] { "WO-1", "WO-2", "WO-3" }.Select(id => engine.Submit(Draft(id, "bob:2 eve:1")).Agent!.Value.Value));
    }

    [Fact]
    public void WorkOrder_OfAnAgentWithoutTheSkill_GoesToAnother()
    {
        var engine = Engine("ann");
        engine.SignIn(Some.Agent("bob", capacityUnits: 25) with { Skills = [new SkillLevel { Skill = "tax", Level = 1 }] });

        Assert.Equal("bob", engine.Submit(Draft("WO-1", "ann:1") with { Requirements = [new SkillRequirement { Skill = "tax" }] }).Agent!.Value.Value);
    }

    [Fact]
    public void WorkOrder_ThatIsOffered_IsOfferedToItsAgentsInTurn()
    {
        var engine = new TestEngine(SomeOffers.Plan(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(1) }));
        foreach (var agent in new[] { "ann", "bob", "eve" }) engine.SignIn(Some.Agent(agent, capacityUnits: 25));

        engine.Submit(Draft("WO-1", "eve:1 bob:2"));
        engine.Accept(new DeclineOffer { Offer = engine.Find("WO-1").Offers[0].Id });
        engine.Accept(new DeclineOffer { Offer = engine.Find("WO-1").Offers[0].Id });

        Assert.Equal(["bob", "eve", "ann"], engine.Events.OfType<OfferMade>().Select(e => e.Agent.Value));
    }

    [Fact]
    public void WorkOrder_ShowsItsAgentsBestFirst()
    {
        var order = TestEngine.Standard().Submit(Draft("WO-1", "bob:1 eve:2 ann:1"));

        Assert.Equal(["eve", "bob", "ann"], order.PreferredAgents.Select(preferred => preferred.Agent.Value));
    }

    [Fact]
    public void Agents_PastTheLimitOrWithoutName_AreRefused()
    {
        var engine = TestEngine.Standard();
        PreferredAgent[] many = [.. Enumerable.Range(0, RoutingLimits.PreferredAgents + 1).Select(number => new PreferredAgent { Agent = $"agent-{number}" })];

        Assert.Equal((RejectionReason.LimitExceeded, "draft.preferredAgents"), Refused(many));
        Assert.Equal((RejectionReason.LimitExceeded, "draft.preferredAgents (agent)"), Refused(default(PreferredAgent)));
        engine.Submit(Some.Draft("WO-1") with { PreferredAgents = many[1..] });

        (RejectionReason, string) Refused(params PreferredAgent[] agents)
        {
            var rejection = engine.Refuse(new SubmitWorkOrder { Draft = Some.Draft("WO-1") with { PreferredAgents = agents } });
            return (rejection.Reason, rejection.Subject);
        }
    }

    private static TestEngine Engine(params string[] agents)
    {
        var engine = TestEngine.Standard();
        foreach (var agent in agents) engine.SignIn(Some.Agent(agent, capacityUnits: 25));
        return engine;
    }

    private static WorkOrderDraft Draft(string id, string preferred) => Some.Draft(id) with
    {
        PreferredAgents = [.. preferred.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => text.Split(':')).Select(parts => new PreferredAgent { Agent = parts[0], Score = int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) })],
    };
}
