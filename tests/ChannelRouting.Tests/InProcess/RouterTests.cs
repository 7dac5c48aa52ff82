using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.InProcess;

/// <summary>The contract of <see cref="IRouter"/>: commands, batches, queries, cancellation, disposal.</summary>
public class RouterTests
{
    private readonly ManualTimeProvider _time = new(Some.Now);

    [Fact]
    public async Task WorkOrder_FromSubmissionToClose_GoesThroughTheVerbs()
    {
        using var router = new Router(Some.Plan(), _time);
        await router.SaveAgentAsync(Some.Agent("ann"));
        await router.SignInAsync("ann");

        var routed = await router.SubmitAsync(Some.Draft("WO-1"));

        Assert.Equal("ann", routed.Outcome!.Agent!.Value.Value);
        var assignment = routed.Outcome.Assignment!.Value;
        Assert.Equal(WorkOrderStatus.Completed, (await router.CompleteAsync("WO-1", assignment)).Outcome!.Status);
        Assert.Equal(WorkOrderStatus.Closed, (await router.CloseAsync("WO-1", assignment)).Outcome!.Status);
        Assert.Equal(WorkOrderStatus.Closed, (await router.FindWorkOrderAsync("WO-1"))!.Status);
    }

    [Fact]
    public async Task IdleRouter_WhenADeadlineComes_FiresIt()
    {
        using var router = new Router(Some.Plan(), _time);
        await router.SubmitAsync(Some.Draft("WO-1"));

        _time.Advance(Duration.FromHours(4));
        var inTime = (await router.GetStatusAsync()).LastSequence;
        _time.Advance(Duration.FromTicks(1));

        Assert.Equal(inTime + 1, (await router.GetStatusAsync()).LastSequence);
    }
}
