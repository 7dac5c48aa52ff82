using ChannelRouting.Journaling;

namespace ChannelRouting.Planning;

internal sealed partial class PlanValidation
{
    private void CheckSlaPolicies()
    {
        CheckIds(new NameSet("$.slaPolicies", _plan.SlaPolicies.Select(policy => policy.Id.Value)), ".id");
        CheckSize("$.slaPolicies", _plan.SlaPolicies.Count);
        for (var i = 0; i < _plan.SlaPolicies.Count; i++) CheckPolicy(_plan.SlaPolicies[i], At("$.slaPolicies", i));
    }

    private void CheckPolicy(SlaPolicy policy, string path)
    {
        CheckCondition(policy.When, $"{path}.when");
        if (policy.Until <= policy.From) Add(PlanFindingCode.OutOfRange, $"{path}.until", CanonicalText.Of(policy.Until.Value), $"after {CanonicalText.Of(policy.From.Value)}");
        CheckIds(new NameSet($"{path}.targets", policy.Targets.Select(target => target.Id.Value)), ".id");
        CheckSize($"{path}.targets", policy.Targets.Count, 1);
        for (var i = 0; i < policy.Targets.Count; i++) CheckTarget(policy.Targets[i], At($"{path}.targets", i));
    }

    private void CheckTarget(SlaTarget target, string path)
    {
        if (target.Calendar is { } calendar) CheckKnown($"{path}.calendar", calendar.Value, _calendars);
        var (starts, stops) = (target.Starts ?? SlaMoment.Submitted, target.Stops ?? SlaMoment.Completed);
        if (stops <= starts) Add(PlanFindingCode.OutOfRange, $"{path}.stops", PlanValueText.Word(stops), $"a moment after {PlanValueText.Word(starts)}");
        CheckSize($"{path}.goals", target.Goals.Count, 1);
        for (var i = 0; i < target.Goals.Count; i++) CheckGoal(target, target.Goals[i], At($"{path}.goals", i));
    }

    private void CheckGoal(SlaTarget target, SlaGoal goal, string path)
    {
        CheckCondition(goal.When, $"{path}.when");
        bool[] measures = [goal.Elapsed is not null, goal.OpenTime is not null, goal.BusinessDays is not null, goal.LocalDays is not null];
        if (measures.Count(given => given) != 1) Add(PlanFindingCode.NotExactlyOne, path, null, "elapsed, openTime, businessDays, localDays");
        else if (goal.Elapsed is null && target.Calendar is null) Add(PlanFindingCode.CalendarMissing, path, null, _calendars.Path);
        CheckDuration($"{path}.elapsed", goal.Elapsed);
        CheckDuration($"{path}.openTime", goal.OpenTime);
        CheckRange($"{path}.businessDays", goal.BusinessDays, 1, RoutingLimits.SlaDays);
        CheckRange($"{path}.localDays", goal.LocalDays, 1, RoutingLimits.SlaDays);
    }

    private void CheckDuration(string path, Duration? duration)
    {
        if (duration is not { } value) return;
        if (value <= Duration.Zero || value > Duration.FromDays(RoutingLimits.SlaDays)) Add(PlanFindingCode.OutOfRange, path, DurationText.Write(value), $"more than 0s, at most {RoutingLimits.SlaDays}d");
        else if (value.NanosecondOfDay % NodaConstants.NanosecondsPerTick != 0) Add(PlanFindingCode.OutOfRange, path, value.ToString(), "whole ticks of 100 ns");
    }
}
