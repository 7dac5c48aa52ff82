using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Plans that start later, on Monday at noon.</summary>
public class PlanScheduleTests
{
    private static readonly Instant Noon = Some.Now + Duration.FromHours(3);

    private static readonly Actor Olga = Actor.Operations("olga");

    [Fact]
    public void Plan_WithAStartToCome_IsTheCurrentOneFromThen()
    {
        var engine = TestEngine.Standard();

        var decision = engine.Accept(Later());
        var dueAt = engine.Engine.NextDueAt;
        engine.Now = Noon - Duration.FromTicks(1);
        engine.Accept(new AdvanceTime());
        var before = engine.Engine.PlanVersion;
        engine.Now = Noon;
        engine.Accept(new AdvanceTime());

        Assert.Equal([typeof(PlanScheduled)], decision.Events.Select(e => e.GetType()));
        Assert.Equal(new PlanOutcome { Version = new PlanVersion(1), StartAt = Noon }, decision.Outcome);
        Assert.Equal((Noon, new PlanVersion(1), new PlanVersion(2), "later"), (dueAt!.Value, before, engine.Engine.PlanVersion, engine.Engine.Plan!.Plan.Name));
        Assert.Empty(engine.Engine.GetPlanHistory().Scheduled);
    }

    [Fact]
    public void Plan_WithAStartToCome_IsAppliedByWhoAskedAtItsInstant()
    {
        var engine = TestEngine.Standard();
        engine.Accept(Later() with { Note = "for the holidays", OpenWork = PlanAdoption.Prospective });
        engine.Submit(Some.Draft("WO-1"));

        engine.After(Duration.FromDays(1)).Accept(new AdvanceTime());

        var applied = engine.Events.OfType<PlanApplied>().Last();
        var adopted = engine.Events.OfType<PlanAdopted>().Single();
        Assert.Equal((Noon, Olga, "for the holidays"), (applied.At, applied.Actor, applied.Note));
        Assert.Equal((Noon, Actor.Rule(new PlanVersion(2))), (adopted.At, adopted.Actor));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(-5)]
    public void Plan_WithoutAStartToCome_IsAppliedAtOnce(int? minutes)
    {
        var engine = TestEngine.Standard();

        var decision = engine.Accept(Later() with { StartAt = minutes is { } past ? engine.Now + Duration.FromMinutes(past) : null });

        Assert.Equal([typeof(PlanApplied)], decision.Events.Select(e => e.GetType()));
        Assert.Equal(new PlanOutcome { Version = new PlanVersion(2) }, decision.Outcome);
    }

    [Fact]
    public void Start_WithAFractionOfATick_IsThatTick()
    {
        var engine = TestEngine.Standard();

        engine.Accept(Later() with { StartAt = Noon.PlusNanoseconds(99) });
        engine.Accept(Later() with { StartAt = engine.Now.PlusNanoseconds(99) });
        engine.Accept(new WithdrawPlan { StartAt = Noon.PlusNanoseconds(1) });

        Assert.Equal((new PlanVersion(2), 0), (engine.Engine.PlanVersion, engine.Engine.State.ScheduledPlanCount));
    }

    /// <summary>Both the offer's end and the plan's start are at noon: what a miss means is the new plan's to say.</summary>
    [Fact]
    public void WhatIsDueAtTheStart_HappensByTheNewPlan()
    {
        var offers = new OfferPolicy { ExpiresAfter = Duration.FromHours(3) };
        var engine = SomeOffers.Engine(offers, "ann");
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new ApplyPlan { Plan = SomeOffers.Plan(offers with { OnMiss = new() { Presence = AgentPresence.Offline } }), StartAt = Noon });

        engine.Now = Noon;
        engine.Accept(new AdvanceTime());

