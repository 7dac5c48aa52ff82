using ChannelRouting.Engine;

namespace ChannelRouting.Alerts;

/// <summary>Why nobody can have work in line.</summary>
internal static class AlertCauses
{
    /// <summary>Those of the demands of a row, of most work first.</summary>
    public static IEnumerable<AlertCause> Of(AlertKind kind, IEnumerable<AlertDemand> demands, RoutingState state) =>
        demands.SelectMany(demand => Of(kind, demand, state))
            .OrderByDescending(cause => cause.WorkOrderCount).ThenBy(cause => cause.Queue).ThenBy(cause => cause.Channel).ThenBy(cause => cause.Kind).ThenBy(cause => cause.Requirement?.Skill ?? default)
            .Take(RoutingLimits.CausesPerAlert);

    private static IEnumerable<AlertCause> Of(AlertKind kind, AlertDemand demand, RoutingState state)
    {
        if (kind == AlertKind.NoStaffedAgent && demand.Known is not null && demand.UnstaffedCount > 0) return [Cause(AlertCauseKind.NobodyIsThere, demand, demand.UnstaffedCount)];
        if (demand.Known is null) return [WhyUnknown(demand, state)];
        return kind == AlertKind.Unroutable && demand.ExhaustedCount > 0 ? [Cause(AlertCauseKind.OffersExhausted, demand, demand.ExhaustedCount)] : [];
    }

    private static AlertCause WhyUnknown(AlertDemand demand, RoutingState state)
    {
        var serving = state.Agents.Where(demand.Serves).ToList();
        if (serving.Count == 0) return Cause(AlertCauseKind.NobodyServesQueue, demand, demand.WaitCount);
        if (serving.Exists(demand.IsSkilled)) return Cause(AlertCauseKind.NobodyMayHaveIt, demand, demand.WaitCount);
        foreach (var requirement in demand.Key.Requirements)
            if (requirement.IsPreferred != true && !serving.Exists(agent => agent.Satisfies(requirement))) return Cause(AlertCauseKind.NobodyHasSkill, demand, demand.WaitCount) with { Requirement = requirement };
        return Cause(AlertCauseKind.NobodyHasAllSkills, demand, demand.WaitCount);
    }

    private static AlertCause Cause(AlertCauseKind kind, AlertDemand demand, int count) => new() { Kind = kind, Queue = demand.Key.Queue, Channel = demand.Key.Channel, WorkOrderCount = count };
}
