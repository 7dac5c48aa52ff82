using ChannelRouting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.InProcess;

/// <summary>The clock and the timer: what is due happens by itself, and what becomes of a clock that is wrong.</summary>
public class RouterTimerTests
{
    private static readonly Duration Tick = Duration.FromTicks(1);

    private readonly ManualTimeProvider _time = new(Some.Now);

    [Fact]
    public async Task IdleRouter_WhenADeadlineComes_FiresItToTheTick()
    {
        using var router = new Router(Some.Plan(), _time);
        var subscriber = await SubmitAndWatch(router);
        var submitted = subscriber.Events[^1].Sequence;

        _time.Advance(Duration.FromHours(4));
        _time.Advance(Tick);

        await subscriber.SeesAsync(submitted + 1);
        var breach = Assert.IsType<SlaClockBreached>(subscriber.Events[^1]);
        Assert.Equal(Some.Now + Duration.FromHours(4), breach.At);
    }

    [Fact]
    public async Task IdleRouter_WithAnEarlierDeadlineAfterALaterOne_FiresItInTime()
    {
        var target = Some.Plan().SlaPolicies[0].Targets[0] with
        {
            Goals = [new SlaGoal { When = When.Priority("urgent"), Elapsed = Duration.FromMinutes(1) }, new SlaGoal { Elapsed = Duration.FromMinutes(9) }],
        };
        using var router = new Router(Some.Plan() with { SlaPolicies = [Some.Plan().SlaPolicies[0] with { Targets = [target] }] }, _time);
        await router.SubmitAsync(Some.Draft("WO-1"));
        var last = (await router.SubmitAsync(Some.Draft("WO-2") with { Priority = "urgent" })).Sequence;

        _time.Advance(Duration.FromMinutes(1) + Tick);

        Assert.Equal(last + 1, router.Inspect(engine => engine.State.LastSequence));
    }

    [Fact]
    public async Task IdleRouter_WithADeadlineFurtherThanTimersReach_FiresIt()
    {
        var target = Some.Plan().SlaPolicies[0].Targets[0] with { Calendar = null, Goals = [new SlaGoal { Elapsed = Duration.FromDays(300) }] };
        using var router = new Router(Some.Plan() with { SlaPolicies = [Some.Plan().SlaPolicies[0] with { Targets = [target] }] }, _time);
        var subscriber = await SubmitAndWatch(router);
        var submitted = subscriber.Events[^1].Sequence;

        _time.Advance(Duration.FromDays(300) + Tick);

        await subscriber.SeesAsync(submitted + 1);
    }

    [Fact]
    public async Task IdleRouter_WithMoreWorkThanOneCallDoes_GoesOnByItself()
    {
        using var router = new Router(Some.Plan(), _time);
        var signedIn = await SignInWithMuchToDo(router);
        _time.Advance(Duration.Zero);

        Assert.Equal(1_000, signedIn.Outcome!.UsedUnits);
        Assert.Equal(2_500, (await router.FindAgentAsync("ann"))!.UsedUnits);
    }

    [Fact]
    public async Task IdleRouter_WithATimerOfWholeMilliseconds_FiresAndDoesNotSpin()
    {
        var time = new CoarseTimeProvider(_time);
        using var router = new Router(Some.Plan(), time);
        var subscriber = await SubmitAndWatch(router);
        var submitted = subscriber.Events[^1].Sequence;
        _time.Advance(Duration.FromHours(4) - Duration.FromMilliseconds(1));
        var before = time.SettingCount;

        _time.Advance(Duration.FromMilliseconds(3));

        await subscriber.SeesAsync(submitted + 1);
        Assert.InRange(time.SettingCount - before, 1, 3);
    }

    [Fact]
    public async Task IdleRouter_WhoseTimerRingsWhileItIsSet_GoesOnByItself()
    {
        using var router = new Router(Some.Plan(), new EagerTimeProvider(_time));
        var subscriber = new TestSubscriber();
        router.Subscribe(new SubscriptionOptions { After = 0, BufferSize = RoutingLimits.SubscriptionBuffer }, subscriber.HandleAsync);

        var signedIn = await SignInWithMuchToDo(router);

        await subscriber.SeesAsync(signedIn.Sequence + 1_500);
        Assert.Equal(2_500, subscriber.Events.Count(routingEvent => routingEvent is WorkOrderAssigned));
    }

