using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;
using static NodaTime.Duration;

namespace ChannelRouting.Tests.Snippets;

/// <summary>The code of docs/coming-from/azure-job-router.md, compiled and run.</summary>
public class JobRouterSnippets
{
    [Fact]
    public void Plan_Translated_RoutesAsThePageSays()
    {
        var engine = new TestEngine(Plan());
        engine.SignIn(Agent("ann", "hardware-na", 4));
        engine.SignIn(Agent("bob", "hardware-na", 2));
        engine.SignIn(Agent("cid", "second-line", 1));

        var order = engine.Submit(Draft());
        Assert.Equal(("hardware-na", "urgent", "ann"), (order.Queue.Value, order.Priority.Value, order.Offers.Single().Agent.Value));
        engine.After(FromMinutes(1)).Settle();
        Assert.Equal(AgentPresence.Offline, engine.Engine.FindAgent("ann")!.Presence);
        engine.After(FromMinutes(1)).Settle();
        Assert.Equal("bob", engine.Find("job-1").Offers.Single(offer => offer.Status == OfferStatus.Open).Agent.Value);
        engine.After(FromMinutes(3) + FromTicks(1)).Settle();
        Assert.Equal(("second-line", "cid"), (engine.Find("job-1").Queue.Value, engine.Find("job-1").Offers.Single(offer => offer.Status == OfferStatus.Open).Agent.Value));
    }

    [Fact]
    public async Task Commands_Translated_DoWhatThePageSays()
    {
        await using var router = new Router(Plan(), new ManualTimeProvider(Some.Now));

        #region from-job-router-commands
        await router.SaveAgentAsync(new AgentProfile // CreateWorker, UpdateWorker
        {
            Id = "ann",
            Queues = ["hardware-na", "hardware"],
            Skills = [new SkillLevel { Skill = "language:en", Level = 1 }, new SkillLevel { Skill = "repair", Level = 4 }],
            CapacityUnits = 100,
        });
        await router.SignInAsync("ann"); // AvailableForOffers = true

        var routed = await router.SubmitAsync(new WorkOrderDraft // CreateJobWithClassificationPolicy
        {
            Id = "job-1",
            Channel = "chat",
            Type = "hardware",
            Fields = new Dictionary<string, string> { ["region"] = "NA", ["vip"] = "true", ["language"] = "en" },
        });

        var accepted = await router.AcceptAsync(routed.Outcome!.Offer!.Value, Actor.Agent("ann")); // AcceptJobOffer
        var assignment = accepted.Outcome!.Assignment!.Value;
        await router.CompleteAsync("job-1", assignment); // CompleteJob
        await router.CloseAsync("job-1", assignment); // CloseJob
        #endregion

        Assert.Equal(WorkOrderStatus.Closed, (await router.FindWorkOrderAsync("job-1"))!.Status);
    }

    private static RoutingPlan Plan()
    {
        #region from-job-router-plan
        var offers = new OfferPolicy { ExpiresAfter = FromMinutes(1), OnMiss = new MissPolicy { Presence = AgentPresence.Offline } };
        RoutingStep[] steps =
        [
            new RoutingStep { Lasts = FromMinutes(2) },
            new RoutingStep { Lasts = FromMinutes(3), RelaxSkills = ["repair"] },
        ];
        var plan = new RoutingPlanBuilder()
            .WorkOrderRule(WorkOrderRule.Priority)
            .Channel("voice", c => c.Cost(100).AtMost(1))
            .Channel("chat", c => c.Cost(25).AtMost(3))
            .Queue("hardware-na", q => q.Takes(When.Field("region", "NA")).AgentRule(AgentRule.LongestIdle).Offers(offers).Steps(StepsEnd.Hold, steps))
            .Queue("hardware", q => q.AgentRule(AgentRule.LongestIdle).Offers(offers).Steps(StepsEnd.Hold, steps))
            .Queue("second-line", q => q.AgentRule(AgentRule.LongestIdle).Offers(offers))
            .Fallback("hardware")
            .Rule("vip", r => r.For(When.Field("vip", "true")).Priority("urgent"))
            .Rule("language", r => r.NeedsWhatIsIn("language", prefix: "language:"))
            .Rule("repair", r => r.Needs("repair", atLeast: 3))
            .Sla("waiting", s => s.TimeToAssign(FromMinutes(5), target: t => t.OnBreach(Then.MoveTo("second-line"), Then.RaiseBands(3))))
            .Build();
        #endregion
        return plan;
    }

    private static WorkOrderDraft Draft() => new()
    {
        Id = "job-1",
        Channel = "chat",
        Type = "hardware",
        Fields = new Dictionary<string, string> { ["region"] = "NA", ["vip"] = "true", ["language"] = "en" },
    };

    private static AgentProfile Agent(string id, QueueId queue, int repair) => new()
    {
        Id = id,
        Queues = [queue],
        Skills = [new SkillLevel { Skill = "language:en", Level = 1 }, new SkillLevel { Skill = "repair", Level = repair }],
        CapacityUnits = 100,
    };
}
