using ChannelRouting.Planning;

namespace ChannelRouting.Tool.Plans;

/// <summary><c>schema</c>: the JSON Schema of plans.</summary>
internal static class SchemaVerb
{
    public static ToolVerb Create(ToolTerminal terminal)
    {
        var verb = new ToolVerb("schema", "Prints the JSON Schema of plans, for editors.", "channelrouting schema > plan.schema.json");
        verb.SetAction(_ =>
        {
            terminal.Output.WriteLine(PlanJson.Schema());
            return ExitCode.Fine;
        });
        return verb;
    }
}
