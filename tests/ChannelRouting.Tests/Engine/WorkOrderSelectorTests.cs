using ChannelRouting.Planning;
using ChannelRouting.Testing;
using ChannelRouting.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelRouting.Tests.Engine;

/// <summary>Plans that ask code of the host which work order goes first.</summary>
public class WorkOrderSelectorTests
{
    private static readonly SelectorCode Code = new() { Name = "value", Version = 2 };

    private static readonly RoutingPlan Plan = Some.Plan() with { WorkOrderRule = WorkOrderRule.Custom, WorkOrderSelector = Code };

    [Fact]
    public void WorkOrder_ThatCodeCallsMoreUrgent_GoesFirstInItsBand()
    {
        var engine = Engine(ByValue);
        foreach (var (id, value) in new[] { ("WO-1", "5"), ("WO-2", "9"), ("WO-3", "9") }) engine.Submit(Worth(id, value));
        engine.Submit(Worth("WO-4", "1") with { Priority = "urgent" });

        Assert.Equal(["WO-4", "WO-2", "WO-3", "WO-1"], Assigned(engine));
        Assert.Equal([("WO-1", 5), ("WO-2", 9), ("WO-3", 9), ("WO-4", 1L)], engine.Events.OfType<WorkOrderWeighed>().Select(e => (e.WorkOrder.Value, e.Urgency)));
    }

