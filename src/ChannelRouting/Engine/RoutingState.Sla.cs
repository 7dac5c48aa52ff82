using ChannelRouting.Calendars;
using ChannelRouting.Sla;

namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    private void On(SlaClockStarted e)
    {
        var order = _orders[e.WorkOrder];
        var clock = new SlaClockState(e, new SlaScale(e.Measure, HoursOf(order, e.Calendar)), order.ReopenCount);
        order.Clocks.Add(clock);
        Arm(clock);
    }

    private void On(SlaClockPaused e)
    {
        var clock = ClockOf(e.WorkOrder, e.Target);
        clock.Pause(e);
        Arm(clock);
    }

    private void On(SlaClockResumed e)
    {
        var clock = ClockOf(e.WorkOrder, e.Target);
        clock.Resume(e);
        Arm(clock);
    }

    private void On(SlaClockRetargeted e)
    {
        var clock = ClockOf(e.WorkOrder, e.Target);
        clock.Retarget(e, new SlaScale(e.Measure, HoursOf(_orders[e.WorkOrder], e.Calendar)));
        Arm(clock);
    }

    private void On(SlaClockBreached e)
    {
        var clock = ClockOf(e.WorkOrder, e.Target);
        clock.Breach(e.DueAt);
        Arm(clock);
    }

    private void On(SlaClockStopped e)
    {
        var clock = ClockOf(e.WorkOrder, e.Target);
        clock.Stop(e);
        Arm(clock);
    }

    /// <summary>The due instant by which an order's place in line goes: that of the promise its queue names, else of the one to be kept first.</summary>
    public Instant? DueOf(WorkOrderState order)
    {
        if (Plan!.FindQueue(order.Queue)!.OrderByTarget is { } named) return ActiveClock(order, named)?.DueAt;
        foreach (var target in PlanOf(order).FindPolicy(order.Facts, order.CreatedAt)?.TargetsByStop ?? [])
            if (ActiveClock(order, target.Id) is { } clock) return clock.DueAt;
        return null;
    }

    private static SlaClockState? ActiveClock(WorkOrderState order, SlaTargetId target) => order.FindClock(target) is { IsActive: true } clock ? clock : null;

    private SlaClockState ClockOf(WorkOrderId order, SlaTargetId target) => _orders[order].FindClock(target)!;

    private BusinessHours? HoursOf(WorkOrderState order, CalendarId? calendar) =>
        calendar is { } id && PlanOf(order).TryGetCalendar(id, out var hours) ? hours : null;

    /// <summary>Sets the clock's breach to come, in place of the one set before. The last event's sequence orders it among equals.</summary>
    private void Arm(SlaClockState clock)
    {
        if (clock.Deadline is { } before) Deadlines.Remove(before);
        clock.Deadline = null;
        if (Plan!.WorkOrderRule == WorkOrderRule.PriorityDeadline) Reconsider(_orders[clock.WorkOrder]);
        if (clock is not { Status: SlaClockStatus.Running, BreachedAt: null, DueAt: { } dueAt }) return;

        clock.Deadline = new Deadline(dueAt, DeadlineKind.SlaBreach, LastSequence, clock);
        Deadlines.Add(clock.Deadline);
    }
}
