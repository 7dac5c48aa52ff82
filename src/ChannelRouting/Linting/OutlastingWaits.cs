using ChannelRouting.Journaling;
using ChannelRouting.Planning;
using static ChannelRouting.Planning.PlanValidation;

namespace ChannelRouting.Linting;

/// <summary>Waits for one agent that go on when a promise of the same work, which only an agent can keep, is broken already.</summary>
internal static class OutlastingWaits
{
    public static IEnumerable<PlanFinding> Find(RoutingPlan plan, ConditionLogic logic)
    {
        for (var i = 0; i < plan.Queues.Count; i++)
        {
            var queue = plan.Queues[i];
            if (!queue.Affinity.Any(rule => rule.WaitsFor is not null)) continue;
            var goals = WaysTo(queue.Id, plan).SelectMany(way => GoalsOf(way, plan, logic)).ToList();
            if (goals.Count == 0) continue;
            var (path, shortest) = goals.MinBy(goal => goal.Time);
            for (var j = 0; j < queue.Affinity.Count; j++)
                if (queue.Affinity[j].WaitsFor > shortest)
                    yield return new PlanFinding { Code = PlanFindingCode.OutlastingWait, Path = $"{At($"{At("$.queues", i)}.affinity", j)}.waitsFor", Value = DurationText.Write(queue.Affinity[j].WaitsFor!.Value), Limit = $"{DurationText.Write(shortest)}, {path}" };
        }
    }

    /// <summary>What is known of work that gets to a queue by a rule, or as the fallback. What a rule asks of the priority may not be so any more when it is in line.</summary>
    private static IEnumerable<Condition?> WaysTo(QueueId queue, RoutingPlan plan)
    {
        var ways = plan.Rules.Where(rule => rule.Queue == queue || rule.Split.Any(share => share.Queue == queue && share.Weight > 0)).Select(rule => UnreachableEntries.AsksPriority(rule.When) ? null : rule.When);
        return queue == plan.FallbackQueue ? ways.Append(null) : ways;
    }

    /// <summary>The goals in elapsed time that all work of a way has, of promises whose clock runs in line until an agent does something.</summary>
    private static IEnumerable<(string Path, Duration Time)> GoalsOf(Condition? way, RoutingPlan plan, ConditionLogic logic)
    {
        if (FirstFor(way, [.. plan.SlaPolicies.Select(policy => policy.When)], logic) is not { } first || plan.SlaPolicies[first] is { From: not null } or { Until: not null }) yield break;
        var targets = plan.SlaPolicies[first].Targets;
        for (var i = 0; i < targets.Count; i++)
            if (RunsInLine(targets[i]) && FirstFor(way, [.. targets[i].Goals.Select(goal => goal.When)], logic) is { } place && targets[i].Goals[place].Elapsed is { } time)
                yield return (At($"{At($"{At("$.slaPolicies", first)}.targets", i)}.goals", place), time);
    }

    /// <summary>The place of the first condition that may hold, if it holds for sure; null when that is not certain.</summary>
    private static int? FirstFor(Condition? way, IReadOnlyList<Condition?> conditions, ConditionLogic logic)
    {
        for (var i = 0; i < conditions.Count; i++)
        {
            if (way is not null && conditions[i] is { } condition && logic.Excludes(way, condition)) continue;
            return logic.Implies(way, conditions[i]) ? i : null;
        }

        return null;
    }

    private static bool RunsInLine(SlaTarget target) => SlaTargetForm.Complete(target) is
    {
        Starts: SlaMoment.Submitted or SlaMoment.Queued,
        Stops: SlaMoment.Assigned or SlaMoment.Responded or SlaMoment.Completed or SlaMoment.Closed,
        PausesWhen: null,
    } complete && complete.PausesIn?.Contains(WorkOrderStatus.Queued) != true;
}
