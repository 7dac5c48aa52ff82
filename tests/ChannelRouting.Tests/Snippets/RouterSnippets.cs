using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Snippets;

/// <summary>The code of docs/concepts/router.md, compiled and run.</summary>
public class RouterSnippets
{
    [Fact]
    public async Task Router_OfTheConceptPage_TellsItsSubscriber()
    {
        var board = new List<string>();

        await RunAsync(Some.Plan(), board);

        Assert.Contains("WorkOrderAssigned", board);
    }

    private static async Task RunAsync(RoutingPlan plan, List<string> board)
    {
        #region router
        await using var router = new Router(plan);
        router.Subscribe(routingEvent => board.Add(routingEvent.GetType().Name));

        await router.SaveAgentAsync(new AgentProfile { Id = "ann", Queues = ["general"], CapacityUnits = 100 });
        await router.SignInAsync("ann");
        var routed = await router.SubmitAsync(new WorkOrderDraft { Id = "WO-1", Channel = "chat", Type = "question" });

        if (routed.IsAccepted) Console.WriteLine($"{routed.Outcome.Agent} has it"); // ann has it
        else Console.WriteLine(routed.Rejection.Reason);
        #endregion
        await router.DisposeAsync(); // The subscriber has seen all.
    }
}
