using ChannelRouting.Engine;
using ChannelRouting.Planning;
using ChannelRouting.Sla;

namespace ChannelRouting;

public sealed partial class RoutingEngine
{
    private CompiledSlaPolicy? PolicyOf(WorkOrderState order) => _state.PlanOf(order).FindPolicy(order.Facts, order.CreatedAt);

    /// <summary>Brings a work order's clocks in step with where it stands: stops, pauses, resumes and starts them. Before its start none runs.</summary>
    private void ReviewClocks(WorkOrderState order, CompiledSlaPolicy? policy)
    {
        if (order.Status == WorkOrderStatus.Scheduled) return;
        foreach (var target in policy?.Targets ?? [])
        {
            if (order.FindClock(target.Id) is { IsActive: true } clock) Review(clock, target, order);
            if (order.FindClock(target.Id) is not { IsActive: true } && target.IsOpen(order)) Start(order, policy!, target);
        }
    }

    private void Review(SlaClockState clock, CompiledSlaTarget target, WorkOrderState order)
    {
        var startedBy = order.Reached(target.Starts);
        if (target.StoppedBy(order) > clock.Sequence) Stop(clock, clock.BreachedAt is null ? SlaClockStatus.Met : SlaClockStatus.MetLate);
        else if (startedBy == 0 || (target.StartsAnew && startedBy > clock.Sequence)) Stop(clock, SlaClockStatus.Cancelled);
        else if (Pauses(clock, target, order)) Pause(clock);
        else Resume(clock);
    }

    /// <summary>Brings a work order's clocks in step with what it is: promises no longer made are cancelled, the others get their new amount.</summary>
    private void RetargetClocks(WorkOrderState order, CompiledSlaPolicy? policy, bool isRetroactive = false)
    {
        AdoptTimeZones(order, policy); // Another edition is no change of the promise.
        foreach (var clock in order.LatestClocks.ToArray())
        {
            if (!clock.IsActive) continue;
            if (policy?.FindTarget(clock.Target) is { } target) Retarget(order, clock, policy, target, isRetroactive);
            else Stop(clock, SlaClockStatus.Cancelled);
        }
    }

    private void CancelClocks(WorkOrderState order)
    {
        foreach (var clock in order.LatestClocks.ToArray())
            if (clock.IsActive) Stop(clock, SlaClockStatus.Cancelled);
    }

    private void Start(WorkOrderState order, CompiledSlaPolicy policy, CompiledSlaTarget target)
    {
        if (target.FindGoal(order) is not { } goal) return;
        var before = CarriesOn(order, target) ? order.FindClock(target.Id) : null;
        var (scale, allowed) = SlaAllowance.Of(goal, target.HoursOf(goal), before?.CountsFromAt ?? _now, order.PromisedAt);
        var carried = before?.ElapsedAt(_now);
        var due = carried > allowed ? before!.DueFor(allowed, before.Scale, _now) : scale.Add(_now, allowed - (carried ?? Duration.Zero));
        Emit(new SlaClockStarted
        {
            Stamp = Stamp(),
            WorkOrder = order.Id,
            Policy = policy.Id,
            Target = target.Id,
            Role = target.Role,
            Measure = scale.Measure,
            Allowed = allowed,
            Carried = carried,
            DueAt = due?.AtOrNull,
            Calendar = scale.Hours?.Calendar.Id,
            CalendarVersion = scale.Hours?.Calendar.Version,
            TimeZoneVersion = scale.Hours?.TimeZoneVersion,
            BeyondKnownDates = due?.BeyondKnownDates ?? false,
        });
        var clock = order.FindClock(target.Id)!;
        BreachIfMissed(clock);
        WarnAtOnce(clock);
        if (Pauses(clock, target, order)) Pause(clock);
    }

    /// <summary>Whether a cycle about to start goes on with the last one: the first after a reopening, when that one was not cancelled and the target says so.</summary>
    private static bool CarriesOn(WorkOrderState order, CompiledSlaTarget target) => target.ContinuesWhenReopened
        && order.FindClock(target.Id) is { Status: SlaClockStatus.Met or SlaClockStatus.MetLate } last && last.Sequence < order.Reached(SlaMoment.Reopened);

    /// <summary>What was promised for an instant is not put off by waiting.</summary>
    private static bool Pauses(SlaClockState clock, CompiledSlaTarget target, WorkOrderState order) => clock.Scale.Measure != SlaMeasure.Promised && target.Pauses(order);

