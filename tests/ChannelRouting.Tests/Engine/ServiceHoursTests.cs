using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Channels and queues that are open at their hours only: from nine to five in London, Monday to Friday.</summary>
public class ServiceHoursTests
{
    private static readonly Instant Evening = Some.Now + Duration.FromHours(10);

    private static readonly Instant Morning = Some.Now + Duration.FromHours(24);

    public static TheoryData<IntakeAction?, WorkOrderStatus> Actions => new()
    {
        { null, WorkOrderStatus.Queued },
        { IntakeAction.Accept, WorkOrderStatus.Queued },
        { IntakeAction.Hold, WorkOrderStatus.Scheduled },
    };

    [Theory, MemberData(nameof(Actions))]
    public void WorkOrder_ForAClosedQueue_WaitsInLineOrUntilTheOpening(IntakeAction? action, WorkOrderStatus status)
    {
        var engine = Closed(orders: Orders(Rule(action)));

        var decision = engine.Accept(Submit("WO-1"));

        Assert.Equal(Morning, ((WorkOrderOutcome)decision.Outcome!).OpensAt);
        Assert.Equal(status, engine.Find("WO-1").Status);
        Assert.Equal([new IntakeStep { Reason = IntakeReason.QueueClosed, Action = action ?? IntakeAction.Accept, Queue = "orders", OpensAt = Morning }], engine.Find("WO-1").Intake);
    }

    [Theory, MemberData(nameof(Actions))]
    public void WorkOrder_ByAClosedChannel_WaitsInLineOrUntilTheOpening(IntakeAction? action, WorkOrderStatus status)
    {
        var engine = Closed(Chat(Rule(action)));

        var decision = engine.Accept(Submit("WO-1"));

        Assert.Equal((status, Morning), (engine.Find("WO-1").Status, ((WorkOrderOutcome)decision.Outcome!).OpensAt!.Value));
        Assert.Equal(IntakeReason.ChannelClosed, engine.Find("WO-1").Intake.Single().Reason);
    }

    [Fact]
    public void WorkOrder_WhenChannelAndQueueAreOpen_MeetsNothing()
    {
        var engine = new TestEngine(Plan(Chat(IntakeRule.Refuse), Orders(IntakeRule.Refuse)), Some.Now);

        var decision = engine.Accept(Submit("WO-1"));

        Assert.Null(((WorkOrderOutcome)decision.Outcome!).OpensAt);
        Assert.Empty(engine.Find("WO-1").Intake);
        engine.Now = Some.Now + Duration.FromHours(8); // Closing is half-open: at five it is closed.
        Assert.Equal(RejectionReason.ChannelClosed, engine.Refuse(Submit("WO-2")).Reason);
    }

    [Fact]
    public void WorkOrder_ByAClosedChannel_IsRefusedWithTheNextOpening()
    {
        Assert.Equal(new Rejection { Reason = RejectionReason.ChannelClosed, Subject = "chat", Limit = "2026-01-06T09:00:00Z" }, Closed(Chat(IntakeRule.Refuse)).Refuse(Submit("WO-1")));
        Assert.Equal(new Rejection { Reason = RejectionReason.QueueClosed, Subject = "orders", Limit = "2026-01-06T09:00:00Z" }, Closed(orders: Orders(IntakeRule.Refuse)).Refuse(Submit("WO-1")));
    }

    [Fact]
    public void HeldWork_GetsInLineAtTheOpeningAndNotBefore()
    {
        var engine = Closed(orders: Orders(IntakeRule.Hold));
        engine.SignIn(Some.Agent("ann"));
        engine.Accept(Submit("WO-1"));

        engine.Now = Morning - Duration.FromTicks(1);
        Assert.Empty(engine.Accept(new AdvanceTime()).Events);
        engine.Now = Morning;
        var events = engine.Accept(new AdvanceTime()).Events.ToList();

        Assert.Equal([typeof(WorkOrderQueued), typeof(SlaClockStarted), typeof(WorkOrderAssigned)], events.Select(e => e.GetType()));
        Assert.Equal((Evening, Morning), (engine.Find("WO-1").CreatedAt, engine.Find("WO-1").StartAt!.Value));
    }

