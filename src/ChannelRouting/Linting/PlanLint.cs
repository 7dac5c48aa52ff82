namespace ChannelRouting.Linting;

/// <summary>What a plan without errors probably does not mean. Each check stands in a class of its own, and finds only what is certain.</summary>
internal static class PlanLint
{
    /// <summary>What the plan shows by itself.</summary>
    public static IEnumerable<PlanFinding> Find(RoutingPlan plan)
    {
        var logic = new ConditionLogic(plan);
        return
        [
            .. UnreachableEntries.Find(plan, logic),
            .. ImpossibleConditions.Find(plan, logic),
            .. IdleSettings.Find(plan),
            .. IncomparableWork.Find(plan, logic),
            .. MoveCycles.Find(plan, logic),
            .. UnansweredOffers.Find(plan),
            .. OutlastingWaits.Find(plan, logic),
        ];
    }

    /// <summary>What shows only beside those who are to do the work.</summary>
    public static IEnumerable<PlanFinding> Find(RoutingPlan plan, IReadOnlyList<AgentProfile> agents)
    {
        var roster = new Roster(agents);
        return [.. UnservedQueues.Find(plan, roster), .. UnkeptShares.Find(plan, roster), .. UnmetRequirements.Find(plan, roster), .. OutlastingDelays.Find(plan, roster)];
    }
}
