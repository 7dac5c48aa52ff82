using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Semantics 14 and 31: work that comes back waits in line for the agent who had it, up to d.</summary>
public class AffinityTests
{
    [Fact]
    public void Resumed_WithoutRoomAtItsAgent_WaitsForThatAgentAndNobodyElseGetsIt()
    {
        var engine = SomeReturns.SetAside();

        var requeued = (WorkOrderRequeued)engine.GoOn("WO-1").Events.First();
        engine.SignIn(SomeReturns.Skilled("bob"));

        var until = Some.Now + SomeReturns.Wait;
        Assert.Equal((new AgentId("ann"), new AgentId("ann"), until), (requeued.Agent, requeued.WaitsFor!.Value, requeued.WaitEndsAt!.Value));
        var order = engine.Find("WO-1");
        Assert.Equal((WorkOrderStatus.Queued, null, new AgentId("ann"), until), (order.Status, order.Agent, Assert.Single(order.WaitsFor), order.WaitEndsAt!.Value));
    }

    [Fact]
    public void Reopened_WithoutRoomAtItsAgent_WaitsForThatAgent()
    {
        var engine = SomeReturns.Done();

        var reopened = (WorkOrderReopened)engine.Accept(new ReopenWorkOrder { WorkOrder = "WO-1" }).Events.First();
        engine.SignIn(SomeReturns.Skilled("bob"));

        Assert.Equal((new AgentId("ann"), Some.Now + SomeReturns.Wait), (reopened.WaitsFor!.Value, reopened.WaitEndsAt!.Value));
        Assert.Equal((WorkOrderStatus.Queued, new AgentId("ann")), (engine.Find("WO-1").Status, engine.WaitedFor("WO-1")!.Value));
    }

    [Fact]
    public void AgentWithRoomInTime_GetsWhatWaits()
    {
        var engine = SomeReturns.SetAside();
        engine.GoOn("WO-1");
        engine.SignIn(SomeReturns.Skilled("bob"));

        engine.After(SomeReturns.Wait - Duration.FromTicks(1)).Complete("WO-2");
        engine.Close("WO-2");

        var order = engine.Find("WO-1");
        Assert.Equal((WorkOrderStatus.Assigned, new AgentId("ann"), null, null), (order.Status, order.Agent!.Value, engine.WaitedFor("WO-1"), order.WaitEndsAt));
        Assert.Empty(engine.After(SomeReturns.Wait).Accept(new AdvanceTime()).Events);
    }

    [Fact]
    public void Wait_AtItsEnd_IsOverAndTheWorkIsForEverybody()
    {
        var engine = SomeReturns.SetAside();
        engine.GoOn("WO-1");
        engine.SignIn(SomeReturns.Skilled("bob"));

        Assert.Equal(Some.Now + SomeReturns.Wait, engine.Engine.NextDueAt);
        Assert.Empty(engine.After(SomeReturns.Wait - Duration.FromTicks(1)).Accept(new AdvanceTime()).Events);
        var events = engine.After(Duration.FromTicks(1)).Accept(new AdvanceTime()).Events.ToList();

        Assert.Equal([typeof(AffinityEnded), typeof(WorkOrderAssigned)], events.Select(e => e.GetType()));
        Assert.Equal((new WorkOrderId("WO-1"), new AgentId("ann"), AffinityEndReason.TimeOver, Some.Now + SomeReturns.Wait), events.EndOfWait());
        Assert.Equal((ActorKind.Rule, new AgentId("bob")), (events[0].Actor.Kind, engine.Find("WO-1").Agent!.Value));
        Assert.Null(engine.WaitedFor("WO-1"));
    }

    [Fact]
    public void Wait_OverLongBeforeTheHostCalls_EndedAtItsInstant_AndTheWorkIsAssignedNow()
    {
        var engine = SomeReturns.SetAside();
        engine.GoOn("WO-1");
        engine.SignIn(SomeReturns.Skilled("bob"));

        var events = engine.After(Duration.FromHours(1)).Accept(new AdvanceTime()).Events.ToList();

        Assert.Equal([Some.Now + SomeReturns.Wait, Some.Now + Duration.FromHours(1)], events.Select(e => e.At));
    }

    public static TheoryData<string, Command[], AffinityEndReason> CannotServe => new()
    {
        { "offline", [Presence(AgentPresence.Offline)], AffinityEndReason.AgentUnavailable },
        { "draining", [Presence(AgentPresence.Draining)], AffinityEndReason.AgentUnavailable },
        { "off shift", [new EndAgentShift { Agent = "ann" }], AffinityEndReason.AgentUnavailable },
        { "not on the channel", [new SetChannelAvailability { Agent = "ann", Channel = "chat", IsAvailable = false }], AffinityEndReason.AgentUnavailable },
        { "other queue", [new SaveAgent { Profile = SomeReturns.Skilled("ann", 25, "orders") }], AffinityEndReason.NoLongerEligible },
        { "no skill", [new SaveAgent { Profile = Some.Agent("ann", 25) }], AffinityEndReason.NoLongerEligible },
        { "less capacity than it costs", [new SaveAgent { Profile = SomeReturns.Skilled("ann", 24) }], AffinityEndReason.NoLongerEligible },
        { "costs more than the capacity", [new ApplyPlan { Plan = SomeReturns.PlanWith(chatUnits: 26) }], AffinityEndReason.NoLongerEligible },
    };

