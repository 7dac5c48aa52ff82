using static ChannelRouting.Planning.PlanValidation;

namespace ChannelRouting.Linting;

/// <summary>Rules, policies and goals, of which the first that fits counts, where earlier ones always fit first.</summary>
internal static class UnreachableEntries
{
    public static IEnumerable<PlanFinding> Find(RoutingPlan plan, ConditionLogic logic) => [.. FindRules(plan, logic), .. FindPolicies(plan, logic), .. FindGoals(plan, logic)];

    private static IEnumerable<PlanFinding> FindRules(RoutingPlan plan, ConditionLogic logic)
    {
        List<(int Place, Condition? When)> deciders = [];
        for (var i = 0; i < plan.Rules.Count; i++)
        {
            var rule = plan.Rules[i];
            if (rule.Queue is not null || rule.Split.Count > 0)
            {
                if (FindCover(rule.When, deciders, logic) is { } cover) yield return FindingOf(PlanFindingCode.UnreachableRule, "$.rules", i, rule.Name, cover);
                if (rule.Code is null) deciders.Add((i, rule.When));
            }

            if (rule.Priority is not null || rule.Code is not null) deciders.RemoveAll(decider => AsksForPriority(decider.When)); // What was another band to them may be theirs now.
        }
    }

    private static bool AsksForPriority(Condition? condition) => condition is not null
        && (condition.Field == Condition.PriorityField || condition.All.Any(AsksForPriority) || condition.Any.Any(AsksForPriority) || AsksForPriority(condition.Not));

    private static IEnumerable<PlanFinding> FindPolicies(RoutingPlan plan, ConditionLogic logic)
    {
        for (var i = 0; i < plan.SlaPolicies.Count; i++)
        {
            var policy = plan.SlaPolicies[i];
            var earlier = plan.SlaPolicies.Take(i).Select((other, place) => (Place: place, Policy: other)).Where(other => Spans(other.Policy, policy)).Select(other => (other.Place, other.Policy.When));
            if (FindCover(policy.When, earlier, logic) is { } cover) yield return FindingOf(PlanFindingCode.UnreachablePolicy, "$.slaPolicies", i, policy.Id.Value, cover);
        }
    }

    private static IEnumerable<PlanFinding> FindGoals(RoutingPlan plan, ConditionLogic logic)
    {
        for (var i = 0; i < plan.SlaPolicies.Count; i++)
        {
            var targets = plan.SlaPolicies[i].Targets;
            for (var j = 0; j < targets.Count; j++)
                foreach (var finding in FindGoals(targets[j], At(At("$.slaPolicies", i) + ".targets", j) + ".goals", logic)) yield return finding;
        }
    }

    /// <summary>A goal until the promised instant passes work without one on to the next.</summary>
    private static IEnumerable<PlanFinding> FindGoals(SlaTarget target, string path, ConditionLogic logic)
    {
        List<(int Place, Condition? When)> earlier = [];
        for (var i = 0; i < target.Goals.Count; i++)
        {
            var goal = target.Goals[i];
            if (FindCover(goal.When, earlier, logic) is { } cover) yield return FindingOf(PlanFindingCode.UnreachableGoal, path, i, target.Id.Value, cover);
            if (goal.UntilPromised != true) earlier.Add((i, goal.When));
        }
    }

    /// <summary>What is impossible has a finding of its own.</summary>
    private static IReadOnlyCollection<int>? FindCover(Condition? condition, IEnumerable<(int Place, Condition? When)> earlier, ConditionLogic logic) =>
        condition is not null && logic.IsImpossible(condition) ? null : logic.FindCover(condition, earlier);

    /// <summary>Whether one policy is in force whenever the other is.</summary>
    private static bool Spans(SlaPolicy one, SlaPolicy other) => !(one.From > (other.From ?? Instant.MinValue)) && !(one.Until < (other.Until ?? Instant.MaxValue));

    private static PlanFinding FindingOf(PlanFindingCode code, string list, int place, string name, IReadOnlyCollection<int> cover) =>
        new() { Code = code, Path = At(list, place), Value = name, Limit = string.Join(", ", cover.Select(other => At(list, other))) };
}
