using ChannelRouting.Planning;
using static ChannelRouting.Planning.PlanValidation;

namespace ChannelRouting.Linting;

/// <summary>Settings that do nothing beside the others of the plan.</summary>
internal static class IdleSettings
{
    private const string ByBand = "workOrderRule: priority, priorityDeadline, balanced, custom";

    private const string ByPromise = "workOrderRule: priorityDeadline, ageOverTarget, balanced";

    public static IEnumerable<PlanFinding> Find(RoutingPlan plan)
    {
        var rule = RuleDefaults.WorkOrderRuleOf(plan);
        var (byBand, byPromise) = (rule is not (WorkOrderRule.Fifo or WorkOrderRule.AgeOverTarget), rule is not (WorkOrderRule.Priority or WorkOrderRule.Fifo or WorkOrderRule.Custom));
        if (plan.Ageing is not null && !byBand) yield return FindingOf("$.ageing", ByBand);
        if (plan.WorkOrderSelector is not null && rule != WorkOrderRule.Custom) yield return FindingOf("$.workOrderSelector", "workOrderRule: custom");
        if (plan.LateOrders is not null && rule is not (WorkOrderRule.PriorityDeadline or WorkOrderRule.Balanced)) yield return FindingOf("$.lateOrders", "workOrderRule: priorityDeadline, balanced");
        if (plan.Balance is not null && rule != WorkOrderRule.Balanced && !plan.Queues.Any(queue => RuleDefaults.AgentRulesOf(queue).Contains(AgentRule.Balanced))) yield return FindingOf("$.balance", "workOrderRule: balanced; agentRule: balanced");
        if (rule is WorkOrderRule.PriorityDeadline or WorkOrderRule.AgeOverTarget && plan.SlaPolicies.Count == 0) yield return FindingOf("$.workOrderRule", "slaPolicies");
        if (plan.MaxOffersPerAgent is not null && plan.Queues.All(queue => queue.Offers is null)) yield return FindingOf("$.maxOffersPerAgent", "offers");
        for (var i = 0; i < plan.Channels.Count; i++)
            if (plan.Channels[i].WaitsFromLastMessage == true && (plan.Ageing is null || !byBand)) yield return FindingOf($"{At("$.channels", i)}.waitsFromLastMessage", $"ageing; {ByBand}");
        for (var i = 0; i < plan.Channels.Count; i++)
            if (plan.Channels[i] is { WhenClosed: not null, ServiceHours: null }) yield return FindingOf($"{At("$.channels", i)}.whenClosed", "serviceHours");
        for (var i = 0; i < plan.Queues.Count; i++)
        {
            if (plan.Queues[i] is { WhenClosed: not null, ServiceHours: null, From: null, Until: null }) yield return FindingOf($"{At("$.queues", i)}.whenClosed", "serviceHours, from, until");
            if (plan.Queues[i].Fairness is { KeptWindows: > 0, Window: null }) yield return FindingOf($"{At("$.queues", i)}.fairness.keptWindows", "window");
            if (plan.Queues[i].Fairness is { MaxShareAfter: not null, MaxSharePercent: null }) yield return FindingOf($"{At("$.queues", i)}.fairness.maxShareAfter", "maxSharePercent");
            if (plan.Queues[i] is { WhenFull: not null, MaxLength: null }) yield return FindingOf($"{At("$.queues", i)}.whenFull", "maxLength");
        }

        foreach (var finding in FindInRules(plan)) yield return finding;
        for (var i = 0; i < plan.Queues.Count; i++)
        {
            if (plan.Queues[i].Buckets.Count > 0 && !byBand) yield return FindingOf($"{At("$.queues", i)}.buckets", ByBand);
            if (plan.Queues[i].OrderByTarget is not null && !byPromise) yield return FindingOf($"{At("$.queues", i)}.orderByTarget", ByPromise);
        }

        if (plan.Rules.Count > 0) yield break;
        foreach (var (path, action) in ActionsOf(plan))
            if (action.Reclassifies == true) yield return FindingOf($"{path}.reclassifies", "rules");
    }

    private static IEnumerable<(string Path, SlaAction Action)> ActionsOf(RoutingPlan plan) =>
        plan.SlaPolicies.SelectMany((policy, i) => policy.Targets.SelectMany((target, j) => PlannedActions.Of(target, At($"{At("$.slaPolicies", i)}.targets", j))));

    private static IEnumerable<PlanFinding> FindInRules(RoutingPlan plan)
    {
        for (var i = 0; i < plan.Rules.Count; i++)
        {
            for (var j = 0; j < plan.Rules[i].RequirementsFrom.Count; j++)
            {
                var (requirement, path) = (plan.Rules[i].RequirementsFrom[j], At($"{At("$.rules", i)}.requirementsFrom", j));
                if (requirement is { Confidence: not null, RequiredFrom: null, CountsFrom: null }) yield return FindingOf($"{path}.confidence", "requiredFrom, countsFrom");
                if (requirement.RequiredFrom is not null && (requirement.IsPreferred == true || requirement.CountsFrom >= requirement.RequiredFrom)) yield return FindingOf($"{path}.requiredFrom", "isPreferred: false; countsFrom below it");
            }
        }
    }

    private static PlanFinding FindingOf(string path, string needs) => new() { Code = PlanFindingCode.IdleSetting, Path = path, Limit = needs };
}
