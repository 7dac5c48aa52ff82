using ChannelRouting.Planning;
using ChannelRouting.Wording;

namespace City311;

/// <summary>The plan of the sample: the file, and the rule table as its last SLA policy.</summary>
internal static class CityPlan
{
    /// <summary>The promise that decides what is overdue.</summary>
    public static SlaTargetId Resolution => "resolution";

    private static readonly CalendarId CalendarName = new("city-hall");

    public static RoutingPlan Read(string path, IReadOnlyList<SlaRule> rules, TextWriter warnings)
    {
        var reading = PlanJson.Read(InputFile.ReadAll(path));
        var plan = reading.Plan ?? throw new InputException(Describe(path, reading.Findings));
        if (reading.Findings.Count > 0) warnings.WriteLine(Describe(path, reading.Findings));
        RefuseRepeatedNames(path, plan);
        if (!plan.Calendars.Any(calendar => calendar.Id == CalendarName))
            throw new InputException($"{path}: $.calendars has no calendar '{CalendarName}', which the rule table counts by. Add it.");
        if (rules.Count == 0) return plan;

        plan = plan with { SlaPolicies = [.. plan.SlaPolicies, PolicyOf(rules)] };
        var errors = PlanValidator.Validate(plan).Where(finding => finding.Severity == PlanFindingSeverity.Error).ToList();
        return errors.Count == 0 ? plan : throw new InputException(Describe($"{path} with the rule table", errors));
    }

    /// <summary>Rows find their channel by its name, so a name must be one channel's.</summary>
    private static void RefuseRepeatedNames(string path, RoutingPlan plan)
    {
        var repeated = plan.Channels.GroupBy(channel => channel.Name ?? channel.Id.Value).FirstOrDefault(group => group.Count() > 1);
        if (repeated is not null) throw new InputException($"{path}: $.channels: the name '{repeated.Key}' stands twice. Rename one of the two.");
    }

    private static SlaPolicy PolicyOf(IReadOnlyList<SlaRule> rules) => new()
    {
        Id = "rule-table",
        Targets =
        [
            new SlaTarget
            {
                Id = Resolution,
                Calendar = CalendarName,
                Goals = [.. rules.Select(rule => rule.Goal with { When = new Condition { Field = Condition.TypeField, Is = rule.Type } })],
            },
        ],
    };

    private static string Describe(string path, IReadOnlyList<PlanFinding> findings) =>
        string.Join(Environment.NewLine, findings.Select(finding => $"{path}: {RoutingWording.English.Describe(finding)}"));
}