    [Fact]
    public void HeldWork_TakesItsPlace_SoThatTheLineIsNeverLongerForIt()
    {
        var engine = Closed(orders: Orders(IntakeRule.Hold) with { MaxLength = 2 });
        engine.Accept(Submit("WO-1"));
        engine.Accept(Submit("WO-2"));

        Assert.Equal(RejectionReason.QueueFull, engine.Refuse(Submit("WO-3")).Reason);
        engine.Accept(new CancelWorkOrder { WorkOrder = "WO-1" });
        engine.Accept(Submit("WO-3"));

        Assert.Equal(2, engine.Engine.State.LengthOf("orders"));
    }

    [Fact]
    public void WorkOrder_ForAClosedQueueThatDiverts_GoesToTheOther()
    {
        var engine = Closed(orders: Orders(IntakeRule.DivertTo("general")));

        engine.Accept(Submit("WO-1"));

        var order = engine.Find("WO-1");
        Assert.Equal((new QueueId("general"), WorkOrderStatus.Queued, IntakeAction.Divert), (order.Queue, order.Status, order.Intake.Single().Action));
        Assert.Null(((WorkOrderOutcome)engine.Accept(Submit("WO-2")).Outcome!).OpensAt); // Where it went is open.
    }

    [Fact]
    public void WorkOrder_ByAClosedChannelThatDiverts_PassesTheQueueOfTheRulesBy()
    {
        var engine = Closed(Chat(IntakeRule.DivertTo("general")), Orders(IntakeRule.Refuse));

        engine.Accept(Submit("WO-1"));

        Assert.Equal((new QueueId("general"), new QueueId("orders"), "orders"), (engine.Find("WO-1").Queue, engine.Find("WO-1").Intake.Single().Queue, engine.Find("WO-1").Rule));
    }

    [Fact]
    public void WorkOrder_HeldByItsChannel_AsksTheQueueAtThatInstant()
    {
        var late = Some.Office() with { Id = "late", Weekly = [new WeeklyHours { Days = [IsoDayOfWeek.Wednesday], Hours = [Some.Hours("12:00-14:00")] }] };
        var plan = Plan(Chat(IntakeRule.Hold), Orders(IntakeRule.Hold) with { ServiceHours = "late" });
        var engine = new TestEngine(plan with { Calendars = [.. plan.Calendars, late] }, Evening);

        engine.Accept(Submit("WO-1"));

        Assert.Equal([IntakeReason.ChannelClosed, IntakeReason.QueueClosed], engine.Find("WO-1").Intake.Select(step => step.Reason));
        Assert.Equal(Instant.FromUtc(2026, 1, 7, 12, 0), engine.Find("WO-1").StartAt);
    }

    [Fact]
    public void WorkOrder_WithAStartToCome_AsksTheQueueAtItsStart()
    {
        var engine = new TestEngine(Plan(orders: Orders(IntakeRule.Hold)), Some.Now);

        engine.Submit(Some.Draft("open", type: "order") with { StartAt = Some.Now + Duration.FromHours(3) });
        engine.Submit(Some.Draft("closed", type: "order") with { StartAt = Evening });

        Assert.Equal((Some.Now + Duration.FromHours(3), Morning), (engine.Find("open").StartAt!.Value, engine.Find("closed").StartAt!.Value));
    }

    [Theory]
    [InlineData("earlier", 23)]
    [InlineData("later", 25)]
    [InlineData("never", 11)]
    [InlineData("no hours", 11)]
    [InlineData("accepts", 11)]
    public void Plan_ThatMovesTheOpening_MovesTheStartOfHeldWork(string change, int hours)
    {
        var engine = Closed(orders: Orders(IntakeRule.Hold));
        engine.Accept(Submit("WO-1"));
        engine.After(Duration.FromHours(1));

        engine.Accept(new ApplyPlan { Plan = Changed(change) });

        Assert.Equal(Some.Now + Duration.FromHours(hours), engine.Find("WO-1").StartAt);
        engine.Now = Some.Now + Duration.FromHours(hours);
        engine.Accept(new AdvanceTime());
        Assert.Equal(WorkOrderStatus.Queued, engine.Find("WO-1").Status);
    }

