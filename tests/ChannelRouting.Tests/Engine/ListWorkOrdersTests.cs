using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

public class ListWorkOrdersTests
{
    [Fact]
    public void Pages_OfWorkOrdersThatCameInAnyOrder_GoByIdAndHaveEachOnce()
    {
        var engine = TestEngine.Standard();
        foreach (var id in new[] { "WO-3", "WO-5", "WO-1", "WO-4", "WO-2" }) engine.Submit(Some.Draft(id));

        var first = engine.Engine.List(new ListWorkOrders { Limit = 2 });
        var second = engine.Engine.List(new ListWorkOrders { Limit = 2, After = first.Next });
        var third = engine.Engine.List(new ListWorkOrders { Limit = 2, After = second.Next });

        Assert.Equal([["WO-1", "WO-2"], ["WO-3", "WO-4"], ["WO-5"]], new[] { first, second, third }.Select(page => page.WorkOrders.Select(order => order.Id.Value)));
        Assert.Null(third.Next);
    }
}