    [Theory, MemberData(nameof(CannotServe))]
    public void Wait_ForAnAgentWhoCannotServe_EndsAtOnce(string because, Command[] commands, AffinityEndReason reason)
    {
        var engine = SomeReturns.SetAside();
        engine.GoOn("WO-1");
        engine.SignIn(SomeReturns.Skilled("bob"));

        var events = commands.SelectMany(command => engine.After(Duration.FromMinutes(1)).Accept(command).Events).ToList();

        Assert.Equal((new WorkOrderId("WO-1"), new AgentId("ann"), reason, engine.Now), events.EndOfWait());
        Assert.True(new AgentId("bob") == engine.Find("WO-1").Agent, because);
    }

    [Theory, MemberData(nameof(CannotServe))]
    public void WorkThatComesBack_ToAnAgentWhoCannotServe_DoesNotWait(string because, Command[] commands, AffinityEndReason reason)
    {
        var engine = SomeReturns.SetAside();
        foreach (var command in commands) engine.Accept(command);

        var requeued = (WorkOrderRequeued)engine.GoOn("WO-1").Events.First();

        Assert.True(requeued is { WaitsFor: null, WaitEndsAt: null }, $"{because}, {reason}");
        Assert.Null(engine.WaitedFor("WO-1"));
    }

    [Fact]
    public void Wait_ForAnAgentWhoseShiftEndsByItself_EndsThen()
    {
        var engine = SomeReturns.SetAside();
        engine.Accept(new StartAgentShift { Agent = "ann", EndsAt = Some.Now + Duration.FromMinutes(3) });
        engine.GoOn("WO-1");

        var events = engine.After(SomeReturns.Wait).Accept(new AdvanceTime()).Events.ToList();

        Assert.Equal((new WorkOrderId("WO-1"), new AgentId("ann"), AffinityEndReason.AgentUnavailable, Some.Now + Duration.FromMinutes(3)), events.EndOfWait());
    }

    [Fact]
    public void Wait_ForAnAgentOnABreak_GoesOn()
    {
        var engine = SomeReturns.SetAside();
        engine.GoOn("WO-1");
        engine.Accept(Presence(AgentPresence.Away));
        engine.Accept(new CancelWorkOrder { WorkOrder = "WO-2" });
        var during = engine.Find("WO-1");

        engine.Accept(Presence(AgentPresence.Available));

        Assert.Equal((WorkOrderStatus.Queued, new AgentId("ann")), (during.Status, Assert.Single(during.WaitsFor)));
        Assert.Equal(new AgentId("ann"), engine.Find("WO-1").Agent);
    }

    [Fact]
    public void Reopened_WhileItsAgentIsOnABreak_IsForEverybody()
    {
        var engine = SomeReturns.Done();
        engine.Accept(Presence(AgentPresence.Away));

        engine.Accept(new ReopenWorkOrder { WorkOrder = "WO-1" });

        Assert.Null(engine.WaitedFor("WO-1"));
    }

    [Fact]
    public void Assigned_ByHand_WaitsNoMore()
    {
        var engine = SomeReturns.SetAside();
        engine.GoOn("WO-1");
        engine.SignIn(SomeReturns.Skilled("bob"));

        engine.Accept(new AssignWorkOrder { WorkOrder = "WO-1", Agent = "bob" });

        Assert.Equal((new AgentId("bob"), null, null), (engine.Find("WO-1").Agent!.Value, engine.WaitedFor("WO-1"), engine.Find("WO-1").WaitEndsAt));
        Assert.Empty(engine.After(SomeReturns.Wait).Accept(new AdvanceTime()).Events);
    }

    [Fact]
    public void Transferred_ToAnotherQueue_WaitsNoMore()
    {
        var engine = SomeReturns.SetAside();
        engine.GoOn("WO-1");
        engine.SignIn(SomeReturns.Skilled("bob"));

        engine.Accept(new TransferWorkOrder { WorkOrder = "WO-1", Queue = "orders" });

        Assert.Equal((new AgentId("bob"), null), (engine.Find("WO-1").Agent!.Value, engine.WaitedFor("WO-1")));
    }

