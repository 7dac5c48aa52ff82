using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.InProcess;

/// <summary>Plans that change under a router.</summary>
public class RouterPlanTests
{
    private readonly ManualTimeProvider _time = new(Some.Now);

    [Fact]
    public async Task ScheduledPlan_OfAnIdleRouter_StartsByItself()
    {
        var told = new TaskCompletionSource<IReadOnlyList<PlanFinding>>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var router = new Router(Some.Plan(), _time, new RouterOptions { OnPlanWarnings = told.SetResult });
        var doubtful = Some.Plan() with { Rules = [new ClassificationRule { Name = "all", Queue = "general" }, .. Some.Plan().Rules] };
        await router.ExecuteAsync(new ApplyPlan { Plan = doubtful, StartAt = Some.Now + Duration.FromHours(1) });
        Assert.False(told.Task.IsCompleted);

        _time.Advance(Duration.FromHours(1));

        Assert.Equal(new PlanVersion(2), router.Inspect(engine => engine.PlanVersion));
        Assert.Equal([PlanFindingCode.UnreachableRule], (await told.Task.Soon()).Select(finding => finding.Code));
    }

    [Fact]
    public async Task ScheduledPlan_Withdrawn_IsNoLongerInTheHistory()
    {
        await using var router = new Router(Some.Plan(), _time);
        await router.ExecuteAsync(new ApplyPlan { Plan = Some.Plan(), StartAt = Some.Now + Duration.FromHours(1) });
        var before = await router.GetPlanHistoryAsync();

        Assert.True((await router.WithdrawPlanAsync(before.Scheduled.Single().StartAt)).IsAccepted);

        Assert.Empty((await router.GetPlanHistoryAsync()).Scheduled);
        Assert.Equal([new PlanVersion(1)], before.Applied.Select(record => record.Version));
    }
}
