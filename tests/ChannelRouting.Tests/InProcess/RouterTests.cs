using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.InProcess;

/// <summary>Commands, batches and queries, as <see cref="IRouter"/> promises them.</summary>
public sealed class RouterTests : IDisposable
{
    private static readonly CancellationToken Cancelled = new(canceled: true);

    private readonly ManualTimeProvider _time = new(Some.Now);
    private readonly Router _router;

    public RouterTests() => _router = new Router(Some.Plan(), _time);

    public void Dispose() => _router.Dispose();

    [Fact]
    public async Task WorkOrder_FromSubmissionToClose_GoesThroughTheVerbs()
    {
        await _router.SaveAgentAsync(Some.Agent("ann"));
        await _router.SignInAsync("ann");

        var routed = await _router.SubmitAsync(Some.Draft("WO-1"));

        Assert.Equal("ann", routed.Outcome!.Agent!.Value.Value);
        var assignment = routed.Outcome.Assignment!.Value;
        Assert.Equal(WorkOrderStatus.Completed, (await _router.CompleteAsync("WO-1", assignment)).Outcome!.Status);
        Assert.Equal(WorkOrderStatus.Closed, (await _router.CloseAsync("WO-1", assignment)).Outcome!.Status);
        Assert.Equal(WorkOrderStatus.Closed, (await _router.FindWorkOrderAsync("WO-1"))!.Status);
    }

    [Fact]
    public async Task Verbs_AllOfThem_SendTheirCommand()
    {
        await _router.ApplyPlanAsync(SomeOffers.Plan(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(5), AcceptingExtension = Duration.FromMinutes(5) }));
        await _router.SaveAgentAsync(Some.Agent("ann"));
        await _router.SignInAsync("ann");
        var first = (await _router.SubmitAsync(Some.Draft("WO-1"))).Outcome!.Offer!.Value;

