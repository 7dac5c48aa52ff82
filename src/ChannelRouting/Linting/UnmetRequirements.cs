using System.Globalization;
using static ChannelRouting.Planning.PlanValidation;

namespace ChannelRouting.Linting;

/// <summary>Requirements of rules that none of the agents meets whom the work may go to: those who serve the rule's queue, or all where it names none.</summary>
internal static class UnmetRequirements
{
    public static IEnumerable<PlanFinding> Find(RoutingPlan plan, Roster roster)
    {
        for (var i = 0; i < plan.Rules.Count; i++)
        {
            var rule = plan.Rules[i];
            var agents = rule.Queue is { } queue ? roster.Serving(queue) : roster.Agents;
            if (agents.Count == 0) continue; // The queue has a finding of its own.
            foreach (var finding in Find(rule.Requirements, agents, $"{At("$.rules", i)}.requirements")) yield return finding;
        }
    }

    private static IEnumerable<PlanFinding> Find(IReadOnlyList<SkillRequirement> requirements, IReadOnlyCollection<RosterAgent> agents, string path)
    {
        var isMet = true;
        for (var i = 0; i < requirements.Count; i++)
        {
            var requirement = requirements[i];
            if (agents.Any(agent => agent.Meets(requirement))) continue;
            isMet = false;
            yield return FindingOf([requirement], agents, At(path, i));
        }

        SkillRequirement[] hard = [.. requirements.Where(requirement => requirement.IsPreferred != true)];
        if (isMet && hard.Length > 1 && !agents.Any(agent => hard.All(agent.Meets))) yield return FindingOf(hard, agents, path);
    }

    private static PlanFinding FindingOf(SkillRequirement[] unmet, IReadOnlyCollection<RosterAgent> agents, string path) => new()
    {
        Code = PlanFindingCode.UnmetRequirement,
        Path = path,
        Value = string.Join(", ", unmet.Select(requirement => requirement.Skill.Value)),
        Limit = agents.Count.ToString("N0", CultureInfo.InvariantCulture),
    };
}
