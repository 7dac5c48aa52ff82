using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Queues that take only so many work orders in their line.</summary>
public class QueueLengthTests
{
    [Fact]
    public void WorkOrder_ForAFullQueue_IsRefusedWithItsLengthAndLimit()
    {
        var engine = With(Orders(2));
        Fill(engine, 2);

        var rejection = engine.Refuse(Submit("WO-3"));

        Assert.Equal(new Rejection { Reason = RejectionReason.QueueFull, Subject = "orders", Value = "3", Limit = "2" }, rejection);
        Assert.Equal(RejectionReason.QueueFull, engine.Refuse(new SubmitWorkOrder { Draft = Some.Draft("WO-3") with { Queue = "orders" } }).Reason);
        Assert.Equal(WorkOrderStatus.Queued, engine.Submit(Some.Draft("WO-4")).Status); // Another queue has its own line.
    }

    [Fact]
    public void WorkOrder_ForAFullQueueThatDiverts_GoesOnAndShowsFromWhere()
    {
        var engine = With(Orders(1, IntakeRule.DivertTo("desk")), new WorkQueue { Id = "desk", MaxLength = 1, WhenFull = IntakeRule.DivertTo("general") });
        Fill(engine, 2);

        var order = engine.Submit(Some.Draft("WO-3", type: "order"));

        Assert.Equal((new QueueId("desk"), new QueueId("general")), (engine.Find("WO-2").Queue, order.Queue));
        Assert.Equal([Full("orders"), Full("desk")], order.Intake);
        Assert.Equal(("orders", QueueSource.Rule), (order.Rule, order.QueueSource));
        Assert.Equal(order.Intake, engine.Events.OfType<WorkOrderQueued>().Last().Classification!.Intake);
        Assert.Empty(engine.Find("WO-1").Intake);
    }

    [Fact]
    public void WorkOrder_WhenAllQueuesOfTheWayAreFull_IsRefusedByTheLast()
    {
        var engine = With(Orders(1, IntakeRule.DivertTo("desk")), new WorkQueue { Id = "desk", MaxLength = 1 });
        Fill(engine, 2);

        var rejection = engine.Refuse(Submit("WO-3"));

        Assert.Equal((RejectionReason.QueueFull, "desk"), (rejection.Reason, rejection.Subject));
    }

    [Fact]
    public void OfferedWork_TakesAPlace_AndAssignedWorkNone()
    {
        var engine = With(Orders(1) with { Offers = new OfferPolicy { ExpiresAfter = Duration.FromHours(1) } });
        engine.SignIn(Some.Agent("ann"));
        Assert.Equal(WorkOrderStatus.Offered, engine.Submit(Some.Draft("WO-1", type: "order")).Status);

        Assert.Equal(RejectionReason.QueueFull, engine.Refuse(Submit("WO-2")).Reason);
        engine.Accept(new AcceptOffer { Offer = new OfferId(1) });
        engine.Accept(Submit("WO-2"));

        Assert.Equal(1, engine.Engine.State.LengthOf("orders"));
    }

    [Fact]
    public void WorkThatComesBack_GetsInLineWhateverTheLength()
    {
        var engine = With(Orders(1));
        engine.SignIn(Some.Agent("ann", capacityUnits: 25));
        engine.Submit(Some.Draft("WO-1", type: "order"));
        engine.Submit(Some.Draft("WO-2", type: "order"));
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-2", Status = WorkOrderStatus.Suspended });
        engine.Submit(Some.Draft("WO-3", type: "order"));

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-2", Status = WorkOrderStatus.Queued });
        engine.Accept(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Away });
        engine.Accept(new TransferWorkOrder { WorkOrder = "WO-1", Queue = "orders" });