    private static RoutingPlan Changed(string change)
    {
        var orders = Orders(change == "accepts" ? null : IntakeRule.Hold);
        return change switch
        {
            "earlier" => Plan(orders: orders) with { Calendars = [Hours("08:00-17:00")] },
            "later" => Plan(orders: orders) with { Calendars = [Hours("10:00-17:00")] },
            "never" => Plan(orders: orders with { Until = Evening }),
            "no hours" => Plan(),
            _ => Plan(orders: orders),
        };
    }

    [Fact]
    public void TimeZones_Adopted_MoveTheStartOfHeldWork()
    {
        var engine = Closed(orders: Orders(IntakeRule.Hold));
        engine.Accept(Submit("WO-1"));

        engine.Accept(new AdoptTimeZones { TimeZoneVersion = ChangedTimeZones.Version });

        Assert.Equal(Morning - Duration.FromHours(1), engine.Find("WO-1").StartAt);
    }

    [Fact]
    public void Queue_BeforeItsBeginning_OpensThen_AndAfterItsEndNever()
    {
        var queue = new WorkQueue { Id = "orders", WhenClosed = IntakeRule.Hold };
        var (begins, ends, accepts) = (Plan(orders: queue with { From = Morning }), Plan(orders: queue with { Until = Evening }), Plan(orders: queue with { Until = Evening, WhenClosed = null }));

        Assert.Equal(Morning, ((WorkOrderOutcome)new TestEngine(begins, Evening).Accept(Submit("WO-1")).Outcome!).OpensAt);
        Assert.Equal(new Rejection { Reason = RejectionReason.QueueClosed, Subject = "orders" }, new TestEngine(ends, Evening).Refuse(Submit("WO-1")));
        Assert.Null(((WorkOrderOutcome)new TestEngine(accepts, Evening).Accept(Submit("WO-1")).Outcome!).OpensAt);
        Assert.Equal(WorkOrderStatus.Queued, new TestEngine(ends, Evening - Duration.FromTicks(1)).Submit(Some.Draft("WO-1", type: "order")).Status);
    }

    [Theory]
    [InlineData(null, 10, "../2026-01-05T19:00:00Z")]
    [InlineData(11, null, "2026-01-05T20:00:00Z/..")]
    [InlineData(11, 12, "2026-01-05T20:00:00Z/2026-01-05T21:00:00Z")]
    [InlineData(10, 11, null)]
    public void Channel_OutsideItsTerm_RefusesAndNamesIt(int? from, int? until, string? limit)
    {
        var engine = Closed(Some.Plan().Channels[1] with { From = At(from), Until = At(until), WhenClosed = IntakeRule.Hold });

        if (limit is null) engine.Accept(Submit("WO-1"));
        else Assert.Equal(new Rejection { Reason = RejectionReason.ChannelNotInUse, Subject = "chat", Limit = limit }, engine.Refuse(Submit("WO-1")));
    }

    [Fact]
    public void Rule_OutsideItsTerm_IsSkipped()
    {
        var rule = Some.Plan().Rules[0];
        var plan = Some.Plan() with { Rules = [rule with { Name = "campaign", From = Evening, Until = Morning, Queue = "general" }, rule] };

        Assert.Equal(["orders", "campaign", "campaign", "orders"], new[] { Evening - Duration.FromTicks(1), Evening, Morning - Duration.FromTicks(1), Morning }.Select(at => new TestEngine(plan, at).Submit(Some.Draft("WO-1", type: "order")).Rule));
    }