    [Fact]
    public void Suspended_AndResumed_BelongsToNobody()
    {
        var engine = SomeReturns.SetAside();
        engine.GoOn("WO-1");
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Suspended });
        var suspended = engine.Find("WO-1");

        engine.GoOn("WO-1");

        Assert.Equal((0, null), (suspended.WaitsFor.Count, suspended.WaitEndsAt));
        Assert.Null(engine.WaitedFor("WO-1"));
    }

    [Fact]
    public void Agent_WithRoom_TakesWhatWaitsAndWhatDoesNot_InTheOrderOfTheLine()
    {
        var engine = SomeReturns.SetAside();
        engine.Submit(Some.Draft("urgent") with { Priority = "urgent" });
        engine.Submit(Some.Draft("later"));
        engine.GoOn("WO-1");

        var order = new[] { "WO-2", "urgent", "WO-1" }.Select(done =>
        {
            engine.Complete(done);
            engine.Close(done);
            return engine.Events.OfType<WorkOrderAssigned>().Last().WorkOrder.Value;
        });

        Assert.Equal(["urgent", "WO-1", "later"], order);
    }

    [Fact]
    public void WorkThatWaits_UnderPriorityDeadline_GoesByItsDue()
    {
        var engine = SomeReturns.SetAside(SomeReturns.PlanWith() with { WorkOrderRule = WorkOrderRule.PriorityDeadline });
        engine.After(Duration.FromHours(1)).Submit(Some.Draft("WO-3"));
        engine.After(Duration.FromMinutes(5)).GoOn("WO-1"); // Its clock stood still, so it is due last now.

        engine.Complete("WO-2");
        engine.Close("WO-2");

        Assert.Equal((WorkOrderStatus.Assigned, WorkOrderStatus.Queued), (engine.Find("WO-3").Status, engine.Find("WO-1").Status));
    }

    [Fact]
    public void Resumed_ToAnAgentWithRoomOrAnOverCommitRule_DoesNotWait()
    {
        var engine = SomeReturns.SetAside(SomeReturns.PlanWith() with { OverCommit = [new OverCommitRule { Cause = AssignmentCause.Resume, UpToUnits = 50 }] });

        engine.GoOn("WO-1");

        Assert.Equal((WorkOrderStatus.Assigned, null), (engine.Find("WO-1").Status, engine.WaitedFor("WO-1")));
    }

    [Fact]
    public void Wait_IsThatOfTheCurrentPlanWhenTheWorkComesBack_AndKeepsItsEnd()
    {
        var engine = SomeReturns.SetAside();
        engine.Accept(new ApplyPlan { Plan = SomeReturns.PlanWith(wait: Duration.FromMinutes(3)) });
        engine.GoOn("WO-1");
        engine.Accept(new ApplyPlan { Plan = SomeReturns.WithoutWait() });

        Assert.Equal(Some.Now + Duration.FromMinutes(3), engine.Find("WO-1").WaitEndsAt);
        engine.SignIn(SomeReturns.Skilled("bob"));
        Assert.Equal(WorkOrderStatus.Queued, engine.Find("WO-1").Status);
    }

    [Fact]
    public void Queue_WithoutReturnWaitsFor_LetsNothingWait()
    {
        var engine = SomeReturns.SetAside(SomeReturns.WithoutWait());
        engine.SignIn(SomeReturns.Skilled("bob"));

        engine.GoOn("WO-1");

        Assert.Equal((new AgentId("bob"), null), (engine.Find("WO-1").Agent!.Value, engine.WaitedFor("WO-1")));
    }

    [Fact]
    public void WorkThatWaits_ForOneAgent_IsLimited()
    {
        var engine = new TestEngine(SomeReturns.PlanWith());
        engine.SignIn(Some.Agent("ann", capacityUnits: 25));
        var orders = Enumerable.Range(0, RoutingLimits.WaitingPerAgent + 1).Select(i => $"WO-{i}").ToList();
        foreach (var id in orders)
        {
            engine.Submit(Some.Draft(id));
            engine.Accept(new UpdateWorkOrder { WorkOrder = id, Status = WorkOrderStatus.Suspended });
        }

        engine.Submit(Some.Draft("in hand"));
        foreach (var id in orders) engine.GoOn(id);

        Assert.Equal(orders[..^1], orders.Where(id => engine.WaitedFor(id) is not null));
    }

    [Fact]
    public void Recover_FromAWaitForAnAgentWhoHasRoom_LeavesThemToTheNextMatching()
    {
        var engine = SomeReturns.SetAside();
        engine.Accept(new CancelWorkOrder { WorkOrder = "WO-2" });
        var last = engine.Events.Last();
        var requeued = new WorkOrderRequeued
        {
            Stamp = new EventStamp(last.Sequence + 1, last.At, last.Actor),
            WorkOrder = "WO-1",
            Agent = "ann",
            WaitsFor = "ann",
            WaitEndsAt = last.At + SomeReturns.Wait,
        };

        var recovered = RoutingEngine.Recover([.. engine.Journal, new JournalEntry { Sequence = engine.Journal.Count + 1, Instant = last.At, Events = [requeued] }]);
        recovered.Execute(new AdvanceTime(), last.At);

        Assert.Equal(new AgentId("ann"), recovered.FindWorkOrder("WO-1")!.Agent);
    }

    [Fact]
    public void WorkThatCostsNothing_DoesNotWaitForAnAgentOfCapacityZero()
    {
        var engine = SomeReturns.SetAside(SomeReturns.PlanWith(chatUnits: 0));
        engine.Accept(new SaveAgent { Profile = SomeReturns.Skilled("ann", 0) });

        engine.GoOn("WO-1");

        Assert.Null(engine.WaitedFor("WO-1"));
    }

    private static SetAgentPresence Presence(AgentPresence presence) => new() { Agent = "ann", Presence = presence };
}