        Assert.Equal(3, engine.Engine.State.LengthOf("orders"));
        Assert.Equal("4", engine.Refuse(Submit("WO-4")).Value);
    }

    [Fact]
    public void WorkWithAStartToCome_IsNotAsked_AndTakesItsPlaceThen()
    {
        var engine = With(Orders(1));
        Fill(engine, 1);
        var start = engine.Now + Duration.FromHours(1);

        engine.Submit(Some.Draft("later", type: "order") with { StartAt = start });
        Assert.Equal(1, engine.Engine.State.LengthOf("orders"));
        engine.Now = start;
        engine.Accept(new AdvanceTime());

        Assert.Equal((WorkOrderStatus.Queued, 2), (engine.Find("later").Status, engine.Engine.State.LengthOf("orders")));
    }

    [Theory]
    [InlineData("transfer")]
    [InlineData("escalate")]
    public void Move_ByHand_IntoAFullQueue_IsRefusedThoughItDiverts(string command)
    {
        var engine = With(Orders(1, IntakeRule.DivertTo("general")));
        Fill(engine, 1);
        engine.Submit(Some.Draft("other"));

        var rejection = engine.Refuse(command == "transfer" ? new TransferWorkOrder { WorkOrder = "other", Queue = "orders" } : new EscalateWorkOrder { WorkOrder = "other", Queue = "orders" });

        Assert.Equal((RejectionReason.QueueFull, "orders", "2", "1"), (rejection.Reason, rejection.Subject, rejection.Value, rejection.Limit));
    }

    [Fact]
    public void Transfer_ToAnAgent_TakesNoPlaceInTheLine()
    {
        var engine = With(Orders(1));
        Fill(engine, 1);
        engine.Submit(Some.Draft("other"));
        engine.Accept(new SaveAgent { Profile = Some.Agent("ann", 100, "general") with { TakesWorkOffline = true } });
        engine.Accept(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Offline });

        engine.Accept(new TransferWorkOrder { WorkOrder = "other", Queue = "orders", Agent = "ann" });

        Assert.Equal((new AgentId("ann"), 1), (engine.Find("other").Agent!.Value, engine.Engine.State.LengthOf("orders")));
    }

    [Fact]
    public void MoveByARule_GetsInLineWhateverTheLength()
    {
        var target = new SlaTarget { Id = "answer", Starts = SlaMoment.Queued, Stops = SlaMoment.Assigned, OnBreach = [Then.MoveTo("orders")], Goals = [new SlaGoal { When = When.Type("question"), Elapsed = Duration.FromMinutes(5) }] };
        var engine = new TestEngine(Plan(Orders(1)) with { SlaPolicies = [SomeSla.Policy("all", null, target)] });
        Fill(engine, 1);
        engine.Submit(Some.Draft("other"));

        engine.After(Duration.FromMinutes(6)).Settle();

        Assert.Equal((new QueueId("orders"), 2), (engine.Find("other").Queue, engine.Engine.State.LengthOf("orders")));
    }

    [Fact]
    public void Plan_ThatLowersTheLength_KeepsWhatIsThere()
    {
        var engine = With(Orders(3));
        Fill(engine, 3);

        engine.Accept(new ApplyPlan { Plan = Plan(Orders(1)) });

        Assert.Equal(3, engine.Engine.State.LengthOf("orders"));
        Assert.Equal(("4", "1"), (engine.Refuse(Submit("WO-4")).Value, engine.Refuse(Submit("WO-4")).Limit));
    }

    [Fact]
    public void Queue_Replaced_HandsItsLengthOn()
    {
        var engine = With(Orders(3));
        Fill(engine, 2);
        engine.Submit(Some.Draft("other"));

        engine.Accept(new ApplyPlan { Plan = Some.Plan() with { Queues = [new WorkQueue { Id = "general", MaxLength = 3 }], Rules = [] }, Replacements = new() { Queues = [new() { From = "orders", To = "general" }] } });

        Assert.Equal((0, 3), (engine.Engine.State.LengthOf("orders"), engine.Engine.State.LengthOf("general")));
        Assert.Equal(RejectionReason.QueueFull, engine.Refuse(new SubmitWorkOrder { Draft = Some.Draft("WO-9") }).Reason);
    }

    [Fact]
    public void Reclassification_IsNotAskedForRoom()
    {
        var engine = With(Orders(1));
        Fill(engine, 1);
        engine.Submit(Some.Draft("other"));

        engine.Accept(new UpdateWorkOrder { WorkOrder = "other", Type = "order", Reclassifies = true });

        Assert.Equal((new QueueId("orders"), 2), (engine.Find("other").Queue, engine.Engine.State.LengthOf("orders")));
    }

    private static IntakeStep Full(string queue) => new() { Reason = IntakeReason.QueueFull, Action = IntakeAction.Divert, Queue = queue };

    private static WorkQueue Orders(int length, IntakeRule? whenFull = null) => new() { Id = "orders", MaxLength = length, WhenFull = whenFull };

    private static RoutingPlan Plan(params WorkQueue[] queues) => Some.Plan() with { Queues = [new WorkQueue { Id = "general" }, .. queues] };

    private static TestEngine With(params WorkQueue[] queues) => new(Plan(queues));

    private static SubmitWorkOrder Submit(string id) => new() { Draft = Some.Draft(id, type: "order") };

    private static void Fill(TestEngine engine, int count)
    {
        for (var i = 1; i <= count; i++) engine.Accept(Submit($"WO-{i}"));
    }
}
