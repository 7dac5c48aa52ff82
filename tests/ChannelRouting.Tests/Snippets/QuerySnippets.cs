using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelRouting.Tests.Snippets;

/// <summary>The code of docs/concepts/queries.md and docs/how-to/inbox-page.md, compiled and run.</summary>
public class QuerySnippets
{
    [Fact]
    public async Task InboxPage_OfThePage_ShowsWhatIsThere()
    {
        var services = new ServiceCollection();

        #region inbox-options
        services.AddChannelRouting(routing => routing
            .Channel("chat", c => c.Cost(25))
            .Queue("general", q => q.Offers(expiresAfter: Duration.FromMinutes(2))));
        services.Configure<RouterOptions>(options =>
        {
            options.IndexedFields = ["customer"];
            options.Access = actor => actor.Kind switch
            {
                ActorKind.Agent => new QueryAccess
                {
                    Agents = [actor.Name!],
                    WorkOrders =
                    [
                        new WorkOrderFilter { Agent = actor.Name! },
                        new WorkOrderFilter { OfferedTo = actor.Name! },
                        new WorkOrderFilter { Queue = "general", IsFinal = false },
                    ],
                },
                ActorKind.Operations => QueryAccess.Everything,
                _ => null, // Sees nothing.
            };
        });
        #endregion

        await using var host = services.BuildServiceProvider();
        var router = host.GetRequiredService<IRouter>();
        await router.SaveAgentAsync(Some.Agent("ann", 100, "general"));
        await router.SignInAsync("ann");
        await router.SubmitAsync(new WorkOrderDraft { Id = "WO-1", Channel = "chat", Type = "question", Fields = new Dictionary<string, string> { ["customer"] = "C-17" } });

        #region inbox-own
        var ann = Actor.Agent("ann"); // Whoever is signed in to your web application.
        var inbox = await router.GetInboxAsync("ann", ann);
        foreach (var (offer, order) in inbox!.Offers.Select(entry => (entry.Offer, entry.WorkOrder)))
            Console.WriteLine($"offered until {offer.ExpiresAt}: {order.Id} {order.Type}");
        foreach (var order in inbox.Work.WorkOrders)
            Console.WriteLine($"in hand: {order.Id} {order.Status}");
        #endregion

        Assert.Single(inbox.Offers);

        string? after = null;

        #region inbox-list
        var query = new ListWorkOrders
        {
            Actor = ann,
            Where = new WorkOrderFilter { Queue = "general", IsFinal = false, TypeUnder = "question" },
            Sort = WorkOrderSort.Due,
            Limit = 25,
            After = after, // From the address of the page, such as ?after=...; null on the first.
        };
        var page = await router.QueryAsync(query);
        var counts = await router.QueryAsync(new CountWorkOrders { Actor = ann, Where = query.Where });
        Console.WriteLine($"{counts.Count} open, {counts.OverdueCount} late");
        foreach (var facet in counts.ByPriority) Console.WriteLine($"{facet.Key} ({facet.Count})");
        if (page.Next is not null) Console.WriteLine($"<a href='?after={page.Next}'>more</a>");
        #endregion

        Assert.Equal((1, 1, null), (page.WorkOrders.Count, counts.Count, page.Next));

        #region inbox-customer
        var ofCustomer = await router.QueryAsync(new ListWorkOrders
        {
            Actor = ann,
            Where = new WorkOrderFilter { Fields = new Dictionary<string, string> { ["customer"] = "C-17" } },
            Sort = WorkOrderSort.Age,
        });
        #endregion

        Assert.Single(ofCustomer.WorkOrders);

        #region line-place
        var place = await router.FindLinePlaceAsync("WO-1", ann);
        if (place is { Wait: { } wait }) Console.WriteLine($"{place.AheadCount} before you; about {wait.ExpectedWait}, {wait.LowWait} to {wait.HighWait}");
        else if (place is not null) Console.WriteLine($"{place.AheadCount} before you; we cannot say how long: {place.Unknown}");
        #endregion

        Assert.Equal(WaitUnknownReason.NothingMeasured, place!.Unknown);
    }
}
