using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;
using static NodaTime.Duration;

namespace ChannelRouting.Tests.Engine;

/// <summary>What starts, pauses and stops the clocks of each kind of promise. Time is given in minutes from the submission.</summary>
public class SlaMomentTests
{
    /// <summary>Each kind with what happens to it, written as minute:command, and its cycles: from to how they ended, with the minutes that counted.</summary>
    public static TheoryData<SlaTargetKind, string, string> Lives => new()
    {
        { SlaTargetKind.TimeToAssign, "3:assign 5:complete", "0-3 Met 3" },
        { SlaTargetKind.TimeToAssign, "1:suspend 3:queue 4:assign", "0-4 Met 2" },
        { SlaTargetKind.Answer, "2:assign 4:transfer 9:assign 10:complete", "0-2 Met 2; 4-9 Met 5" },
        { SlaTargetKind.FirstResponse, "1:assign 2:message 3:note 4:reply 6:reply 9:complete", "0-4 Met 4" },
        { SlaTargetKind.FirstResponse, "1:assign 3:wait 5:result", "0-5 Met 5" },
        { SlaTargetKind.FirstResponse, "1:assign 8:complete", "0-8 Met 8" },
        { SlaTargetKind.NextResponse, "1:assign 2:reply 3:message 5:message 7:reply 8:reply 20:message 31:reply", "3-7 Met 4; 20-31 MetLate 11" },
        { SlaTargetKind.NextResponse, "1:assign 3:message 5:complete 6:message 7:close", "3-5 Met 2; 6-7 Met 1" },
        { SlaTargetKind.NextResponse, "1:assign 3:message 5:cancel", "3-5 Cancelled 2" },
        { SlaTargetKind.ResponseAfterAssignment, "1:assign 3:transfer 4:assign 6:reply 7:transfer 9:assign 10:message 11:reply", "1-4 Cancelled 3; 4-6 Met 2; 9-11 Met 2" },
        { SlaTargetKind.PeriodicUpdate, "1:assign 2:reply 6:message 7:reply 9:wait 17:result 19:complete", "2-7 Met 5; 7-17 Met 10; 17-19 Met 2" },
        { SlaTargetKind.ResultGiven, "1:assign 2:reply 3:wait 6:message 8:result 9:complete", "0-8 Met 5" },
        { SlaTargetKind.Resolution, "1:assign 2:wait 6:message 8:suspend 9:go-on 10:complete", "0-10 Met 5" },
        { SlaTargetKind.Closing, "1:assign 2:complete 5:close", "2-5 Met 3" },
        { SlaTargetKind.Closing, "1:assign 2:complete 5:reopen 6:assign 8:complete 10:close", "2-5 Cancelled 3; 8-10 Met 2" },
        { SlaTargetKind.TimeToEscalate, "1:assign 2:wait 5:escalate 6:escalate 8:complete", "0-5 Met 5" },
        { SlaTargetKind.TimeToEscalate, "1:assign 8:complete", "0-8 Met 8" },
        { SlaTargetKind.AgentWork, "2:assign 5:wait 9:go-on 10:transfer 13:assign 15:complete", "0-15 Met 6" },
        { SlaTargetKind.RequesterWait, "2:assign 5:wait 9:go-on 10:suspend 14:go-on 15:complete", "0-15 MetLate 11" },
        { SlaTargetKind.Resolution, "1:assign 4:complete 5:reopen 7:assign 9:complete", "0-4 Met 4; 5-9 Met 4" },
        { SlaTargetKind.FirstResponse, "1:assign 2:reply 4:complete 5:reopen 7:assign 9:reply", "0-2 Met 2; 5-9 Met 4" },
    };

    [Theory, MemberData(nameof(Lives))]
    public void Clock_OfEachKind_RunsFromItsStartToItsStop(SlaTargetKind kind, string steps, string cycles) =>
        Assert.Equal(cycles, Live(new SlaTarget { Id = "promise", Kind = kind, Goals = [new SlaGoal { Elapsed = FromMinutes(10) }] }, steps));

