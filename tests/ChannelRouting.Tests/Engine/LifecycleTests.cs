using System.Text;
using ChannelRouting.Engine;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

public class LifecycleTests
{
    /// <summary>What each command does to a work order in each status, written out by hand: the status after it, or - where it is refused.</summary>
    private const string Expected =
        """
        from        assign     wait      suspend    go-on      requeue    complete   close     cancel    abandon    merge     transfer  reopen    message    escalate
        Scheduled   -          -         -          -          -          -          -         Cancelled Abandoned  Merged    -         -         Scheduled  -
        Queued      Assigned   -         Suspended  -          Queued     -          -         Cancelled Abandoned  Merged    Queued    -         Queued     Queued
        Offered     Assigned   -         Suspended  -          -          -          -         Cancelled Abandoned  Merged    Queued    -         Offered    Offered
        Assigned    -          Waiting   Suspended  Assigned   -          Completed  -         Cancelled -          Merged    Queued    -         Assigned   Assigned
        Waiting     -          Waiting   Suspended  Assigned   Assigned   Completed  -         Cancelled Abandoned  Merged    Queued    -         Assigned   Waiting
        Suspended   -          -         Suspended  Assigned   Assigned   -          -         Cancelled -          Merged    Queued    -         Suspended  Suspended
        Completed   -          -         -          -          -          -          Closed    -         -          Merged    -         Queued    Completed  -
        Closed      -          -         -          -          -          -          -         -         -          -         -         Queued    -          -
        Cancelled   -          -         -          -          -          -          -         -         -          -         -         -         -          -
        Abandoned   -          -         -          -          -          -          -         -         -          -         -         -         -          -
        Merged      -          -         -          -          -          -          -         -         -          -         -         -         -          -
        """;

    private static readonly (string Name, Func<WorkOrder, Command> Make)[] Commands =
    [
        ("assign", order => new AssignWorkOrder { WorkOrder = order.Id, Agent = "ann" }),
        ("wait", order => Update(order, WorkOrderStatus.Waiting)),
        ("suspend", order => Update(order, WorkOrderStatus.Suspended)),
        ("go-on", order => Update(order, WorkOrderStatus.Assigned)),
        ("requeue", order => Update(order, WorkOrderStatus.Queued)),
        ("complete", order => new CompleteWorkOrder { WorkOrder = order.Id, Assignment = order.Assignment ?? new AssignmentId(1) }),
        ("close", order => new CloseWorkOrder { WorkOrder = order.Id, Assignment = order.Assignment ?? new AssignmentId(1) }),
        ("cancel", order => new CancelWorkOrder { WorkOrder = order.Id }),
        ("abandon", order => new AbandonWorkOrder { WorkOrder = order.Id }),
        ("merge", order => new MergeWorkOrder { WorkOrder = order.Id, Into = "other" }),
        ("transfer", order => new TransferWorkOrder { WorkOrder = order.Id, Queue = "orders" }),
        ("reopen", order => new ReopenWorkOrder { WorkOrder = order.Id }),
        ("message", order => new RecordInteraction { WorkOrder = order.Id, Kind = InteractionKind.CustomerMessage }),
        ("escalate", order => new EscalateWorkOrder { WorkOrder = order.Id }),
    ];

    [Fact]
    public void EveryStatus_UnderEveryCommand_MovesAsTheTableSays()
    {
        var table = new StringBuilder(Row("from", Commands.Select(command => command.Name)));
        foreach (var status in Enum.GetValues<WorkOrderStatus>()) table.Append('\n').Append(Row(status.ToString(), Commands.Select(command => OutcomeOf(status, command.Make))));

        Assert.Equal(Expected.ReplaceLineEndings("\n"), table.ToString());
    }

    [Fact]
    public void Transitions_OfAFinalStatus_AreTheReopeningOfClosedWork() =>
        Assert.Equal([(WorkOrderStatus.Closed, WorkOrderAction.Reopen, WorkOrderStatus.Queued)], WorkOrderLifecycle.Transitions.Where(row => WorkOrderLifecycle.IsFinal(row.From)));

    [Fact]
    public void Transitions_FromOneStatusByOneAction_LeadToOneStatus() =>
        Assert.Equal(WorkOrderLifecycle.Transitions.Count, WorkOrderLifecycle.Transitions.DistinctBy(row => (row.From, row.Action)).Count());

    [Fact]
    public void WorkOrder_ThroughItsWholeLife_KeepsItsInstants()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1", type: "order"));
        engine.After(Duration.FromHours(1)).Complete("WO-1");

