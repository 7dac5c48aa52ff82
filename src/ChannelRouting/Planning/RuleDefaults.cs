namespace ChannelRouting.Planning;

/// <summary>Which rules hold where a plan names none.</summary>
internal static class RuleDefaults
{
    public static WorkOrderRule WorkOrderRuleOf(RoutingPlan plan) => plan.WorkOrderRule ?? WorkOrderRule.Balanced;

    /// <summary>The balanced rules go together: they are two halves of one score.</summary>
    public static AgentRule AgentRuleOf(WorkQueue queue, RoutingPlan plan) =>
        queue.AgentRule ?? (WorkOrderRuleOf(plan) == WorkOrderRule.Balanced ? AgentRule.Balanced : AgentRule.LeastLoaded);

    /// <summary>What decides between agents, in turn.</summary>
    public static AgentRule[] AgentRulesOf(WorkQueue queue, RoutingPlan plan) => [AgentRuleOf(queue, plan), .. queue.ThenBy];

    public static LateOrderRule LateOrdersOf(RoutingPlan plan) =>
        plan.LateOrders ?? (WorkOrderRuleOf(plan) == WorkOrderRule.Balanced ? LateOrderRule.Demote : LateOrderRule.Keep);
}