    [Theory]
    [InlineData(SlaMoment.Queued, SlaMoment.Offered, "1:assign 1:cancel", "0-1 Cancelled 1")]
    [InlineData(SlaMoment.Waiting, SlaMoment.Resumed, "1:assign 2:wait 5:message 7:wait 8:suspend 9:go-on 10:complete", "2-5 Met 3; 7-9 Met 2")]
    [InlineData(SlaMoment.Suspended, SlaMoment.Queued, "2:suspend 6:queue", "2-6 Met 4")]
    [InlineData(SlaMoment.Escalated, SlaMoment.Completed, "1:assign 2:escalate 4:escalate 9:complete", "2-9 Met 7")]
    [InlineData(SlaMoment.Completed, SlaMoment.Reopened, "1:assign 2:complete 4:reopen", "2-4 Met 2")]
    [InlineData(SlaMoment.Reopened, SlaMoment.Completed, "1:assign 2:complete 4:reopen 5:assign 9:complete", "4-9 Met 5")]
    [InlineData(SlaMoment.Assigned, SlaMoment.Completed, "1:assign 3:transfer 4:assign 9:complete", "1-9 Met 8")]
    public void Clock_OfItsOwnMoments_RunsBetweenThem(SlaMoment starts, SlaMoment stops, string steps, string cycles)
    {
        var target = new SlaTarget { Id = "promise", Starts = starts, Stops = stops, PausesIn = [], Goals = [new SlaGoal { Elapsed = FromMinutes(10) }] };

        Assert.Equal(cycles, Live(target, steps));
    }

    [Fact]
    public void Message_BeforeTheStart_StartsItsClockAtTheStart()
    {
        var engine = new TestEngine(SomeSla.PlanWith(SomeSla.Policy("all", null, new SlaTarget { Id = "promise", Kind = SlaTargetKind.NextResponse, Goals = [new SlaGoal { Elapsed = FromMinutes(10) }] })));
        engine.Submit(Some.Draft("WO-1") with { StartAt = Some.Now + FromHours(1) });
        engine.Accept(new RecordInteraction { WorkOrder = "WO-1", Kind = InteractionKind.CustomerMessage });

        Assert.Empty(engine.Find("WO-1").Clocks);
        engine.After(FromHours(2)).Accept(new AdvanceTime());

        Assert.Equal(Some.Now + FromHours(1), engine.Find("WO-1").Clocks.Single().StartedAt);
    }

    [Fact]
    public void Clock_WithACondition_PausesWhileItHolds()
    {
        var target = new SlaTarget { Id = "promise", PausesWhen = When.Field("party", "internal"), Goals = [new SlaGoal { Elapsed = FromMinutes(10) }] };

        Assert.Equal("0-9 Met 6", Live(target, "1:assign 2:internal 5:external 9:complete"));
    }

    [Fact]
    public void Clock_ThatStartsAnew_GivesEveryLevelItsOwnTime()
    {
        var target = new SlaTarget
        {
            Id = "promise",
            Starts = SlaMoment.Escalated,
            StartsAnew = true,
            Goals = [new SlaGoal { When = When.Escalation(1), Elapsed = FromMinutes(5) }, new SlaGoal { When = When.Escalation(2), Elapsed = FromMinutes(2) }],
        };

        Assert.Equal("1-7 Cancelled 6; 7-9 Met 2", Live(target, "1:escalate 7:escalate 8:assign 9:complete"));
        Assert.Equal("1-2 Cancelled 1; 2-3 Cancelled 1", Live(target, "1:escalate 2:escalate 3:escalate 5:assign")); // Level 3 has no goal.
    }

    [Fact]
    public void Goals_ByPriorityChannelPathAndTier_AreTriedInOrder()
    {
        var plan = SomeSla.PlanWith(new RoutingPlanBuilder().Channel("chat", c => c.Cost(1)).Channel("phone", c => c.Cost(1)).Queue("general").Calendar(Some.Office()).Sla("all", s => s
            .Target("promise", t => t
                .Within(FromMinutes(1), When.All(When.Field("tier", "gold"), When.Priority("urgent")))
                .Within(FromMinutes(2), When.TypePath("complaint"))
                .Within(FromMinutes(3), When.Channel("phone"))
                .Within(FromMinutes(4), When.Priority("urgent"), on: "office")
                .Within(FromMinutes(5)))).Build().SlaPolicies[0]);

        Assert.Equal([1, 2, 2, 3, 4, 5, 5], new[]
        {
            Some.Draft("a", "phone", "complaint/attitude") with { Priority = "urgent", Fields = new Dictionary<string, string> { ["tier"] = "gold" } },
            Some.Draft("b", "phone", "complaint/attitude") with { Priority = "urgent", Fields = new Dictionary<string, string> { ["tier"] = "silver" } },
            Some.Draft("c", "chat", "complaint"),
            Some.Draft("d", "phone") with { Priority = "urgent" },
            Some.Draft("e", "chat") with { Priority = "urgent" },
            Some.Draft("f", "chat"),
            Some.Draft("g", "chat", "complaints"),
        }.Select(draft => (int)new TestEngine(plan).Submit(draft).Clocks.Single().Allowed.TotalMinutes));
    }

