using System.Globalization;
using ChannelRouting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Engine;

/// <summary>Random lives of one work order under promises of many forms, against clocks that count minutes one by one.</summary>
public class SlaPropertyTests
{
    private static readonly SlaTarget[] Targets =
    [
        Target("resolution", null, null, open: true),
        Target("assign", null, SlaMoment.Assigned) with { PausesIn = [WorkOrderStatus.Suspended] },
        Target("first", null, SlaMoment.Responded, open: true) with { PausesIn = [] },
        Target("next", SlaMoment.CustomerMessage, SlaMoment.Responded) with { PausesIn = [] },
        Target("silence", SlaMoment.Assigned, SlaMoment.Responded) with { PausesIn = [WorkOrderStatus.Queued], StartsAnew = true },
        Target("update", SlaMoment.Responded, SlaMoment.Responded, open: true),
        Target("closing", SlaMoment.Completed, SlaMoment.Closed, open: true) with { PausesIn = [] },
        Target("hands", null, null) with { PausesIn = [WorkOrderStatus.Queued, WorkOrderStatus.Waiting, WorkOrderStatus.Suspended] },
        Target("levels", SlaMoment.Escalated, SlaMoment.ResultGiven) with { StartsAnew = true },
        Target("pause", SlaMoment.Waiting, SlaMoment.Resumed) with { PausesIn = [] },
    ];

    private static readonly Arbitrary<(int Gap, int Kind)[]> Lives = (
        from gap in Gen.Frequency((5, Gen.Choose(1, 40)), (3, Gen.Choose(20, 400)), (1, Gen.Choose(400, 6_000)), (3, Gen.Choose(1, 6).Select(tens => tens * 10)))
        from kind in Gen.Choose(0, 17)
        select (gap, kind)).ArrayOf().Resize(40).ToArbitrary();

    [Fact]
    public void Clocks_ThroughAnyLife_TellWhatCountingMinutesTells() => Check(life =>
    {
        var engine = Begin();
        var models = Targets.ToDictionary(target => target.Id, target => new MinuteClock(target));
        var (minute, count, order, statusBefore) = (0, 0, engine.Find("WO-1"), WorkOrderStatus.Scheduled);
        Follow();
        foreach (var (gap, kind) in life)
        {
            for (var i = 0; i < gap; i++, minute++)
            {
                foreach (var model in models.Values) model.Pass(minute);
                if (i + 1 < gap) Settle(minute + 1);
            }

            engine.Now = Some.Now + Duration.FromMinutes(minute);
            engine.Execute(CommandOf(kind, engine.Find("WO-1")));
            Follow();
        }

        engine.After(Duration.FromTicks(1)).Execute(new AdvanceTime()); // A breach at the last minute fires one tick after it.
        foreach (var (id, model) in models) Assert.Equal(string.Join('\n', model.Log), string.Join('\n', engine.Events.Select(e => LineOf(e, id)).OfType<string>()));

        void Follow()
        {
            order = engine.Find("WO-1");
            foreach (var moment in engine.Events.Skip(count).SelectMany(happened => MomentsOf(happened, statusBefore)))
                foreach (var (id, model) in models) model.Reach(moment, minute, Allowed(id));
            (count, statusBefore) = (engine.Events.Count(), order.Status);
            if (order.Status is WorkOrderStatus.Cancelled)
                foreach (var model in models.Values) model.Cancel(minute);
            Settle(minute);
        }

        void Settle(int at)
        {
            foreach (var (id, model) in models) model.Follow(order.Status, Allowed(id), at);
        }

        int Allowed(SlaTargetId id) => (id == "pause" ? 30 : 100) * (order.Priority == "urgent" ? 1 : 3);
    });

    [Fact]
    public void History_AsOfAnyInstant_IsWhatWasSeenThen() => Check(life =>
    {
        var engine = Begin();
        var seen = new List<(Instant At, IReadOnlyList<SlaClock> Clocks)>();
        foreach (var (gap, kind) in life)
        {
            engine.After(Duration.FromMinutes(gap)).Execute(CommandOf(kind, engine.Find("WO-1")));
            seen.Add((engine.Now, engine.Find("WO-1").Clocks));
        }

        foreach (var (at, clocks) in seen)
        {
            var then = engine.Engine.FindSlaHistory(new FindSlaHistory { WorkOrder = "WO-1", At = at })!.Cycles.Select(cycle => cycle.Clock);
            Assert.Equal(clocks.Select(clock => clock with { WarnsAt = null }), then);
        }
    });

    [Fact]
    public void RedundantCommands_AfterAnyLife_ChangeNothing() => Check(life =>
    {
        var engine = Begin();
        foreach (var (gap, kind) in life) engine.After(Duration.FromMinutes(gap)).Execute(CommandOf(kind, engine.Find("WO-1")));
        engine.Execute(new RecordInteraction { WorkOrder = "WO-1", Kind = InteractionKind.CustomerMessage, Interaction = "once" });
        var order = engine.Find("WO-1");

        Command[] redundant =
        [
            new AdvanceTime(),
            new UpdateWorkOrder { WorkOrder = order.Id, Priority = order.Priority, Type = order.Type, PromisedAt = order.PromisedAt, Status = order.Status },
            new EscalateWorkOrder { WorkOrder = order.Id, Level = Math.Max(1, order.EscalationLevel) },
            new RecordInteraction { WorkOrder = order.Id, Kind = InteractionKind.Reply, Interaction = "once" },
        ];
        Assert.All(redundant.Where(command => command is not EscalateWorkOrder || order.EscalationLevel > 0), command => Assert.Empty(engine.Execute(command).Events));
    });