    /// <summary>Time spent is kept, unless the target restarts; only the target moves. One lowered below what was spent breaches now, with the due in the past.</summary>
    private void Retarget(WorkOrderState order, SlaClockState clock, CompiledSlaPolicy policy, CompiledSlaTarget target, bool isRetroactive)
    {
        if (target.FindGoal(order) is not { } goal)
        {
            Stop(clock, SlaClockStatus.Cancelled);
            return;
        }

        var allowance = AllowanceOf(order, clock, target, goal);
        var isSameScale = allowance.Scale.IsLike(clock.Scale);
        var countsAlike = isSameScale && allowance.Allowed == clock.Allowed;
        if (countsAlike && (policy.Id, target.Role) == (clock.Policy, clock.Role)) return;
        if (!countsAlike && target.RestartsWhenChanged)
        {
            Stop(clock, SlaClockStatus.Cancelled);
            Start(order, policy, target);
            return;
        }

        if (isSameScale) allowance = allowance with { Scale = clock.Scale };
        Recount(clock, policy, target, allowance, isRetroactive && !isSameScale);
    }

    private SlaAllowance AllowanceOf(WorkOrderState order, SlaClockState clock, CompiledSlaTarget target, SlaGoal goal)
    {
        var from = goal.UntilPromised == true ? _now - clock.ElapsedAt(_now) : clock.CountsFromAt; // As if it had never paused: the promised instant stays.
        return SlaAllowance.Of(goal, target.HoursOf(goal), from, order.PromisedAt);
    }

    /// <summary>Another allowance, measure or calendar for a clock, and what follows at once.</summary>
    private void Recount(SlaClockState clock, CompiledSlaPolicy policy, CompiledSlaTarget target, SlaAllowance allowance, bool isRetroactive)
    {
        EmitRetargeted(clock, policy, target, allowance, isRetroactive);
        BreachIfMissed(clock);
        WarnAtOnce(clock);
    }

    private void EmitRetargeted(SlaClockState clock, CompiledSlaPolicy policy, CompiledSlaTarget target, SlaAllowance allowance, bool isRetroactive)
    {
        var (scale, allowed) = allowance;
        var due = clock.DueFor(allowed, scale, _now, isRetroactive);
        Emit(new SlaClockRetargeted
        {
            Stamp = Stamp(),
            WorkOrder = clock.WorkOrder,
            Target = clock.Target,
            Policy = policy.Id,
            Role = target.Role,
            Measure = scale.Measure,
            Calendar = scale.Hours?.Calendar.Id,
            CalendarVersion = scale.Hours?.Calendar.Version,
            TimeZoneVersion = scale.Hours?.TimeZoneVersion,
            BeyondKnownDates = due?.BeyondKnownDates ?? false,
            IsRetroactive = isRetroactive ? true : null,
            Elapsed = isRetroactive ? clock.ElapsedIn(scale, _now) : clock.ElapsedAt(_now),
            Allowed = allowed,
            DueAt = due?.AtOrNull,
        });
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
        WarnAtOnce(clock);
    }

    /// <summary>Points that a change moved to now or into the past: each warns at the change.</summary>
    private void WarnAtOnce(SlaClockState clock)
    {
        while (clock.NextWarning is { } next && next.At <= _now) Warn(clock);
    }

    private void Warn(SlaClockState clock)
    {
        var point = clock.NextWarning!.Point;
        Emit(new SlaClockWarned
        {
            Stamp = Stamp(),
            WorkOrder = clock.WorkOrder,
            Target = clock.Target,
            AtPercent = point.AtPercent,
            BeforeDue = point.BeforeDue,
            Elapsed = clock.ElapsedAt(_now),
            DueAt = clock.DueAt,
        });
        foreach (var warning in TargetOf(clock).Warnings)
            if (Sla.SlaWarningPoint.Of(warning) == point) PlanActions(clock, warning.Actions);
    }

    private CompiledSlaTarget TargetOf(SlaClockState clock) => _state.PlanOf(_state.FindOrder(clock.WorkOrder)!).FindTarget(clock)!;

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

    private void EmitBreach(SlaClockState clock, Instant dueAt)
    {
        Emit(new SlaClockBreached { Stamp = Stamp(), WorkOrder = clock.WorkOrder, Target = clock.Target, DueAt = dueAt });
        PlanActions(clock, TargetOf(clock).OnBreach);
    }
}
