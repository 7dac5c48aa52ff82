using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Semantics 17 and 6: shifts by command, and what a new one forgets.</summary>
public class ShiftTests
{
    private static readonly Duration Hour = Duration.FromHours(1);
    private static readonly OfferPolicy HalfMinute = new() { ExpiresAfter = Duration.FromSeconds(30) };

    [Fact]
    public void Agent_OfWhomNoShiftWasReported_IsNotRestricted()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));

        Assert.Equal(WorkOrderStatus.Assigned, engine.Submit(Some.Draft("WO-1")).Status);
        Assert.Equal((null, null), (engine.Engine.FindAgent("ann")!.IsOnShift, engine.Engine.FindAgent("ann")!.ShiftEndsAt));
    }

    [Fact]
    public void Agent_OffShift_TakesNoNewWorkUntilTheNextStarts()
    {
        var engine = OnShift(until: null);
        engine.Accept(new EndAgentShift { Agent = "ann" });
        engine.Accept(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Offline });
        engine.Accept(new SignInAgent { Agent = "ann" });
        Assert.Equal(WorkOrderStatus.Queued, engine.Submit(Some.Draft("WO-1")).Status);

        var decision = engine.Accept(new StartAgentShift { Agent = "ann" });

        Assert.Equal([typeof(AgentShiftStarted), typeof(WorkOrderAssigned)], decision.Events.Select(e => e.GetType()));
    }

    [Fact]
    public void Shift_OneTickBeforeItsEnd_StillTakesWork()
    {
        var engine = OnShift(until: Some.Now + Hour);

        engine.Now += Hour - Duration.FromTicks(1);

        Assert.Equal(WorkOrderStatus.Assigned, engine.Submit(Some.Draft("WO-1")).Status);
    }

    [Fact]
    public void Shift_AtItsEnd_IsOverWhetherOrNotATimerRan()
    {
        var engine = OnShift(until: Some.Now + Hour);
        Assert.Equal(Some.Now + Hour, engine.Engine.NextDueAt);
        engine.Now += Hour;

        var decision = engine.Accept(new SubmitWorkOrder { Draft = Some.Draft("WO-1") });

        var ended = Assert.Single(decision.Settling!.Events.OfType<AgentShiftEnded>());
        Assert.Equal((Some.Now + Hour, ActorKind.Rule), (ended.At, ended.Actor.Kind));
        Assert.Equal(WorkOrderStatus.Queued, engine.Find("WO-1").Status);
        Assert.Equal((false, null), (engine.Engine.FindAgent("ann")!.IsOnShift, engine.Engine.FindAgent("ann")!.ShiftEndsAt));
    }

    [Fact]
    public void Shift_ThatEndedWhileTheHostStood_TakesBackItsOffersAtItsEnd()
    {
        var engine = SomeOffers.Engine(HalfMinute with { ExpiresAfter = Hour }, "ann");
        engine.Accept(new StartAgentShift { Agent = "ann", EndsAt = Some.Now + Duration.FromMinutes(10) });
        engine.Submit(Some.Draft("WO-1"));

        var decision = engine.After(Hour * 3).Accept(new AdvanceTime());

        var revoked = Assert.Single(decision.Events.OfType<OfferRevoked>());
        Assert.Equal((Some.Now + Duration.FromMinutes(10), OfferRevocation.AgentUnavailable), (revoked.At, revoked.Reason));
        Assert.Empty(decision.Events.OfType<OfferExpired>());
    }

    [Fact]
    public void End_AtTheInstantOfAnExpiry_LetsTheOfferExpire()
    {
        var engine = SomeOffers.Engine(HalfMinute, "ann");
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new StartAgentShift { Agent = "ann", EndsAt = Some.Now + HalfMinute.ExpiresAfter });

        var decision = engine.After(HalfMinute.ExpiresAfter).Accept(new AdvanceTime());

        Assert.Equal([typeof(OfferExpired), typeof(AgentShiftEnded)], decision.Events.Select(e => e.GetType()));
    }

    [Fact]
    public void End_ByCommand_TakesBackOffersAndLeavesWork()
    {
        var engine = SomeOffers.Engine(HalfMinute, "ann");
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new AcceptOffer { Offer = new OfferId(1) });
        engine.Submit(Some.Draft("WO-2"));

        var decision = engine.Accept(new EndAgentShift { Agent = "ann" });

        Assert.Equal([typeof(AgentShiftEnded), typeof(OfferRevoked)], decision.Events.Select(e => e.GetType()));
        Assert.Equal(new AgentId("ann"), engine.Find("WO-1").Agent);
        Assert.Equal(WorkOrderStatus.Completed, engine.Complete("WO-1").Status);
    }

    [Fact]
    public void End_OfAnAgentWithoutShifts_RestrictsItFromThenOn()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));

        engine.Accept(new EndAgentShift { Agent = "ann" });

        Assert.False(engine.Engine.FindAgent("ann")!.IsOnShift);
        Assert.Equal(WorkOrderStatus.Queued, engine.Submit(Some.Draft("WO-1")).Status);
        Assert.Null(engine.Accept(new EndAgentShift { Agent = "ann" }).Entry);
    }

    [Fact]
    public void AssignmentByHand_OffShift_StillWorks()
    {
        var engine = OnShift(until: null);
        engine.Accept(new EndAgentShift { Agent = "ann" });
        engine.Submit(Some.Draft("WO-1"));

        engine.Accept(new AssignWorkOrder { WorkOrder = "WO-1", Agent = "ann" });

        Assert.Equal(WorkOrderStatus.Assigned, engine.Find("WO-1").Status);
    }

    [Fact]
    public void Start_WhileOnShift_ChangesTheEndAndForgetsNothing()
    {
        var engine = SomeOffers.Engine(HalfMinute, "ann");
        engine.Accept(new StartAgentShift { Agent = "ann", EndsAt = Some.Now + Hour });
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new DeclineOffer { Offer = new OfferId(1) });

        engine.Accept(new StartAgentShift { Agent = "ann", EndsAt = Some.Now + (Hour * 2) });
        engine.After(Hour).Accept(new AdvanceTime());

        Assert.Equal((true, Some.Now + (Hour * 2)), (engine.Engine.FindAgent("ann")!.IsOnShift, engine.Engine.FindAgent("ann")!.ShiftEndsAt));
        Assert.Empty(engine.OffersOf("WO-1"));
        Assert.Null(engine.Accept(new StartAgentShift { Agent = "ann", EndsAt = Some.Now + (Hour * 2) }).Entry);
    }

    [Fact]
    public void Start_WithoutAnEndWhileOnShift_TakesTheEndAway()
    {
        var engine = OnShift(until: Some.Now + Hour);

        engine.Accept(new StartAgentShift { Agent = "ann" });
        engine.After(Hour).Accept(new AdvanceTime());

        Assert.Equal((true, null), (engine.Engine.FindAgent("ann")!.IsOnShift, engine.Engine.FindAgent("ann")!.ShiftEndsAt));
    }

    [Fact]
    public void Refusals_OfAnAgentWithShifts_AreForgottenByTheNextShiftAndNotByASignIn()
    {
        var engine = SomeOffers.Engine(HalfMinute, "ann");
        engine.Accept(new StartAgentShift { Agent = "ann" });
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new DeclineOffer { Offer = new OfferId(1) });

        engine.Accept(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Offline });
        engine.Accept(new SignInAgent { Agent = "ann" });
        Assert.Empty(engine.OffersOf("WO-1"));
        engine.Accept(new EndAgentShift { Agent = "ann" });
        engine.Accept(new StartAgentShift { Agent = "ann" });

        Assert.Equal([(2L, "ann")], engine.OffersOf("WO-1"));
    }

    [Fact]
    public void LastCandidate_LostByTheEndOfItsShift_ExhaustsTheOffers()
    {
        var engine = SomeOffers.Engine(HalfMinute, "ann", "bob");
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new DeclineOffer { Offer = new OfferId(1) });

        var decision = engine.Accept(new EndAgentShift { Agent = "bob" });

        Assert.Single(decision.Events.OfType<OffersExhausted>());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Start_WithAnEndThatIsNotAfterNow_IsOverTheLimit(int ticks)
    {
        var rejection = OnShift(until: null).Refuse(new StartAgentShift { Agent = "ann", EndsAt = Some.Now + Duration.FromTicks(ticks) });

        Assert.Equal((RejectionReason.LimitExceeded, "endsAt", "> 2026-01-05T09:00:00Z"), (rejection.Reason, rejection.Subject, rejection.Limit));
    }

    [Fact]
    public void Start_WithAnEndWithinTheCurrentTick_IsOverTheLimit() =>
        Assert.Equal(RejectionReason.LimitExceeded, OnShift(until: null).Refuse(new StartAgentShift { Agent = "ann", EndsAt = Some.Now + Duration.FromNanoseconds(99) }).Reason);

    /// <summary>Ann is signed in and on shift.</summary>
    private static TestEngine OnShift(Instant? until)
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Accept(new StartAgentShift { Agent = "ann", EndsAt = until });
        return engine;
    }
}
