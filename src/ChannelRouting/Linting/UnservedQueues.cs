using static ChannelRouting.Planning.PlanValidation;

namespace ChannelRouting.Linting;

/// <summary>Queues that no agent serves, not even by their steps.</summary>
internal static class UnservedQueues
{
    public static IEnumerable<PlanFinding> Find(RoutingPlan plan, Roster roster)
    {
        for (var i = 0; i < plan.Queues.Count; i++)
            if (roster.Serving(plan.Queues[i]).Count == 0) yield return new PlanFinding { Code = PlanFindingCode.UnservedQueue, Path = At("$.queues", i), Value = plan.Queues[i].Id.Value };
    }
}