    [Fact]
    public void Reclassification_OfHeldWork_HoldsItForItsNewQueue()
    {
        var plan = Plan(orders: Orders(IntakeRule.Hold));
        var engine = new TestEngine(plan with { Queues = [plan.Queues[0], plan.Queues[1], new WorkQueue { Id = "free" }], Rules = [.. plan.Rules, new ClassificationRule { Name = "free", When = When.Type("gift"), Queue = "free" }] }, Evening);
        engine.Accept(Submit("WO-1"));

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Type = "gift", Reclassifies = true });
        engine.Accept(new AdvanceTime());

        Assert.Equal((WorkOrderStatus.Queued, new QueueId("free")), (engine.Find("WO-1").Status, engine.Find("WO-1").Queue));
    }

    [Fact]
    public void Submission_Repeated_PromisesTheSameOpening()
    {
        var engine = Closed(orders: Orders(IntakeRule.Hold));
        var first = engine.Accept(Submit("WO-1") with { Id = "one" });

        Assert.Equal(first.Outcome, engine.Accept(Submit("WO-1") with { Id = "one" }).Outcome);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void HeldWork_WhoseOpeningMoves_GetsInLineAsItCame(bool isByTimeZones)
    {
        var engine = Closed(orders: Orders(IntakeRule.Hold));
        foreach (var i in Enumerable.Range(10, 30)) engine.Accept(Submit($"WO-{i}"));
        if (isByTimeZones) engine.Accept(new AdoptTimeZones { TimeZoneVersion = ChangedTimeZones.Version });
        else engine.Accept(new ApplyPlan { Plan = Plan(orders: Orders(IntakeRule.Hold)) with { Calendars = [Hours("10:00-17:00")] } });

        engine.Now = Morning + Duration.FromHours(3);
        engine.Accept(new AdvanceTime());

        Assert.Equal(Enumerable.Range(10, 30).Select(i => $"WO-{i}"), engine.Events.OfType<WorkOrderQueued>().Select(queued => queued.WorkOrder.Value));
    }

    [Fact]
    public void WorkWithAStartOfItsOwn_PastTheChannelsOpening_TakesNoPlaceUntilThen()
    {
        var engine = Closed(Chat(IntakeRule.Hold), new WorkQueue { Id = "orders", MaxLength = 1 });
        engine.Submit(Some.Draft("WO-1", type: "order") with { StartAt = Morning + Duration.FromDays(30) });
        engine.Submit(Some.Draft("WO-2", "phone", "order"));

        engine.Submit(Some.Draft("WO-3", type: "order") with { StartAt = Morning + Duration.FromDays(30) });

        Assert.Equal("QueueFull orders", engine.Refuse(new SubmitWorkOrder { Draft = Some.Draft("WO-4", "phone", "order") }) is var refused ? $"{refused.Reason} {refused.Subject}" : "");
    }

    [Theory]
    [InlineData(IntakeAction.Refuse)]
    [InlineData(IntakeAction.Hold)]
    public void ClosedChannel_WhoseTermEndsBeforeItOpens_RefusesAndPromisesNothing(IntakeAction action)
    {
        var rejection = Closed(Chat(Rule(action)) with { Until = Evening + Duration.FromHours(1) }).Refuse(Submit("WO-1"));

        Assert.Equal((RejectionReason.ChannelClosed, null), (rejection.Reason, rejection.Limit));
    }

    [Fact]
    public void UnknownQueue_NamedWhileTheChannelDiverts_IsRefusedAsByDay()
    {
        var rejection = Closed(Chat(IntakeRule.DivertTo("general"))).Refuse(new SubmitWorkOrder { Draft = Some.Draft("WO-1") with { Queue = "no such" } });

        Assert.Equal((RejectionReason.UnknownQueue, "no such"), (rejection.Reason, rejection.Subject));
    }

    private static Instant? At(int? hours) => hours is { } number ? Some.Now + Duration.FromHours(number) : null;

    private static IntakeRule? Rule(IntakeAction? action) => action is { } given ? new IntakeRule { Action = given } : null;

    private static BusinessCalendar Hours(string hours) => Some.Office() with { Weekly = [Some.Office().Weekly[0] with { Hours = [Some.Hours(hours)] }] };

    private static SubmitWorkOrder Submit(string id) => new() { Draft = Some.Draft(id, type: "order") };

    private static ContactChannel Chat(IntakeRule? whenClosed) => Some.Plan().Channels[1] with { ServiceHours = "office", WhenClosed = whenClosed };

    private static WorkQueue Orders(IntakeRule? whenClosed) => new() { Id = "orders", ServiceHours = "office", WhenClosed = whenClosed };

    private static RoutingPlan Plan(ContactChannel? chat = null, WorkQueue? orders = null) => Some.Plan() with
    {
        Channels = [Some.Plan().Channels[0], chat ?? Some.Plan().Channels[1]],
        Queues = [new WorkQueue { Id = "general" }, orders ?? new WorkQueue { Id = "orders" }],
    };

    /// <summary>In the evening, when what has hours is closed.</summary>
    private static TestEngine Closed(ContactChannel? chat = null, WorkQueue? orders = null) => new(Plan(chat, orders), Evening);
}
