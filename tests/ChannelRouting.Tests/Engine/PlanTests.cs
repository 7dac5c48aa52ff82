using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

public class PlanTests
{
    [Fact]
    public void Plan_Applied_NumbersItsVersions()
    {
        var engine = TestEngine.Standard();

        engine.Accept(new ApplyPlan { Plan = Some.Plan() with { Name = "second" } });

        Assert.Equal([1, 2], engine.Events.OfType<PlanApplied>().Select(e => e.Version.Number));
        Assert.Equal((new PlanVersion(2), "second"), (engine.Engine.PlanVersion, engine.Engine.Plan!.Plan.Name));
    }

    [Fact]
    public void WorkOrder_UnderAnEarlierPlan_KeepsItsQueueAndTarget()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1", type: "order"));
        var dueBefore = engine.Find("WO-1").Clocks[0].DueAt;

        engine.Accept(new ApplyPlan { Plan = Some.Plan() with { Rules = [], SlaPolicies = [] } });
        engine.Submit(Some.Draft("WO-2", type: "order"));

        Assert.Equal((new QueueId("orders"), dueBefore), (engine.Find("WO-1").Queue, engine.Find("WO-1").Clocks[0].DueAt));
        Assert.Equal(new QueueId("general"), engine.Find("WO-2").Queue);
        Assert.Empty(engine.Find("WO-2").Clocks);
    }

    [Fact]
    public void WorkOrder_UnderAnEarlierPlan_TakesPriorityGoalsFromThatPlan()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new ApplyPlan { Plan = Some.Plan() with { SlaPolicies = [] } });

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Priority = "urgent" });

        Assert.Equal(Duration.FromHours(2), engine.Find("WO-1").Clocks[0].Allowed);
    }

    [Fact]
    public void Costs_OfTheCurrentPlan_CountForWorkAssignedUnderAnEarlierOne()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", capacityUnits: 60));
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2"));
        engine.Submit(Some.Draft("WO-3"));

        var cheaper = Some.Plan() with { Channels = [Some.Plan().Channels[0], new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 20 }] };
        engine.Accept(new ApplyPlan { Plan = cheaper });

        Assert.Equal(60, engine.Engine.FindAgent("ann")!.UsedUnits);
        Assert.Equal(WorkOrderStatus.Assigned, engine.Find("WO-3").Status);
    }

    [Fact]
    public void Bands_OfTheCurrentPlan_OrderWorkSubmittedUnderAnEarlierOne()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("low") with { Priority = "low" });
        engine.Submit(Some.Draft("high") with { Priority = "high" });
        engine.Accept(new ApplyPlan { Plan = Some.Plan() with { Priorities = ["low", "normal", "high", "urgent"] } });

        engine.SignIn(Some.Agent("ann", capacityUnits: 25));

        Assert.Equal(WorkOrderStatus.Assigned, engine.Find("low").Status);
    }

    [Fact]
    public void PlanVersions_WithoutOpenWork_AreForgotten()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new ApplyPlan { Plan = Some.Plan() });
        Assert.Equal(2, engine.Engine.State.PlanVersionCount);

        engine.Complete("WO-1");
        engine.Close("WO-1");

        Assert.Equal([new PlanVersion(2)], engine.Engine.State.PlanVersions);
    }

    [Fact]
    public void Plan_ThatLacksWhatIsInUse_IsRefusedWithTheCount()
    {
        var engine = TestEngine.Standard();
        for (var i = 1; i <= 3; i++) engine.Submit(Some.Draft($"WO-{i}", type: "order"));

        var rejection = engine.Refuse(new ApplyPlan { Plan = Some.Plan() with { Queues = [new WorkQueue { Id = "general" }], Rules = [] } });

        Assert.Equal((RejectionReason.QueueInUse, "orders", "3"), (rejection.Reason, rejection.Subject, rejection.Value));
    }

    [Fact]
    public void Plan_ThatLacksAQueueOnlyClosedWorkStoodIn_IsApplied()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", 100, "general", "orders"));
        engine.Submit(Some.Draft("WO-1", type: "order"));
        engine.Complete("WO-1");
        engine.Close("WO-1");
        engine.Accept(new SaveAgent { Profile = Some.Agent("ann", 100, "general") });

        engine.Accept(new ApplyPlan { Plan = Some.Plan() with { Queues = [new WorkQueue { Id = "general" }], Rules = [] } });

        Assert.Equal(new QueueId("orders"), engine.Find("WO-1").Queue);
    }

    [Fact]
    public void Plan_Invalid_NamesEveryFinding()
    {
        var engine = TestEngine.Standard();

        var rejection = engine.Refuse(new ApplyPlan { Plan = Some.Plan() with { FallbackQueue = "nowhere", Channels = [] } });

        Assert.Equal([PlanFindingCode.EmptyList, PlanFindingCode.UnknownName], rejection.Findings.Select(finding => finding.Code));
    }

    /// <summary>Each lacks what the next one lacks too.</summary>
    [Theory]
    [InlineData(RejectionReason.PlanInvalid, "plan,queue,channel,priority")]
    [InlineData(RejectionReason.QueueInUse, "queue,channel,priority")]
    [InlineData(RejectionReason.ChannelInUse, "channel,priority")]
    [InlineData(RejectionReason.PriorityInUse, "priority")]
    public void Plan_ThatLacksSeveralThings_IsRefusedWithTheFirstReason(RejectionReason reason, string lacking)
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1", type: "order"));
        var plan = Some.Plan() with { SlaPolicies = [], Rules = [] };
        if (lacking.Contains("plan", StringComparison.Ordinal)) plan = plan with { FallbackQueue = "nowhere" };
        if (lacking.Contains("queue", StringComparison.Ordinal)) plan = plan with { Queues = [new WorkQueue { Id = "general" }] };
        if (lacking.Contains("channel", StringComparison.Ordinal)) plan = plan with { Channels = [Some.Plan().Channels[0]] };
        if (lacking.Contains("priority", StringComparison.Ordinal)) plan = plan with { Priorities = ["now", "later"], DefaultPriority = "later" };

        Assert.Equal(reason, engine.Refuse(new ApplyPlan { Plan = plan }).Reason);
    }
}
