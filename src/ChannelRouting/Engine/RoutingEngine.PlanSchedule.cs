using ChannelRouting.Journaling;

namespace ChannelRouting;

public sealed partial class RoutingEngine
{
    /// <summary>The plans that were applied lately, and those that are yet to start.</summary>
    public PlanHistory GetPlanHistory() => new()
    {
        Applied = _state.PlanRecords,
        Scheduled = [.. _state.ScheduledPlans.Select(scheduled => new ScheduledPlan
        {
            StartAt = scheduled.StartAt,
            Plan = scheduled.Plan,
            OpenWork = scheduled.OpenWork,
            ScheduledBy = scheduled.Actor,
            Note = scheduled.Note,
        })],
    };

    private Rejection? Decide(WithdrawPlan command)
    {
        var startAt = WholeTicks(command.StartAt);
        if (_state.FindScheduledPlan(startAt) is null) return Reject(RejectionReason.UnknownScheduledPlan, CanonicalText.Of(startAt));
        Emit(new PlanWithdrawn { Stamp = Stamp(), StartAt = startAt });
        return null;
    }

    /// <summary>A scheduled plan's instant has come: it is looked at again, since what is in use may have changed.</summary>
    private void Start(PlanScheduled scheduled)
    {
        if (FindRefusal(scheduled.Plan, scheduled.Replacements, out var plan) is { } refusal)
        {
            Emit(new PlanRefused { Stamp = Stamp(), StartAt = scheduled.StartAt, Plan = scheduled.Plan.Name, Rejection = refusal });
            return;
        }

        _actor = scheduled.Actor;
        EmitApplied(scheduled, plan!);
        _actor = _state.RuleActor;
        RevalidateReplaced(scheduled.Replacements);
        AdoptPlan();
    }

    /// <summary>The limits of the command itself.</summary>
    private Rejection? FindOverLimit(ApplyPlan command)
    {
        if (FindLong("note", command.Note) is { } tooLong) return tooLong;
        var startAt = WholeTicks(command.StartAt ?? _now);
        if (startAt >= EndInstant) return Reject(RejectionReason.LimitExceeded, "startAt", CanonicalText.Of(startAt), LastDate);
        return startAt > _now && _state.ScheduledPlanCount >= RoutingLimits.ScheduledPlans && _state.FindScheduledPlan(startAt) is null
            ? OverLimit("scheduledPlans", _state.ScheduledPlanCount + 1L, RoutingLimits.ScheduledPlans)
            : null;
    }
}
