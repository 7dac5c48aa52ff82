using ChannelRouting.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelRouting.Tests.Snippets;

/// <summary>The code of docs/getting-started.md, compiled and run.</summary>
public class GettingStartedSnippets
{
    [Fact]
    public async Task Services_WithAPlanFile_HoldTheRouterAndThoseOfPartitions()
    {
        await File.WriteAllTextAsync("routing.json", PlanText.Standard);
        var services = new ServiceCollection();

        #region plan-file
        services.AddChannelRouting(routing => routing
            .UsePlanFile("routing.json")
            .Configure(options => options.RetainedEvents = 10_000));
        #endregion

        await using var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<IRouterFactory>();

        #region partitions
        var north = factory.Get("north");
        await north.SubmitAsync(new WorkOrderDraft { Id = "WO-1", Channel = "phone", Type = "order" });
        #endregion

        Assert.Equal("orders", (await north.FindWorkOrderAsync("WO-1"))?.Queue.Value);
        Assert.Null(await provider.GetRequiredService<IRouter>().FindWorkOrderAsync("WO-1"));
    }

    [Fact]
    public async Task Router_OfThePage_OffersAndRefusesAsItSays()
    {
        await using var provider = new ServiceCollection()
            .AddChannelRouting(routing => routing.Channel("chat", c => c.Cost(25)).Queue("orders", q => q.Takes(When.Type("order")).Offers(Duration.FromSeconds(30))).Queue("general"))
            .BuildServiceProvider();
        var router = provider.GetRequiredService<IRouter>();
        var seen = new TaskCompletionSource<string>();

        #region agents-and-work
        await router.SaveAgentAsync(new AgentProfile
        {
            Id = "ann",
            Queues = ["orders", "general"],
            Skills = [new SkillLevel { Skill = "billing", Level = 3 }],
            CapacityUnits = 100,
        });
        await router.SignInAsync("ann");

        var routed = await router.SubmitAsync(new WorkOrderDraft { Id = "WO-1", Channel = "chat", Type = "order" });
        var text = routed.IsAccepted
            ? $"{routed.Outcome.Status} in {routed.Outcome.Queue}" // Offered in orders
            : $"refused: {routed.Rejection.Reason} {routed.Rejection.Subject}"; // for instance: UnknownChannel fax
        #endregion

        using var subscription =
        #region events
        router.Subscribe(happened =>
        {
            if (happened is WorkOrderAssigned assigned) Notify(assigned.Agent, assigned.WorkOrder);
        });
        #endregion

        #region answer-and-close
        var accepted = await router.AcceptAsync(routed.Outcome!.Offer!.Value);
        var assignment = accepted.Outcome!.Assignment!.Value;

        await router.CompleteAsync("WO-1", assignment); // the work is done; ann wraps up and is still taken
        await router.CloseAsync("WO-1", assignment); // ann has room again
        #endregion

        Assert.Equal("Offered in orders", text);
        Assert.Equal("ann has WO-1", await seen.Task);
        Assert.Equal(WorkOrderStatus.Closed, (await router.FindWorkOrderAsync("WO-1"))?.Status);

        void Notify(AgentId agent, WorkOrderId workOrder) => seen.SetResult($"{agent} has {workOrder}");
    }
}
