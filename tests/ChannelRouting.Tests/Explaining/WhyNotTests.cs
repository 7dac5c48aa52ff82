using ChannelRouting.Matching;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Explaining;

/// <summary>The reasons that are told are all there are, and no more.</summary>
public class WhyNotTests
{
    private static readonly SkillRequirement Tax = new() { Skill = "tax", AtLeast = 2 };

    [Fact]
    public void WhyNot_ToldOfAnyPair_IsEmptyExactlyWhereThePairMayBeMade()
    {
        var (may, mayNot) = (0, 0);
        RandomStep.Check(steps =>
        {
            var run = RandomStep.Run(steps);
            Check(run.Engine);
            var still = Still(run);
            foreach (var agent in still.State.Agents.Select(agent => agent.Id).ToArray()) still.Execute(new SignInAgent { Agent = agent }, run.Now);
            Check(still);
        }, maxTest: 100);

        Assert.True(may > 100 && mayNot > 3_000, $"Only {may} pairs may be made, and {mayNot} may not.");

        void Check(RoutingEngine engine)
        {
            var definition = new NaiveMatcher(engine.State);
            foreach (var (order, agent) in engine.State.WorkOrders.SelectMany(_ => engine.State.Agents, (order, agent) => (order, agent)))
            {
                var told = engine.WhyNot(new WhyNot { WorkOrder = order.Id, Agent = agent.Id })!;
                var isDefined = definition.MayMake(order, agent);
                Assert.True(told.IsEligible == isDefined, $"By definition {agent.Id} may {(isDefined ? "" : "not ")}have {order.Id}; told is: {string.Join(", ", told.Obstacles)}");
                if (isDefined) may++;
                else mayNot++;
            }
        }
    }

    /// <summary>Each reason is taken away by commands; then it is not told any more, and when none is left the pair may be made.</summary>
    [Fact]
    public void WhyNot_WithEachReasonTakenAway_IsEmpty()
    {
        var (kinds, pairs) = (new HashSet<ObstacleKind>(), 0);
        RandomStep.Check(steps =>
        {
            var run = RandomStep.Run(steps);
            if (run.Engine.Plan is null) return;
            for (var i = 0; i < 5; i++)
            {
                var still = Still(run);
                var orders = still.State.WorkOrders.Where(IsCurable).OrderBy(order => order.Id).ToList();
                var agents = still.State.Agents.ToList();
                if (orders.Count == 0) return;
                pairs += TakeAway(still, run.Now, new WhyNot { WorkOrder = orders[(i * 7) % orders.Count].Id, Agent = agents[((i * 3) + orders.Count) % agents.Count].Id }, kinds) ? 1 : 0;
            }
        }, maxTest: 150);

        Assert.True(pairs > 200, $"Only {pairs} pairs were followed to the end.");
        Assert.Equal(Enum.GetValues<ObstacleKind>().Except([ObstacleKind.OffersSpent]), kinds.Order()); // Random runs make no such number of offers.
    }

