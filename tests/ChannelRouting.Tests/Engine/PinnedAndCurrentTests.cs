using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Which parts of a plan open work keeps until it is reclassified, and which are the current plan's for all.</summary>
public class PinnedAndCurrentTests
{
    private static readonly Dictionary<string, Func<WorkOrder, object?>> Pinned = new()
    {
        ["queue"] = order => order.Queue,
        ["requirements"] = order => order.Requirements,
        ["policy"] = order => order.Clocks[0].Policy,
        ["target"] = order => order.Clocks[0].Allowed,
        ["calendar"] = order => order.Clocks[0].DueAt,
        ["warnings"] = order => order.Clocks[0].WarnsAt,
    };

    /// <summary>What a plan changes, what happens then to WO-1 that came in before, and what is seen of it under the plan before and under this one.</summary>
    private static readonly Dictionary<string, (Func<RoutingPlan, RoutingPlan> Change, Func<TestEngine, object?> Act, object? Before, object? Now)> Current = new()
    {
        ["order rule"] = (plan => plan with { WorkOrderRule = WorkOrderRule.Fifo }, engine => FirstFor(engine, "WO-1"), WorkOrderStatus.Queued, WorkOrderStatus.Assigned),
        ["bands"] = (plan => plan with { Priorities = ["low", "normal", "high", "urgent"] }, engine => FirstFor(engine, "WO-1"), WorkOrderStatus.Queued, WorkOrderStatus.Assigned),
        ["agent rule"] = (plan => WithGeneral(plan, queue => queue with { AgentRule = AgentRule.RoundRobin }), ServedAfterBusyOne, "bob", "ann"),
        ["cost"] = (plan => plan with { Channels = [plan.Channels[0], plan.Channels[1] with { CostUnits = 60 }] }, SignedIn, 50L, 60L),
        ["cap"] = (plan => WithGeneral(plan, queue => queue with { MaxPerAgent = 1 }), SignedIn, 50L, 25L),
        ["offers"] = (plan => WithGeneral(plan, queue => queue with { Offers = new() { ExpiresAfter = Duration.FromMinutes(1) } }), StatusWhenSignedIn, WorkOrderStatus.Assigned, WorkOrderStatus.Offered),
        ["wrap-up"] = (plan => plan with { Channels = [plan.Channels[0], plan.Channels[1] with { WrapUp = Duration.FromMinutes(1) }] }, StatusAfterWrapUp, WorkOrderStatus.Completed, WorkOrderStatus.Closed),
        ["over-commit"] = (plan => plan with { OverCommit = [new() { Cause = AssignmentCause.Manual, UpToUnits = 100 }] }, AssignedToNobodyWithRoom, false, true),
    };

    public static TheoryData<string> PinnedParts => [.. Pinned.Keys];

    public static TheoryData<string> CurrentParts => [.. Current.Keys];

    [Theory, MemberData(nameof(PinnedParts))]
    public void Part_ThatIsPinned_StaysUntilTheWorkIsReclassified(string part)
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));
        var before = Pinned[part](engine.Find("WO-1"));

        engine.Accept(new ApplyPlan { Plan = OtherInAllThatIsPinned() });
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Fields = new Dictionary<string, string> { ["a"] = "b" } });
        var kept = Pinned[part](engine.Find("WO-1"));
        engine.Accept(new ApplyPlan { Plan = OtherInAllThatIsPinned(), OpenWork = PlanAdoption.Reclassify });

        Assert.Equal(before, kept);
        Assert.NotEqual(before, Pinned[part](engine.Find("WO-1")));
    }

    [Theory, MemberData(nameof(CurrentParts))]
    public void Part_ThatIsAlwaysCurrent_CountsForWorkOfEarlierPlans(string part)
    {
        var (change, act, before, now) = Current[part];

        Assert.Equal(before, act(Waiting(plan => plan)));
        Assert.Equal(now, act(Waiting(change)));
    }

    private static RoutingPlan OtherInAllThatIsPinned() => Some.Plan() with
    {
        Rules = [new() { Name = "all", Queue = "orders", Requirements = [new() { Skill = "tax", AtLeast = 1 }] }],
        Calendars = [Some.Office("America/New_York")],
        SlaPolicies = [SomeSla.Policy("other", null, SomeSla.Target("resolution", new SlaGoal { OpenTime = Duration.FromHours(3) }) with { Warnings = [new() { AtPercent = 50 }] })],
    };

    /// <summary>WO-1 has a low priority, WO-2 an urgent one; then a plan is applied.</summary>
    private static TestEngine Waiting(Func<RoutingPlan, RoutingPlan> change)
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1") with { Priority = "low" });
        engine.Submit(Some.Draft("WO-2") with { Priority = "urgent" });
        engine.Accept(new ApplyPlan { Plan = change(Some.Plan()) });
        return engine;
    }

    private static RoutingPlan WithGeneral(RoutingPlan plan, Func<WorkQueue, WorkQueue> change) => plan with { Queues = [change(plan.Queues[0]), plan.Queues[1]] };

    private static object? FirstFor(TestEngine engine, WorkOrderId order)
    {
        engine.SignIn(Some.Agent("ann", capacityUnits: 25));
        return engine.Find(order).Status;
    }

    /// <summary>Ann works; bob was served after her and is done.</summary>
    private static object? ServedAfterBusyOne(TestEngine engine)
    {
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Suspended });
        engine.SignIn(Some.Agent("ann", 100, "general"));
        engine.SignIn(Some.Agent("bob"));
        engine.Submit(Some.Draft("WO-3", type: "order"));
        engine.Accept(new CancelWorkOrder { WorkOrder = "WO-3" });
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Queued });
        return engine.Find("WO-1").Agent!.Value.Value;
    }

    private static object? SignedIn(TestEngine engine)
    {
        engine.SignIn(Some.Agent("ann"));
        return engine.Engine.FindAgent("ann")!.UsedUnits;
    }

    private static object? StatusWhenSignedIn(TestEngine engine)
    {
        engine.SignIn(Some.Agent("ann"));
        return engine.Find("WO-1").Status;
    }

    private static object? StatusAfterWrapUp(TestEngine engine)
    {
        engine.SignIn(Some.Agent("ann"));
        engine.Complete("WO-1");
        engine.After(Duration.FromMinutes(1)).Accept(new AdvanceTime());
        return engine.Find("WO-1").Status;
    }

    private static object? AssignedToNobodyWithRoom(TestEngine engine)
    {
        engine.SignIn(Some.Agent("ann", capacityUnits: 25));
        return engine.Execute(new AssignWorkOrder { WorkOrder = "WO-1", Agent = "ann" }).IsAccepted;
    }
}
