using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>What the host says happened with the customer.</summary>
public class InteractionTests
{
    [Fact]
    public void Interaction_Recorded_StandsInItsEventWithTheWorkOrdersChannel()
    {
        var engine = WithWork();

        var recorded = Assert.IsType<InteractionRecorded>(Assert.Single(engine.Accept(Record(InteractionKind.InternalNote, "note-1")).Events));

        Assert.Equal((InteractionKind.InternalNote, new ChannelId("chat"), new InteractionId("note-1")), (recorded.Kind, recorded.Channel, recorded.Interaction!.Value));
        Assert.Equal(recorded.Sequence, engine.Find("WO-1").Version);
    }

    [Fact]
    public void Interaction_OfAnIdRecordedBefore_ChangesNothing()
    {
        var engine = WithWork();
        engine.Accept(Record(InteractionKind.Reply, "message-1"));

        Assert.Empty(engine.Accept(Record(InteractionKind.Reply, "message-1")).Events);
        Assert.NotEmpty(engine.Accept(Record(InteractionKind.Reply, "message-2")).Events);
        Assert.NotEmpty(engine.Accept(Record(InteractionKind.Reply)).Events);
        Assert.NotEmpty(engine.Accept(Record(InteractionKind.Reply)).Events);
    }

    [Fact]
    public void Interaction_OfAnIdRecordedBefore_IsTakenEvenWhenTheWorkHasEnded()
    {
        var engine = WithWork();
        engine.Accept(Record(InteractionKind.Result, "message-1"));
        engine.Complete("WO-1");
        engine.Close("WO-1");

        Assert.Empty(engine.Accept(Record(InteractionKind.Result, "message-1")).Events);
        Assert.Equal(RejectionReason.StatusForbids, engine.Refuse(Record(InteractionKind.Reply, "message-2")).Reason);
    }

    [Fact]
    public void InteractionIds_PastTheLimit_AreForgottenOldestFirst()
    {
        var engine = WithWork();
        for (var i = 0; i <= RoutingLimits.RememberedInteractions; i++) engine.Accept(Record(InteractionKind.InternalNote, $"note-{i}"));

        Assert.Empty(engine.Accept(Record(InteractionKind.InternalNote, "note-1")).Events);
        Assert.NotEmpty(engine.Accept(Record(InteractionKind.InternalNote, "note-0")).Events);
    }

    [Fact]
    public void Interactions_UpToTheLimit_AreTaken_AndAKnownIdStillChangesNothing()
    {
        var engine = WithWork();
        engine.Accept(Record(InteractionKind.Reply, "message-1"));
        for (var i = 1; i < RoutingLimits.InteractionsPerWorkOrder; i++) Assert.True(engine.Engine.Execute(Record(InteractionKind.InternalNote), engine.Now).IsAccepted);

        var refused = engine.Engine.Execute(Record(InteractionKind.InternalNote), engine.Now).Rejection!;

        Assert.Equal((RejectionReason.LimitExceeded, "interactions", "10001", "10000"), (refused.Reason, refused.Subject, refused.Value, refused.Limit));
        Assert.True(engine.Engine.Execute(Record(InteractionKind.Reply, "message-1"), engine.Now).IsAccepted);
    }

    [Theory]
    [InlineData(InteractionKind.CustomerMessage, WorkOrderStatus.Assigned)]
    [InlineData(InteractionKind.Reply, WorkOrderStatus.Waiting)]
    [InlineData(InteractionKind.Result, WorkOrderStatus.Waiting)]
    [InlineData(InteractionKind.InternalNote, WorkOrderStatus.Waiting)]
    public void WorkThatWaits_IsTakenUpByACustomersMessageOnly(InteractionKind kind, WorkOrderStatus expected)
    {
        var engine = WithWork();
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });

        engine.Accept(Record(kind));

        Assert.Equal(expected, engine.Find("WO-1").Status);
    }

    [Fact]
    public void WorkThatWaits_OnAChannelWhoseMessagesLeaveItWaiting_Waits()
    {
        var engine = WithWork(Some.Plan() with { Channels = [Some.Plan().Channels[0] with { MessageResumes = false }, Some.Plan().Channels[1]] });
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });

        engine.Accept(Record(InteractionKind.CustomerMessage) with { Channel = "phone" });
        Assert.Equal(WorkOrderStatus.Waiting, engine.Find("WO-1").Status);

        engine.Accept(Record(InteractionKind.CustomerMessage));
        Assert.Equal(WorkOrderStatus.Assigned, engine.Find("WO-1").Status);
    }

    [Fact]
    public void WorkThatWaits_WhoseAgentSignedOut_StandsInLineAfterTheMessage()
    {
        var engine = WithWork();
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });
        engine.Accept(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Offline });

        var decision = engine.Accept(Record(InteractionKind.CustomerMessage));

        Assert.Equal([typeof(InteractionRecorded), typeof(WorkOrderRequeued), typeof(SlaClockResumed)], decision.Entry!.Events.Select(e => e.GetType()));
    }

    [Fact]
    public void Escalation_WithoutALevel_IsOneLevelUpEachTime()
    {
        var engine = WithWork();

        engine.Accept(new EscalateWorkOrder { WorkOrder = "WO-1", Role = "supervisor", Reason = "angry" });
        engine.Accept(new EscalateWorkOrder { WorkOrder = "WO-1" });

        Assert.Equal([(1, "supervisor"), (2, null)], engine.Events.OfType<WorkOrderEscalated>().Select(e => (e.Level, e.Role)));
        Assert.Equal((2, WorkOrderStatus.Assigned), (engine.Find("WO-1").EscalationLevel, engine.Find("WO-1").Status));
    }

    [Fact]
    public void Escalation_ToALevelReachedBefore_GivesNoEvent()
    {
        var engine = WithWork();
        engine.Accept(new EscalateWorkOrder { WorkOrder = "WO-1", Level = 3 });

        Assert.Empty(engine.Accept(new EscalateWorkOrder { WorkOrder = "WO-1", Level = 3 }).Events);
        Assert.Empty(engine.Accept(new EscalateWorkOrder { WorkOrder = "WO-1", Level = 2, Queue = "general" }).Events);
    }

    [Fact]
    public void Escalation_AtTheTopLevel_IsRefused()
    {
        var engine = WithWork();
        engine.Accept(new EscalateWorkOrder { WorkOrder = "WO-1", Level = RoutingLimits.EscalationLevels });

        Assert.Equal(("level", "11"), (engine.Refuse(new EscalateWorkOrder { WorkOrder = "WO-1" }).Subject, engine.Refuse(new EscalateWorkOrder { WorkOrder = "WO-1" }).Value));
    }

    [Fact]
    public void Escalation_WithAQueue_TakesTheWorkOutOfItsAgentsHands()
    {
        var engine = WithWork();

        var decision = engine.Accept(new EscalateWorkOrder { WorkOrder = "WO-1", Queue = "orders" });

        Assert.Equal([typeof(WorkOrderEscalated), typeof(WorkOrderTransferred)], decision.Entry!.Events.Take(2).Select(e => e.GetType()));
        Assert.Equal("orders", engine.Find("WO-1").Queue.Value);
    }

    /// <summary>WO-1, a chat, is in ann's hands.</summary>
    private static TestEngine WithWork(RoutingPlan? plan = null)
    {
        var engine = new TestEngine(plan ?? Some.Plan());
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        return engine;
    }

    private static RecordInteraction Record(InteractionKind kind, InteractionId? id = null) => new() { WorkOrder = "WO-1", Kind = kind, Interaction = id };
}
