using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

public class OfferTests
{
    private static readonly Duration Tick = Duration.FromTicks(1);
    private static readonly OfferPolicy HalfMinute = new() { ExpiresAfter = Duration.FromSeconds(30) };

    [Fact]
    public void WorkOrder_OfAQueueThatOffers_IsOfferedAndReservesItsUnits()
    {
        var engine = SomeOffers.Engine(HalfMinute, "ann");

        var order = engine.Submit(Some.Draft("WO-1"));

        Assert.Equal((WorkOrderStatus.Offered, null), (order.Status, order.Agent));
        Assert.Equal((Some.Now, Some.Now + Duration.FromSeconds(30)), (order.Offers[0].OfferedAt, order.Offers[0].ExpiresAt));
        Assert.Equal((25, 0), (engine.Engine.FindAgent("ann")!.UsedUnits, engine.Engine.FindAgent("ann")!.WorkOrderCount));
    }

    [Fact]
    public void Accept_OneTickBeforeTheEnd_IsInTime()
    {
        var engine = SomeOffers.Engine(HalfMinute, "ann");
        engine.Submit(Some.Draft("WO-1"));

        engine.After(Duration.FromSeconds(30) - Tick).Accept(new AcceptOffer { Offer = new OfferId(1) });

        Assert.Equal((WorkOrderStatus.Assigned, new AgentId("ann")), (engine.Find("WO-1").Status, engine.Find("WO-1").Agent!.Value));
        Assert.Equal(25, engine.Engine.FindAgent("ann")!.UsedUnits);
    }

    [Fact]
    public void Accept_AtTheEnd_IsTooLateWhetherOrNotATimerRan()
    {
        var engine = SomeOffers.Engine(HalfMinute, "ann");
        engine.Submit(Some.Draft("WO-1"));
        Assert.Equal(Some.Now + Duration.FromSeconds(30), engine.Engine.NextDueAt);
        engine.Now += Duration.FromSeconds(30);

        var decision = engine.Execute(new AcceptOffer { Offer = new OfferId(1) });

        Assert.Equal((RejectionReason.OfferExpired, "2026-01-05T09:00:30Z"), (decision.Rejection!.Reason, decision.Rejection.Limit));
        Assert.Equal(Some.Now + Duration.FromSeconds(30), Assert.Single(decision.Settling!.Events.OfType<OfferExpired>()).At);
    }

    [Fact]
    public void Accept_Repeated_ChangesNothing()
    {
        var engine = SomeOffers.Engine(HalfMinute, "ann");
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new AcceptOffer { Offer = new OfferId(1) });

        var again = engine.After(Duration.FromHours(1)).Accept(new AcceptOffer { Offer = new OfferId(1) });

