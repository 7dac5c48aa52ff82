using System.CommandLine;
using System.Globalization;
using ChannelRouting.Tool.Cases;

namespace ChannelRouting.Tool.PlanTests;

/// <summary>The option that takes the agents from a file of JSON lines.</summary>
internal sealed class RosterOption(ToolTerminal terminal, string description)
{
    private readonly Option<string?> _file = new("--agents") { Description = description };

    public void AddTo(ToolVerb verb) => verb.Options.Add(_file);

    /// <summary>The agents; null when no file was named.</summary>
    public IReadOnlyList<AgentProfile>? Read(ParseResult parsed, RoutingPlan plan) => parsed.GetValue(_file) is { } path ? [.. Read(path, plan)] : null;

    private IEnumerable<AgentProfile> Read(string path, RoutingPlan plan)
    {
        var number = 0;
        foreach (var line in InputFile.ReadLines(path, terminal))
        {
            number++;
            if (!CaseLine.IsBlank(line)) yield return Read(line, plan, string.Create(CultureInfo.InvariantCulture, $"{InputFile.NameOf(path)}, line {number}"));
        }
    }

    private static AgentProfile Read(ReadOnlyMemory<byte> line, RoutingPlan plan, string place)
    {
        try
        {
            return CaseLine.Read(line, field => AgentReader.Read(field, plan));
        }
        catch (CaseException exception)
        {
            throw new InputException($"{place}: {exception.Message}");
        }
    }
}