    [Fact]
    public void Clock_OfAGoalWithACalendarOfItsOwn_CountsByThat()
    {
        var always = new BusinessCalendar { Id = "always", TimeZone = "UTC", Weekly = [new WeeklyHours { Days = Enum.GetValues<IsoDayOfWeek>()[1..], Hours = [Some.Hours("00:00-24:00")] }] };
        var plan = SomeSla.PlanWith(SomeSla.Policy("all", null, SomeSla.Target("promise", new SlaGoal { OpenTime = FromHours(10) }) with
        {
            Goals = [new SlaGoal { When = When.Channel("phone"), Calendar = "always", OpenTime = FromHours(10) }, new SlaGoal { OpenTime = FromHours(10) }],
        })) with { Calendars = [Some.Office(), always] };
        var engine = new TestEngine(plan);

        Assert.Equal(FromHours(10), engine.Submit(Some.Draft("a", "phone")).Clocks[0].DueAt - Some.Now);
        Assert.Equal(FromHours(26), engine.Submit(Some.Draft("b")).Clocks[0].DueAt - Some.Now);
        Assert.Equal(["always", "office"], engine.Events.OfType<SlaClockStarted>().Select(e => e.Calendar!.Value.Value));
    }

    /// <summary>Runs a life of WO-1 under one promise of all time and tells its cycles.</summary>
    private static string Live(SlaTarget target, string steps)
    {
        var engine = new TestEngine(SomeSla.PlanWith(SomeSla.Policy("all", null, target)));
        engine.SignIn(Some.Agent("ann"));
        engine.Accept(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Away });
        engine.Submit(Some.Draft("WO-1"));
        foreach (var step in steps.Split(' ').Select(step => step.Split(':')))
        {
            engine.Now = Some.Now + FromMinutes(int.Parse(step[0], System.Globalization.CultureInfo.InvariantCulture));
            engine.Accept(CommandOf(step[1], engine.Find("WO-1")));
        }

        return string.Join("; ", engine.Find("WO-1").Clocks.Select(clock => FormattableString.Invariant(
            $"{(clock.StartedAt - Some.Now).TotalMinutes}-{(clock.StoppedAt - Some.Now)?.TotalMinutes} {clock.Status} {clock.Elapsed.TotalMinutes}")));
    }

    private static Command CommandOf(string word, WorkOrder order) => word switch
    {
        "assign" => new AssignWorkOrder { WorkOrder = order.Id, Agent = "ann" },
        "wait" => new UpdateWorkOrder { WorkOrder = order.Id, Status = WorkOrderStatus.Waiting },
        "suspend" => new UpdateWorkOrder { WorkOrder = order.Id, Status = WorkOrderStatus.Suspended },
        "go-on" => new UpdateWorkOrder { WorkOrder = order.Id, Status = WorkOrderStatus.Assigned },
        "queue" => new UpdateWorkOrder { WorkOrder = order.Id, Status = WorkOrderStatus.Queued },
        "internal" or "external" => new UpdateWorkOrder { WorkOrder = order.Id, Fields = new Dictionary<string, string> { ["party"] = word } },
        "transfer" => new TransferWorkOrder { WorkOrder = order.Id, Queue = order.Queue == "orders" ? "general" : "orders" },
        "escalate" => new EscalateWorkOrder { WorkOrder = order.Id },
        "message" => new RecordInteraction { WorkOrder = order.Id, Kind = InteractionKind.CustomerMessage },
        "reply" => new RecordInteraction { WorkOrder = order.Id, Kind = InteractionKind.Reply },
        "result" => new RecordInteraction { WorkOrder = order.Id, Kind = InteractionKind.Result },
        "note" => new RecordInteraction { WorkOrder = order.Id, Kind = InteractionKind.InternalNote },
        "complete" => new CompleteWorkOrder { WorkOrder = order.Id, Assignment = order.Assignment!.Value },
        "close" => new CloseWorkOrder { WorkOrder = order.Id, Assignment = order.Assignment!.Value },
        "reopen" => new ReopenWorkOrder { WorkOrder = order.Id },
        "cancel" => new CancelWorkOrder { WorkOrder = order.Id },
        _ => throw new ArgumentException(word),
    };
}
