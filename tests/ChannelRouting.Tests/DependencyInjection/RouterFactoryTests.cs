using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelRouting.Tests.DependencyInjection;

public class RouterFactoryTests
{
    [Fact]
    public async Task Partitions_ShareThePlanAndNothingElse()
    {
        await using var provider = new ServiceCollection().AddChannelRouting(routing => routing.UsePlan(Some.Plan())).BuildServiceProvider();
        var factory = provider.GetRequiredService<IRouterFactory>();

        var first = await factory.Get("north").SubmitAsync(Some.Draft("WO-1"));
        var second = await factory.Get("south").SubmitAsync(Some.Draft("WO-1"));

        Assert.True(first.IsAccepted && second.IsAccepted);
        Assert.Same(factory.Get("north"), factory.Get("north"));
        Assert.Null(await provider.GetRequiredService<IRouter>().FindWorkOrderAsync("WO-1"));
    }

    [Fact]
    public async Task Partitions_WithPlansOfTheirOwn_RouteByThem()
    {
        await using var provider = new ServiceCollection()
            .AddChannelRouting(routing => routing.UsePlan(partition => PlanWithQueue(partition.IsDefault ? "main" : $"{partition}-queue"))).BuildServiceProvider();
        var factory = provider.GetRequiredService<IRouterFactory>();

        Assert.Equal("north-queue", (await factory.Get("north").SubmitAsync(Some.Draft("WO-1"))).Outcome?.Queue.Value);
        Assert.Equal("main", (await provider.GetRequiredService<IRouter>().SubmitAsync(Some.Draft("WO-1"))).Outcome?.Queue.Value);
    }

    [Fact]
    public void PlanOfAPartition_WithErrors_IsRefusedByName_AndAskedForAgainNextTime()
    {
        var plan = Some.Plan() with { FallbackQueue = "none" };
        using var provider = new ServiceCollection().AddChannelRouting(routing => routing.UsePlan(_ => plan)).BuildServiceProvider();
        var factory = provider.GetRequiredService<IRouterFactory>();

        Assert.Contains("The plan of partition 'north' has 1 error:", Assert.Throws<PlanInvalidException>(() => factory.Get("north")).Message, StringComparison.Ordinal);
        Assert.Contains("The plan of the router without a partition has 1 error:", Assert.Throws<PlanInvalidException>(() => factory.Get(default)).Message, StringComparison.Ordinal);
        plan = Some.Plan();

        Assert.NotNull(factory.Get("north"));
    }

    [Fact]
    public async Task Routers_OfADisposedFactory_TakeNoMoreCalls()
    {
        var provider = new ServiceCollection().AddChannelRouting(routing => routing.UsePlan(Some.Plan())).BuildServiceProvider();
        var factory = provider.GetRequiredService<IRouterFactory>();
        IRouter[] routers = [factory.Get("north"), factory.Get("south")];

        await provider.DisposeAsync();

        foreach (var router in routers) await Assert.ThrowsAsync<ObjectDisposedException>(async () => await router.GetStatusAsync());
        Assert.Throws<ObjectDisposedException>(() => factory.Get("north"));
        Assert.Throws<ObjectDisposedException>(() => factory.Get("west"));
    }

    [Fact]
    public void Partitions_PastTheLimit_AreRefusedWithIt()
    {
        using var provider = new ServiceCollection().AddChannelRouting(routing => routing.UsePlan(PlanWithQueue("main"))).BuildServiceProvider();
        var factory = provider.GetRequiredService<IRouterFactory>();
        for (var i = 0; i < RoutingLimits.Partitions; i++) factory.Get($"partition {i}");

        var message = Assert.Throws<InvalidOperationException>(() => factory.Get("one more")).Message;

        Assert.Contains("'one more' would be one more than the 10000", message, StringComparison.Ordinal);
        Assert.NotNull(factory.Get("partition 0"));
    }

    [Fact]
    public async Task Partition_AskedForByManyThreads_HasOneRouter()
    {
        using var provider = new ServiceCollection().AddChannelRouting(routing => routing.UsePlan(Some.Plan())).BuildServiceProvider();
        var factory = provider.GetRequiredService<IRouterFactory>();
        using var start = new Barrier(8);

        var routers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return factory.Get("north");
            },
            TaskCreationOptions.LongRunning)));

        Assert.Single(routers.Distinct());
    }

    [Fact]
    public async Task Partition_WhosePlanIsBeingFetched_HoldsUpNoOther()
    {
        using var mayGive = new ManualResetEventSlim();
        var asked = new TaskCompletionSource();
        using var provider = new ServiceCollection().AddChannelRouting(routing => routing.UsePlan(partition => partition == "slow" ? Slow() : Some.Plan())).BuildServiceProvider();
        var factory = provider.GetRequiredService<IRouterFactory>();
        factory.Get("known");
        var slow = Task.Run(() => factory.Get("slow"));
        await asked.Task.Soon();

        await Task.Run(() => (factory.Get("known"), factory.Get("new"))).Soon();
        mayGive.Set();

        Assert.Same(await slow.Soon(), factory.Get("slow"));

        RoutingPlan Slow()
        {
            asked.SetResult();
            mayGive.Wait();
            return Some.Plan();
        }
    }

    [Fact]
    public void PlanOfAPartition_ThatIsNone_IsAnErrorThatSaysSo()
    {
        using var provider = new ServiceCollection().AddChannelRouting(routing => routing.UsePlan(_ => null!)).BuildServiceProvider();
        var factory = provider.GetRequiredService<IRouterFactory>();

        Assert.Contains("UsePlan gave no plan for partition 'north'", Assert.Throws<InvalidOperationException>(() => factory.Get("north")).Message, StringComparison.Ordinal);
        Assert.Contains("UsePlan gave no plan for the router without a partition", Assert.Throws<InvalidOperationException>(() => factory.Get(default)).Message, StringComparison.Ordinal);
    }

    private static RoutingPlan PlanWithQueue(string queue) => new RoutingPlanBuilder().Channel("chat", c => c.Cost(1)).Queue(queue).Build();
}
