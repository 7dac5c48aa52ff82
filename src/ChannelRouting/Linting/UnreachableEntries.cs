using ChannelRouting.Planning;
using static ChannelRouting.Planning.PlanValidation;

namespace ChannelRouting.Linting;

/// <summary>Rules, buckets, policies and goals, of which the first that fits counts, where earlier ones always fit first.</summary>
internal static class UnreachableEntries
{
    public static IEnumerable<PlanFinding> Find(RoutingPlan plan, ConditionLogic logic) => [.. FindRules(plan, logic), .. FindBuckets(plan, logic), .. FindPolicies(plan, logic), .. FindGoals(plan, logic)];

    /// <summary>A rule sees what those before it gave. So one that asks for a priority or a label may not have held before that was given, though it would now.</summary>
    private static IEnumerable<PlanFinding> FindRules(RoutingPlan plan, ConditionLogic logic)
    {
        var (deciders, lastPriority, lastLabel) = (new ConditionIndex(), -1, -1);
        for (var i = 0; i < plan.Rules.Count; i++)
        {
            var rule = plan.Rules[i];
            if (rule.Queue is not null || rule.Split.Count > 0)
            {
                var (priorityAt, labelAt) = (lastPriority, lastLabel);
                bool StillCounts(int place) => TermOf(plan.Rules[place]).Spans(TermOf(rule)) && !(place <= priorityAt && AsksPriority(plan.Rules[place].When)) && !(place <= labelAt && Asks(plan.Rules[place].When, IsOfLabel));
                if (FindCover(rule.When, deciders, logic, StillCounts) is { } cover) yield return FindingOf(PlanFindingCode.UnreachableRule, "$.rules", i, rule.Name, cover);
                if (rule.Code is null) deciders.Add(i, rule.When);
            }

            if (rule.Priority is not null || rule.Code is not null) lastPriority = i;
            if (rule.Labels.Count > 0 || rule.Code is not null) lastLabel = i;
        }
    }

    /// <summary>Whether a condition says something of the priority.</summary>
    public static bool AsksPriority(Condition? condition) => Asks(condition, IsOfPriority);

    private static bool Asks(Condition? condition, Func<Condition, bool> isOfIt) => condition is not null
        && (isOfIt(condition) || condition.All.Any(part => Asks(part, isOfIt)) || condition.Any.Any(part => Asks(part, isOfIt)) || Asks(condition.Not, isOfIt));

    private static bool IsOfPriority(Condition test) => test.Field == Condition.PriorityField;

    private static bool IsOfLabel(Condition test) => test.Label is not null;

    private static IEnumerable<PlanFinding> FindBuckets(RoutingPlan plan, ConditionLogic logic)
    {
        for (var i = 0; i < plan.Queues.Count; i++)
        {
            var (earlier, buckets, path) = (new ConditionIndex(), plan.Queues[i].Buckets, $"{At("$.queues", i)}.buckets");
            for (var j = 0; j < buckets.Count; j++)
            {
                if (FindCover(buckets[j].When, earlier, logic) is { } cover) yield return FindingOf(PlanFindingCode.UnreachableBucket, path, j, buckets[j].Name, cover);
                earlier.Add(j, buckets[j].When);
            }
        }
    }

    private static IEnumerable<PlanFinding> FindPolicies(RoutingPlan plan, ConditionLogic logic)
    {
        var earlier = new ConditionIndex();
        for (var i = 0; i < plan.SlaPolicies.Count; i++)
        {
            var policy = plan.SlaPolicies[i];
            if (FindCover(policy.When, earlier, logic, place => TermOf(plan.SlaPolicies[place]).Spans(TermOf(policy))) is { } cover) yield return FindingOf(PlanFindingCode.UnreachablePolicy, "$.slaPolicies", i, policy.Id.Value, cover);
            earlier.Add(i, policy.When);
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
        var earlier = new ConditionIndex();
        for (var i = 0; i < target.Goals.Count; i++)
        {
            var goal = target.Goals[i];
            if (FindCover(goal.When, earlier, logic) is { } cover) yield return FindingOf(PlanFindingCode.UnreachableGoal, path, i, target.Id.Value, cover);
            if (goal.UntilPromised != true) earlier.Add(i, goal.When);
        }
    }

    /// <summary>What is impossible has a finding of its own.</summary>
    private static IReadOnlyCollection<int>? FindCover(Condition? condition, ConditionIndex earlier, ConditionLogic logic, Func<int, bool>? counts = null) =>
        condition is not null && logic.IsImpossible(condition) ? null : logic.FindCover(condition, earlier, counts);

    private static Term TermOf(SlaPolicy policy) => new(policy.From, policy.Until);

    private static Term TermOf(ClassificationRule rule) => new(rule.From, rule.Until);

    private static PlanFinding FindingOf(PlanFindingCode code, string list, int place, string name, IReadOnlyCollection<int> cover) =>
        new() { Code = code, Path = At(list, place), Value = name, Limit = string.Join(", ", cover.Select(other => At(list, other))) };
}
