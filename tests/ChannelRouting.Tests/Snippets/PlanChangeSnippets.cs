using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;
using ChannelRouting.Wording;

namespace ChannelRouting.Tests.Snippets;

/// <summary>The code of the pages about plans that change, compiled and run.</summary>
public class PlanChangeSnippets
{
    [Fact]
    public void Plan_WithoutAQueueInUse_NamesWhatTakesItsPlace()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1", type: "order"));
        var plan = Some.Plan() with { Queues = [new WorkQueue { Id = "general" }, new WorkQueue { Id = "sales" }], Rules = [] };

        #region plan-replacements
        var command = new ApplyPlan
        {
            Plan = plan, // It has the queue "sales", and no longer "orders".
            OpenWork = PlanAdoption.Prospective,
            Replacements = new() { Queues = [new() { From = "orders", To = "sales" }] },
        };
        #endregion

        engine.Accept(command);
        Assert.Equal(new QueueId("sales"), engine.Find("WO-1").Queue);
    }

    [Fact]
    public async Task Plan_BeforeItIsApplied_IsLookedAt()
    {
        await using var router = new Router(Some.Plan(), new ManualTimeProvider(Some.Now));
        await router.SubmitAsync(Some.Draft("WO-1"));
        var command = new ApplyPlan { Plan = Some.Plan() with { FallbackQueue = "orders" }, OpenWork = PlanAdoption.Reclassify };

        #region plan-preview
        var page = await router.PreviewPlanAsync(command);
        var lines = page.Effects.Select(effect => $"{effect.WorkOrder} goes from {effect.FromQueue} to {effect.Queue}");
        #endregion

        Assert.Equal(["WO-1 goes from general to orders"], lines);
    }

    [Fact]
    public void Plans_Compared_TellWhatDiffers()
    {
        var before = Some.Plan();
        var after = before with { Queues = [before.Queues[0] with { MaxPerAgent = 3 }, before.Queues[1]], Rules = [] };

        #region plan-differences
        var sentences = PlanComparison.Compare(before, after).Select(RoutingWording.English.Describe);
        // Queue 'general' now has maxPerAgent: 3.
        // Rule 'orders' is gone.
        #endregion

        Assert.Equal(["Queue 'general' now has maxPerAgent: 3.", "Rule 'orders' is gone."], sentences);
    }

    [Fact]
    public async Task Plan_ThatWasNoGood_IsTakenBack()
    {
        await using var router = new Router(Some.Plan(), new ManualTimeProvider(Some.Now));
        await router.ApplyPlanAsync(Some.Plan() with { Rules = [] });
        var olga = Actor.Operations("olga");

        #region plan-rollback
        var history = await router.GetPlanHistoryAsync();
        var before = history.Applied[^2];
        await router.ExecuteAsync(new ApplyPlan { Version = before.Version, OpenWork = PlanAdoption.Reclassify, Actor = olga, Note = $"back to '{before.Plan.Name}'" });
        #endregion

        Assert.Equal((Some.Plan(), olga), ((await router.GetPlanAsync()), (await router.GetPlanHistoryAsync()).Applied[^1].AppliedBy));
    }
}
