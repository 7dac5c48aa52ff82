using System.Globalization;
using ChannelRouting.Planning;
using static ChannelRouting.Planning.PlanValidation;

namespace ChannelRouting.Linting;

/// <summary>Code that a plan names and the host did not give.</summary>
internal static class MissingCode
{
    /// <summary>What is missing that rules ask.</summary>
    public static IEnumerable<PlanFinding> FindClassifiers(RoutingPlan plan, HostCode host) =>
        from rule in plan.Rules.Select((rule, place) => (rule.Code, place))
        where rule.Code is { } code && !host.Classifiers.Any(classifier => classifier.Name == code.Name && classifier.Version == code.Version)
        select FindingOf($"{At("$.rules", rule.place)}.code", rule.Code!.Name, rule.Code.Version);

    /// <summary>What is missing that chooses work, then agents.</summary>
    public static IEnumerable<PlanFinding> FindSelectors(RoutingPlan plan, HostCode host)
    {
        if (plan.WorkOrderSelector is { } ofWork && host.FindWorkOrderSelector(ofWork) is null) yield return FindingOf("$.workOrderSelector", ofWork.Name, ofWork.Version);
        for (var i = 0; i < plan.Queues.Count; i++)
            if (plan.Queues[i].AgentSelector is { } ofAgents && host.FindAgentSelector(ofAgents) is null) yield return FindingOf($"{At("$.queues", i)}.agentSelector", ofAgents.Name, ofAgents.Version);
    }

    private static PlanFinding FindingOf(string path, string name, int version) => new() { Code = PlanFindingCode.MissingCode, Path = path, Value = name, Limit = version.ToString(CultureInfo.InvariantCulture) };
}
