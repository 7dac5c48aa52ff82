using System.Globalization;
using ChannelRouting.Calendars;
using ChannelRouting.Sla;
using ChannelRouting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Sla;

/// <summary>A clock without an engine shows what the engine's clock of the same promise shows, whatever happens to it and to the very instant.</summary>
public class TargetClockAgreementTests
{
    private static readonly (string Priority, Duration Allowed)[] Goals =
        [("urgent", Duration.FromMinutes(1)), ("high", Duration.FromHours(1)), ("normal", Duration.FromHours(4)), ("low", Duration.FromHours(20))];

    /// <summary>When the next step comes: a kind of instant, and minutes for those that need them. And what it is.</summary>
    private static readonly Arbitrary<(int When, int Minutes, int Step)[]> Lives = (
        from at in Gen.Choose(0, 7)
        from minutes in Gen.Frequency((3, Gen.Choose(0, 90)), (1, Gen.Choose(90, 3_000)))
        from step in Gen.Choose(0, 15)
        select (at, minutes, step)).ArrayOf().Resize(30).ToArbitrary();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Clock_ThroughAnyLife_ShowsWhatTheEnginesClockShows(bool countsOpenTime)
    {
        Prop.ForAll(Lives, life => Compare(life, countsOpenTime)).Check(200);
    }

    private static void Compare((int When, int Minutes, int Step)[] life, bool countsOpenTime)
    {
        var engine = Begin(countsOpenTime);
        var clock = new TargetClock(AllowedOf(engine.Find("WO-1")), countsOpenTime ? new BusinessHours(Some.Office()) : null);
        clock.Start(engine.Now);
        AssertAgree(engine, clock);
        foreach (var (when, minutes, step) in life)
        {
            engine.Now = Instant.Max(engine.Now, InstantOf(when, minutes, engine));
            engine.Execute(CommandOf(step, engine.Find("WO-1")));
            Follow(engine.Find("WO-1"), clock, engine.Now);
            AssertAgree(engine, clock);
        }
    }

    private static void Follow(WorkOrder order, TargetClock clock, Instant now)
    {
        clock.Retarget(AllowedOf(order), now);
        if (order.Status is WorkOrderStatus.Waiting or WorkOrderStatus.Suspended) clock.Pause(now);
        else if (order.Status is WorkOrderStatus.Completed or WorkOrderStatus.Closed) clock.Stop(now);
        else clock.Resume(now);
    }

    private static void AssertAgree(TestEngine engine, TargetClock clock)
    {
        var (ours, shown) = (engine.Find("WO-1").Clocks[0], clock.Read(engine.Now));
        Assert.Equal(
            (StateOf(ours.Status), ours.Elapsed, ours.Remaining, ours.DueAt, ours.DueIfResumedAt, ours.BreachedAt is not null),
            (shown.State, shown.Elapsed, shown.Remaining, shown.DueAt, shown.DueIfResumedAt ?? (shown.State == TargetClockState.Paused ? shown.DueAt : null), shown.BreachedAt is not null));
    }

    /// <summary>Often the instant at which something is due, or a tick after it.</summary>
    private static Instant InstantOf(int when, int minutes, TestEngine engine)
    {
        var clock = engine.Find("WO-1").Clocks[0];
        return when switch
        {
            0 => engine.Now,
            1 or 2 => clock.DueAt ?? engine.Now,
            3 => (clock.DueAt ?? engine.Now).PlusTicks(1),
            4 => clock.DueIfResumedAt ?? engine.Now,
            _ => engine.Now + Duration.FromMinutes(minutes),
        };
    }

    private static Command CommandOf(int step, WorkOrder order) => step switch
    {
        0 or 1 or 2 => new UpdateWorkOrder { WorkOrder = order.Id, Status = WorkOrderStatus.Waiting },
        3 => new UpdateWorkOrder { WorkOrder = order.Id, Status = WorkOrderStatus.Suspended },
        4 or 5 or 6 => new UpdateWorkOrder { WorkOrder = order.Id, Status = WorkOrderStatus.Assigned },
        7 or 8 or 9 or 10 => new UpdateWorkOrder { WorkOrder = order.Id, Priority = Goals[step - 7].Priority },
        11 when order.Assignment is { } assignment => new CompleteWorkOrder { WorkOrder = order.Id, Assignment = assignment },
        _ => new AdvanceTime(),
    };

    private static TargetClockState StateOf(SlaClockStatus status) => status switch
    {
        SlaClockStatus.Running => TargetClockState.Running,
        SlaClockStatus.Paused => TargetClockState.Paused,
        _ => TargetClockState.Stopped,
    };

    private static Duration AllowedOf(WorkOrder order) => Array.Find(Goals, goal => goal.Priority == order.Priority.Value).Allowed;

    private static TestEngine Begin(bool countsOpenTime)
    {
        var target = new SlaTarget
        {
            Id = "resolution",
            Calendar = countsOpenTime ? "office" : (CalendarId?)null,
            Goals = [.. Goals.Select(goal => new SlaGoal { When = When.Priority(goal.Priority), OpenTime = countsOpenTime ? goal.Allowed : null, Elapsed = countsOpenTime ? null : goal.Allowed })],
        };
        var engine = new TestEngine(SomeSla.PlanWith(SomeSla.Policy("all", null, target)) with { RetainClosedFor = Duration.FromDays(3650) });
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        return engine;
    }
}