    private static void Check(Action<(int Gap, int Kind)[]> law)
    {
        Prop.ForAll(Lives, law).Check(60);
    }

    private static TestEngine Begin()
    {
        var engine = new TestEngine(SomeSla.PlanWith(SomeSla.Policy("all", null, Targets)) with { RetainClosedFor = Duration.FromDays(3650) });
        engine.Accept(new SaveAgent { Profile = Some.Agent("ann", 1_000) });
        engine.Accept(new SignInAgent { Agent = "ann" });
        engine.Accept(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Away });
        engine.Submit(Some.Draft("WO-1"));
        return engine;
    }

    private static SlaTarget Target(string id, SlaMoment? starts, SlaMoment? stops, bool open = false)
    {
        var (urgent, other) = (Duration.FromMinutes(id == "pause" ? 30 : 100), Duration.FromMinutes(id == "pause" ? 90 : 300));
        return new SlaTarget
        {
            Id = id,
            Starts = starts,
            Stops = stops,
            Calendar = open ? "office" : (CalendarId?)null,
            Warnings = [new SlaWarning { AtPercent = 50 }, new SlaWarning { AtPercent = 80 }],
            Goals =
            [
                new SlaGoal { When = When.Priority("urgent"), Elapsed = open ? null : urgent, OpenTime = open ? urgent : null },
                new SlaGoal { Elapsed = open ? null : other, OpenTime = open ? other : null },
            ],
        };
    }

    private static Command CommandOf(int kind, WorkOrder order) => kind switch
    {
        0 or 1 => new AssignWorkOrder { WorkOrder = order.Id, Agent = "ann" },
        2 => new TransferWorkOrder { WorkOrder = order.Id, Queue = order.Queue == "orders" ? "general" : "orders" },
        3 => new UpdateWorkOrder { WorkOrder = order.Id, Status = WorkOrderStatus.Waiting },
        4 => new UpdateWorkOrder { WorkOrder = order.Id, Status = WorkOrderStatus.Suspended },
        5 or 6 => new UpdateWorkOrder { WorkOrder = order.Id, Status = WorkOrderStatus.Assigned },
        7 or 8 => new UpdateWorkOrder { WorkOrder = order.Id, Priority = order.Priority == "urgent" ? "normal" : "urgent" },
        9 => new RecordInteraction { WorkOrder = order.Id, Kind = InteractionKind.CustomerMessage },
        10 => new RecordInteraction { WorkOrder = order.Id, Kind = InteractionKind.Reply },
        11 => new RecordInteraction { WorkOrder = order.Id, Kind = InteractionKind.Result },
        12 => new EscalateWorkOrder { WorkOrder = order.Id },
        13 => new CompleteWorkOrder { WorkOrder = order.Id, Assignment = order.Assignment ?? new AssignmentId(1) },
        14 => new CloseWorkOrder { WorkOrder = order.Id, Assignment = order.Assignment ?? new AssignmentId(1) },
        15 or 16 => new ReopenWorkOrder { WorkOrder = order.Id },
        _ => order.ReopenCount > 2 ? new CancelWorkOrder { WorkOrder = order.Id } : new AdvanceTime(),
    };

    private static IEnumerable<SlaMoment> MomentsOf(RoutingEvent happened, WorkOrderStatus before) => happened switch
    {
        WorkOrderQueued => [SlaMoment.Submitted],
        WorkOrderAssigned => [SlaMoment.Assigned],
        WorkOrderStatusChanged { To: WorkOrderStatus.Waiting } => [SlaMoment.Waiting],
        WorkOrderStatusChanged { To: WorkOrderStatus.Assigned or WorkOrderStatus.Queued } => [SlaMoment.Resumed],
        InteractionRecorded { Kind: InteractionKind.CustomerMessage } => [SlaMoment.CustomerMessage],
        InteractionRecorded { Kind: InteractionKind.Reply } => [SlaMoment.Responded],
        InteractionRecorded { Kind: InteractionKind.Result } => [SlaMoment.Responded, SlaMoment.ResultGiven],
        WorkOrderTransferred when before is WorkOrderStatus.Waiting or WorkOrderStatus.Suspended => [SlaMoment.Resumed],
        WorkOrderEscalated => [SlaMoment.Escalated],
        WorkOrderCompleted => [SlaMoment.Completed],
        WorkOrderClosed => [SlaMoment.Closed],
        WorkOrderReopened => [SlaMoment.Reopened, SlaMoment.Submitted],
        _ => [],
    };

    private static string? LineOf(RoutingEvent happened, SlaTargetId target)
    {
        var minute = ((happened.At - Some.Now).TotalMinutes).ToString(CultureInfo.InvariantCulture);
        return happened switch
        {
            SlaClockStarted e when e.Target == target => $"{minute} started",
            SlaClockWarned e when e.Target == target => $"{minute} warned {e.AtPercent}",
            SlaClockBreached e when e.Target == target => $"{minute} breached",
            SlaClockStopped { Outcome: var outcome } e when e.Target == target => FormattableString.Invariant(
                $"{minute} {(outcome == SlaClockStatus.Met ? "met" : outcome == SlaClockStatus.MetLate ? "late" : "cancelled")} {e.Elapsed.TotalMinutes}"),
            _ => null,
        };
    }
}
