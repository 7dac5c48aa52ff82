using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Work that is for its preferred agents alone for a time, then for everybody.</summary>
public class PreferredWaitTests
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    [Fact]
    public void WorkOrder_WaitsForItsAgents_AndThenIsForEverybody()
    {
        var engine = BusyAnnAndBob();

        var order = engine.Submit(Draft("WO-1", ("ann", 1), ("bob", 2)));

        Assert.Equal(["bob", "ann"], order.WaitsFor.Select(agent => agent.Value));
        Assert.Equal(Some.Now + Minute, order.WaitEndsAt);
        var applied = engine.Events.OfType<AffinityApplied>().Single();
        Assert.Equal(["bob", "ann"], applied.Agents.Select(agent => agent.Value));
        Assert.Equal((null, Some.Now + Minute), (applied.Rule, applied.WaitEndsAt!.Value));
        var events = engine.After(Minute).Accept(new AdvanceTime()).Events.ToList();
        Assert.Equal([("bob", AffinityEndReason.TimeOver), ("ann", AffinityEndReason.TimeOver)], events.OfType<AffinityEnded>().Select(e => (e.Agent.Value, e.Reason)));
        Assert.Equal("eve", engine.Find("WO-1").Agent!.Value.Value);
    }

    [Theory]
    [InlineData("ann")]
    [InlineData("bob")]
    public void WorkOrder_GoesToTheFirstOfItsAgentsWhoHasRoom(string agent)
    {
        var engine = BusyAnnAndBob();
        engine.Submit(Draft("WO-1", ("ann", 1), ("bob", 2)));

        engine.Finish($"of {agent}");

        Assert.Equal(agent, engine.Find("WO-1").Agent!.Value.Value);
        Assert.Empty(engine.Events.OfType<AffinityEnded>());
    }

    [Fact]
    public void WorkOrder_WhoseAgentLeaves_WaitsForTheOthers_AndForEverybodyOnceAllLeft()
    {
        var engine = BusyAnnAndBob();
        engine.Submit(Draft("WO-1", ("ann", 1), ("bob", 2)));

        engine.Accept(new SetAgentPresence { Agent = "bob", Presence = AgentPresence.Offline });
        var left = engine.Find("WO-1").WaitsFor;
        engine.Accept(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Offline });

        Assert.Equal(["ann"], left.Select(agent => agent.Value));
        Assert.Equal([("bob", AffinityEndReason.AgentUnavailable), ("ann", AffinityEndReason.AgentUnavailable)], engine.Events.OfType<AffinityEnded>().Select(e => (e.Agent.Value, e.Reason)));
        Assert.Equal("eve", engine.Find("WO-1").Agent!.Value.Value);
        Assert.Empty(engine.After(Minute).Accept(new AdvanceTime()).Events);
    }

    [Fact]
    public void Time_PastAllTicks_IsRefusedAndLeavesTheEngineWhole()
    {
        var engine = BusyAnnAndBob();
        foreach (var time in new[] { Duration.MaxValue, Duration.MinValue })
        {
            Assert.Equal((RejectionReason.LimitExceeded, "draft.preferredFor"), engine.Refuse(new SubmitWorkOrder { Draft = Draft("WO-9", ("ann", 1)) with { PreferredFor = time } }) is var rejection ? (rejection.Reason, rejection.Subject) : default);
            Assert.Equal(RejectionReason.LimitExceeded, engine.Refuse(new UpdateWorkOrder { WorkOrder = "of ann", PreferredAgents = [], PreferredFor = time }).Reason);
            Assert.Equal(RejectionReason.LimitExceeded, engine.Refuse(new SaveAgent { Profile = Some.Agent("ann") with { QueueTerms = [new QueueTerm { Queue = "general", Delay = time }] } }).Reason);
        }
    }

    [Fact]
    public void WorkOrder_WhoseAgentsCannotServe_DoesNotWait()
    {
        var engine = BusyAnnAndBob();
        engine.Accept(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Offline });

        Assert.Equal("eve", engine.Submit(Draft("WO-1", ("ann", 1), ("nobody", 2))).Agent!.Value.Value);
        Assert.Empty(engine.Events.OfType<AffinityApplied>());
    }

    [Fact]
    public void WorkOrder_InAQueueThatOffers_IsOfferedToItsAgentsAtOneTime()
    {
        var engine = new TestEngine(SomeOffers.Plan(new OfferPolicy { ExpiresAfter = Duration.FromHours(1), AtOnce = 3 }));
        foreach (var agent in new[] { "ann", "bob", "eve" }) engine.SignIn(Some.Agent(agent));

        engine.Submit(Draft("WO-1", ("eve", 1), ("bob", 2)));
        var during = engine.OffersOf("WO-1").ToList();
        engine.After(Minute).Accept(new AdvanceTime());

        Assert.Equal([(1, "bob"), (2, "eve")], during);
        Assert.Equal([(1, "bob"), (2, "eve"), (3, "ann")], engine.OffersOf("WO-1"));
    }

    [Fact]
    public void Update_NamesOtherAgents_AndTheWaitBeginsAnewForThem()
    {
        var engine = BusyAnnAndBob();
        engine.Submit(Draft("WO-1", ("ann", 1)));

        var update = new UpdateWorkOrder { WorkOrder = "WO-1", PreferredAgents = [new PreferredAgent { Agent = "bob", Score = 1 }], PreferredFor = Minute * 2 };
        var events = engine.After(Duration.FromSeconds(30)).Accept(update).Events.Select(e => e.GetType()).ToList();

        Assert.Equal([typeof(WorkOrderUpdated), typeof(AffinityApplied)], events);
        Assert.Equal(("bob", engine.Now + (Minute * 2)), (engine.WaitedFor("WO-1")!.Value.Value, engine.Find("WO-1").WaitEndsAt!.Value));
        Assert.Empty(engine.Accept(update).Events); // Known already.
    }

    [Fact]
    public void Update_WithoutATime_EndsTheWait()
    {
        var engine = BusyAnnAndBob();
        engine.Submit(Draft("WO-1", ("ann", 1)));

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", PreferredAgents = [] });

        Assert.Equal("eve", engine.Find("WO-1").Agent!.Value.Value);
        Assert.Equal((0, null), (engine.Find("WO-1").PreferredAgents.Count, engine.Find("WO-1").PreferredFor));
        Assert.Empty(engine.Events.OfType<AffinityEnded>());
    }

    [Fact]
    public void Time_OfATickOrOverTheLimit_IsTakenOrRefused()
    {
        var engine = BusyAnnAndBob();
        var (most, none) = (Duration.FromDays(RoutingLimits.AffinityDays), Duration.FromNanoseconds(99));

        foreach (var time in new[] { Duration.Zero, -Minute, none, most + Duration.FromTicks(1) })
        {
            Assert.Equal((RejectionReason.LimitExceeded, "draft.preferredFor"), Refused(new SubmitWorkOrder { Draft = Draft("WO-1", ("ann", 1)) with { PreferredFor = time } }));
            Assert.Equal((RejectionReason.LimitExceeded, "preferredFor"), Refused(new UpdateWorkOrder { WorkOrder = "of ann", PreferredAgents = [], PreferredFor = time }));
        }

        engine.Submit(Draft("WO-1", ("ann", 1)) with { PreferredFor = Duration.FromTicks(1) });
        engine.Submit(Draft("WO-2", ("ann", 1)) with { PreferredFor = most });
        Assert.Throws<ArgumentException>(() => engine.Execute(new UpdateWorkOrder { WorkOrder = "WO-2", PreferredFor = Minute }));

        (RejectionReason, string) Refused(Command command) => engine.Refuse(command) is var rejection ? (rejection.Reason, rejection.Subject) : default;
    }

    /// <summary>Ann and bob have no room, eve has.</summary>
    private static TestEngine BusyAnnAndBob()
    {
        var engine = TestEngine.Standard();
        foreach (var agent in new[] { "ann", "bob" })
        {
            engine.SignIn(Some.Agent(agent, capacityUnits: 25));
            engine.Submit(Some.Draft($"of {agent}"));
        }

        engine.SignIn(Some.Agent("eve", capacityUnits: 25));
        return engine;
    }

    private static WorkOrderDraft Draft(string id, params (string Agent, int Score)[] preferred) => Some.Draft(id) with
    {
        PreferredAgents = [.. preferred.Select(one => new PreferredAgent { Agent = one.Agent, Score = one.Score })],
        PreferredFor = Minute,
    };
}
