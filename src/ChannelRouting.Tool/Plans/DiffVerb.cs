using System.CommandLine;
using ChannelRouting.Planning;
using ChannelRouting.Wording;

namespace ChannelRouting.Tool.Plans;

/// <summary><c>diff</c>: in what two plans differ.</summary>
internal static class DiffVerb
{
    public static ToolVerb Create(ToolTerminal terminal)
    {
        var (old, changed) = (ToolVerb.FileArgument("OLD", "The plan before as JSON."), ToolVerb.FileArgument("NEW", "The plan after as JSON."));
        var (chinese, json) = (new Option<bool>("--chinese") { Description = "Sentences in Chinese." }, ToolVerb.Json());
        var verb = new ToolVerb(
            "diff",
            "Says in what two plans differ; what means the same is no difference. Exits with 0 whether they differ or not, and with 1 when one of them has errors.",
            "channelrouting diff routing.json routing-next.json",
            "channelrouting diff routing.json routing-next.json --json")
        { old, changed, chinese, json };
        verb.SetAction(parsed =>
        {
            var wording = parsed.GetValue(chinese) ? RoutingWording.Chinese : RoutingWording.English;
            if (PlanInput.Read(parsed.GetRequiredValue(old), terminal) is not { } before || PlanInput.Read(parsed.GetRequiredValue(changed), terminal) is not { } after) return ExitCode.Findings;
            var differences = PlanComparison.Compare(before, after);
            if (parsed.GetValue(json)) WriteJson(differences, wording, terminal);
            else WriteText(differences, wording, terminal);
            return ExitCode.Fine;
        });
        return verb;
    }

    private static void WriteText(IReadOnlyList<PlanDifference> differences, RoutingWording wording, ToolTerminal terminal)
    {
        foreach (var difference in differences) terminal.Output.WriteLine(wording.Describe(difference));
        terminal.Output.WriteLine(differences.Count == 1 ? "1 difference." : $"{differences.Count} differences.");
    }

    private static void WriteJson(IReadOnlyList<PlanDifference> differences, RoutingWording wording, ToolTerminal terminal) => JsonAnswer.Write(terminal, writer =>
    {
        writer.WriteStartArray("differences");
        foreach (var difference in differences)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(difference.Kind.ToString()));
            writer.WriteString("path", difference.Path);
            writer.WriteString("before", difference.Before);
            writer.WriteString("after", difference.After);
            writer.WriteString("text", wording.Describe(difference));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}
