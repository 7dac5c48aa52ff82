using ChannelRouting.Planning;
using static ChannelRouting.Planning.PlanValidation;

namespace ChannelRouting.Linting;

/// <summary>Work without a promise, under a rule that orders work by promises: it does not move up as it waits.</summary>
internal static class IncomparableWork
{
    public static IEnumerable<PlanFinding> Find(RoutingPlan plan, ConditionLogic logic)
    {
        if (plan.SlaPolicies.Count == 0 || !OrdersByPromise(plan)) yield break;
        if (logic.FindCover(null, ConditionIndex.Of(plan.SlaPolicies.Select(policy => policy.When))) is null) yield return FindingOf("$.slaPolicies", plan);
        for (var i = 0; i < plan.Queues.Count; i++)
            if (plan.Queues[i].OrderByTarget is { } id && !plan.SlaPolicies.All(policy => policy.Targets.Any(target => target.Id == id))) yield return FindingOf($"{At("$.queues", i)}.orderByTarget", plan);
    }

    /// <summary>By the rules that look at the band, work without a promise moves up where it ages.</summary>
    private static bool OrdersByPromise(RoutingPlan plan) => RuleDefaults.WorkOrderRuleOf(plan) switch
    {
        WorkOrderRule.AgeOverTarget => true,
        WorkOrderRule.PriorityDeadline or WorkOrderRule.Balanced => plan.Ageing is null,
        _ => false,
    };

    private static PlanFinding FindingOf(string path, RoutingPlan plan) =>
        new() { Code = PlanFindingCode.IncomparableWork, Path = path, Value = PlanValueText.Word(RuleDefaults.WorkOrderRuleOf(plan)) };
}
