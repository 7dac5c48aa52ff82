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
        CheckTerm(policy.From, policy.Until, path);
        CheckIds(new NameSet($"{path}.targets", policy.Targets.Select(target => target.Id.Value)), ".id");
        CheckSize($"{path}.targets", policy.Targets.Count, 1);
        for (var i = 0; i < policy.Targets.Count; i++) CheckTarget(policy.Targets[i], At($"{path}.targets", i));
    }

    private void CheckTarget(SlaTarget target, string path)
    {
        if (target.Calendar is { } calendar) CheckKnown($"{path}.calendar", calendar.Value, _calendars);
        CheckLength($"{path}.role", target.Role);
        CheckMoments(SlaTargetForm.Complete(target), path);
        CheckCondition(target.PausesWhen, $"{path}.pausesWhen");
        CheckWarnings(target, $"{path}.warnings");
        CheckActions(target.OnBreach, $"{path}.onBreach");
        CheckSize($"{path}.goals", target.Goals.Count, 1);
        for (var i = 0; i < target.Goals.Count; i++) CheckGoal(target, target.Goals[i], At($"{path}.goals", i));
    }

    /// <summary>A final work order has no clocks, nothing comes before the submission, and what is done is done once.</summary>
    private void CheckMoments(SlaTarget target, string path)
    {
        var (starts, stops) = (target.Starts!.Value, target.Stops!.Value);
        if (starts == SlaMoment.Closed) Add(PlanFindingCode.OutOfRange, $"{path}.starts", PlanValueText.Word(starts), "a moment before closed");
        else if (stops == SlaMoment.Submitted || (starts, stops) == (SlaMoment.Completed, SlaMoment.Completed)) Add(PlanFindingCode.OutOfRange, $"{path}.stops", PlanValueText.Word(stops), $"a moment after {PlanValueText.Word(starts)}");
    }

    private void CheckWarnings(SlaTarget target, string path)
    {
        CheckRange(path, target.Warnings.Count, 0, RoutingLimits.WarningsPerTarget);
        CheckUnique(new NameSet(path, target.Warnings.Select(warning => warning.AtPercent is { } percent ? $"{Text(percent)} %" : DurationText.Write(warning.BeforeDue ?? Duration.Zero))), "");
        for (var i = 0; i < target.Warnings.Count; i++)
        {
            var (warning, at) = (target.Warnings[i], At(path, i));
            if (warning.AtPercent is null == warning.BeforeDue is null) Add(PlanFindingCode.NotExactlyOne, at, null, "atPercent, beforeDue");
            CheckRange($"{at}.atPercent", warning.AtPercent, 1, 99);
            CheckDuration($"{at}.beforeDue", warning.BeforeDue);
            CheckActions(warning.Actions, $"{at}.actions");
        }
    }

    private void CheckActions(IReadOnlyList<SlaAction> actions, string path)
    {
        CheckRange(path, actions.Count, 0, RoutingLimits.ActionsAtOnce);
        for (var i = 0; i < actions.Count; i++) CheckAction(actions[i], At(path, i));
    }

    private void CheckAction(SlaAction action, string path)
    {
        CheckCondition(action.When, $"{path}.when");
        bool[] given = [action.NotifyRole is not null, action.RaiseBands is not null, action.DropSkills is not null, action.MoveTo is not null, action.EscalateTo is not null, action.TakeBackAtMost is not null, action.Reclassifies == true];
        if (given.Count(isGiven => isGiven) != 1) Add(PlanFindingCode.NotExactlyOne, path, null, "notifyRole, raiseBands, dropSkills, moveTo, escalateTo, takeBackAtMost, reclassifies");
        if (action.NotifyRole is { } role) CheckText($"{path}.notifyRole", role);
        if (action.MoveTo is { } queue) CheckKnown($"{path}.moveTo", queue.Value, _queues);
        CheckRange($"{path}.raiseBands", action.RaiseBands, 1, RoutingLimits.EntriesPerPlanList);
        CheckRange($"{path}.dropSkills", action.DropSkills?.Count, 0, RoutingLimits.RequirementsPerWorkOrder);
        for (var i = 0; i < action.DropSkills?.Count; i++)
            if (action.DropSkills[i].IsDefault) Add(PlanFindingCode.OutOfRange, At($"{path}.dropSkills", i), "", IdentifierRange);
        CheckRange($"{path}.escalateTo", action.EscalateTo, 1, RoutingLimits.EscalationLevels);
        CheckRange($"{path}.takeBackAtMost", action.TakeBackAtMost, 1, int.MaxValue);
    }

    private void CheckGoal(SlaTarget target, SlaGoal goal, string path)
    {
        CheckCondition(goal.When, $"{path}.when");
        if (goal.Calendar is { } calendar) CheckKnown($"{path}.calendar", calendar.Value, _calendars);
        bool[] measures = [goal.Elapsed is not null, goal.OpenTime is not null, goal.BusinessDays is not null, goal.LocalDays is not null, goal.UntilPromised == true];
        if (measures.Count(given => given) != 1) Add(PlanFindingCode.NotExactlyOne, path, null, "elapsed, openTime, businessDays, localDays, untilPromised");
        else if (goal is { Elapsed: null, UntilPromised: not true } && (goal.Calendar ?? target.Calendar) is null) Add(PlanFindingCode.CalendarMissing, path, null, _calendars.Path);
        CheckDuration($"{path}.elapsed", goal.Elapsed);
        CheckDuration($"{path}.openTime", goal.OpenTime);
        CheckRange($"{path}.businessDays", goal.BusinessDays, 1, RoutingLimits.SlaDays);
        CheckRange($"{path}.localDays", goal.LocalDays, 1, RoutingLimits.SlaDays);
    }

    private void CheckDuration(string path, Duration? duration, int mostDays = RoutingLimits.SlaDays)
    {
        if (duration is not { } value) return;
        if (value <= Duration.Zero || value > Duration.FromDays(mostDays)) Add(PlanFindingCode.OutOfRange, path, DurationText.Write(value), $"more than 0s, at most {mostDays}d");
        else if (value.NanosecondOfDay % NodaConstants.NanosecondsPerTick != 0) Add(PlanFindingCode.OutOfRange, path, value.ToString(), "whole ticks of 100 ns");
    }
}