    [Fact]
    public void Code_IsAskedAgainWhenTheWorkChanges_AndNotAsTimeGoesBy()
    {
        var calls = 0;
        var engine = Engine((workOrder, now) =>
        {
            calls++;
            return ByValue(workOrder, now);
        });
        engine.Submit(Worth("WO-1", "5"));
        engine.Submit(Worth("WO-2", "6"));
        engine.After(Duration.FromDays(3)).Settle();
        Assert.Equal(2, calls);

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Fields = new Dictionary<string, string> { ["value"] = "7" } });

        Assert.Equal((3, 7), (calls, engine.Events.OfType<WorkOrderWeighed>().Last().Urgency));
        Assert.Equal(["WO-1", "WO-2"], Assigned(engine));
    }

    [Fact]
    public void Code_ThatThrows_CountsAsZeroAndTheEventSaysSo()
    {
        var engine = Engine(ByValue);
        engine.Submit(Worth("WO-1", "-1"));
        engine.Submit(Some.Draft("WO-2"));
        engine.Submit(Worth("WO-3", "1"));

        Assert.Equal((0, SelectorFault.Failed), engine.Events.OfType<WorkOrderWeighed>().Where(e => e.WorkOrder == "WO-2").Select(e => (e.Urgency, e.SelectorFault)).Single());
        Assert.Equal(["WO-3", "WO-2", "WO-1"], Assigned(engine));
    }

    [Fact]
    public void Answer_PastTheRange_CountsAsItsEnd()
    {
        var engine = Engine((workOrder, _) => workOrder.Id == "WO-1" ? RoutingLimits.SelectorScore : long.MaxValue);
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2"));

        Assert.Equal(["WO-1", "WO-2"], Assigned(engine));
    }

    [Fact]
    public void NewCode_OfAnotherPlan_WeighsAllWorkInLine_AsFarAsTheLimitOfACallReaches()
    {
        var code = new HostCode(workOrderSelectors: [Function(ByValue), new WorkOrderSelectorFunction(Code.Name, 3, (workOrder, now) => -ByValue(workOrder, now))]);
        var engine = new TestEngine(Plan, workPerCommand: 2, code: code);
        foreach (var (id, value) in new[] { ("WO-1", "5"), ("WO-2", "6"), ("WO-3", "7") }) engine.Submit(Worth(id, value));

        var applied = engine.Accept(new ApplyPlan { Plan = Plan with { WorkOrderSelector = Code with { Version = 3 } }, OpenWork = PlanAdoption.Keep });

        Assert.Equal(2, applied.Events.OfType<WorkOrderWeighed>().Count());
        Assert.Equal(engine.Now, engine.Engine.NextDueAt);
        Assert.Equal(["WO-1", "WO-2", "WO-3"], Assigned(engine));
    }

    [Fact]
    public void Code_ThatAPlanOfAnotherRuleNames_WeighsTheWorkOfThatTimeOnceItCounts()
    {
        var engine = Engine(ByValue);
        engine.Accept(new ApplyPlan { Plan = Plan with { WorkOrderRule = WorkOrderRule.Priority } });
        foreach (var (id, value) in new[] { ("WO-1", "5"), ("WO-2", "6") }) engine.Submit(Worth(id, value));

        engine.Accept(new ApplyPlan { Plan = Plan });

        Assert.Equal([("WO-1", 5), ("WO-2", 6L)], engine.Events.OfType<WorkOrderWeighed>().Select(e => (e.WorkOrder.Value, e.Urgency)));
    }

    [Fact]
    public void Work_ThatAPlanRenamesSomethingOf_IsWeighedAnew()
    {
        var engine = Engine((workOrder, _) => workOrder.Queue == "letters" ? 2 : 1);
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2", type: "order"));

        engine.Accept(new ApplyPlan
        {
            Plan = Plan with { Queues = [new WorkQueue { Id = "general" }, new WorkQueue { Id = "letters" }], Rules = [] },
            Replacements = new PlanReplacements { Queues = [new Replacement<QueueId> { From = "orders", To = "letters" }] },
        });

        Assert.Equal([("WO-1", 1), ("WO-2", 1), ("WO-2", 2L)], engine.Events.OfType<WorkOrderWeighed>().Select(e => (e.WorkOrder.Value, e.Urgency)));
    }

    [Fact]
    public void Code_ThatCallsTheEngine_IsRefusedAndCountsAsZero()
    {
        var (engine, calls) = (default(RoutingEngine), 0);
        engine = new RoutingEngine(workOrderSelectors: [Function((_, now) =>
        {
            if (calls++ == 0) engine!.Execute(new AdvanceTime(), now);
            return 5;
        })]);
        engine.Execute(new ApplyPlan { Plan = Plan }, Some.Now);

        var weighed = engine.Execute(new SubmitWorkOrder { Draft = Some.Draft("WO-1") }, Some.Now).Events.OfType<WorkOrderWeighed>();

        Assert.Equal([(0, (SelectorFault?)SelectorFault.Failed)], weighed.Select(e => ((int)e.Urgency, e.SelectorFault)));
        engine.State.CheckInvariants();
    }

    [Fact]
    public void Engine_RecoveredWithoutTheCode_AsksNobodyAndKeepsWhatWasSaid()
    {
        var (engine, calls) = (Engine(ByValue), 0);
        foreach (var (id, value) in new[] { ("WO-1", "5"), ("WO-2", "6") }) engine.Submit(Worth(id, value));

        var asking = RoutingEngine.Recover(engine.Journal, workOrderSelectors: [Function((_, _) => calls++)]);
        var without = RoutingEngine.Recover(engine.Journal);

        Assert.Equal((0, engine.Engine.State.ToCanonicalText()), (calls, asking.State.ToCanonicalText()));
        without.Execute(new SaveAgent { Profile = Some.Agent("ann", 25) }, engine.Now);
        Assert.Equal("WO-2", without.Execute(new SignInAgent { Agent = "ann" }, engine.Now).Events.OfType<WorkOrderAssigned>().Single().WorkOrder.Value);
        Assert.Equal(SelectorFault.Missing, without.Execute(new SubmitWorkOrder { Draft = Worth("WO-3", "7") }, engine.Now).Events.OfType<WorkOrderWeighed>().Single().SelectorFault);
    }

    [Fact]
    public void Plan_OfCodeThatIsNotThere_IsRefused()
    {
        var rejection = new RoutingEngine().Execute(new ApplyPlan { Plan = Plan }, Some.Now).Rejection!;

        Assert.Equal((RejectionReason.UnknownSelector, "value", "2"), (rejection.Reason, rejection.Subject, rejection.Value));
    }

    [Fact]
    public void CustomRule_AndItsCode_GoTogether()
    {
        Assert.Equal([(PlanFindingCode.MissingProperty, "$.workOrderSelector")], PlanValidator.Validate(Plan with { WorkOrderSelector = null }).Select(finding => (finding.Code, finding.Path)));
        Assert.Equal([(PlanFindingCode.IdleSetting, "$.workOrderSelector")], PlanValidator.Validate(Plan with { WorkOrderRule = WorkOrderRule.Priority }).Select(finding => (finding.Code, finding.Path)));
        Assert.Equal([(PlanFindingCode.OutOfRange, "$.workOrderSelector.version")], PlanValidator.Validate(Plan with { WorkOrderSelector = Code with { Version = 0 } }).Select(finding => (finding.Code, finding.Path)));
    }

    [Fact]
    public async Task Services_GiveTheRouterTheCode()
    {
        await using var services = new ServiceCollection()
            .AddChannelRouting(routing => routing.UsePlan(Plan).UseWorkOrderSelector("value", 2, ByValue))
            .BuildServiceProvider();
        var router = services.GetRequiredService<IRouter>();
        await router.SubmitAsync(Worth("WO-1", "1"));
        await router.SubmitAsync(Worth("WO-2", "2"));
        await router.SaveAgentAsync(Some.Agent("ann", 25));
        await router.SignInAsync("ann");

        Assert.Equal("ann", (await router.FindWorkOrderAsync("WO-2"))!.Agent?.Value);
    }

    [Fact]
    public void PlanTest_TakesTheCode() =>
        PlanTest.For(Plan, workOrderSelectors: [Function(ByValue)]).At(Some.Now).WithAgent("ann").Submit(Worth("WO-1", "1")).AssignedTo("ann");

    private static TestEngine Engine(Func<WorkOrderCandidate, Instant, long> urgency) => new(Plan, code: new HostCode(workOrderSelectors: [Function(urgency)]));

    private static WorkOrderSelectorFunction Function(Func<WorkOrderCandidate, Instant, long> urgency) => new(Code.Name, Code.Version, urgency);

    /// <summary>Throws where no value is given.</summary>
    private static long ByValue(WorkOrderCandidate workOrder, Instant now) => long.Parse(workOrder.Fields["value"], System.Globalization.CultureInfo.InvariantCulture);

    private static WorkOrderDraft Worth(string id, string value) => Some.Draft(id) with { Fields = new Dictionary<string, string> { ["value"] = value } };

    /// <summary>The work orders in the order in which one agent after the other gets one each.</summary>
    private static IEnumerable<string> Assigned(TestEngine engine)
    {
        engine.Settle();
        for (var i = 0; i < 4; i++) engine.SignIn(Some.Agent($"agent-{i}", 25));
        engine.Settle();
        return engine.Events.OfType<WorkOrderAssigned>().Select(e => e.WorkOrder.Value);
    }
}
