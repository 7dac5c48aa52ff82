using static ChannelRouting.Planning.PlanValidation;

namespace ChannelRouting.Linting;

/// <summary>Caps on shares that cannot be kept: all agents of the queue, each with the most of its work, have less than all of it.</summary>
internal static class UnkeptShares
{
    public static IEnumerable<PlanFinding> Find(RoutingPlan plan, Roster roster)
    {
        for (var i = 0; i < plan.Queues.Count; i++)
        {
            if (plan.Queues[i].Fairness?.MaxSharePercent is not { } percent) continue;
            var agents = roster.Serving(plan.Queues[i]).Count;
            if (agents > 0 && agents * percent < 100) yield return new PlanFinding { Code = PlanFindingCode.UnkeptShare, Path = $"{At("$.queues", i)}.fairness.maxSharePercent", Value = $"{percent}", Limit = $"{agents}" };
        }
    }
}
