using System.CommandLine;
using ChannelRouting.Calendars;
using ChannelRouting.Planning;
using ChannelRouting.Wording;

namespace ChannelRouting.Tool.Calendars;

/// <summary>The calendar that a verb asks: of a plan, by name if it has several.</summary>
internal sealed class CalendarSource(ToolTerminal terminal)
{
    private readonly Argument<string> _file = ToolVerb.FileArgument("PLAN", "The plan as JSON.");
    private readonly Option<string?> _name = new("--calendar", "-c") { Description = "Which of the plan's calendars, by its id. Default: the only one." };

    public void AddTo(ToolVerb verb)
    {
        verb.Arguments.Insert(0, _file);
        verb.Options.Add(_name);
    }

    public BusinessHours Read(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(_file);
        var plan = PlanIn(path);
        var names = string.Join(", ", plan.Calendars.Select(calendar => calendar.Id));
        var id = parsed.GetValue(_name) ?? (plan.Calendars is [var only] ? only.Id.Value : throw Refused($"has {plan.Calendars.Count} calendars. Name one with --calendar{(names.Length > 0 ? $": {names}" : "")}."));
        return !string.IsNullOrWhiteSpace(id) && new CompiledPlan(plan).TryGetCalendar(new CalendarId(id), out var hours)
            ? hours
            : throw Refused($"has no calendar '{id}'. Name one of: {names}.");

        InputException Refused(string why) => new($"{InputFile.NameOf(path)} {why}");
    }

    private RoutingPlan PlanIn(string path)
    {
        var reading = PlanJson.Read(InputFile.ReadAll(path, terminal));
        if (reading.Plan is { } plan) return plan;
        var error = reading.Findings.First(finding => finding.Severity == PlanFindingSeverity.Error);
        throw new InputException($"{InputFile.NameOf(path)} cannot be used: {RoutingWording.English.Describe(error)} 'channelrouting validate' names all errors.");
    }
}