    [Fact]
    public void RandomRuns_WithOnlyTheTimerToWakeTheRouter_AreThoseOfAnEngineDrivenByHand() => RandomStep.Check(steps =>
    {
        ManualTimeProvider? time = null;
        Router? router = null;
        var byHand = RandomStep.Run(steps, (engine, command) =>
        {
            time ??= new ManualTimeProvider(engine.Journal[0].Instant);
            router ??= new Router(engine.Engine.Plan!.Plan, time, new RouterOptions { TimeZones = ChangedTimeZones.Editions, AgentSelectors = SomeSelectors.Code.AgentSelectors, WorkOrderSelectors = SomeSelectors.Code.WorkOrderSelectors });
            AdvanceByHand(engine, engine.Now);
            time.Advance(engine.Now - time.Now);
            Assert.Equal(engine.Engine.State.ToCanonicalText(), router.Inspect(inside => inside.State.ToCanonicalText()));
            router.ExecuteBatchAsync([command]).AtOnce();
        }, RoutingLimits.WorkPerCommand);

        AdvanceByHand(byHand, byHand.Now + Duration.FromDays(5));
        time!.Advance(Duration.FromDays(5));
        Assert.Equal(byHand.Engine.State.ToCanonicalText(), router!.Inspect(inside => inside.State.ToCanonicalText()));
    }, maxTest: 40);

    [Fact]
    public async Task Clock_BehindWithinTheBound_StandsStillAndIsTold()
    {
        using var router = new Router(Some.Plan(), _time);
        await router.SubmitAsync(Some.Draft("WO-1"));

        _time.Shift(Duration.FromSeconds(-5));
        var second = await router.SubmitAsync(Some.Draft("WO-2"));

        var status = await router.GetStatusAsync();
        Assert.True(second.IsAccepted);
        Assert.Equal(Some.Now, (await router.FindWorkOrderAsync("WO-2"))!.CreatedAt);
        Assert.Equal((Some.Now, Duration.FromSeconds(5)), (status.StandsAt, status.ClockSkew));
    }

    [Fact]
    public async Task Clock_BehindPastTheBound_StopsTheRouterUntilItHasCaughtUp()
    {
        var told = new TaskCompletionSource<RouterStoppedException>();
        var subscriber = new TestSubscriber();
        using var router = new Router(Some.Plan(), _time, new RouterOptions { MaxClockSkew = Duration.FromSeconds(2), OnStopped = told.SetResult });
        using var subscription = router.Subscribe(new SubscriptionOptions { After = 0 }, subscriber.HandleAsync);
        await router.SubmitAsync(Some.Draft("WO-1"));

        _time.Shift(Duration.FromSeconds(-2) - Tick);
        var first = Assert.Throws<RouterStoppedException>(() => { _ = router.SubmitAsync(Some.Draft("WO-2")); });
        Assert.Throws<RouterStoppedException>(() => { _ = router.SubmitAsync(Some.Draft("WO-2")); });
        var during = await router.GetStatusAsync();
        _time.Shift(Tick);
        var second = await router.SubmitAsync(Some.Draft("WO-2"));

        Assert.Equal(RouterStopReason.ClockBehind, first.Reason);
        Assert.Same(first, await told.Task.Soon());
        Assert.Equal((RouterStopReason.ClockBehind, Some.Now, 1), (during.StoppedBy, during.StandsAt, during.WorkOrderCount));
        Assert.True(second.IsAccepted);
        Assert.Null((await router.GetStatusAsync()).StoppedBy);
        await subscriber.SeesAsync(second.Sequence);
    }

    [Fact]
    public async Task Clock_BehindWhenTheTimerRings_IsLookedAtAgainUntilItHasCaughtUp()
    {
        using var router = new Router(Some.Plan(), _time);
        await SignInWithMuchToDo(router); // More than one call does: the rest is due at once.

        _time.Shift(Duration.FromMinutes(-1));
        _time.Advance(Duration.FromSeconds(50));
        var during = router.Inspect(engine => engine.FindAgent("ann")!.UsedUnits);
        _time.Advance(Duration.FromSeconds(10));

        Assert.Equal((1_000, 2_500), (during, router.Inspect(engine => engine.FindAgent("ann")!.UsedUnits)));
    }

