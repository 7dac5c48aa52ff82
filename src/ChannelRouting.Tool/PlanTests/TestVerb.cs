using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ChannelRouting.Tool.Plans;

namespace ChannelRouting.Tool.PlanTests;

/// <summary><c>test</c>: whether a plan does what cases say.</summary>
internal static class TestVerb
{
    public static ToolVerb Create(ToolTerminal terminal)
    {
        var plan = ToolVerb.FileArgument("PLAN", "The plan as JSON.");
        var cases = ToolVerb.FileArgument("CASES", "Cases as JSON lines: a work order, an instant, agents, and what should become of it. docs/how-to/test-your-plan.md has their fields.");
        var (roster, timeZones) = (new RosterOption(terminal, "The agents of cases that name none, as JSON lines."), new TimeZoneOption(terminal));
        var (junit, json) = (new Option<string?>("--junit") { Description = "Also writes the results as JUnit XML to this file, for build servers." }, ToolVerb.Json());
        var verb = new ToolVerb(
            "test",
            "Says of each case whether the plan does what it expects. A case that hangs on code which only the host has is skipped. Exits with 0 when all others hold; with 1 when one does not or cannot be used, or the plan has errors; with 2 when a file cannot be read or has no cases.",
            "channelrouting test routing.json cases.jsonl",
            "channelrouting test routing.json cases.jsonl --agents agents.jsonl",
            "channelrouting test routing.json cases.jsonl --junit results.xml")
        { plan, cases };
        roster.AddTo(verb);
        verb.Options.Add(json);
        verb.Options.Add(junit);
        timeZones.AddTo(verb);
        verb.SetAction(parsed =>
        {
            var (path, database) = (parsed.GetRequiredValue(cases), timeZones.Read(parsed));
            if (PlanInput.Read(parsed.GetRequiredValue(plan), terminal, database) is not { } tested) return ExitCode.Findings;
            var reader = new PlanCaseReader(tested, roster.Read(parsed, tested) ?? [], database);
            var results = Run(new PlanCaseFile(tested, reader, database, terminal), path, parsed.GetValue(json) ? null : terminal);
            if (results.Count == 0) throw new InputException($"{InputFile.NameOf(path)} has no cases. Give one JSON object a line.");
            if (parsed.GetValue(json)) WriteJson(results, terminal);
            else WriteTotal(results, terminal);
            if (parsed.GetValue(junit) is { } report) JUnitReport.Write(report, InputFile.NameOf(path), results);
            return results.All(result => result.Outcome is PlanCaseOutcome.Passed or PlanCaseOutcome.Skipped) ? ExitCode.Fine : ExitCode.Findings;
        });
        return verb;
    }

    /// <summary>Runs all cases; each result is shown as it comes, if at all.</summary>
    private static List<PlanCaseResult> Run(PlanCaseFile file, string path, ToolTerminal? shown)
    {
        List<PlanCaseResult> results = [];
        foreach (var result in file.Run(path))
        {
            results.Add(result);
            var end = result.Outcome == PlanCaseOutcome.Passed ? "" : $": {result.Text}";
            shown?.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{WordOf(result.Outcome),-8}  {InputFile.NameOf(path)}:{result.Line}  {result.Name}{end}"));
        }

        return results;
    }

    private static void WriteTotal(List<PlanCaseResult> results, ToolTerminal terminal) =>
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{results.Count} {(results.Count == 1 ? "case" : "cases")}: {CountOf(results, PlanCaseOutcome.Passed)} passed, {CountOf(results, PlanCaseOutcome.Failed)} failed, {CountOf(results, PlanCaseOutcome.Unusable)} unusable, {CountOf(results, PlanCaseOutcome.Skipped)} skipped."));

    private static void WriteJson(List<PlanCaseResult> results, ToolTerminal terminal) => JsonAnswer.Write(terminal, writer =>
    {
        writer.WriteNumber("passed", CountOf(results, PlanCaseOutcome.Passed));
        writer.WriteNumber("failed", CountOf(results, PlanCaseOutcome.Failed));
        writer.WriteNumber("unusable", CountOf(results, PlanCaseOutcome.Unusable));
        writer.WriteNumber("skipped", CountOf(results, PlanCaseOutcome.Skipped));
        writer.WriteStartArray("cases");
        foreach (var result in results) WriteJson(result, writer);
        writer.WriteEndArray();
    });

    private static void WriteJson(PlanCaseResult result, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("line", result.Line);
        writer.WriteString("name", result.Name);
        writer.WriteString("outcome", WordOf(result.Outcome));
        writer.WriteStartArray("messages");
        foreach (var message in result.Messages) writer.WriteStringValue(message);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static int CountOf(List<PlanCaseResult> results, PlanCaseOutcome outcome) => results.Count(result => result.Outcome == outcome);

    private static string WordOf(PlanCaseOutcome outcome) => outcome switch
    {
        PlanCaseOutcome.Passed => "passed",
        PlanCaseOutcome.Failed => "failed",
        PlanCaseOutcome.Skipped => "skipped",
        _ => "unusable",
    };
}
