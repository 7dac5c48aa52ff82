using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

public class LifecycleTests
{
    [Fact]
    public void WorkOrder_SubmittedWithRoom_IsAssignedCompletedAndClosed()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));

        var submitted = engine.Submit(Some.Draft("WO-1", type: "order"));
        var completed = engine.After(Duration.FromHours(1)).Complete("WO-1");
        var closed = engine.Close("WO-1");

        Assert.Equal((WorkOrderStatus.Assigned, new QueueId("orders"), new AgentId("ann")), (submitted.Status, submitted.Queue, submitted.Agent!.Value));
        Assert.Equal(WorkOrderStatus.Completed, completed.Status);
        Assert.Equal(SlaClockStatus.Met, completed.Clocks[0].Status);
        Assert.Equal(WorkOrderStatus.Closed, closed.Status);
        Assert.Equal(0, engine.Engine.FindAgent("ann")!.UsedUnits);
    }
}
