using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Semantics 13 and 26: work that moves to another queue, or from hand to hand.</summary>
public class TransferTests
{
    [Fact]
    public void Transfer_OfAssignedWork_FreesItsAgentAndStandsInTheOtherLine()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", 25, "general"));
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2"));

        engine.Accept(new TransferWorkOrder { WorkOrder = "WO-1", Queue = "orders" });

        var order = engine.Find("WO-1");
        Assert.Equal((WorkOrderStatus.Queued, new QueueId("orders"), null, null), (order.Status, order.Queue, order.Agent, order.Assignment));
        Assert.Equal(WorkOrderStatus.Assigned, engine.Find("WO-2").Status);
        var transferred = engine.Events.OfType<WorkOrderTransferred>().Single();
        Assert.Equal((new QueueId("general"), new AgentId("ann"), new QueueId("orders"), false), (transferred.FromQueue, transferred.FromAgent!.Value, transferred.Queue, transferred.RestartsPlace));
    }

    [Theory]
    [InlineData(null, "early")]
    [InlineData(false, "early")]
    [InlineData(true, "late")]
    public void PlaceInLine_AfterATransfer_IsKeptOrRestartedByTheQueue(bool? restarts, string first)
    {
        var engine = new TestEngine(Some.Plan() with { Queues = [new WorkQueue { Id = "general" }, new WorkQueue { Id = "orders", TransferRestartsPlace = restarts }] });
        engine.Submit(Some.Draft("early"));
        engine.Submit(Some.Draft("late", type: "order"));
        engine.Accept(new TransferWorkOrder { WorkOrder = "early", Queue = "orders" });

        engine.SignIn(Some.Agent("ann", 25, "orders"));

        Assert.Equal(first, engine.Events.OfType<WorkOrderAssigned>().First().WorkOrder.Value);
        Assert.Equal(Some.Now, engine.Find("early").CreatedAt);
    }

    [Fact]
    public void Transfer_WhileOffered_TakesBackTheOfferAndAsksInTheOtherQueue()
    {
        var engine = Offering("ann");
        engine.Submit(Some.Draft("WO-1"));

        var events = engine.Accept(new TransferWorkOrder { WorkOrder = "WO-1", Queue = "orders" }).Events.ToList();

        Assert.Equal([typeof(OfferRevoked), typeof(WorkOrderTransferred), typeof(OfferMade)], events.Select(e => e.GetType()));
        Assert.Equal(OfferRevocation.WorkOrderTransferred, ((OfferRevoked)events[0]).Reason);
        Assert.Equal((RejectionReason.OfferRevoked, "WorkOrderTransferred"), (engine.Refuse(new AcceptOffer { Offer = new OfferId(1) }).Reason, engine.Refuse(new AcceptOffer { Offer = new OfferId(1) }).Value));
    }

    [Fact]
    public void Transfer_ToAnotherQueue_ForgetsWhoDeclined()
    {
        var engine = Offering("ann");
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new DeclineOffer { Offer = new OfferId(1) });

        engine.Accept(new TransferWorkOrder { WorkOrder = "WO-1", Queue = "orders" });

        Assert.Equal([(2L, "ann")], engine.OffersOf("WO-1"));
    }

    [Fact]
    public void Transfer_IntoAQueueWhereItIsOfferedNoMore_SaysSo()
    {
        var engine = Offering("ann");
        engine.Submit(Some.Draft("WO-1"));
        for (var i = 1; i <= RoutingLimits.OffersPerWorkOrder; i++) engine.Engine.Execute(new DeclineOffer { Offer = new OfferId(i), OfferAgainAt = engine.Now }, engine.Now);

        var events = engine.Engine.Execute(new TransferWorkOrder { WorkOrder = "WO-1", Queue = "orders" }, engine.Now).Events;

        Assert.Equal([typeof(WorkOrderTransferred), typeof(OffersExhausted)], events.Select(e => e.GetType()));
    }

    [Fact]
    public void Transfer_ToWhereItIs_ChangesNothing()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", 25));
        engine.Submit(Some.Draft("held"));
        engine.Submit(Some.Draft("waits"));

        Assert.Null(engine.Accept(new TransferWorkOrder { WorkOrder = "waits", Queue = "general" }).Entry);
        Assert.Null(engine.Accept(new TransferWorkOrder { WorkOrder = "held", Queue = "general", Agent = "ann" }).Entry);
        Assert.Equal((WorkOrderStatus.Assigned, WorkOrderStatus.Queued), (engine.Find("held").Status, engine.Find("waits").Status));
    }

    [Fact]
    public void Transfer_OfHeldWorkToItsOwnQueue_PutsItBackInLineAtItsPlace()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", 25));
        engine.Submit(Some.Draft("held"));
        engine.Submit(Some.Draft("later"));
        engine.Accept(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Away });

        engine.Accept(new TransferWorkOrder { WorkOrder = "held", Queue = "general" });
        Assert.Equal((WorkOrderStatus.Queued, null), (engine.Find("held").Status, engine.Find("held").Assignment));
        engine.SignIn(Some.Agent("bob", 25));

        Assert.Equal((new AgentId("bob"), WorkOrderStatus.Queued), (engine.Find("held").Agent, engine.Find("later").Status));
    }

    [Fact]
    public void Transfer_ToAnAgent_HandsItOverInOneStep()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.SignIn(Some.Agent("bob", 100, "orders"));

        var events = engine.Accept(new TransferWorkOrder { WorkOrder = "WO-1", Queue = "general", Agent = "bob" }).Events.ToList();

        Assert.Equal([typeof(WorkOrderTransferred), typeof(WorkOrderAssigned)], events.Select(e => e.GetType()));
        Assert.Equal((new AgentId("bob"), AssignmentCause.Transfer, new AssignmentId(2)), (((WorkOrderAssigned)events[1]).Agent, ((WorkOrderAssigned)events[1]).Cause, ((WorkOrderAssigned)events[1]).Assignment));
        Assert.Equal((0, 25), (engine.Engine.FindAgent("ann")!.UsedUnits, engine.Engine.FindAgent("bob")!.UsedUnits));
        Assert.Equal(RejectionReason.OtherAssignment, engine.Refuse(new CompleteWorkOrder { WorkOrder = "WO-1", Assignment = new AssignmentId(1) }).Reason);
    }

    [Fact]
    public void Transfer_OfWaitingWorkToAnAgent_GoesOnAndItsClocksRun()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });

        engine.Accept(new TransferWorkOrder { WorkOrder = "WO-1", Queue = "orders", Agent = "ann" });

        Assert.Equal((WorkOrderStatus.Assigned, SlaClockStatus.Running), (engine.Find("WO-1").Status, engine.Find("WO-1").Clocks.Single().Status));
    }

    [Fact]
    public void Transfer_ToAFullAgent_NeedsTheOverCommitRuleOfTransfers()
    {
        var manual = FullBob(new OverCommitRule { Cause = AssignmentCause.Manual, UpToUnits = 100 });
        var transfer = FullBob(new OverCommitRule { Cause = AssignmentCause.Transfer, UpToUnits = 100 });
        var command = new TransferWorkOrder { WorkOrder = "WO-1", Queue = "orders", Agent = "bob" };

        Assert.Equal((RejectionReason.AgentFull, "50", "25"), (manual.Refuse(command).Reason, manual.Refuse(command).Value, manual.Refuse(command).Limit));
        var exceeded = Assert.Single(transfer.Accept(command).Events.OfType<CapacityExceeded>());
        Assert.Equal((AssignmentCause.Transfer, 50, 25), (exceeded.Cause, exceeded.UsedUnits, exceeded.CapacityUnits));
    }

    [Fact]
    public void Transfer_ToAnAgentAtTheOtherQueuesCap_IsRefused()
    {
        var engine = new TestEngine(Some.Plan() with { Queues = [new WorkQueue { Id = "general" }, new WorkQueue { Id = "orders", MaxPerAgent = 1 }] });
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("order", type: "order"));
        engine.Submit(Some.Draft("WO-1"));

        var rejection = engine.Refuse(new TransferWorkOrder { WorkOrder = "WO-1", Queue = "orders", Agent = "ann" });

        Assert.Equal((RejectionReason.AgentFull, "2", "1"), (rejection.Reason, rejection.Value, rejection.Limit));
    }

    [Fact]
    public void DirectAssignment_ToAFullAgent_NeedsTheOverCommitRuleOfDirectWork()
    {
        var manual = FullBob(new OverCommitRule { Cause = AssignmentCause.Manual, UpToUnits = 100 });
        var direct = FullBob(new OverCommitRule { Cause = AssignmentCause.Direct, UpToUnits = 100 });
        var command = new AssignWorkOrder { WorkOrder = "WO-3", Agent = "bob", Cause = AssignmentCause.Direct };

        Assert.Equal(RejectionReason.AgentFull, manual.Refuse(command).Reason);
        Assert.Equal(AssignmentCause.Direct, Assert.Single(direct.Accept(command).Events.OfType<CapacityExceeded>()).Cause);
        Assert.Equal(AssignmentCause.Direct, direct.Events.OfType<WorkOrderAssigned>().Last().Cause);
    }

    [Fact]
    public void TransferToAnAgent_WithinAQueueThatRestartsPlaces_KeepsThePlace()
    {
        var engine = new TestEngine(Some.Plan() with { Queues = [new WorkQueue { Id = "general", TransferRestartsPlace = true }, new WorkQueue { Id = "orders" }] });
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2"));
        engine.SignIn(Some.Agent("bob", 25, "orders"));
        engine.Accept(new TransferWorkOrder { WorkOrder = "WO-1", Queue = "general", Agent = "bob" });

        Assert.False(engine.Events.OfType<WorkOrderTransferred>().Single().RestartsPlace);
    }

    [Fact]
    public void TransferToAnAgent_WithinTheQueue_ForgetsNoRefusal()
    {
        var engine = SomeOffers.Engine(new OfferPolicy { ExpiresAfter = Duration.FromHours(1) }, "ann");
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new DeclineOffer { Offer = new OfferId(1) });
        engine.SignIn(Some.Agent("bob", 25, "orders"));
        engine.Accept(new TransferWorkOrder { WorkOrder = "WO-1", Queue = "general", Agent = "bob" });
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Suspended });
        engine.Accept(new SetAgentPresence { Agent = "bob", Presence = AgentPresence.Offline });
        engine.GoOn("WO-1");

        Assert.Empty(engine.Find("WO-1").Offers);
    }

    /// <summary>Ann has WO-1, bob is full with WO-2, and WO-3 waits for somebody with the skill.</summary>
    private static TestEngine FullBob(OverCommitRule rule)
    {
        var engine = new TestEngine(Some.Plan() with { OverCommit = [rule] });
        engine.SignIn(Some.Agent("ann", 25));
        engine.Submit(Some.Draft("WO-1"));
        engine.SignIn(Some.Agent("bob", 25));
        engine.Submit(Some.Draft("WO-2"));
        engine.Submit(Some.Draft("WO-3") with { Requirements = [new SkillRequirement { Skill = "tax", AtLeast = 1 }] });
        return engine;
    }

    /// <summary>Both queues offer.</summary>
    private static TestEngine Offering(string agent)
    {
        var policy = new OfferPolicy { ExpiresAfter = Duration.FromMinutes(1) };
        var engine = new TestEngine(Some.Plan() with { Queues = [new WorkQueue { Id = "general", Offers = policy }, new WorkQueue { Id = "orders", Offers = policy }] });
        engine.SignIn(Some.Agent(agent));
        return engine;
    }
}
