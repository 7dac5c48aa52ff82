using ChannelRouting.Planning;
using ChannelRouting.Wording;

namespace ServiceDesk;

/// <summary>The plan of the sample: the file, and a queue with its rule for each assignment group of the log.</summary>
internal static class DeskPlan
{
    /// <summary>The field of a work order that holds its first group.</summary>
    public const string GroupField = "group";

    /// <summary>The promise that made_sla speaks of.</summary>
    public static SlaTargetId Closing => "closing";

    public static RoutingPlan Read(string path, IncidentLog log)
    {
        var reading = PlanJson.Read(InputFile.ReadAll(path));
        var plan = reading.Plan ?? throw new InputException(Describe(path, reading.Findings));
        var groups = GroupsOf(log).ToList();
        plan = plan with
        {
            Queues = [.. plan.Queues, .. groups.Select(group => new WorkQueue { Id = group })],
            Rules = [.. plan.Rules, .. groups.Select(RuleOf)],
        };
        var errors = PlanValidator.Validate(plan).Where(finding => finding.Severity == PlanFindingSeverity.Error).ToList();
        return errors.Count == 0 ? plan : throw new InputException(Describe($"{path} with the groups of the log", errors));
    }

    private static IEnumerable<string> GroupsOf(IncidentLog log) =>
        log.Incidents.SelectMany(incident => incident.Rows).Select(row => row.Group).OfType<string>().Distinct();

    private static ClassificationRule RuleOf(string group) =>
        new() { Name = group, When = new Condition { Field = GroupField, Is = group }, Queue = group };

    private static string Describe(string path, IReadOnlyList<PlanFinding> findings) =>
        string.Join(Environment.NewLine, findings.Select(finding => $"{path}: {RoutingWording.English.Describe(finding)}"));
}
