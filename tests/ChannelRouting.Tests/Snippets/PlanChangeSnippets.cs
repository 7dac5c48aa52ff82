using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;
using ChannelRouting.Wording;
using Microsoft.Extensions.DependencyInjection;

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
    public async Task Rules_ChangedWhileItRuns_StepByStep()
    {
        await using var router = new Router(Some.Plan(), new ManualTimeProvider(Some.Now));
        await router.SubmitAsync(Some.Draft("WO-1", type: "order"));
        var (olga, json) = (Actor.Operations("olga"), PlanJson.Write(Some.Plan() with { Queues = [new WorkQueue { Id = "general" }, new WorkQueue { Id = "sales" }], Rules = [] }));
        var lines = new List<string>();

        #region change-compare
        var next = PlanJson.Read(json).Plan!;
        foreach (var difference in PlanComparison.Compare(await router.GetPlanAsync(), next)) lines.Add(RoutingWording.English.Describe(difference));
        #endregion

        #region change-preview
        var change = new ApplyPlan
        {
            Plan = next,
            OpenWork = PlanAdoption.Reclassify,
            Replacements = new() { Queues = [new() { From = "orders", To = "sales" }] },
            Actor = olga,
            Note = "sales takes over from orders",
        };
        var preview = await router.PreviewPlanAsync(change);
        lines.Add($"{preview.QueueCount} of {preview.LookedAtCount} would move, {preview.DueCount} be due at another instant, {preview.UnroutableCount} find nobody");
        #endregion

        #region change-apply
        var result = await router.ExecuteAsync(change);
        if (!result.IsAccepted) lines.Add(RoutingWording.English.Describe(result.Rejection));
        #endregion

        Assert.Equal(["Queue 'orders' is gone.", "Queue 'sales' is new.", "Rule 'orders' is gone.", "1 of 1 would move, 0 be due at another instant, 0 find nobody"], lines);
        Assert.Equal("general", (await router.FindWorkOrderAsync("WO-1"))!.Queue.Value);
    }

    [Fact]
    public void PlanFile_Watched_IsSaidInOneCall()
    {
        var folder = Directory.CreateTempSubdirectory("plan-file-");
        try
        {
            var path = Path.Combine(folder.FullName, "routing.json");
            File.WriteAllText(path, PlanJson.Write(Some.Plan()));
            var (services, log) = (new ServiceCollection(), new List<string>());

            #region watched-plan-file
            services.AddChannelRouting(routing => routing
                .UsePlanFile(path, watch: true, openWork: PlanAdoption.Prospective)
                .Configure(options => options.OnPlanFile = report => log.Add($"{report.Path}: {report.Outcome}")));
            #endregion

            using var provider = services.BuildServiceProvider();
            Assert.NotNull(provider.GetRequiredService<IRouter>());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Plan_ThatIsDoubtful_HasWarnings()
    {
        var (plan, agents) = (Some.Plan(), new[] { Some.Agent("ann", 100, "general") });

        #region plan-lint
        var warnings = PlanValidator.Validate(plan, agents).Select(RoutingWording.English.Describe);
        // $.queues[1]: no agent serves queue 'orders'. Add it to the queues of an agent, or delete it.
        #endregion

        Assert.Equal(["$.queues[1]: no agent serves queue 'orders'. Add it to the queues of an agent, or delete it."], warnings);
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