    [Fact]
    public void Clock_OutsideTheYearsOfTheEngine_StopsTheRouter()
    {
        Assert.Equal(RouterStopReason.ClockOutOfRange, StopReasonAt(Instant.FromUtc(9_000, 1, 1, 0, 0)));
        Assert.Equal(RouterStopReason.ClockBehind, StopReasonAt(Instant.FromUtc(1_000, 1, 1, 0, 0)));
    }

    [Fact]
    public async Task Clock_OutsideTheYearsOfTheEngineForAWhile_StopsTheRouterForThatWhile()
    {
        using var router = new Router(Some.Plan(), _time);
        await router.SubmitAsync(Some.Draft("WO-1"));

        _time.Shift(Duration.FromDays(1_000_000));
        var stopped = Assert.Throws<RouterStoppedException>(() => { _ = router.SubmitAsync(Some.Draft("WO-2")); });
        var during = await router.GetStatusAsync();
        _time.Shift(Duration.FromDays(-1_000_000));

        Assert.Equal((RouterStopReason.ClockOutOfRange, RouterStopReason.ClockOutOfRange, Some.Now), (stopped.Reason, during.StoppedBy, during.StandsAt));
        Assert.True((await router.SubmitAsync(Some.Draft("WO-2"))).IsAccepted);
    }

    [Fact]
    public async Task Clock_ThatThrows_FailsTheCallAndNothingElse()
    {
        var time = new FailingTimeProvider(_time);
        using var router = new Router(Some.Plan(), time);

        time.ClockFails = true;
        Assert.Throws<TimeoutException>(() => { _ = router.SubmitAsync(Some.Draft("WO-1")); });
        time.ClockFails = false;

        Assert.True((await router.SubmitAsync(Some.Draft("WO-1"))).IsAccepted);
    }

    [Fact]
    public async Task Clock_ThatThrowsWhenTheTimerRings_StopsTheRouter()
    {
        var time = new FailingTimeProvider(_time);
        using var router = new Router(Some.Plan(), time);
        await router.SubmitAsync(Some.Draft("WO-1"));

        time.ClockFails = true;
        _time.Advance(Duration.FromHours(5));
        time.ClockFails = false;

        var stopped = Assert.Throws<RouterStoppedException>(() => { _ = router.CancelAsync("WO-1"); });
        Assert.Equal(RouterStopReason.ClockFailed, stopped.Reason);
        Assert.IsType<TimeoutException>(stopped.InnerException);
    }

    [Fact]
    public async Task Timer_ThatCannotBeSet_StopsTheRouterAfterTheCommand()
    {
        var time = new FailingTimeProvider(_time) { TimerFails = true };
        using var router = new Router(Some.Plan(), time);

        var submitted = await router.SubmitAsync(Some.Draft("WO-1"));

        Assert.True(submitted.IsAccepted);
        Assert.Equal(RouterStopReason.ClockFailed, Assert.Throws<RouterStoppedException>(() => { _ = router.CancelAsync("WO-1"); }).Reason);
    }

    /// <summary>2,500 work orders wait for one agent with room for all.</summary>
    private static async Task<CommandResult<AgentOutcome>> SignInWithMuchToDo(Router router)
    {
        await router.ApplyPlanAsync(Some.Plan() with { Channels = [Some.Plan().Channels[0], new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 1 }] });
        await router.ExecuteBatchAsync([.. Enumerable.Range(0, 2_500).Select(number => new SubmitWorkOrder { Draft = Some.Draft($"WO-{number}") })]);
        await router.SaveAgentAsync(Some.Agent("ann", 10_000));
        return await router.SignInAsync("ann");
    }

    private static void AdvanceByHand(TestEngine engine, Instant end)
    {
        while (engine.Engine.NextDueAt is { } dueAt && dueAt <= end)
        {
            engine.Now = Instant.Max(dueAt, engine.Engine.LastInstant);
            engine.Execute(new AdvanceTime());
        }

        engine.Now = end;
    }

    private RouterStopReason StopReasonAt(Instant instant) =>
        Assert.Throws<RouterStoppedException>(() => new Router(Some.Plan(), new ManualTimeProvider(instant))).Reason;

    private static async Task<TestSubscriber> SubmitAndWatch(Router router)
    {
        var subscriber = new TestSubscriber();
        router.Subscribe(new SubscriptionOptions { After = 0 }, subscriber.HandleAsync);
        var submitted = await router.SubmitAsync(Some.Draft("WO-1"));
        await subscriber.SeesAsync(submitted.Sequence);
        return subscriber;
    }
}
