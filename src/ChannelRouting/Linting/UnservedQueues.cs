using static ChannelRouting.Planning.PlanValidation;

namespace ChannelRouting.Linting;

/// <summary>Queues that no agent serves.</summary>
internal static class UnservedQueues
{
    public static IEnumerable<PlanFinding> Find(RoutingPlan plan, Roster roster) =>
        plan.Queues.Select((queue, place) => (queue.Id, Path: At("$.queues", place))).Where(queue => roster.Serving(queue.Id).Count == 0)
            .Select(queue => new PlanFinding { Code = PlanFindingCode.UnservedQueue, Path = queue.Path, Value = queue.Id.Value });
}