    [Fact]
    public void WhyNot_OfAPairWithSeveralReasons_TellsThemAllWithTheirFacts()
    {
        var engine = new TestEngine(Some.Plan() with { Channels = [.. Some.Plan().Channels.Select(channel => channel.Id == "chat" ? channel with { MaxPerAgent = 1 } : channel)] });
        engine.SignIn(Some.Agent("ann", 30, "general") with { Skills = [new SkillLevel { Skill = "tax", Level = 1 }] });
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Away });
        engine.Accept(new SetChannelAvailability { Agent = "ann", Channel = "chat", IsAvailable = false });
        engine.Submit(Some.Draft("WO-2", type: "order") with { Requirements = [Tax], ExcludedAgents = ["ann"] });

        var told = engine.Engine.WhyNot(new WhyNot { WorkOrder = "WO-2", Agent = "ann" });

        Assert.Equal(
            [
                new Obstacle { Kind = ObstacleKind.Excluded },
                new Obstacle { Kind = ObstacleKind.NotAvailable, Presence = AgentPresence.Away },
                new Obstacle { Kind = ObstacleKind.ChannelOff, Channel = new ChannelId("chat") },
                new Obstacle { Kind = ObstacleKind.NotInQueue, Queue = new QueueId("orders") },
                new Obstacle { Kind = ObstacleKind.SkillLacking, Requirement = Tax, Level = 1 },
                new Obstacle { Kind = ObstacleKind.UnitsLacking, Value = 50, Limit = 30 },
                new Obstacle { Kind = ObstacleKind.ChannelCapReached, Channel = new ChannelId("chat"), Value = 2, Limit = 1 },
            ],
            told!.Obstacles);
    }

    [Fact]
    public void WhyNot_OfWorkThatAnotherHas_SaysWho()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.SignIn(Some.Agent("ben"));

        Assert.Equal([new Obstacle { Kind = ObstacleKind.NotInLine, Status = WorkOrderStatus.Assigned, Agents = ["ann"] }], engine.Engine.WhyNot(new WhyNot { WorkOrder = "WO-1", Agent = "ben" })!.Obstacles);
    }

    [Fact]
    public void WhyNot_AfterAsMuchAsThePlanAllowsInATime_SaysUntilWhen()
    {
        var engine = new TestEngine(Some.Plan() with { AssignmentLimit = new AssignmentLimit { Within = Duration.FromMinutes(5) } });
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2"));

        Assert.Equal([new Obstacle { Kind = ObstacleKind.AssignmentPause, EndsAt = engine.Now + Duration.FromMinutes(5) }], engine.Engine.WhyNot(new WhyNot { WorkOrder = "WO-2", Agent = "ann" })!.Obstacles);
    }

    [Fact]
    public void WhyNot_OfWorkOfferedAsOftenAsItMayBe_SaysSo()
    {
        var engine = SomeOffers.Engine(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(1), CoolDown = Duration.FromMinutes(1) }, "ann");
        engine.Submit(Some.Draft("WO-1"));
        while (engine.Find("WO-1").Offers is [var offer]) engine.Accept(new DeclineOffer { Offer = offer.Id, OfferAgainAt = engine.Now });

        Assert.Equal([new Obstacle { Kind = ObstacleKind.OffersSpent, Limit = RoutingLimits.OffersPerWorkOrder }], engine.Engine.WhyNot(new WhyNot { WorkOrder = "WO-1", Agent = "ann" })!.Obstacles);
    }

    [Theory]
    [InlineData("WO-9", "ann")]
    [InlineData("WO-1", "zoe")]
    public void WhyNot_OfWhatIsNotKnown_IsNull(string workOrder, string agent)
    {
        var engine = TestEngine.Standard();
        engine.Accept(new SaveAgent { Profile = Some.Agent("ann") });
        engine.Submit(Some.Draft("WO-1"));

        Assert.Null(engine.Engine.WhyNot(new WhyNot { WorkOrder = workOrder, Agent = agent }));
    }

    private static RoutingEngine Still(TestEngine run) =>
        RoutingEngine.Recover(run.Journal, new RoutingEngine(state => new StillMatcher(state), RoutingLimits.WorkPerCommand, ChangedTimeZones.Editions, SomeSelectors.Code));

    /// <summary>What was cancelled stays so, and nobody can have a skill and lack it.</summary>
    private static bool IsCurable(ChannelRouting.Engine.WorkOrderState order) => order.Status is not (WorkOrderStatus.Cancelled or WorkOrderStatus.Abandoned or WorkOrderStatus.Merged)
        && order.Requirements.Where(requirement => requirement.IsPreferred != true).GroupBy(requirement => requirement.Skill).All(asked => asked.Count() == 1);

    private static bool TakeAway(RoutingEngine engine, Instant now, WhyNot asked, HashSet<ObstacleKind> kinds)
    {
        var remedy = new Remedy(engine, now, asked.WorkOrder, asked.Agent);
        for (var step = 0; engine.WhyNot(asked) is { IsEligible: false } told; step++)
        {
            Assert.True(step < 40, $"After {step} steps there is still {string.Join(", ", told.Obstacles)}.");
            var first = told.Obstacles[0];
            remedy.Take(first);
            if (remedy.IsRefused || engine.State.FindOrder(asked.WorkOrder) is null) return false;
            Assert.DoesNotContain(KeyOf(first), engine.WhyNot(asked)!.Obstacles.Select(KeyOf));
            kinds.Add(first.Kind);
        }

        Assert.True(new NaiveMatcher(engine.State).MayMake(engine.State.FindOrder(asked.WorkOrder)!, engine.State.FindAgent(asked.Agent)!));
        return true;
    }

    private static Obstacle KeyOf(Obstacle obstacle) => new() { Kind = obstacle.Kind, Status = obstacle.Status, Requirement = obstacle.Requirement, Queue = obstacle.Queue, Channel = obstacle.Channel, WorkOrder = obstacle.WorkOrder };
}
