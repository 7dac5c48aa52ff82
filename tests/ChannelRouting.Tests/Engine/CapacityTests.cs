using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

public class CapacityTests
{
    [Theory]
    [InlineData(25, 100, WorkOrderStatus.Assigned, 25)]
    [InlineData(25, 50, WorkOrderStatus.Waiting, 13)] // ceil(12.5)
    [InlineData(25, 0, WorkOrderStatus.Waiting, 0)]
    [InlineData(25, null, WorkOrderStatus.Waiting, 25)]
    [InlineData(25, 50, WorkOrderStatus.Completed, 25)]
    [InlineData(25, 50, WorkOrderStatus.Suspended, 0)]
    [InlineData(25, 50, WorkOrderStatus.Closed, 0)]
    [InlineData(25, 50, WorkOrderStatus.Queued, 0)]
    [InlineData(1_000_000, 99, WorkOrderStatus.Waiting, 990_000)]
    public void CostUnits_OfAStatus_IsItsShareOfTheChannelsCostRoundedUp(int cost, int? waitingPercent, WorkOrderStatus status, int expected)
    {
        var channel = new ContactChannel { Id = "chat", Kind = "chat", CostUnits = cost, WaitingPercent = waitingPercent };

        Assert.Equal(expected, ChannelRouting.Engine.Capacity.CostUnits(channel, status));
    }

    [Fact]
    public void Agent_WithUnitsLeft_TakesWorkUntilTheyAreUsed()
    {
        var engine = new TestEngine(Some.Plan() with { Channels = [new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 40 }] });
        engine.SignIn(Some.Agent("ann", capacityUnits: 100));

        var statuses = Enumerable.Range(1, 3).Select(i => engine.Submit(Some.Draft($"WO-{i}")).Status);

