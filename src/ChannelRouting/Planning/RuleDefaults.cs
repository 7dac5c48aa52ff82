namespace ChannelRouting.Planning;

/// <summary>Which rules hold where a plan names none.</summary>
internal static class RuleDefaults
{
    public static WorkOrderRule WorkOrderRuleOf(RoutingPlan plan) => plan.WorkOrderRule ?? WorkOrderRule.Balanced;

    public static AgentRule AgentRuleOf(WorkQueue queue) => queue.AgentRule ?? AgentRule.LeastLoaded;

    /// <summary>What decides between agents, in turn.</summary>
    public static AgentRule[] AgentRulesOf(WorkQueue queue) => [AgentRuleOf(queue), .. queue.ThenBy];

    public static int MaxShareAfterOf(FairnessPolicy fairness) => fairness.MaxShareAfter ?? 10;

    public static LateOrderRule LateOrdersOf(RoutingPlan plan) =>
        plan.LateOrders ?? (WorkOrderRuleOf(plan) == WorkOrderRule.Balanced ? LateOrderRule.Demote : LateOrderRule.Keep);
}