        Assert.Equal(_time.Now + Duration.FromMinutes(10), (await _router.BeginAcceptingAsync(first)).Outcome!.ExpiresAt);
        Assert.Equal(OfferStatus.Declined, (await _router.DeclineAsync(first, "busy")).Outcome!.Status);
        Assert.Equal(WorkOrderStatus.Suspended, (await _router.SetStatusAsync("WO-1", WorkOrderStatus.Suspended)).Outcome!.Status);
        Assert.Equal(WorkOrderStatus.Queued, (await _router.SetStatusAsync("WO-1", WorkOrderStatus.Queued)).Outcome!.Status);
        Assert.Equal("ann", (await _router.AssignAsync("WO-1", "ann")).Outcome!.Agent!.Value.Value);
        var second = (await _router.SubmitAsync(Some.Draft("WO-2"))).Outcome!.Offer!.Value;
        Assert.Equal(OfferStatus.Accepted, (await _router.AcceptAsync(second)).Outcome!.Status);
        Assert.Equal(AgentPresence.Away, (await _router.SetPresenceAsync("ann", AgentPresence.Away)).Outcome!.Presence);
        Assert.True((await _router.SetPriorityAsync("WO-2", "urgent")).IsAccepted);
        Assert.Equal("urgent", (await _router.FindWorkOrderAsync("WO-2"))!.Priority.Value);
        Assert.Equal(WorkOrderStatus.Cancelled, (await _router.CancelAsync("WO-2", "gone")).Outcome!.Status);
        Assert.Equal(OfferStatus.Accepted, (await _router.FindOfferAsync(second))!.Status);
        Assert.Equal(1, (await _router.FindAgentAsync("ann"))!.WorkOrderCount);
    }

    [Fact]
    public async Task Verbs_OfShiftsAvailabilityAndOddEnds_SendTheirCommand()
    {
        await _router.SaveAgentAsync(Some.Agent("ann"));
        await _router.SignInAsync("ann");
        await _router.SubmitAsync(Some.Draft("WO-1"));

        Assert.True((await _router.EndShiftAsync("ann")).IsAccepted);
        Assert.False((await _router.FindAgentAsync("ann"))!.IsOnShift);
        Assert.True((await _router.SetAvailabilityAsync("ann", "chat", isAvailable: false)).IsAccepted);
        Assert.Equal(["chat"], (await _router.FindAgentAsync("ann"))!.UnavailableChannels.Select(channel => channel.Value));
        await _router.SetAvailabilityAsync("ann", "chat", isAvailable: true);
        Assert.True((await _router.StartShiftAsync("ann", _time.Now + Duration.FromHours(8))).IsAccepted);
        Assert.Equal(_time.Now + Duration.FromHours(8), (await _router.FindAgentAsync("ann"))!.ShiftEndsAt);
        var transferred = (await _router.TransferAsync("WO-1", "general", "ann")).Outcome!;
        Assert.Equal("ann", transferred.Agent!.Value.Value);
        Assert.Equal(WorkOrderStatus.Completed, (await _router.CompleteAsync("WO-1", transferred.Assignment!.Value)).Outcome!.Status);
        Assert.Equal(WorkOrderStatus.Assigned, (await _router.ReopenAsync("WO-1", "not yet")).Outcome!.Status);
        await _router.EndShiftAsync("ann"); // What comes in now waits.
        await _router.SubmitAsync(Some.Draft("WO-2"));
        Assert.Equal(WorkOrderStatus.Abandoned, (await _router.AbandonAsync("WO-2", "hung up")).Outcome!.Status);
        await _router.SubmitAsync(Some.Draft("WO-3"));
        Assert.Equal(WorkOrderStatus.Merged, (await _router.MergeAsync("WO-3", "WO-1")).Outcome!.Status);
        Assert.Equal(["WO-2"], (await _router.ListWorkOrdersAsync(new ListWorkOrders { Where = new WorkOrderFilter { Status = WorkOrderStatus.Abandoned } })).WorkOrders.Select(order => order.Id.Value));
        Assert.Equal(3, (await _router.ListWorkOrdersAsync()).WorkOrders.Count);
        Assert.Equal(Some.Plan(), await _router.GetPlanAsync());
    }

    [Fact]
    public async Task Verbs_OfPeople_TakeTheActor()
    {
        var subscriber = new TestSubscriber();
        using var subscription = _router.Subscribe(new SubscriptionOptions(), subscriber.HandleAsync);
        await _router.SaveAgentAsync(Some.Agent("ann"), Actor.Operations("zoe"));
        await _router.SignInAsync("ann", Actor.Agent("ann"));
        await _router.SubmitAsync(Some.Draft("WO-1"), Actor.Customer("kim"));
        await _router.CancelAsync("WO-1", "too late", Actor.Customer("kim"));
        var signedOut = await _router.SignOutAsync("ann", Actor.Supervisor("eve"));

        await subscriber.SeesAsync(signedOut.Sequence);
        Assert.Equal(AgentPresence.Offline, signedOut.Outcome!.Presence);
        Assert.Equal(
            ["operations:zoe", "agent:ann", "customer:kim", "customer:kim", "supervisor:eve"],
            subscriber.Events.Where(happened => happened is AgentSaved or AgentSignedIn or WorkOrderSubmitted or WorkOrderCancelled or AgentPresenceChanged).Select(happened => happened.Actor.ToString()));
    }

    [Fact]
    public async Task Command_Refused_IsAResultAndNotAnException()
    {
        var result = await _router.SignInAsync("nobody");

        Assert.False(result.IsAccepted);
        Assert.Null(result.Outcome);
        Assert.Equal(RejectionReason.UnknownAgent, result.Rejection.Reason);
    }

    [Fact]
    public async Task Command_SentAgainByItsId_GivesTheFirstOutcome()
    {
        var submit = new SubmitWorkOrder { Id = "c-1", Draft = Some.Draft("WO-1") };

        var first = await _router.ExecuteAsync(submit);
        var second = await _router.ExecuteAsync(submit);

        Assert.Equal((false, true), (first.IsRepeated, second.IsRepeated));
        Assert.Equal(first.Outcome, second.Outcome);
    }

    [Fact]
    public async Task Result_OfACommand_TellsTheSequenceOfTheLastEvent()
    {
        var subscriber = new TestSubscriber();
        _router.Subscribe(new SubscriptionOptions { After = 0 }, subscriber.HandleAsync);

        var result = await _router.SubmitAsync(Some.Draft("WO-1"));

        await subscriber.SeesAsync(result.Sequence);
        Assert.Equal(result.Sequence, subscriber.Events[^1].Sequence);
        Assert.Equal(result.Sequence, (await _router.GetStatusAsync()).LastSequence);
    }

    [Fact]
    public async Task Command_Malformed_ThrowsAndChangesNothing()
    {
        var before = (await _router.GetStatusAsync()).LastSequence;

        await Assert.ThrowsAsync<ArgumentException>(async () => await _router.ExecuteAsync(new SaveAgent { Profile = null! }));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await _router.ExecuteAsync<WorkOrderOutcome>(null!));

        Assert.Equal(before, (await _router.GetStatusAsync()).LastSequence);
    }

    [Fact]
    public async Task Command_CancelledBefore_IsNotDecided()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _router.SubmitAsync(Some.Draft("WO-1"), cancellationToken: Cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _router.ExecuteBatchAsync([new SubmitWorkOrder { Draft = Some.Draft("WO-1") }], Cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _router.GetStatusAsync(Cancelled));

        Assert.Null(await _router.FindWorkOrderAsync("WO-1"));
    }

    [Fact]
    public async Task Batch_OfCommands_IsDecidedInOrderEachOnItsOwn()
    {
        var results = await _router.ExecuteBatchAsync(
        [
            new SubmitWorkOrder { Draft = Some.Draft("WO-1") },
            new SubmitWorkOrder { Draft = Some.Draft("WO-1") },
            new CancelWorkOrder { WorkOrder = "WO-1" },
        ]);

        Assert.Equal([true, false, true], results.Select(result => result.IsAccepted));
        Assert.Equal(RejectionReason.DuplicateWorkOrder, results[1].Rejection!.Reason);
        Assert.Equal(WorkOrderStatus.Cancelled, Assert.IsType<WorkOrderOutcome>(results[2].Outcome).Status);
        Assert.True(results[0].Sequence < results[2].Sequence);
    }

    [Fact]
    public async Task Batch_LongerThanOneHoldOfTheLock_IsDecidedWhole()
    {
        var results = await _router.ExecuteBatchAsync([.. Enumerable.Range(0, 1_001).Select(number => new SubmitWorkOrder { Draft = Some.Draft($"WO-{number}") })]);

        Assert.Equal(1_001, results.Count(result => result.IsAccepted));
        Assert.Empty(await _router.ExecuteBatchAsync([]));
    }

    [Fact]
    public async Task Batch_WhoseClockFailsMidway_StillHandsOverWhatHappened()
    {
        var time = new FailingTimeProvider(_time);
        using var router = new Router(Some.Plan(), time);
        var subscriber = new TestSubscriber();
        using var subscription = router.Subscribe(new SubscriptionOptions(), subscriber.HandleAsync);

        time.ReadingsLeft = 2;
        await Assert.ThrowsAsync<TimeoutException>(async () => await router.ExecuteBatchAsync([.. Enumerable.Range(0, 5).Select(number => new SubmitWorkOrder { Draft = Some.Draft($"WO-{number}") })]));

        await subscriber.SeesAsync(router.Inspect(engine => engine.State.LastSequence));
        Assert.Equal(2, subscriber.Events.Count(routingEvent => routingEvent is WorkOrderSubmitted));
    }

    [Fact]
    public async Task Batch_WithOneMalformedCommandOrTooMany_IsNotBegun()
    {
        var submit = new SubmitWorkOrder { Draft = Some.Draft("WO-1") };

        await Assert.ThrowsAsync<ArgumentException>(async () => await _router.ExecuteBatchAsync([submit, new SaveAgent { Profile = null! }]));
        await Assert.ThrowsAsync<ArgumentException>(async () => await _router.ExecuteBatchAsync([submit, null!]));
        var tooMany = await Assert.ThrowsAsync<ArgumentException>(async () => await _router.ExecuteBatchAsync(Enumerable.Repeat<Command>(submit, 10_001).ToArray()));

        Assert.Contains("10001", tooMany.Message, StringComparison.Ordinal);
        Assert.Null(await _router.FindWorkOrderAsync("WO-1"));
    }

    [Fact]
    public async Task Query_Answered_SeesWhatIsDueByNow()
    {
        await _router.SubmitAsync(Some.Draft("WO-1"));

        _time.Shift(Duration.FromHours(5)); // The timer does not know.

        var clock = Assert.Single((await _router.FindWorkOrderAsync("WO-1"))!.Clocks);
        Assert.Equal(Duration.FromHours(5), clock.Elapsed);
        Assert.NotNull(clock.BreachedAt);
    }

    [Fact]
    public async Task Query_ForPages_GoesThroughAllThatFit()
    {
        foreach (var number in Enumerable.Range(1, 7)) await _router.SubmitAsync(Some.Draft($"WO-{number}", type: number % 2 == 0 ? "order" : "question"));
        await _router.CancelAsync("WO-3");

        var first = await _router.QueryAsync(new ListWorkOrders { Where = new WorkOrderFilter { Queue = "general", Status = WorkOrderStatus.Queued }, Limit = 2 });
        var second = await _router.QueryAsync(new ListWorkOrders { Where = new WorkOrderFilter { Queue = "general", Status = WorkOrderStatus.Queued }, Limit = 2, After = first.Next });

        Assert.Equal(["WO-1", "WO-5"], first.WorkOrders.Select(order => order.Id.Value));
        Assert.Equal(["WO-7"], second.WorkOrders.Select(order => order.Id.Value));
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task Query_ForTheWorkOfAnAgent_ListsWhatItHolds()
    {
        await _router.SaveAgentAsync(Some.Agent("ann"));
        await _router.SignInAsync("ann");
        await _router.SubmitAsync(Some.Draft("WO-1"));
        await _router.SubmitAsync(Some.Draft("WO-2", "phone"));

        Assert.Equal(["WO-1"], (await _router.QueryAsync(new ListWorkOrders { Where = new WorkOrderFilter { Agent = "ann" } })).WorkOrders.Select(order => order.Id.Value));
        Assert.Empty((await _router.QueryAsync(new ListWorkOrders { Where = new WorkOrderFilter { Agent = "bob" } })).WorkOrders);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_001)]
    public async Task Query_ForAPageOutOfRange_Throws(int limit)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(async () => await _router.QueryAsync(new ListWorkOrders { Limit = limit }));

        Assert.Contains($"Limit is {limit}; give 1 to 1000", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_ThatThrows_StillHandsOverWhatItLetHappen()
    {
        var subscriber = new TestSubscriber();
        subscriber.Hold();
        using var subscription = _router.Subscribe(new SubscriptionOptions { BufferSize = 1 }, subscriber.HandleAsync);
        await _router.SubmitAsync(Some.Draft("WO-1")); // Its buffer is full now.
        _time.Shift(Duration.FromHours(5)); // The timer does not know.

        await Assert.ThrowsAsync<ArgumentException>(async () => await _router.QueryAsync(new ListWorkOrders { Limit = 0 }));

        subscriber.Release();
        Assert.Equal(SubscriptionEndReason.BufferFull, (await subscription.WaitForEndAsync().Soon()).Reason);
    }

    [Fact]
    public void IndexedFields_ThatAreBlankTwiceOrTooMany_AreAllSaid()
    {
        var exception = Assert.Throws<ArgumentException>(() => new Router(Some.Plan(), _time, new RouterOptions { IndexedFields = ["a", "a", " ", "b", "c", "d", "e", "f", "g"] }));

        Assert.Contains("IndexedFields has 9 names; give at most 8.", exception.Message, StringComparison.Ordinal);
        Assert.Contains("a blank name", exception.Message, StringComparison.Ordinal);
        Assert.Contains("has 'a' twice", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_ForThePlanAndTheStatus_IsAnswered()
    {
        await _router.SubmitAsync(Some.Draft("WO-1"));
        await _router.SaveAgentAsync(Some.Agent("ann"));

        var status = await _router.GetStatusAsync();

        Assert.Equal(Some.Plan(), await _router.QueryAsync(new GetPlan()));
        Assert.Equal((1, 1, 0, 0L), (status.WorkOrderCount, status.AgentCount, status.SubscriptionCount, status.OldestPosition));
        Assert.Equal((Some.Now, Some.Now + Duration.FromHours(4) + Duration.FromTicks(1), Duration.Zero), (status.StandsAt, status.NextDueAt, status.ClockSkew));
    }

    [Fact]
    public void Router_OfAPlanWithErrors_IsNotMade() =>
        Assert.NotEmpty(Assert.Throws<PlanInvalidException>(() => new Router(Some.Plan() with { FallbackQueue = "nowhere" }, _time)).Findings);

    [Fact]
    public async Task Plan_WithWarnings_IsTakenAndTheHostIsTold()
    {
        var told = new TaskCompletionSource<IReadOnlyList<PlanFinding>>();
        await using var router = new Router(Some.Plan(), _time, new RouterOptions { OnPlanWarnings = told.SetResult });
        var doubtful = Some.Plan() with { Rules = [new ClassificationRule { Name = "all", Queue = "general" }, .. Some.Plan().Rules] };

        Assert.True((await router.ApplyPlanAsync(doubtful)).IsAccepted);

        Assert.Equal([PlanFindingCode.UnreachableRule], (await told.Task.Soon()).Select(finding => finding.Code));
    }

    [Theory]
    [InlineData(-1, 0, "MaxClockSkew is -1 s; give 0 s to 86400 s.")]
    [InlineData(86_401, 0, "MaxClockSkew is 86401 s; give 0 s to 86400 s.")]
    [InlineData(0, -1, "RetainedEvents is -1; give 0 to 1000000.")]
    [InlineData(-1, 1_000_001, "MaxClockSkew is -1 s; give 0 s to 86400 s. RetainedEvents is 1000001; give 0 to 1000000.")]
    public void Options_OutOfRange_AreAllNamed(int skewSeconds, int retained, string message)
    {
        var options = new RouterOptions { MaxClockSkew = Duration.FromSeconds(skewSeconds), RetainedEvents = retained };

        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => new Router(Some.Plan(), _time, options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Command_InMemory_IsCompleteAtOnceAndAllocatesWhatTheEngineDoes()
    {
        var engine = new RoutingEngine();
        engine.Execute(new ApplyPlan { Plan = Some.Plan() }, Some.Now);
        engine.Execute(new SaveAgent { Profile = Some.Agent("ann") }, Some.Now);
        engine.Execute(new SignInAgent { Agent = "ann" }, Some.Now);
        Assert.True(_router.SaveAgentAsync(Some.Agent("ann")).IsCompletedSuccessfully);
        Assert.True(_router.SignInAsync("ann").IsCompletedSuccessfully);
        Command<AgentOutcome>[] commands = [Presence(AgentPresence.Away), Presence(AgentPresence.Available)];

        // In turns, and the least of each: code that is compiled anew while it runs allocates less than before.
        var (byEngine, byRouter) = (double.MaxValue, double.MaxValue);
        for (var turn = 0; turn < 10; turn++)
        {
            byEngine = Math.Min(byEngine, BytesPerCommand(number => engine.Execute(commands[number % 2], Some.Now)));
            byRouter = Math.Min(byRouter, BytesPerCommand(number => Assert.True(_router.ExecuteAsync(commands[number % 2]).IsCompletedSuccessfully)));
        }

        Assert.InRange(byRouter - byEngine, -1, 10); // One reference in the log, and the log's own growth.
    }

    private static SetAgentPresence Presence(AgentPresence presence) => new() { Agent = "ann", Presence = presence };

    private static double BytesPerCommand(Action<int> execute)
    {
        for (var number = 0; number < 10_000; number++) execute(number);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var number = 0; number < 10_000; number++) execute(number);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / 10_000d;
    }
}
