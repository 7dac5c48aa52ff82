using System.CommandLine;
using System.Text.Json;
using ChannelRouting.Calendars;
using ChannelRouting.Planning;
using ChannelRouting.Wording;

namespace ChannelRouting.Tool.Calendars;

/// <summary>The calendar that a verb asks: one of a plan, by name if there are several, or a calendar in a file of its own.</summary>
internal sealed class CalendarSource(ToolTerminal terminal)
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly Argument<string> _file = ToolVerb.FileArgument("PLAN", "The plan, or one calendar, as JSON.");
    private readonly Option<string?> _name = new("--calendar", "-c") { Description = "Which of the plan's calendars, by its id. Default: the only one." };

    private readonly TimeZoneOption _timeZones = new(terminal);

    public void AddTo(ToolVerb verb)
    {
        verb.Arguments.Insert(0, _file);
        verb.Options.Add(_name);
        _timeZones.AddTo(verb);
    }

    public BusinessHours Read(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(_file);
        var json = InputFile.ReadAll(path, terminal);
        var timeZones = _timeZones.Read(parsed);
        return IsCalendar(json) ? CalendarIn(path, json, timeZones) : CalendarOf(path, PlanIn(path, json, timeZones), parsed.GetValue(_name), timeZones);
    }

    /// <summary>A calendar has a time zone; a plan has none of its own.</summary>
    private static bool IsCalendar(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("timeZone", out _);
        }
        catch (JsonException)
        {
            return false; // Read as a plan, which says what is wrong.
        }
    }

    private static BusinessHours CalendarIn(string path, byte[] json, IDateTimeZoneProvider timeZones)
    {
        var reading = CalendarJson.Read(json, timeZones);
        return reading.Calendar is not { } calendar ? throw Refused(path, reading.Findings)
            : calendar.Combines is null ? new BusinessHours(calendar, timeZones: timeZones)
            : throw new InputException($"{InputFile.NameOf(path)} is made of other calendars. Give the plan that has them.");
    }

    private static RoutingPlan PlanIn(string path, byte[] json, IDateTimeZoneProvider timeZones)
    {
        var reading = PlanJson.Read(json, timeZones);
        return reading.Plan ?? throw Refused(path, reading.Findings);
    }

    private static BusinessHours CalendarOf(string path, RoutingPlan plan, string? name, IDateTimeZoneProvider timeZones)
    {
        var names = string.Join(", ", plan.Calendars.Select(calendar => calendar.Id));
        if (name is null && plan.Calendars.Count != 1)
            throw new InputException($"{InputFile.NameOf(path)} has {plan.Calendars.Count} calendars. {(names.Length > 0 ? $"Name one with --calendar: {names}." : "Give a plan that has one.")}");
        var calendar = plan.Calendars.FirstOrDefault(calendar => name is null || calendar.Id.Value == name)
            ?? throw new InputException($"{InputFile.NameOf(path)} has no calendar '{name}'. Name one of: {names}.");
        new CompiledPlan(plan, timeZones).TryGetCalendar(calendar.Id, out var hours);
        return hours!;
    }

    private static InputException Refused(string path, IReadOnlyList<PlanFinding> findings)
    {
        var error = findings.First(finding => finding.Severity == PlanFindingSeverity.Error);
        return new InputException($"{InputFile.NameOf(path)} cannot be used: {RoutingWording.English.Describe(error)} 'channelrouting validate' names all errors of a plan.");
    }
}
