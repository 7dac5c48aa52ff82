using ChannelRouting.Engine;
using ChannelRouting.Planning;
using ChannelRouting.Sla;

namespace ChannelRouting;

public sealed partial class RoutingEngine
{
    private CompiledSlaPolicy? PolicyOf(WorkOrderState order) => _state.PlanOf(order).FindPolicy(order.Facts, order.CreatedAt);

    /// <summary>
    /// Brings a work order's clocks in step with where it stands: starts, pauses, resumes and stops them. A promise that was dropped and is made again, or
    /// that ended before the order was reopened, starts a new cycle at zero.
    /// </summary>
    private void ReviewClocks(WorkOrderState order, CompiledSlaPolicy? policy)
    {
        foreach (var target in policy?.Targets ?? [])
        {
            if (order.FindClock(target.Id) is { Status: not SlaClockStatus.Cancelled } clock && (clock.IsActive || clock.Life == order.ReopenCount)) Review(clock, target, order);
            else if (order.HasReached(target.Starts) && !order.HasReached(target.Stops)) Start(order, policy!, target);
        }
    }

    private void Review(SlaClockState clock, CompiledSlaTarget target, WorkOrderState order)
    {
        if (!clock.IsActive) return;
        if (order.HasReached(target.Stops)) Stop(clock, clock.BreachedAt is null ? SlaClockStatus.Met : SlaClockStatus.MetLate);
        else if (clock.Life < order.ReopenCount && !order.HasReached(target.Starts)) Stop(clock, SlaClockStatus.Cancelled);
        else if (target.PausesIn(order.Status)) Pause(clock);
        else Resume(clock);
    }

    /// <summary>Brings a work order's clocks in step with what it is: promises no longer made are cancelled, the others get their new amount.</summary>
    private void RetargetClocks(WorkOrderState order, CompiledSlaPolicy? policy)
    {
        foreach (var clock in order.Clocks.ToArray())
        {
            if (!clock.IsActive) continue;
            var target = policy?.Targets.FirstOrDefault(target => target.Id == clock.Target);
            if (target?.FindGoal(order.Facts) is { } goal) Retarget(clock, policy!, target, goal);
            else Stop(clock, SlaClockStatus.Cancelled);
        }
    }

    private void CancelClocks(WorkOrderState order)
    {
        foreach (var clock in order.Clocks.ToArray())
            if (clock.IsActive) Stop(clock, SlaClockStatus.Cancelled);
    }

    private void Start(WorkOrderState order, CompiledSlaPolicy policy, CompiledSlaTarget target)
    {
        if (target.FindGoal(order.Facts) is not { } goal) return;
        var (scale, allowed) = SlaAllowance.Of(goal, target.Hours, _now);
        var due = scale.Add(_now, allowed);
        Emit(new SlaClockStarted
        {
            Stamp = Stamp(),
            WorkOrder = order.Id,
            Policy = policy.Id,
            Target = target.Id,
            Measure = scale.Measure,
            Allowed = allowed,
            DueAt = due.AtOrNull,
            Calendar = scale.Hours?.Calendar.Id,
            CalendarVersion = scale.Hours?.Calendar.Version,
            TimeZoneVersion = scale.Hours?.TimeZoneVersion,
            BeyondKnownDates = due.BeyondKnownDates,
        });
        if (target.PausesIn(order.Status)) Pause(order.FindClock(target.Id)!);
    }

    /// <summary>Time spent is kept; only the target moves. A target lowered below what was spent breaches now, with the due in the past.</summary>
    private void Retarget(SlaClockState clock, CompiledSlaPolicy policy, CompiledSlaTarget target, SlaGoal goal)
    {
        var (scale, allowed) = SlaAllowance.Of(goal, target.Hours, clock.StartedAt);
        if (scale == clock.Scale && allowed == clock.Allowed && policy.Id == clock.Policy) return;

        var due = clock.DueFor(allowed, scale, _now);
        Emit(new SlaClockRetargeted
        {
            Stamp = Stamp(),
            WorkOrder = clock.WorkOrder,
            Target = clock.Target,
            Policy = policy.Id,
            Measure = scale.Measure,
            Calendar = scale.Hours?.Calendar.Id,
            CalendarVersion = scale.Hours?.Calendar.Version,
            TimeZoneVersion = scale.Hours?.TimeZoneVersion,
            BeyondKnownDates = due?.BeyondKnownDates ?? false,
            Elapsed = clock.ElapsedAt(_now),
            Allowed = allowed,
            DueAt = due?.AtOrNull,
        });
        BreachIfMissed(clock);
    }

    private void Pause(SlaClockState clock)
    {
        if (clock.Status != SlaClockStatus.Running) return;
        Emit(new SlaClockPaused { Stamp = Stamp(), WorkOrder = clock.WorkOrder, Target = clock.Target, Elapsed = clock.ElapsedAt(_now) });
    }

    private void Resume(SlaClockState clock)
    {
        if (clock.Status != SlaClockStatus.Paused) return;
        var due = clock.DueIfResumedAt(_now);
        Emit(new SlaClockResumed { Stamp = Stamp(), WorkOrder = clock.WorkOrder, Target = clock.Target, DueAt = due.AtOrNull, BeyondKnownDates = due.BeyondKnownDates });
        BreachIfMissed(clock);
    }

    private void Stop(SlaClockState clock, SlaClockStatus outcome) => Emit(new SlaClockStopped
    {
        Stamp = Stamp(),
        WorkOrder = clock.WorkOrder,
        Target = clock.Target,
        Outcome = outcome,
        Elapsed = clock.ElapsedAt(_now),
    });

    private void BreachIfMissed(SlaClockState clock)
    {
        if (clock.MissedUnnoticed(_now)) EmitBreach(clock, clock.DueAt!.Value);
    }

    private void EmitBreach(SlaClockState clock, Instant dueAt) => Emit(new SlaClockBreached
    {
        Stamp = Stamp(),
        WorkOrder = clock.WorkOrder,
        Target = clock.Target,
        DueAt = dueAt,
    });
}