        var closed = engine.After(Duration.FromMinutes(5)).Close("WO-1");

        Assert.Equal((Some.Now, Some.Now), (closed.CreatedAt, closed.AssignedAt!.Value));
        Assert.Equal(Some.Now + Duration.FromHours(1), closed.CompletedAt);
        Assert.Equal(Some.Now + Duration.FromMinutes(65), closed.EndedAt);
        Assert.Equal(new AgentId("ann"), closed.Agent);
        Assert.Equal(0, engine.Engine.FindAgent("ann")!.UsedUnits);
    }

    [Fact]
    public void Update_ThatRepeatsWhatIsKnown_GivesNoEvent()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1") with { Fields = new Dictionary<string, string> { ["city"] = "Boston" } });

        var decision = engine.Accept(new UpdateWorkOrder
        {
            WorkOrder = "WO-1",
            Type = "question",
            Priority = "normal",
            Status = WorkOrderStatus.Queued,
            Fields = new Dictionary<string, string> { ["city"] = "Boston" },
        });

        Assert.Null(decision.Entry);
    }

    [Fact]
    public void Update_OfFields_AddsAndReplacesAndKeepsTheRest()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1") with { Fields = new Dictionary<string, string> { ["city"] = "Boston", ["tier"] = "gold" } });

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Fields = new Dictionary<string, string> { ["city"] = "Salem", ["zip"] = "01970" } });

        Assert.Equal("city=Salem tier=gold zip=01970", string.Join(' ', engine.Find("WO-1").Fields.Select(field => $"{field.Key}={field.Value}")));
    }

    private static UpdateWorkOrder Update(WorkOrder order, WorkOrderStatus status) => new() { WorkOrder = order.Id, Status = status };

    private static string Row(string first, IEnumerable<string> cells)
    {
        int[] widths = [11, 10, 9, 10, 10, 10, 10, 9, 9, 10, 9, 9, 9, 10, 9];
        return string.Join(' ', cells.Prepend(first).Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd();
    }

    private static string OutcomeOf(WorkOrderStatus status, Func<WorkOrder, Command> make)
    {
        var engine = EngineWithOrderIn(status);
        engine.Submit(Some.Draft("other") with { StartAt = engine.Now + Duration.FromDays(1) });
        var decision = engine.Execute(make(engine.Find("WO-1")));
        if (decision.Rejection is not { } rejection) return engine.Find("WO-1").Status.ToString();
        Assert.Equal((RejectionReason.StatusForbids, status.ToString()), (rejection.Reason, rejection.Value));
        return "-";
    }

    /// <summary>Ann is away and bob serves one queue, so that a queued order stays in line, and has room; an offered one is offered to bob.</summary>
    private static TestEngine EngineWithOrderIn(WorkOrderStatus status)
    {
        if (status == WorkOrderStatus.Offered) return EngineWithOffer();
        if (status == WorkOrderStatus.Scheduled) return EngineWithStartToCome();
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Accept(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Away });
        engine.Submit(Some.Draft("WO-1"));
        if (status == WorkOrderStatus.Abandoned) engine.Accept(new AbandonWorkOrder { WorkOrder = "WO-1" });
        if (status is WorkOrderStatus.Queued or WorkOrderStatus.Abandoned) return engine;

        engine.Accept(new AssignWorkOrder { WorkOrder = "WO-1", Agent = "ann" });
        if (status is WorkOrderStatus.Waiting or WorkOrderStatus.Suspended) engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = status });
        if (status is WorkOrderStatus.Completed or WorkOrderStatus.Closed) engine.Complete("WO-1");
        if (status is WorkOrderStatus.Closed) engine.Close("WO-1");
        if (status is WorkOrderStatus.Cancelled) engine.Accept(new CancelWorkOrder { WorkOrder = "WO-1" });
        if (status is WorkOrderStatus.Merged) engine.Accept(new MergeWorkOrder { WorkOrder = "WO-1", Into = engine.Submit(Some.Draft("into") with { StartAt = engine.Now + Duration.FromDays(1) }).Id });
        Assert.Equal(status, engine.Find("WO-1").Status);
        return engine;
    }

    private static TestEngine EngineWithStartToCome()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1") with { StartAt = engine.Now + Duration.FromHours(1) });
        return engine;
    }

    private static TestEngine EngineWithOffer()
    {
        var engine = SomeOffers.Engine(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(1) });
        engine.SignIn(Some.Agent("bob", 100, "general"));
        engine.SignIn(Some.Agent("ann"));
        engine.Accept(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Away });
        engine.Submit(Some.Draft("WO-1"));
        return engine;
    }
}