        Assert.Equal(AgentPresence.Offline, engine.Engine.FindAgent("ann")!.Presence);
    }

    [Fact]
    public void Plan_ScheduledForTheSameInstant_TakesThePlaceOfTheOneBefore()
    {
        var engine = TestEngine.Standard();
        engine.Accept(Later());
        engine.Accept(Later() with { Plan = Some.Plan() with { Name = "better" } });

        Assert.Equal("better", engine.Engine.GetPlanHistory().Scheduled.Single().Plan.Name);
        engine.After(Duration.FromDays(1)).Accept(new AdvanceTime());

        Assert.Equal((new PlanVersion(2), "better"), (engine.Engine.PlanVersion, engine.Engine.Plan!.Plan.Name));
    }

    [Fact]
    public void Plans_ScheduledForSeveralInstants_StartInTheirOrder()
    {
        var engine = TestEngine.Standard();
        engine.Accept(Later() with { StartAt = Noon + Duration.FromHours(1), Plan = Some.Plan() with { Name = "second" } });
        engine.Accept(Later() with { Plan = Some.Plan() with { Name = "first" } });

        engine.After(Duration.FromDays(1)).Accept(new AdvanceTime());

        Assert.Equal(["test", "first", "second"], engine.Engine.GetPlanHistory().Applied.Select(record => record.Plan.Name));
    }

    [Fact]
    public void Plan_Withdrawn_DoesNotStart()
    {
        var engine = TestEngine.Standard();
        engine.Accept(Later());

        var decision = engine.Accept(new WithdrawPlan { StartAt = Noon, Actor = Olga });
        engine.After(Duration.FromDays(1)).Accept(new AdvanceTime());

        Assert.Equal([new PlanWithdrawn { Stamp = decision.Events.Single().Stamp, StartAt = Noon }], decision.Events);
        Assert.Equal((new PlanVersion(1), null), (engine.Engine.PlanVersion, engine.Engine.NextDueAt));
        Assert.Equal((RejectionReason.UnknownScheduledPlan, "2026-01-05T12:00:00Z"), engine.Refuse(new WithdrawPlan { StartAt = Noon }) is var refused ? (refused.Reason, refused.Subject) : default);
    }

    [Fact]
    public void Plan_ScheduledBeforeTheFirst_IsTheFirst()
    {
        var engine = new TestEngine();
        engine.Accept(Later());
        var early = engine.Execute(new SaveAgent { Profile = Some.Agent("ann") }).Rejection;

        engine.After(Duration.FromDays(1)).Accept(new SaveAgent { Profile = Some.Agent("ann") });

        Assert.Equal((RejectionReason.NoPlan, new PlanVersion(1)), (early!.Reason, engine.Engine.PlanVersion));
    }

    [Fact]
    public void Plan_RefusedNow_IsNotScheduled()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1", type: "order"));

        Assert.Equal(RejectionReason.PlanInvalid, engine.Refuse(Later() with { Plan = Some.Plan() with { FallbackQueue = "nowhere" } }).Reason);
        Assert.Equal(RejectionReason.QueueInUse, engine.Refuse(Later() with { Plan = WithoutOrders() }).Reason);
        Assert.Equal(RejectionReason.LimitExceeded, engine.Refuse(Later() with { StartAt = Instant.FromUtc(2300, 1, 1, 0, 0) }).Reason);
    }

    [Fact]
    public void Plan_ThatLacksWhatCameIntoUseMeanwhile_IsRefusedAtItsStartAndTheOneBeforeStays()
    {
        var engine = TestEngine.Standard();
        engine.Accept(Later() with { Plan = WithoutOrders() });
        engine.Submit(Some.Draft("WO-1", type: "order"));
        engine.Submit(Some.Draft("WO-2", type: "order"));

        engine.After(Duration.FromDays(1)).Accept(new AdvanceTime());

        var refused = engine.Events.OfType<PlanRefused>().Single();
        Assert.Equal((Noon, Noon, "without orders", Actor.Rule(new PlanVersion(1))), (refused.At, refused.StartAt, refused.Plan, refused.Actor));
        Assert.Equal((RejectionReason.QueueInUse, "orders", "2"), (refused.Rejection.Reason, refused.Rejection.Subject, refused.Rejection.Value));
        Assert.Equal((new PlanVersion(1), 0), (engine.Engine.PlanVersion, engine.Engine.State.ScheduledPlanCount));
    }

    [Fact]
    public void Plan_WithAReplacementOfWhatAnotherPlanRemovedMeanwhile_IsRefusedAtItsStart()
    {
        var engine = TestEngine.Standard();
        engine.Accept(Later() with { Plan = WithoutOrders(), Replacements = new() { Queues = [new() { From = "orders", To = "general" }] } });
        engine.Accept(new ApplyPlan { Plan = WithoutOrders() });

        engine.After(Duration.FromDays(1)).Accept(new AdvanceTime());

        Assert.Equal(RejectionReason.NothingToReplace, engine.Events.OfType<PlanRefused>().Single().Rejection.Reason);
    }

    [Fact]
    public void ReplacedChannel_OfAPlanThatStarts_RevalidatesOffersByRule()
    {
        var engine = SomeOffers.Engine(new OfferPolicy { ExpiresAfter = Duration.FromDays(5) }, "ann");
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new SetChannelAvailability { Agent = "ann", Channel = "phone", IsAvailable = false });
        var plan = engine.Engine.Plan!.Plan with { Channels = [Some.Plan().Channels[0]] };
        engine.Accept(Later() with { Plan = plan, Replacements = new() { Channels = [new() { From = "chat", To = "phone" }] } });

        engine.After(Duration.FromDays(1)).Accept(new AdvanceTime());

        var revoked = engine.Events.OfType<OfferRevoked>().Single();
        Assert.Equal((Noon, OfferRevocation.AgentUnavailable, Actor.Rule(new PlanVersion(2))), (revoked.At, revoked.Reason, revoked.Actor));
    }

    [Fact]
    public void Plans_AtTheirLimit_LeaveRoomForOneInPlaceOfAnother()
    {
        var engine = TestEngine.Standard();
        for (var i = 0; i < RoutingLimits.ScheduledPlans; i++) engine.Accept(Later() with { StartAt = Noon + Duration.FromHours(i) });

        var oneMore = engine.Refuse(Later() with { StartAt = Noon - Duration.FromHours(1) });
        engine.Accept(Later());
        engine.Accept(Later() with { StartAt = null });

        Assert.Equal((RejectionReason.LimitExceeded, "scheduledPlans", "17", "16"), (oneMore.Reason, oneMore.Subject, oneMore.Value, oneMore.Limit));
    }

    private static ApplyPlan Later() => new() { Plan = Some.Plan() with { Name = "later" }, StartAt = Noon, Actor = Olga };

    private static RoutingPlan WithoutOrders() => Some.Plan() with { Name = "without orders", Queues = [new WorkQueue { Id = "general" }], Rules = [] };
}
