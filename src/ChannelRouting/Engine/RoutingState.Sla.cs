using ChannelRouting.Calendars;
using ChannelRouting.Sla;

namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    private void On(SlaClockStarted e)
    {
        var order = _orders[e.WorkOrder];
        var clock = new SlaClockState(e, new SlaScale(e.Measure, HoursOf(order, e.Calendar)), e.Carried is null ? null : order.FindClock(e.Target));
        order.Add(clock);
        Arm(clock);
    }

    private void On(SlaClockRetargeted e)
    {
        var clock = ClockOf(e.WorkOrder, e.Target);
        clock.Apply(e, new SlaScale(e.Measure, HoursOf(_orders[e.WorkOrder], e.Calendar)));
        Arm(clock);
    }

    /// <summary>What leaves the measure as it is.</summary>
    private void OnClock(RoutingEvent happened, WorkOrderId order, SlaTargetId target)
    {
        var clock = ClockOf(order, target);
        clock.Apply(happened, clock.Scale);
        Arm(clock);
    }

    /// <summary>The clock by which an order's place in line goes: that of the promise its queue names, else of the one to be kept first.</summary>
    public SlaClockState? OrderingClockOf(WorkOrderState order)
    {
        if (Plan!.FindQueue(order.Queue)!.OrderByTarget is { } named) return ActiveClock(order, named);
        foreach (var target in PlanOf(order).FindPolicy(order.Facts, order.CreatedAt)?.TargetsByStop ?? [])
            if (ActiveClock(order, target.Id) is { } clock) return clock;
        return null;
    }

    private static SlaClockState? ActiveClock(WorkOrderState order, SlaTargetId target) => order.FindClock(target) is { IsActive: true } clock ? clock : null;

    private SlaClockState ClockOf(WorkOrderId order, SlaTargetId target) => _orders[order].FindClock(target)!;

    private BusinessHours? HoursOf(WorkOrderState order, CalendarId? calendar) =>
        calendar is { } id && PlanOf(order).TryGetCalendar(id, out var hours) ? hours : null;

    /// <summary>Sets the clock's warning or breach to come, in place of the one set before. The last event's sequence orders it among equals.</summary>
    private void Arm(SlaClockState clock)
    {
        if (Plan!.OrdersByClock) Reconsider(_orders[clock.WorkOrder]);
        clock.NextWarning = FindWarning(clock);
        clock.Deadline = clock switch
        {
            not { Status: SlaClockStatus.Running, BreachedAt: null } => Deadlines.Remove(clock.Deadline),
            { NextWarning: var (_, warnsAt) } => Deadlines.Set(clock.Deadline, warnsAt, DeadlineKind.SlaWarning, LastSequence, clock),
            _ => Deadlines.Set(clock.Deadline, clock.DueAt, DeadlineKind.SlaBreach, LastSequence, clock),
        };
        ReviewTimeZones(_orders[clock.WorkOrder]);
    }

    /// <summary>The first point, by its instant and then as declared, at which a clock has yet to warn; those that lie before the last event are due at once.</summary>
    private SlaNextWarning? FindWarning(SlaClockState clock)
    {
        if (clock is not { IsActive: true, BreachedAt: null }) return null;
        SlaNextWarning? first = null;
        foreach (var warning in PlanOf(_orders[clock.WorkOrder]).FindTarget(clock)?.Warnings ?? [])
        {
            var point = SlaWarningPoint.Of(warning);
            var spent = point.SpentAt(clock.Allowed);
            if (spent <= Duration.Zero || clock.Warned.Contains(point) || clock.DueFor(spent, clock.Scale, _at)?.AtOrNull is not { } at) continue;
            if (first is not { At: var earliest } || at < earliest) first = new SlaNextWarning(point, at);
        }

        return first;
    }
}
