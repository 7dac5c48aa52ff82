using System.Globalization;
using ChannelRouting.Planning;
using static ChannelRouting.Planning.PlanValidation;

namespace ChannelRouting.Linting;

/// <summary>
/// Requirements of rules that none of the agents meets whom the work may go to: those who serve one of the rule's queues, or all where it names none. What the queue's steps give up is not asked for.
/// </summary>
internal static class UnmetRequirements
{
    public static IEnumerable<PlanFinding> Find(RoutingPlan plan, Roster roster)
    {
        for (var i = 0; i < plan.Rules.Count; i++)
        {
            var (rule, path) = (plan.Rules[i], $"{At("$.rules", i)}.requirements");
            WorkQueue[] queues = [.. plan.Queues.Where(queue => queue.Id == rule.Queue || rule.Split.Any(share => share.Queue == queue.Id))];
            var findings = queues.Length == 0
                ? Find(rule.Requirements, rule.Requirements, roster.Agents, path)
                : queues.SelectMany(queue => Find(rule.Requirements, Relaxation.AfterAll(queue, rule.Requirements), roster.Serving(queue), path));
            foreach (var finding in findings.DistinctBy(finding => finding.Path)) yield return finding;
        }
    }

    private static IEnumerable<PlanFinding> Find(IReadOnlyList<SkillRequirement> requirements, IReadOnlyList<SkillRequirement> left, IReadOnlyList<RosterAgent> agents, string path)
    {
        if (agents.Count == 0) yield break; // That has a finding of its own.
        var isMet = true;
        for (var i = 0; i < requirements.Count; i++)
        {
            var (requirement, isGivenUp) = (left[i], left[i].IsPreferred != requirements[i].IsPreferred);
            if (isGivenUp || agents.Any(agent => agent.Meets(requirement))) continue;
            isMet = false;
            yield return FindingOf([requirement], agents, At(path, i));
        }

        SkillRequirement[] hard = [.. left.Where(requirement => requirement.IsPreferred != true)];
        if (isMet && hard.Length > 1 && !agents.Any(agent => hard.All(agent.Meets))) yield return FindingOf(hard, agents, path);
    }

    private static PlanFinding FindingOf(SkillRequirement[] unmet, IReadOnlyList<RosterAgent> agents, string path) => new()
    {
        Code = PlanFindingCode.UnmetRequirement,
        Path = path,
        Value = string.Join(", ", unmet.Select(requirement => requirement.Skill.Value)),
        Limit = agents.Count.ToString("N0", CultureInfo.InvariantCulture),
    };
}
