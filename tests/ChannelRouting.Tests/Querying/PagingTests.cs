using System.Globalization;
using ChannelRouting.Querying;
using ChannelRouting.Tests.Support;
using SortKey = ChannelRouting.Querying.SortKey;

namespace ChannelRouting.Tests.Querying;

public class PagingTests
{
    [Theory]
    [InlineData(WorkOrderSort.Id)]
    [InlineData(WorkOrderSort.Due)]
    [InlineData(WorkOrderSort.Age)]
    [InlineData(WorkOrderSort.Position)]
    public void Pages_WhileOthersComeAndGo_GiveEachThatStaysOnce(WorkOrderSort sort)
    {
        var engine = new TestEngine(Some.Plan() with { WorkOrderRule = WorkOrderRule.Balanced });
        for (var i = 0; i < 30; i++) Submit(engine, i);
        var query = new ListWorkOrders { Where = new WorkOrderFilter { Queue = "general", Status = WorkOrderStatus.Queued }, Sort = sort, Limit = 4 };
        var given = new List<WorkOrderId>();

        for (var (number, page) = (0, engine.Engine.List(query)); ; page = engine.Engine.List(query with { After = page.Next }))
        {
            given.AddRange(page.WorkOrders.Select(order => order.Id));
            if (page.Next is null) break;
            engine.After(Duration.FromSeconds(10)).Execute(new CancelWorkOrder { WorkOrder = $"WO-{number % 3 * 10:00}" }); // One that was given, or is still to come.
            if (sort != WorkOrderSort.Id) engine.Execute(new AbandonWorkOrder { WorkOrder = page.WorkOrders[^1].Id }); // The very one where the page ended.
            Submit(engine, 100 + number++);
        }

        Assert.Distinct(given);
        Assert.Subset(given.ToHashSet(), engine.Engine.List(query with { Limit = 100, Sort = WorkOrderSort.Id, Where = new WorkOrderFilter { Status = WorkOrderStatus.Queued } }).WorkOrders.Select(order => order.Id).Where(id => id.CompareTo("WO-100") < 0).ToHashSet());
    }