        Assert.Null(again.Entry);
        Assert.Equal(new AssignmentId(1), engine.Find("WO-1").Assignment);
    }

    [Fact]
    public void Accept_OfOneOfSeveral_RevokesTheOthersInTheSameStep()
    {
        var engine = SomeOffers.Engine(HalfMinute with { AtOnce = 3 }, "ann", "bob", "cid", "dan");
        engine.Submit(Some.Draft("WO-1"));
        Assert.Equal([(1L, "ann"), (2L, "bob"), (3L, "cid")], engine.OffersOf("WO-1"));

        var decision = engine.Accept(new AcceptOffer { Offer = new OfferId(2) });

        Assert.Equal(
            [typeof(OfferAccepted), typeof(OfferRevoked), typeof(OfferRevoked), typeof(WorkOrderAssigned)],
            decision.Entry!.Events.Select(e => e.GetType()));
        Assert.All(decision.Events.OfType<OfferRevoked>(), e => Assert.Equal(OfferRevocation.TakenByOther, e.Reason));
        Assert.Equal((0, 25, 0), (engine.Engine.FindAgent("ann")!.UsedUnits, engine.Engine.FindAgent("bob")!.UsedUnits, engine.Engine.FindAgent("cid")!.UsedUnits));
    }

    [Fact]
    public void Offers_ReserveCapacity_SoThatNoMoreIsOfferedThanFits()
    {
        var engine = SomeOffers.Engine(HalfMinute, "ann");
        engine.Submit(Some.Draft("call", channel: "phone"));

        Assert.Equal(WorkOrderStatus.Queued, engine.Submit(Some.Draft("WO-2")).Status);
    }

    [Fact]
    public void Decline_OffersTheWorkToTheNextAndNotToTheSameAgentAgain()
    {
        var engine = SomeOffers.Engine(HalfMinute, "ann", "bob");
        engine.Submit(Some.Draft("WO-1"));

        engine.Accept(new DeclineOffer { Offer = new OfferId(1), Reason = "busy" });

        Assert.Equal([(2L, "bob")], engine.OffersOf("WO-1"));
        Assert.Equal(OfferStatus.Declined, engine.Engine.FindOffer(new OfferId(1))!.Status);
    }

    [Fact]
    public void Decline_ByEveryoneWhoCould_SaysThatOffersAreExhausted()
    {
        var engine = SomeOffers.Engine(HalfMinute, "ann", "bob");
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new DeclineOffer { Offer = new OfferId(1) });

        var decision = engine.Accept(new DeclineOffer { Offer = new OfferId(2) });

        Assert.Equal(2, Assert.Single(decision.Events.OfType<OffersExhausted>()).RefusalCount);
        Assert.Equal(WorkOrderStatus.Queued, engine.Find("WO-1").Status);
        Assert.DoesNotContain(engine.Events.Take(engine.Events.Count() - 1), e => e is OffersExhausted);
    }

    [Fact]
    public void Decline_WithACoolDown_IsOfferedAgainAtItsEnd()
    {
        var engine = SomeOffers.Engine(HalfMinute with { CoolDown = Duration.FromMinutes(5) }, "ann");
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new DeclineOffer { Offer = new OfferId(1) });
        engine.Now = engine.Engine.NextDueAt!.Value;

        var decision = engine.Accept(new AdvanceTime());

        Assert.Equal(Some.Now + Duration.FromMinutes(5), engine.Now);
        Assert.Equal([typeof(OfferCoolDownEnded), typeof(OfferMade)], decision.Settling!.Events.Select(e => e.GetType()));
    }

    [Fact]
    public void Decline_AsOftenAsTheLimit_IsNotOfferedAgainBeforeTheNextSignIn()
    {
        var engine = SomeOffers.Engine(HalfMinute with { CoolDown = Duration.FromMinutes(5), MaxRefusals = 2 }, "ann");
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new DeclineOffer { Offer = new OfferId(1) });
        engine.After(Duration.FromMinutes(5)).Accept(new DeclineOffer { Offer = new OfferId(2) });
        engine.After(Duration.FromHours(1)).Accept(new AdvanceTime());
        Assert.Empty(engine.OffersOf("WO-1"));

        engine.Accept(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Offline });
        engine.Accept(new SignInAgent { Agent = "ann" });

        Assert.Equal([(3L, "ann")], engine.OffersOf("WO-1"));
    }

    [Fact]
    public void Decline_ForAForgivenReason_CountsAsNoRefusal()
    {
        var engine = SomeOffers.Engine(HalfMinute with { MaxRefusals = 1, ForgivenReasons = ["lunch"] }, "ann");
        engine.Submit(Some.Draft("WO-1"));

        var decision = engine.Accept(new DeclineOffer { Offer = new OfferId(1), Reason = "lunch" });

        Assert.False(Assert.Single(decision.Events.OfType<OfferDeclined>()).IsRefusal);
        Assert.Equal([(2L, "ann")], engine.OffersOf("WO-1"));
    }

    [Fact]
    public void Decline_WithAnInstantOfItsOwn_IsOfferedAgainThen()
    {
        var engine = SomeOffers.Engine(HalfMinute, "ann");
        engine.Submit(Some.Draft("WO-1"));

        engine.Accept(new DeclineOffer { Offer = new OfferId(1), OfferAgainAt = Some.Now + Duration.FromMinutes(10) });
        engine.After(Duration.FromMinutes(10)).Accept(new AdvanceTime());

        Assert.Equal([(2L, "ann")], engine.OffersOf("WO-1"));
    }

    [Fact]
    public void Expiry_KeepsThePlaceInLineAndGoesToTheNextAgent()
    {
        var engine = SomeOffers.Engine(HalfMinute, "ann", "bob");
        engine.Submit(Some.Draft("WO-1"));

        engine.After(Duration.FromSeconds(30)).Accept(new AdvanceTime());

        Assert.Equal([(2L, "bob")], engine.OffersOf("WO-1"));
        Assert.Equal(1, engine.Engine.FindAgent("ann")!.MissCount);
    }

    [Fact]
    public void Expiry_InALongStopOfTheHost_CountsAsNoMiss()
    {
        var engine = SomeOffers.Engine(HalfMinute with { OnMiss = new MissPolicy { Presence = AgentPresence.Offline } }, "ann");
        engine.Submit(Some.Draft("WO-1"));

        engine.After(Duration.FromSeconds(30 + RoutingLimits.LateHostSeconds) + Tick).Accept(new AdvanceTime());

        Assert.Equal((AgentPresence.Available, 0), (engine.Engine.FindAgent("ann")!.Presence, engine.Engine.FindAgent("ann")!.MissCount));
        Assert.Equal([(2L, "ann")], engine.OffersOf("WO-1"));
    }

    [Fact]
    public void Misses_InARow_PauseTheAgentRevokeItsOtherOffersAndEndByThemselves()
    {
        var policy = HalfMinute with { CoolDown = Duration.FromSeconds(1), OnMiss = new MissPolicy { After = 2, Presence = AgentPresence.Away, For = Duration.FromMinutes(10) } };
        var engine = SomeOffers.Engine(policy, "ann");
        engine.Submit(Some.Draft("WO-1"));
        engine.After(Duration.FromSeconds(10)).Submit(Some.Draft("WO-2"));
        engine.After(Duration.FromSeconds(20)).Accept(new AdvanceTime());
        engine.After(Duration.FromSeconds(5)).Submit(Some.Draft("WO-3"));

        engine.After(Duration.FromSeconds(5)).Accept(new AdvanceTime());
        var paused = engine.Engine.FindAgent("ann")!;
        engine.Now = paused.AvailableAgainAt!.Value;
        engine.Accept(new AdvanceTime());

        Assert.Equal((AgentPresence.Away, 2), (paused.Presence, paused.MissCount));
        Assert.Contains(engine.Events.OfType<OfferRevoked>(), e => e.Reason == OfferRevocation.AgentUnavailable);
        Assert.Equal((AgentPresence.Available, null, 0), (engine.Engine.FindAgent("ann")!.Presence, engine.Engine.FindAgent("ann")!.AvailableAgainAt, engine.Engine.FindAgent("ann")!.MissCount));
        Assert.NotEmpty(engine.OffersOf("WO-1"));
    }

    [Fact]
    public void Accept_BeginsTheCountOfMissesAnew()
    {
        var engine = SomeOffers.Engine(HalfMinute with { CoolDown = Duration.FromSeconds(1) }, "ann");
        engine.Submit(Some.Draft("WO-1"));
        engine.After(Duration.FromSeconds(31)).Accept(new AdvanceTime());

        engine.Accept(new AcceptOffer { Offer = new OfferId(2) });

        Assert.Equal(0, engine.Engine.FindAgent("ann")!.MissCount);
    }

    [Fact]
    public void BeginAccepting_ExtendsTheOfferOnce()
    {
        var engine = SomeOffers.Engine(HalfMinute with { AcceptingExtension = Duration.FromSeconds(20) }, "ann");
        engine.Submit(Some.Draft("WO-1"));

        engine.After(Duration.FromSeconds(29)).Accept(new BeginAcceptingOffer { Offer = new OfferId(1) });
        var second = engine.Accept(new BeginAcceptingOffer { Offer = new OfferId(1) });
        engine.After(Duration.FromSeconds(20)).Accept(new AcceptOffer { Offer = new OfferId(1) });

        Assert.Null(second.Entry);
        Assert.Equal(WorkOrderStatus.Assigned, engine.Find("WO-1").Status);
    }

    [Theory]
    [InlineData("away", OfferRevocation.AgentUnavailable)]
    [InlineData("offline", OfferRevocation.AgentUnavailable)]
    [InlineData("leaves the queue", OfferRevocation.NoLongerEligible)]
    [InlineData("loses the skill", OfferRevocation.NoLongerEligible)]
    [InlineData("suspended", OfferRevocation.WorkOrderSuspended)]
    [InlineData("cancelled", OfferRevocation.WorkOrderEnded)]
    [InlineData("assigned by hand", OfferRevocation.TakenByOther)]
    public void Offer_ThatIsNoLongerRight_IsRevokedWithTheReason(string change, OfferRevocation expected)
    {
        var engine = SomeOffers.Engine(HalfMinute);
        engine.SignIn(Some.Agent("ann") with { Skills = [new SkillLevel { Skill = "tax", Level = 1 }] });
        engine.SignIn(Some.Agent("bob"));
        engine.Submit(Some.Draft("WO-1") with { Requirements = [new SkillRequirement { Skill = "tax", AtLeast = 1 }] });

        engine.Accept(change switch
        {
            "away" => new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Away },
            "offline" => new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Offline },
            "leaves the queue" => new SaveAgent { Profile = Some.Agent("ann", 100, "orders") with { Skills = [new SkillLevel { Skill = "tax", Level = 1 }] } },
            "loses the skill" => new SaveAgent { Profile = Some.Agent("ann") },
            "suspended" => new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Suspended },
            "cancelled" => new CancelWorkOrder { WorkOrder = "WO-1" },
            _ => new AssignWorkOrder { WorkOrder = "WO-1", Agent = "bob" },
        });

        Assert.Equal((OfferStatus.Revoked, expected), (engine.Engine.FindOffer(new OfferId(1))!.Status, engine.Engine.FindOffer(new OfferId(1))!.Revocation!.Value));
        Assert.Equal(0, engine.Engine.FindAgent("ann")!.UsedUnits);
    }

    [Fact]
    public void Offer_ThatIsStillRightAfterAChange_IsKept()
    {
        var engine = SomeOffers.Engine(HalfMinute, "ann", "bob");
        engine.Submit(Some.Draft("WO-1"));

        engine.Accept(new SaveAgent { Profile = Some.Agent("ann", capacityUnits: 10) });
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "urgent" });
        engine.Accept(new ApplyPlan { Plan = SomeOffers.Plan(HalfMinute) });

        Assert.Equal([(1L, "ann")], engine.OffersOf("WO-1"));
    }

    [Theory]
    [InlineData("away")]
    [InlineData("leaves the queue")]
    public void Offers_WhoseLastCandidateIsLost_AreExhausted(string how)
    {
        var engine = SomeOffers.Engine(HalfMinute, "ann", "bob");
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new DeclineOffer { Offer = new OfferId(1) });
        Assert.Empty(engine.Events.OfType<OffersExhausted>());

        engine.Accept(how == "away" ? new SetAgentPresence { Agent = "bob", Presence = AgentPresence.Away } : new SaveAgent { Profile = Some.Agent("bob", 100, "orders") });
        engine.Accept(new SetAgentPresence { Agent = "bob", Presence = AgentPresence.Away });

        Assert.Single(engine.Events.OfType<OffersExhausted>());
    }

    [Fact]
    public void Offers_RefusedByTheOnlyAgentWhosePauseEnds_AreExhaustedThen()
    {
        var engine = SomeOffers.Engine(HalfMinute with { OnMiss = new MissPolicy { Presence = AgentPresence.Away, For = Duration.FromMinutes(1) } }, "ann");
        engine.Submit(Some.Draft("WO-1"));
        engine.After(Duration.FromSeconds(30)).Accept(new AdvanceTime());
        Assert.Empty(engine.Events.OfType<OffersExhausted>());

        engine.After(Duration.FromMinutes(1)).Accept(new AdvanceTime());

        Assert.Single(engine.Events.OfType<OffersExhausted>());
    }

    [Fact]
    public void CoolDown_ThatEndsAtTheInstantOfAnExpiry_LeavesSomebodyToAsk()
    {
        var engine = SomeOffers.Engine(HalfMinute with { CoolDown = Duration.FromSeconds(30) }, "ann", "bob");
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new DeclineOffer { Offer = new OfferId(1) });

        engine.After(Duration.FromSeconds(30)).Accept(new AdvanceTime());

        Assert.Empty(engine.Events.OfType<OffersExhausted>());
        Assert.Equal([(3L, "ann")], engine.OffersOf("WO-1"));
    }

    [Fact]
    public void Decline_UntilPartOfATick_LeavesNoDeadlineBehind()
    {
        var engine = SomeOffers.Engine(HalfMinute, "ann");
        engine.Submit(Some.Draft("WO-1"));

        engine.Accept(new DeclineOffer { Offer = new OfferId(1), OfferAgainAt = Some.Now + Duration.FromMinutes(1) + Duration.FromNanoseconds(50) });
        engine.Now = engine.Engine.NextDueAt!.Value;

        Assert.NotEmpty(engine.Accept(new AdvanceTime()).Events);
    }

    [Fact]
    public void Agent_WhoSaysAwayWhilePaused_StaysAway()
    {
        var engine = SomeOffers.Engine(HalfMinute with { OnMiss = new MissPolicy { Presence = AgentPresence.Away, For = Duration.FromMinutes(1) } }, "ann");
        engine.Submit(Some.Draft("WO-1"));
        engine.After(Duration.FromSeconds(30)).Accept(new AdvanceTime());

        engine.Accept(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Away });
        engine.After(Duration.FromHours(1)).Accept(new AdvanceTime());

        Assert.Equal(AgentPresence.Away, engine.Engine.FindAgent("ann")!.Presence);
    }

    [Fact]
    public void Policy_TakenFromTheQueue_AssignsWhatWasRefused()
    {
        var engine = SomeOffers.Engine(HalfMinute, "ann");
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new DeclineOffer { Offer = new OfferId(1) });

        engine.Accept(new ApplyPlan { Plan = SomeOffers.Plan(null) });

        Assert.Equal(WorkOrderStatus.Assigned, engine.Find("WO-1").Status);
    }

    [Fact]
    public void Offers_OfOneAgentThatExpireTogether_AllExpire()
    {
        var engine = SomeOffers.Engine(HalfMinute with { OnMiss = new MissPolicy { Presence = AgentPresence.Away } }, "ann");
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2"));

        var decision = engine.After(Duration.FromSeconds(30)).Accept(new AdvanceTime());

        Assert.Equal(2, decision.Events.OfType<OfferExpired>().Count());
        Assert.Empty(decision.Events.OfType<OfferRevoked>());
    }

    [Fact]
    public void AssignmentByHand_ToTheAgentWhoHasTheOffer_SaysSo()
    {
        var engine = SomeOffers.Engine(HalfMinute with { AtOnce = 2 }, "ann", "bob");
        engine.Submit(Some.Draft("WO-1"));

        var decision = engine.Accept(new AssignWorkOrder { WorkOrder = "WO-1", Agent = "ann" });

        Assert.Equal([OfferRevocation.AssignedByHand, OfferRevocation.TakenByOther], decision.Events.OfType<OfferRevoked>().Select(e => e.Reason));
    }

    [Fact]
    public void WorkOrder_OfferedAsOftenAsTheLimit_IsOfferedNoMore()
    {
        var engine = SomeOffers.Engine(HalfMinute with { ForgivenReasons = ["no"] }, "ann");
        engine.Submit(Some.Draft("WO-1"));
        for (var i = 1; i <= RoutingLimits.OffersPerWorkOrder; i++) engine.Engine.Execute(new DeclineOffer { Offer = new OfferId(i), Reason = "no" }, engine.Now);

        Assert.Empty(engine.OffersOf("WO-1"));
        Assert.Equal(WorkOrderStatus.Queued, engine.Find("WO-1").Status);
        Assert.True(engine.Engine.State.FindOrder("WO-1")!.IsExhausted);
        engine.Accept(new AssignWorkOrder { WorkOrder = "WO-1", Agent = "ann" });
    }
}
