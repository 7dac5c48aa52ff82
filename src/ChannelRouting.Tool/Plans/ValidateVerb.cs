using System.CommandLine;
using ChannelRouting.Planning;
using ChannelRouting.Tool.PlanTests;
using ChannelRouting.Wording;

namespace ChannelRouting.Tool.Plans;

/// <summary><c>validate</c>: all that is wrong or doubtful in a plan.</summary>
internal static class ValidateVerb
{
    public static ToolVerb Create(ToolTerminal terminal)
    {
        var plan = ToolVerb.FileArgument("PLAN", "The plan as JSON.");
        var (roster, timeZones) = (new RosterOption(terminal, "The agents as JSON lines: also says which queues nobody serves and which requirements nobody meets."), new TimeZoneOption(terminal));
        var (chinese, json) = (new Option<bool>("--chinese") { Description = "Findings in Chinese." }, ToolVerb.Json());
        var verb = new ToolVerb(
            "validate",
            "Says all that is wrong or doubtful in a plan. Exits with 1 when it has errors; warnings alone are fine.",
            "channelrouting validate routing.json",
            "channelrouting validate routing.json --agents agents.jsonl",
            "channelrouting validate routing.json --json")
        { plan, chinese, json };
        roster.AddTo(verb);
        timeZones.AddTo(verb);
        verb.SetAction(parsed =>
        {
            var wording = parsed.GetValue(chinese) ? RoutingWording.Chinese : RoutingWording.English;
            var path = parsed.GetRequiredValue(plan);
            var database = timeZones.Read(parsed);
            var reading = PlanJson.Read(InputFile.ReadAll(path, terminal), database);
            if (reading.Plan is { } sound && roster.Read(parsed, sound) is { } agents) reading = reading with { Findings = PlanValidator.Validate(sound, agents, database) };
            if (parsed.GetValue(json)) WriteJson(reading, wording, terminal);
            else WriteText(path, reading, wording, terminal);
            return reading.Plan is null ? ExitCode.Findings : ExitCode.Fine;
        });
        return verb;
    }

    private static void WriteText(string path, PlanReading reading, RoutingWording wording, ToolTerminal terminal)
    {
        TextTable.Write(terminal.Output, reading.Findings.Select(finding => new[] { WordOf(finding), $"{(int)finding.Code}", finding.Code.ToString(), wording.Describe(finding) }));
        var errors = reading.Findings.Count(finding => finding.Severity == PlanFindingSeverity.Error);
        var verdict = reading.Plan is null ? "cannot be used" : "is fine";
        terminal.Output.WriteLine($"{InputFile.NameOf(path)} {verdict}: {Count(errors, "error")}, {Count(reading.Findings.Count - errors, "warning")}.");
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static void WriteJson(PlanReading reading, RoutingWording wording, ToolTerminal terminal) => JsonAnswer.Write(terminal, writer =>
    {
        writer.WriteBoolean("isValid", reading.Plan is not null);
        writer.WriteStartArray("findings");
        foreach (var finding in reading.Findings)
        {
            writer.WriteStartObject();
            writer.WriteNumber("number", (int)finding.Code);
            writer.WriteString("code", finding.Code.ToString());
            writer.WriteString("severity", WordOf(finding));
            writer.WriteString("path", finding.Path);
            writer.WriteString("value", finding.Value);
            writer.WriteString("limit", finding.Limit);
            writer.WriteString("suggestion", finding.Suggestion);
            writer.WriteString("text", wording.Describe(finding));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private static string WordOf(PlanFinding finding) => finding.Severity == PlanFindingSeverity.Error ? "error" : "warning";
}