        Assert.Equal([WorkOrderStatus.Assigned, WorkOrderStatus.Assigned, WorkOrderStatus.Queued], statuses);
        Assert.Equal((80, 2), (engine.Engine.FindAgent("ann")!.UsedUnits, engine.Engine.FindAgent("ann")!.WorkOrderCount));
    }

    [Fact]
    public void Agent_AtAChannelsCap_TakesNoMoreOfItButOtherWork()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", capacityUnits: 1_000));
        for (var i = 1; i <= 3; i++) engine.Submit(Some.Draft($"chat-{i}"));

        Assert.Equal(WorkOrderStatus.Queued, engine.Submit(Some.Draft("chat-4")).Status);
        Assert.Equal(WorkOrderStatus.Assigned, engine.Submit(Some.Draft("call-1", channel: "phone")).Status);
    }

    [Fact]
    public void Agent_AtTheCapOfWorkThatCostsNothing_TakesMoreOnceSomeEnds()
    {
        var engine = new TestEngine(Some.Plan() with { Channels = [new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 0, MaxPerAgent = 1 }] });
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2"));
        Assert.Equal(WorkOrderStatus.Queued, engine.Find("WO-2").Status);

        engine.Accept(new CancelWorkOrder { WorkOrder = "WO-1" });

        Assert.Equal(WorkOrderStatus.Assigned, engine.Find("WO-2").Status);
    }

    [Fact]
    public void Agent_AtAQueuesCap_TakesNoMoreOfItButOtherWork()
    {
        var engine = new TestEngine(Some.Plan() with { Queues = [new WorkQueue { Id = "general" }, new WorkQueue { Id = "orders", MaxPerAgent = 1 }] });
        engine.SignIn(Some.Agent("ann", capacityUnits: 1_000));
        engine.Submit(Some.Draft("order-1", type: "order"));

        Assert.Equal(WorkOrderStatus.Queued, engine.Submit(Some.Draft("order-2", type: "order")).Status);
        Assert.Equal(WorkOrderStatus.Assigned, engine.Submit(Some.Draft("question-1")).Status);
    }

    [Fact]
    public void Agent_WithCapacityZero_IsAlwaysFullEvenForWorkThatCostsNothing()
    {
        var engine = new TestEngine(Some.Plan() with { Channels = [new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 0 }] });
        engine.SignIn(Some.Agent("ann", capacityUnits: 0));

        Assert.Equal(WorkOrderStatus.Queued, engine.Submit(Some.Draft("WO-1")).Status);
    }

    [Fact]
    public void Capacity_Lowered_DropsNoWorkAndTakesNoNew()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", capacityUnits: 50));
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2"));

        engine.Accept(new SaveAgent { Profile = Some.Agent("ann", capacityUnits: 30) });
        engine.Complete("WO-1");
        engine.Close("WO-1");

        Assert.Equal(WorkOrderStatus.Assigned, engine.Find("WO-2").Status);
        Assert.Equal(WorkOrderStatus.Queued, engine.Submit(Some.Draft("WO-3")).Status);
    }

    [Fact]
    public void Capacity_Raised_MatchesInTheSameStep()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", capacityUnits: 0));
        engine.Submit(Some.Draft("WO-1"));

        var decision = engine.Accept(new SaveAgent { Profile = Some.Agent("ann", capacityUnits: 25) });

        Assert.Equal([typeof(AgentSaved), typeof(WorkOrderAssigned)], decision.Entry!.Events.Select(e => e.GetType()));
    }

    [Fact]
    public void Waiting_FreesAShareThatOtherWorkTakes()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", capacityUnits: 38));
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2"));

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });

        Assert.Equal(WorkOrderStatus.Assigned, engine.Find("WO-2").Status);
        Assert.Equal(13 + 25, engine.Engine.FindAgent("ann")!.UsedUnits);
    }

    [Fact]
    public void Resume_WithoutRoom_StandsInLineAgainAtItsOldPlace()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", capacityUnits: 38));
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2"));
        engine.Submit(Some.Draft("WO-3"));
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Assigned });
        var requeued = engine.Find("WO-1");
        engine.Complete("WO-2");
        engine.Close("WO-2");

        Assert.Equal((WorkOrderStatus.Queued, null), (requeued.Status, requeued.Agent));
        Assert.Equal((WorkOrderStatus.Assigned, WorkOrderStatus.Queued), (engine.Find("WO-1").Status, engine.Find("WO-3").Status));
    }

    [Fact]
    public void Resume_ThatTakesNoMoreThanIsHeld_GoesOnEvenWhenCapacityWasLowered()
    {
        var engine = new TestEngine(Some.Plan() with { Channels = [new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 25 }] });
        engine.SignIn(Some.Agent("ann", capacityUnits: 100));
        for (var i = 1; i <= 4; i++) engine.Submit(Some.Draft($"WO-{i}"));
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });
        engine.Accept(new SaveAgent { Profile = Some.Agent("ann", capacityUnits: 50) });

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Assigned });

        Assert.Equal((WorkOrderStatus.Assigned, new AgentId("ann")), (engine.Find("WO-1").Status, engine.Find("WO-1").Agent!.Value));
        Assert.Empty(engine.Events.OfType<CapacityExceeded>());
    }

    [Fact]
    public void Resume_OfAnAgentWhoSignedOut_StandsInLineAgain()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Suspended });
        engine.Accept(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Offline });

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Assigned });

        Assert.Equal(WorkOrderStatus.Queued, engine.Find("WO-1").Status);
    }

    [Fact]
    public void Resume_UnderAnOverCommitRule_GoesOverAndSaysSo()
    {
        var engine = new TestEngine(Some.Plan() with { OverCommit = [new OverCommitRule { Cause = AssignmentCause.Resume, UpToUnits = 50 }] });
        engine.SignIn(Some.Agent("ann", capacityUnits: 38));
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2"));
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });

        var decision = engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Assigned });

        var exceeded = Assert.Single(decision.Events.OfType<CapacityExceeded>());
        Assert.Equal((AssignmentCause.Resume, 50, 38), (exceeded.Cause, exceeded.UsedUnits, exceeded.CapacityUnits));
    }

    [Fact]
    public void Completion_OfWaitingWorkWithoutRoomForItsWrapUp_GoesOverAndSaysSo()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", capacityUnits: 38));
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });
        engine.Submit(Some.Draft("WO-2"));

        engine.Complete("WO-1");

        var exceeded = Assert.Single(engine.Events.OfType<CapacityExceeded>());
        Assert.Equal((AssignmentCause.WrapUp, 50, 38), (exceeded.Cause, exceeded.UsedUnits, exceeded.CapacityUnits));
    }

    [Fact]
    public void ManualAssignment_OverCapacity_IsRefusedByDefault()
    {
        var engine = FullAgent(Some.Plan());

        var rejection = engine.Refuse(new AssignWorkOrder { WorkOrder = "WO-2", Agent = "ann" });

        Assert.Equal((RejectionReason.AgentFull, "50", "25"), (rejection.Reason, rejection.Value, rejection.Limit));
    }

    [Fact]
    public void ManualAssignment_UnderAnOverCommitRule_GoesOverUpToTheHardCap()
    {
        var engine = FullAgent(Some.Plan() with { OverCommit = [new OverCommitRule { Cause = AssignmentCause.Manual, UpToUnits = 50 }] });

        var decision = engine.Accept(new AssignWorkOrder { WorkOrder = "WO-2", Agent = "ann" });
        var rejection = engine.Refuse(new AssignWorkOrder { WorkOrder = "WO-3", Agent = "ann" });

        Assert.Equal([typeof(WorkOrderAssigned), typeof(CapacityExceeded)], decision.Entry!.Events.Select(e => e.GetType()));
        Assert.Equal((RejectionReason.AgentFull, "75", "50"), (rejection.Reason, rejection.Value, rejection.Limit));
    }

    [Fact]
    public void Matching_WithOverCommitRules_NeverGoesOver()
    {
        var engine = FullAgent(Some.Plan() with { OverCommit = [new OverCommitRule { Cause = AssignmentCause.Manual, UpToUnits = 500 }] });

        Assert.Equal(WorkOrderStatus.Queued, engine.Find("WO-2").Status);
    }

    [Fact]
    public void Completion_ThatTakesNoMoreThanBefore_AfterACapacityWasLowered_SaysNothing()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2"));
        engine.Accept(new SaveAgent { Profile = Some.Agent("ann", 25) });

        Assert.Empty(engine.Accept(new CompleteWorkOrder { WorkOrder = "WO-1", Assignment = engine.Find("WO-1").Assignment!.Value }).Events.OfType<CapacityExceeded>());
    }

    [Theory]
    [InlineData("skill")]
    [InlineData("queue")]
    [InlineData("channel")]
    [InlineData("shift")]
    public void Resume_OfAnAgentWhoWouldNotGetItAnew_StaysWithThatAgent(string what)
    {
        var engine = new TestEngine(SomeReturns.WithoutWait());
        engine.SignIn(SomeReturns.Skilled("ann"));
        engine.Submit(Some.Draft("WO-1", type: "tax"));
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Suspended });
        engine.Accept(what switch
        {
            "skill" => new SaveAgent { Profile = Some.Agent("ann") },
            "queue" => new SaveAgent { Profile = SomeReturns.Skilled("ann", 100, "orders") },
            "channel" => new SetChannelAvailability { Agent = "ann", Channel = "chat", IsAvailable = false },
            _ => new EndAgentShift { Agent = "ann" },
        });

        engine.GoOn("WO-1");

        Assert.Equal((WorkOrderStatus.Assigned, new AgentId("ann")), (engine.Find("WO-1").Status, engine.Find("WO-1").Agent));
    }

    private static TestEngine FullAgent(RoutingPlan plan)
    {
        var engine = new TestEngine(plan);
        engine.SignIn(Some.Agent("ann", capacityUnits: 25));
        for (var i = 1; i <= 3; i++) engine.Submit(Some.Draft($"WO-{i}"));
        return engine;
    }

    [Fact]
    public void Cost_RaisedOverWorkThatCostNothing_CountsAllOfIt()
    {
        var engine = new RoutingEngine();
        Run(engine, new ApplyPlan { Plan = ChatAt(0) });
        Run(engine, new SaveAgent { Profile = Some.Agent("ann") });
        Run(engine, new SignInAgent { Agent = "ann" });
        for (var i = 0; i < 3_000; i++) Run(engine, new SubmitWorkOrder { Draft = Some.Draft($"WO-{i}") });

        Run(engine, new ApplyPlan { Plan = ChatAt(RoutingLimits.CapacityUnits) });
        Run(engine, new SubmitWorkOrder { Draft = Some.Draft("call", channel: "phone") });

        Assert.Equal(3_000L * RoutingLimits.CapacityUnits, engine.FindAgent("ann")!.UsedUnits); // More than 32 bits hold.
        Assert.Equal(WorkOrderStatus.Queued, engine.FindWorkOrder("call")!.Status);
    }

    [Fact]
    public void Offer_AcceptedAfterCapacityWasLowered_TakesWhatItReservedAndGoesOverNothing()
    {
        var engine = SomeOffers.Engine(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(5) }, "ann");
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new SaveAgent { Profile = Some.Agent("ann", capacityUnits: 10) });

        engine.Accept(new AcceptOffer { Offer = new OfferId(1) });

        Assert.Equal((WorkOrderStatus.Assigned, 25L), (engine.Find("WO-1").Status, engine.Engine.FindAgent("ann")!.UsedUnits));
        Assert.Empty(engine.Events.OfType<CapacityExceeded>());
    }

    private static void Run(RoutingEngine engine, Command command) => Assert.True(engine.Execute(command, Some.Now).IsAccepted);

    private static RoutingPlan ChatAt(int costUnits) =>
        Some.Plan() with { Channels = [Some.Plan().Channels[0], new ContactChannel { Id = "chat", Kind = "chat", CostUnits = costUnits }] };
}
