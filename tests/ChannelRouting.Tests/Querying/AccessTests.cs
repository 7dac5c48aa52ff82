using ChannelRouting.Testing;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Querying;

/// <summary>What the rule of the options hides is hidden from every query.</summary>
public sealed class AccessTests : IDisposable
{
    private static readonly Actor Ann = Actor.Agent("ann");
    private static readonly Actor Lead = Actor.Operations("lead");

    private readonly Router _router;

    public AccessTests() => _router = new Router(
        Some.Plan() with { Queues = [new WorkQueue { Id = "general", Offers = new OfferPolicy { ExpiresAfter = Duration.FromHours(1) } }, new WorkQueue { Id = "orders" }] },
        new ManualTimeProvider(Some.Now),
        new RouterOptions { Access = AccessOf });

    [Fact]
    public async Task AgentWhoSeesOneQueue_GetsNothingOfAnother_FromAnyQuery()
    {
        await _router.SaveAgentAsync(Some.Agent("ann"));
        await _router.SaveAgentAsync(Some.Agent("bob"));
        await _router.SignInAsync("bob");
        await _router.SubmitAsync(Some.Draft("WO-1")); // Offered to bob.
        await _router.SubmitAsync(Some.Draft("WO-2", "phone", "order"));

        Assert.Equal(["WO-2"], (await _router.QueryAsync(new ListWorkOrders { Actor = Ann })).WorkOrders.Select(order => order.Id.Value));
        Assert.Equal(1, (await _router.QueryAsync(new CountWorkOrders { Actor = Ann })).Count);
        Assert.Null(await _router.QueryAsync(new FindWorkOrder { WorkOrder = "WO-1", Actor = Ann }));
        Assert.NotNull(await _router.QueryAsync(new FindWorkOrder { WorkOrder = "WO-2", Actor = Ann }));
        Assert.Null(await _router.QueryAsync(new FindSlaHistory { WorkOrder = "WO-1", Actor = Ann }));
        Assert.Null(await _router.FindLinePlaceAsync("WO-1", Ann));
        Assert.NotNull(await _router.FindLinePlaceAsync("WO-1", Lead));
        Assert.Null(await _router.QueryAsync(new FindOffer { Offer = new OfferId(1), Actor = Ann }));
        Assert.NotNull(await _router.QueryAsync(new FindOffer { Offer = new OfferId(1), Actor = Lead }));
        Assert.Null(await _router.QueryAsync(new FindAgent { Agent = "bob", Actor = Ann }));
        Assert.Null(await _router.GetInboxAsync("bob", Ann));
        Assert.Equal(["WO-1"], (await _router.GetInboxAsync("bob", Lead))!.Offers.Select(offer => offer.WorkOrder.Id.Value));
        Assert.NotNull(await _router.GetInboxAsync("ann", Ann));
        Assert.Null(await _router.QueryAsync(new GetFairness { Queue = "orders", Actor = Ann }));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(async () => await _router.QueryAsync(new GetPlan { Actor = Ann }));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(async () => await _router.QueryAsync(new GetPlanHistory { Actor = Ann }));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(async () => await _router.QueryAsync(new GetRouterStatus { Actor = Ann }));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(async () => await _router.QueryAsync(new PreviewPlan { Command = new ApplyPlan { Plan = Some.Plan() }, Actor = Ann }));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(async () => await _router.QueryAsync(new ExplainWorkOrder { WorkOrder = "WO-2", Actor = Ann }));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(async () => await _router.QueryAsync(new WhyNot { WorkOrder = "WO-2", Agent = "ann", Actor = Ann }));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(async () => await _router.QueryAsync(new PreviewWorkOrder { Draft = Some.Draft("WO-3"), Actor = Ann }));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(async () => await _router.QueryAsync(new FindDecisions { Actor = Ann }));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(async () => await _router.QueryAsync(new GetMetrics { Metrics = ["open"], Actor = Ann }));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(async () => await _router.QueryAsync(new GetGoals { Actor = Ann }));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(async () => await _router.QueryAsync(new GetAlerts { Actor = Ann }));
        Assert.NotNull(await _router.QueryAsync(new GetPlan { Actor = Lead }));
    }

    [Fact]
    public async Task OffersOfAnAgentWhoIsSeen_AreHiddenWithTheirWork()
    {
        await _router.SaveAgentAsync(Some.Agent("ann"));
        await _router.SignInAsync("ann");
        await _router.SubmitAsync(Some.Draft("WO-1"));

        Assert.Empty((await _router.QueryAsync(new FindAgent { Agent = "ann", Actor = Ann }))!.Offers);
        Assert.Empty((await _router.GetInboxAsync("ann", Ann))!.Offers);
        Assert.Single((await _router.QueryAsync(new FindAgent { Agent = "ann", Actor = Lead }))!.Offers);
    }

    [Theory]
    [InlineData("throws")]
    [InlineData("nobody")]
    [InlineData("holds a null")]
    public async Task RuleThatFails_ShowsNothing(string name)
    {
        await _router.SubmitAsync(Some.Draft("WO-1"));
        var actor = Actor.Supervisor(name);

        Assert.Empty((await _router.QueryAsync(new ListWorkOrders { Actor = actor })).WorkOrders);
        Assert.Equal(0, (await _router.QueryAsync(new CountWorkOrders { Actor = actor })).Count);
        Assert.Null(await _router.QueryAsync(new FindWorkOrder { WorkOrder = "WO-1", Actor = actor }));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(async () => await _router.QueryAsync(new GetPlan { Actor = actor }));
        Assert.Equal(name == "nobody" ? 0 : 4, (await _router.QueryAsync(new GetRouterStatus { Actor = Lead })).AccessFaultCount);
    }

    [Fact]
    public async Task QueryThatNamesNobody_IsAskedForTheHost()
    {
        await _router.SubmitAsync(Some.Draft("WO-1"));

        Assert.Empty((await _router.ListWorkOrdersAsync()).WorkOrders); // The rule of this test shows the host nothing.
    }

    [Fact]
    public void Verdict_OfEveryQuery_HangsOnTheRule()
    {
        var queries = typeof(Command).Assembly.GetExportedTypes().Where(type => type is { IsAbstract: false, BaseType: { IsGenericType: true } parent } && parent.GetGenericTypeDefinition() == typeof(Query<>)).Select(type => type.Name).Order(StringComparer.Ordinal);

        Assert.Equal(["CountWorkOrders", "ExplainWorkOrder", "FindAgent", "FindDecisions", "FindLinePlace", "FindOffer", "FindSlaHistory", "FindWorkOrder", "GetAlerts", "GetFairness", "GetGoals", "GetInbox", "GetMetrics", "GetPlan", "GetPlanHistory", "GetRouterStatus", "ListWorkOrders", "PreviewPlan", "PreviewWorkOrder", "WhyNot"], queries); // A new one needs a line in the first test of this class.
    }

    public void Dispose() => _router.Dispose();

    private static QueryAccess? AccessOf(Actor actor) => actor switch
    {
        { Kind: ActorKind.Agent, Name: { } name } => new QueryAccess { WorkOrders = [new WorkOrderFilter { Queue = "orders" }], Agents = [name] },
        { Kind: ActorKind.Operations } => QueryAccess.Everything,
        { Name: "throws" } => throw new InvalidOperationException("The directory does not answer."),
        { Name: "holds a null" } => new QueryAccess { WorkOrders = [null!] },
        _ => null,
    };
}