    [Fact]
    public void Page_OfARestartedEngine_GoesOnWhereItsPredecessorEnded()
    {
        var engine = TestEngine.Standard();
        for (var i = 0; i < 5; i++) Submit(engine, i);
        var query = new ListWorkOrders { Sort = WorkOrderSort.Due, Limit = 3 };
        var next = engine.Engine.List(query).Next;

        var page = RandomStep.Recover(engine.Journal).List(query with { After = next });

        Assert.Equal(["WO-03", "WO-04"], page.WorkOrders.Select(order => order.Id.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("%%%")]
    [InlineData("MXxhfGJ8Y3xkfGV8Zg")]
    public void Page_AfterAPlaceThatIsNone_IsMisuse(string after) =>
        Assert.Contains("is no place that a page gave", Assert.Throws<ArgumentException>(() => TestEngine.Standard().Engine.List(new ListWorkOrders { After = after })).Message, StringComparison.Ordinal);

    [Fact]
    public void Page_AfterAPlaceOfAnotherQuestion_IsMisuse()
    {
        var engine = TestEngine.Standard();
        for (var i = 0; i < 5; i++) Submit(engine, i);
        var next = engine.Engine.List(new ListWorkOrders { Limit = 2 }).Next;

        Assert.Throws<ArgumentException>(() => engine.Engine.List(new ListWorkOrders { Sort = WorkOrderSort.Age, After = next }));
        Assert.Contains("another filter or sort", Assert.Throws<ArgumentException>(() => engine.Engine.List(new ListWorkOrders { Where = new WorkOrderFilter { Queue = "general" }, After = next })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_ByPositionAfterAnotherPlan_IsMisuse()
    {
        var engine = TestEngine.Standard();
        for (var i = 0; i < 5; i++) Submit(engine, i);
        var query = new ListWorkOrders { Sort = WorkOrderSort.Position, Limit = 2 };
        var next = engine.Engine.List(query).Next;

        engine.Accept(new ApplyPlan { Plan = Some.Plan() with { Name = "next" } });

        Assert.Throws<ArgumentException>(() => engine.Engine.List(query with { After = next }));
    }

    [Fact]
    public void Page_WithAFilterThatFewFit_IsCutAndGoesOn()
    {
        var engine = new RoutingEngine();
        engine.Execute(new ApplyPlan { Plan = Some.Plan() with { SlaPolicies = [] } }, Some.Now);
        const int count = RoutingLimits.LookedAtPerQuery + 10;
        for (var i = 0; i < count; i++)
            engine.Execute(new SubmitWorkOrder { Draft = Some.Draft(string.Create(CultureInfo.InvariantCulture, $"WO-{i:00000}"), type: i == count - 1 ? "complaint/attitude" : i == 0 ? "complaints" : "question") }, Some.Now);
        var query = new ListWorkOrders { Where = new WorkOrderFilter { TypeUnder = "complaint" } };

        var first = engine.List(query);
        var second = engine.List(query with { After = first.Next });

        Assert.Equal((0, true, false), (first.WorkOrders.Count, first.IsCut, first.Next is null));
        Assert.Equal(["WO-10009"], second.WorkOrders.Select(order => order.Id.Value));
        Assert.Equal((false, null), (second.IsCut, second.Next));
        Assert.Equal((0, false), (engine.Count(new CountWorkOrders { Where = query.Where }).Count, engine.Count(new CountWorkOrders { Where = query.Where }).IsWhole));
    }

    [Theory]
    [InlineData(WorkOrderSort.Id)]
    [InlineData(WorkOrderSort.Due)]
    [InlineData(WorkOrderSort.Age)]
    [InlineData(WorkOrderSort.Position)]
    public void Page_AmongMoreWorkOrders_LooksAtNoMore(WorkOrderSort sort)
    {
        var engine = new RoutingEngine();
        engine.Execute(new ApplyPlan { Plan = Some.Plan() }, Some.Now);
        for (var i = 0; i < 3_000; i++)
            engine.Execute(new SubmitWorkOrder { Draft = Some.Draft(string.Create(CultureInfo.InvariantCulture, $"WO-{i:0000}"), i % 3 == 0 ? "phone" : "chat", i % 5 == 0 ? "order" : "question") }, Some.Now + Duration.FromSeconds(i));
        var filter = new WorkOrderFilter { Queue = "orders", Status = WorkOrderStatus.Queued };
        SortKey? after = null;

        for (var number = 0; number < 3; number++)
        {
            var walk = new WorkOrderWalk(engine.State, filter, new Sight(QueryAccess.Everything, engine.LastInstant));
            walk.Take(sort, after, engine.LastInstant, limit: 20);
            after = walk.Next;

            Assert.Equal((20, 20, false), (walk.Orders.Count, walk.LookedCount, after is null)); // And one more look, to know that there is more.
        }
    }

    [Fact]
    public void Page_ThatIsFullAtItsEnd_HasNoNext()
    {
        var engine = TestEngine.Standard();
        for (var i = 0; i < 4; i++) Submit(engine, i);

        Assert.Null(engine.Engine.List(new ListWorkOrders { Limit = 4 }).Next);
        Assert.Null(engine.Engine.List(new ListWorkOrders { Limit = 4, Sort = WorkOrderSort.Due }).Next);
    }

    private static void Submit(TestEngine engine, int number)
    {
        engine.Now += Duration.FromSeconds(number % 4);
        engine.Accept(new SubmitWorkOrder { Draft = Some.Draft(string.Create(CultureInfo.InvariantCulture, $"WO-{number:00}")) with { Priority = number % 3 == 0 ? "high" : "normal" } });
    }
}
