using System.Threading.Channels;
using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelRouting.Tests.DependencyInjection;

/// <summary>A plan in a real file that changes, looked at every second of a clock moved by hand.</summary>
public sealed class PlanFileWatchTests : IAsyncDisposable
{
    private static readonly Duration Look = Duration.FromSeconds(1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("plan-files-");
    private readonly ManualTimeProvider _time = new(Some.Now);
    private readonly Channel<PlanFileReport> _reports = Channel.CreateUnbounded<PlanFileReport>();
    private readonly List<ServiceProvider> _providers = [];

    public async ValueTask DisposeAsync()
    {
        foreach (var provider in _providers) await provider.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task File_Changed_IsTakenWhenTwoLooksFindTheSame()
    {
        var router = Watching();
        Write(Named("second"));

        _time.Advance(Look);
        var seenOnce = await NameOf(router);
        _time.Advance(Look);

        Assert.Equal(("first", "second"), (seenOnce, await NameOf(router)));
        var report = await ReportAsync();
        Assert.Equal((PathOf("plan.json"), PlanFileOutcome.Applied, default(PartitionId), null, null), (report.Path, report.Outcome, report.Partition, report.Rejection, report.Exception));
        var record = (await router.GetPlanHistoryAsync()).Applied[^1];
        Assert.Equal((Actor.Host, PathOf("plan.json")), (record.AppliedBy, record.Note));
    }

    [Fact]
    public async Task File_NotWatched_IsReadOnce()
    {
        var router = Watching(watch: false);
        Write(Named("second"));

        _time.Advance(Duration.FromMinutes(1));

        Assert.Equal("first", await NameOf(router));
    }

    [Fact]
    public async Task File_ChangedAgainAndAgain_IsTakenOnceItRests()
    {
        var router = Watching();
        for (var i = 1; i <= 5; i++)
        {
            Write(Named($"draft {i}"));
            _time.Advance(Look);
        }

        var before = await NameOf(router);
        _time.Advance(Look);

        Assert.Equal(("first", "draft 5"), (before, await NameOf(router)));
        Assert.Equal(2, (await router.GetPlanHistoryAsync()).Applied.Count);
    }

    [Fact]
    public async Task File_ChangedBackBeforeItRests_ChangesNothing()
    {
        var router = Watching();
        Write(Named("second"));
        _time.Advance(Look);
        Write(Named("first"));

        _time.Advance(Duration.FromSeconds(10));

        Assert.Single((await router.GetPlanHistoryAsync()).Applied);
    }

    [Fact]
    public async Task File_WithOtherCommentsOnly_IsTheSamePlan()
    {
        var router = Watching();
        Write("// reviewed\n" + Named("first"));

        _time.Advance(Duration.FromSeconds(10));

        Assert.Single((await router.GetPlanHistoryAsync()).Applied);
    }

    [Fact]
    public async Task File_HalfWritten_KeepsThePlanUntilTheRestIsThere()
    {
        var router = Watching();
        var whole = Named("second");
        Write(whole[..(whole.Length / 2)]);
        _time.Advance(Duration.FromSeconds(10));
        var before = await NameOf(router);

        Write(whole);
        _time.Advance(2 * Look);

        Assert.Equal(("first", "second"), (before, await NameOf(router)));
        var invalid = await ReportAsync();
        Assert.Equal((PlanFileOutcome.Invalid, PlanFindingCode.NotJson), (invalid.Outcome, invalid.Findings[0].Code));
        Assert.Equal(PlanFileOutcome.Applied, (await ReportAsync()).Outcome); // Said once, however long it stays so.
    }

    [Fact]
    public async Task File_WithAnInvalidPlan_KeepsThePlanAndTellsAllFindings()
    {
        var router = Watching();
        Write(Named("second").Replace("\"fallbackQueue\": \"general\"", "\"fallbackQueue\": \"genral\"", StringComparison.Ordinal));

        _time.Advance(2 * Look);

        var report = await ReportAsync();
        Assert.Equal(("first", PlanFileOutcome.Invalid, "$.fallbackQueue"), (await NameOf(router), report.Outcome, report.Findings.Single().Path));
    }

    [Fact]
    public async Task File_Deleted_KeepsThePlanAndIsTakenWhenItIsBack()
    {
        var router = Watching();
        File.Delete(PathOf("plan.json"));
        _time.Advance(Duration.FromSeconds(10));
        var before = await NameOf(router);
        var gone = await ReportAsync();

        Write(Named("second"));
        _time.Advance(2 * Look);

        Assert.Equal(("first", PlanFileOutcome.Unreadable), (before, gone.Outcome));
        Assert.IsType<FileNotFoundException>(gone.Exception);
        Assert.Equal(("second", PlanFileOutcome.Applied), (await NameOf(router), (await ReportAsync()).Outcome));
    }

    [Fact]
    public async Task File_GoneForOneLook_IsNotMissed()
    {
        var router = Watching();
        File.Delete(PathOf("plan.json"));
        _time.Advance(Look);
        Write(Named("second"));

        _time.Advance(2 * Look);

        Assert.Equal(("second", PlanFileOutcome.Applied), (await NameOf(router), (await ReportAsync()).Outcome));
    }

    [Fact]
    public async Task File_ReplacedByRenaming_IsTaken()
    {
        var router = Watching();
        File.WriteAllText(PathOf("next.json"), Named("second"));
        File.SetLastWriteTimeUtc(PathOf("next.json"), File.GetLastWriteTimeUtc(PathOf("plan.json")));
        File.Move(PathOf("next.json"), PathOf("plan.json"), overwrite: true);

        _time.Advance(2 * Look);

        Assert.Equal("second", await NameOf(router));
    }

    /// <summary>As a cluster changes mounted configuration: the file is a link into a folder that is a link to another one.</summary>
    [Fact]
    public async Task File_BehindALinkThatMoves_IsTaken()
    {
        foreach (var name in new[] { "one", "two" }) _folder.CreateSubdirectory(name);
        File.WriteAllText(PathOf("one/plan.json"), Named("first"));
        File.WriteAllText(PathOf("two/plan.json"), Named("second"));
        Directory.CreateSymbolicLink(PathOf("data"), "one");
        File.CreateSymbolicLink(PathOf("plan.json"), "data/plan.json");
        var router = Watching(write: false);

        Directory.CreateSymbolicLink(PathOf("data.next"), "two");
        Directory.Delete(PathOf("data"));
        Directory.Move(PathOf("data.next"), PathOf("data"));
        _time.Advance(2 * Look);

        Assert.Equal("second", await NameOf(router));
    }

    [Fact]
    public async Task File_OfTheSameLengthAndAge_IsTaken()
    {
        var router = Watching();
        var age = File.GetLastWriteTimeUtc(PathOf("plan.json"));
        Write(Named("fifth"));
        File.SetLastWriteTimeUtc(PathOf("plan.json"), age);

        _time.Advance(2 * Look);

        Assert.Equal("fifth", await NameOf(router));
    }

    [Fact]
    public async Task File_TooLong_IsNotRead()
    {
        var router = Watching();
        using (var file = File.OpenWrite(PathOf("plan.json"))) file.SetLength((64 * 1024 * 1024) + 1);

        _time.Advance(2 * Look);

        var report = await ReportAsync();
        Assert.Equal(("first", PlanFileOutcome.Unreadable), (await NameOf(router), report.Outcome));
        Assert.Contains("67108865 bytes", report.Exception!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_ThatTheRouterRefuses_LeavesTheOneBeforeUntilTheFileChanges()
    {
        var router = Watching();
        await router.SubmitAsync(Some.Draft("WO-1", type: "order"));
        Write(PlanJson.Write(Some.Plan() with { Name = "without orders", Queues = [new WorkQueue { Id = "general" }], Rules = [] }));
        _time.Advance(Duration.FromSeconds(10));
        var refused = await ReportAsync();
        var before = await NameOf(router);

        Write(Named("second"));
        _time.Advance(2 * Look);

        Assert.Equal(("first", PlanFileOutcome.Refused, RejectionReason.QueueInUse), (before, refused.Outcome, refused.Rejection!.Reason));
        Assert.Equal(("second", PlanFileOutcome.Applied), (await NameOf(router), (await ReportAsync()).Outcome));
    }

    [Fact]
    public async Task Plan_ThatWasAppliedByACommandBefore_IsNotAppliedAgain()
    {
        var router = Watching();
        await router.SubmitAsync(Some.Draft("WO-1", type: "order"));
        var plan = Some.Plan() with { Name = "without orders", Queues = [new WorkQueue { Id = "general" }], Rules = [] };
        await router.ExecuteAsync(new ApplyPlan { Plan = plan, Replacements = new() { Queues = [new() { From = "orders", To = "general" }] } });
        Write(PlanJson.Write(plan));
        _time.Advance(2 * Look);
        var count = (await router.GetPlanHistoryAsync()).Applied.Count;

        Write(Named("third"));
        _time.Advance(2 * Look);

        Assert.Equal((2, "third", PlanFileOutcome.Applied), (count, await NameOf(router), (await ReportAsync()).Outcome));
    }

    [Fact]
    public async Task OpenWork_TakesAChangedFileAsTheHostSaid()
    {
        var router = Watching(openWork: PlanAdoption.Reclassify);
        await router.SubmitAsync(Some.Draft("WO-1"));
        Write(PlanJson.Write(Some.Plan() with { Rules = [new ClassificationRule { Name = "all", Queue = "orders" }] }));

        _time.Advance(2 * Look);

        Assert.Equal(new QueueId("orders"), (await router.FindWorkOrderAsync("WO-1"))!.Queue);
    }

    [Fact]
    public async Task Partitions_OfTheHost_AllFollowTheFile()
    {
        var router = Watching();
        var factory = _providers[0].GetRequiredService<IRouterFactory>();
        var north = factory.Get("north");
        Write(Named("second"));

        _time.Advance(2 * Look);

        Assert.Equal(("second", "second", "second"), (await NameOf(router), await NameOf(north), await NameOf(factory.Get("south"))));
        Assert.Equal([default, new PartitionId("north")], new[] { (await ReportAsync()).Partition, (await ReportAsync()).Partition }.Order());
    }

    [Fact]
    public async Task Router_WhoseClockIsWrong_TakesTheFileOnceItIsRight()
    {
        var router = Watching();
        Write(Named("second"));
        _time.Shift(-Duration.FromHours(1));
        _time.Advance(Duration.FromSeconds(10));
        var before = await NameOf(router);

        _time.Shift(Duration.FromHours(1));
        _time.Advance(Look);

        Assert.Equal(("first", "second"), (before, await NameOf(router)));
    }

    [Fact]
    public async Task File_OfAHostThatEnded_IsNotLookedAt()
    {
        Watching();
        await _providers[0].DisposeAsync();
        Write("nonsense");
        _time.Advance(Duration.FromSeconds(10));
        Assert.False(_reports.Reader.TryRead(out _));

        _providers.Clear();
        Write(Named("first"));
        var router = Watching(write: false);
        Write(Named("second"));
        _time.Advance(2 * Look);

        Assert.Equal(("second", PlanFileOutcome.Applied), (await NameOf(router), (await ReportAsync()).Outcome)); // The first report there is.
    }

    [Fact]
    public async Task Routers_OfTwoNames_FollowTheirOwnFiles()
    {
        File.WriteAllText(PathOf("other.json"), Named("other"));
        Write(Named("first"));
        var provider = new ServiceCollection().AddSingleton<TimeProvider>(_time)
            .AddChannelRouting(routing => routing.UsePlanFile(PathOf("plan.json"), watch: true))
            .AddChannelRouting("other", routing => routing.UsePlanFile(PathOf("other.json"), watch: true)).BuildServiceProvider();
        _providers.Add(provider);
        var (router, other) = (provider.GetRequiredService<IRouter>(), provider.GetRequiredKeyedService<IRouter>("other"));
        Write(Named("second"));

        _time.Advance(2 * Look);

        Assert.Equal(("second", "other"), (await NameOf(router), await NameOf(other)));
    }

    private static string Named(string name) => PlanJson.Write(Some.Plan() with { Name = name });

    private static async Task<string> NameOf(IRouter router) => (await router.GetPlanAsync()).Name;

    private IRouter Watching(bool watch = true, PlanAdoption? openWork = null, bool write = true)
    {
        if (write) Write(Named("first"));
        var provider = new ServiceCollection().AddSingleton<TimeProvider>(_time)
            .AddChannelRouting(routing => routing.UsePlanFile(PathOf("plan.json"), watch, openWork).Configure(options => options.OnPlanFile = report => _reports.Writer.TryWrite(report)))
            .BuildServiceProvider();
        _providers.Add(provider);
        return provider.GetRequiredService<IRouter>();
    }

    private async Task<PlanFileReport> ReportAsync() => await _reports.Reader.ReadAsync().AsTask().Soon();

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private void Write(string text) => File.WriteAllText(PathOf("plan.json"), text);
}
