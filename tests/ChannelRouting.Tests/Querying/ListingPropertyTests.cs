using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Querying;

/// <summary>After any commands, lists and counts are what their definitions say.</summary>
public class ListingPropertyTests
{
    private static readonly WorkOrderFilter[] Filters =
    [
        new(),
        new() { IsFinal = false },
        new() { Queue = "orders", Status = WorkOrderStatus.Queued },
        new() { Channel = "chat", Priority = "low" },
        new() { IsOverdue = true },
        new() { IsOverdue = false, IsFinal = false },
        new() { DueBeforeAt = Some.Now + Duration.FromHours(5) },
        new() { TypeUnder = "order", Queue = "general" },
        new() { Agent = "agent-0" },
        new() { OfferedTo = "agent-2" },
        new() { Fields = new Dictionary<string, string> { ["by"] = "1" } },
        new() { Fields = new Dictionary<string, string> { ["owner"] = "agent-2" } },
        new() { Labels = new Dictionary<string, string> { ["asked"] = "1" } },
        new() { QueueSource = QueueSource.Fallback },
    ];

    [Fact]
    public void Lists_AfterAnyCommands_AreThoseOfTheDefinition() => RandomStep.Check(steps =>
    {
        var number = 0;
        RandomStep.Run(steps, (engine, _) =>
        {
            engine.Engine.State.IndexedFields = ["by"];
            if (engine.Engine.Plan is null) return;
            var (filter, sort) = (Filters[number++ % Filters.Length], (WorkOrderSort)(number / 3 % 4));
            Assert.Equal(NaiveListing.List(engine, filter, sort), PagesOf(engine, filter, sort).Select(order => order.Id));
        });
    }, maxTest: 200);

    [Fact]
    public void Counts_AfterAnyCommands_AreThoseOfTheDefinition() => RandomStep.Check(steps =>
    {
        var number = 0;
        RandomStep.Run(steps, (engine, _) =>
        {
            engine.Engine.State.IndexedFields = ["by"];
            var filter = Filters[number++ % Filters.Length];
            var orders = NaiveListing.Where(engine, filter);
            var counts = engine.Engine.Count(new CountWorkOrders { Where = filter });
            Assert.Equal((orders.Count, orders.Count(order => NaiveListing.DueOf(order) < engine.Engine.LastInstant), true), (counts.Count, counts.OverdueCount, counts.IsWhole));
            Assert.Equal(Facets(orders, order => order.Queue), counts.ByQueue);
            Assert.Equal(Facets(orders, order => order.Status), counts.ByStatus);
            Assert.Equal(Facets(orders, order => order.Channel), counts.ByChannel);
            Assert.Equal(Facets(orders, order => order.Priority), counts.ByPriority);
        });
    }, maxTest: 100);

    private static IEnumerable<Facet<TKey>> Facets<TKey>(List<WorkOrder> orders, Func<WorkOrder, TKey> keyOf) =>
        orders.GroupBy(keyOf).OrderBy(group => group.Key).Select(group => new Facet<TKey> { Key = group.Key, Count = group.Count() });

    private static IEnumerable<WorkOrder> PagesOf(TestEngine engine, WorkOrderFilter filter, WorkOrderSort sort)
    {
        var query = new ListWorkOrders { Where = filter, Sort = sort, Limit = 3 };
        for (var page = engine.Engine.List(query); ; page = engine.Engine.List(query with { After = page.Next }))
        {
            Assert.False(page.IsCut);
            foreach (var order in page.WorkOrders) yield return order;
            if (page.Next is null) yield break;
            Assert.Equal(3, page.WorkOrders.Count);
        }
    }
}
