using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Semantics 2: deadlines of every kind at one instant, seen by a host that comes late.</summary>
public class OneInstantTests
{
    private static readonly Instant Ten = Some.Now + Duration.FromHours(1);

    private static RoutingPlan Plan => Some.Plan() with
    {
        Channels = [Some.Plan().Channels[0], Some.Plan().Channels[1] with { WrapUp = Duration.FromHours(1) }],
        RetainClosedFor = Duration.FromHours(1),
        Queues =
        [
            new WorkQueue
            {
                Id = "general",
                Offers = new OfferPolicy
                {
                    ExpiresAfter = Duration.FromMinutes(30),
                    CoolDown = Duration.FromMinutes(30),
                    OnMiss = new MissPolicy { Presence = AgentPresence.Away, For = Duration.FromMinutes(30) },
                },
            },
            new WorkQueue { Id = "orders", ReturnWaitsFor = Duration.FromHours(1) },
        ],
        SlaPolicies = [new SlaPolicy { Id = "calls", When = When.Channel("phone"), Targets = [new SlaTarget { Id = "answer", Stops = SlaMoment.Assigned, Goals = [new SlaGoal { Elapsed = Duration.FromHours(1) }] }] }],
    };

    [Theory]
    [InlineData(0, "OfferExpired AgentPresenceChanged AffinityEnded OfferCoolDownEnded AgentPresenceChanged AgentShiftEnded WorkOrderQueued WorkOrderClosed AgentPresenceChanged WorkOrderArchived SlaClockBreached")]
    [InlineData(1, "OfferExpired AffinityEnded OfferCoolDownEnded AgentPresenceChanged AgentShiftEnded WorkOrderQueued WorkOrderClosed AgentPresenceChanged WorkOrderArchived SlaClockBreached")] // No miss, so nobody goes away.
    [InlineData(1_000, "OfferExpired AffinityEnded OfferCoolDownEnded AgentPresenceChanged AgentShiftEnded WorkOrderQueued WorkOrderClosed AgentPresenceChanged WorkOrderArchived SlaClockBreached")]
    public void Deadlines_OfEveryKindAtOneInstant_FireInTheOrderOfTheTable(int minutesLate, string expected)
    {
        var engine = UntilTen();

        engine.Now = Ten + Duration.FromMinutes(minutesLate) + Duration.FromTicks(1);
        var fired = engine.Accept(new AdvanceTime()).Settling!.Events.TakeWhile(e => e.At == Ten).ToList();

        Assert.Equal(expected, string.Join(' ', fired.Select(e => e.GetType().Name)));
        Assert.All(fired, e => Assert.Equal(ActorKind.Rule, e.Actor.Kind));
        Assert.Equal(AgentPresence.Offline, engine.Engine.FindAgent("cid")!.Presence);
        Assert.Equal(engine.Engine.State.ToCanonicalText(), RoutingEngine.Recover(engine.Journal).State.ToCanonicalText());
    }

    [Fact]
    public void Assignments_AfterALongStop_AreTrueAtTheInstantOfTheCall()
    {
        var engine = UntilTen();

        engine.Now = Ten + Duration.FromHours(5);
        var events = engine.Accept(new AdvanceTime()).Settling!.Events;

        Assert.All(events.Where(e => e is OfferMade or WorkOrderAssigned), e => Assert.Equal(engine.Now, e.At));
        Assert.Contains(events, e => e is OfferMade);
    }

    /// <summary>
    /// At ten: the offer of WO-1 to bob expires, work that came back to dan has waited for long enough, ann's refusal and her pause after missing it end, bob's
    /// shift and the wrap-up of cid, who drains, are over, WO-2 starts, WO-3 is archived, and the call that nobody takes is due.
    /// </summary>
    private static TestEngine UntilTen()
    {
        var engine = new TestEngine(Plan);
        engine.SignIn(Some.Agent("cid", 25, "orders"));
        engine.Submit(Some.Draft("done", type: "order"));
        engine.Complete("done");
        engine.Accept(new SetAgentPresence { Agent = "cid", Presence = AgentPresence.Draining });
        engine.SignIn(Some.Agent("dan", 25, "orders"));
        engine.Submit(Some.Draft("back", type: "order"));
        engine.Accept(new UpdateWorkOrder { WorkOrder = "back", Status = WorkOrderStatus.Suspended });
        engine.Submit(Some.Draft("in hand", type: "order"));
        engine.Accept(new UpdateWorkOrder { WorkOrder = "back", Status = WorkOrderStatus.Queued });
        engine.Submit(Some.Draft("call", channel: "phone", type: "order"));
        engine.Submit(Some.Draft("WO-2") with { StartAt = Ten });
        engine.Submit(Some.Draft("WO-3"));
        engine.Accept(new CancelWorkOrder { WorkOrder = "WO-3" });
        engine.SignIn(Some.Agent("ann", 100, "general"));
        engine.Submit(Some.Draft("WO-1"));
        engine.SignIn(Some.Agent("bob", 100, "general"));
        engine.Accept(new StartAgentShift { Agent = "bob", EndsAt = Ten });
        engine.Now = Some.Now + Duration.FromMinutes(30);
        engine.Accept(new AdvanceTime());
        Assert.Equal([(2L, "bob")], engine.OffersOf("WO-1"));
        Assert.Equal(AgentPresence.Away, engine.Engine.FindAgent("ann")!.Presence);
        return engine;
    }
}
