using ChannelRouting.Planning;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelRouting.Tests.Snippets;

/// <summary>The code of docs/how-to/test-your-plan.md, compiled and run.</summary>
public class PlanTestSnippets
{
    [Fact]
    public async Task Clock_OfThePage_LetsTheOfferExpire()
    {
        #region manual-time
        var time = new ManualTimeProvider(Instant.FromUtc(2026, 1, 5, 1, 0));
        await using var host = new ServiceCollection()
            .AddSingleton<TimeProvider>(time)
            .AddChannelRouting(routing => routing.UsePlan(Any.Plan(plan => plan.Queue("orders", q => q.Takes(When.Type("order")).Offers(Duration.FromSeconds(30))))))
            .BuildServiceProvider();
        var router = host.GetRequiredService<IRouter>();
        await router.SaveAgentAsync(Any.Agent("ann", "orders"));
        await router.SignInAsync("ann");
        await router.SubmitAsync(Any.Draft("WO-1", type: "order")); // offered to ann

        time.Advance(Duration.FromSeconds(30));

        var order = await router.FindWorkOrderAsync("WO-1"); // in line again: the offer has expired
        #endregion

        Assert.Equal((WorkOrderStatus.Queued, 0), (order!.Status, order.Offers.Count));
    }

    [Fact]
    public void PlanTest_OfThePage_Holds()
    {
        var plan = new RoutingPlanBuilder()
            .Calendar("office", week => week.In("Asia/Shanghai").Weekdays("09:00-12:00", "13:00-18:00"))
            .Channel("chat", c => c.Cost(25))
            .Queue("orders", q => q.Takes(When.Type("order"))).Queue("general")
            .Sla("standard", s => s.Resolution(Duration.FromHours(4)).On("office"))
            .Build();

        #region plan-test
        var test = PlanTest.For(plan).In("Asia/Shanghai").At("2026-01-05T09:00").WithAgent("ann", "orders");

        test.Submit(new WorkOrderDraft { Id = "WO-1", Channel = "chat", Type = "order" })
            .GoesTo("orders").ByRule("orders").AssignedTo("ann").Due("resolution", "2026-01-05T14:00"); // lunch does not count

        test.At("2026-01-09T17:00").Submit(new WorkOrderDraft { Id = "WO-2", Channel = "chat", Type = "question" })
            .GoesTo("general").ByFallback().WaitsInLine().Due("resolution", "2026-01-12T12:00"); // nor does the weekend
        #endregion

        var message = Assert.Throws<PlanTestException>(() => test.Submit(new WorkOrderDraft { Id = "WO-3", Channel = "chat", Type = "order" }).GoesTo("general")).Message;
        Assert.Equal("Work order 'WO-3': expected queue 'general', but it went to queue 'orders', by rule 'orders'.", message);
    }
}
