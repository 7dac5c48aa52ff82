using System.CommandLine;

namespace ChannelRouting.Tool;

/// <summary>A verb with the examples that its help shows.</summary>
internal sealed class ToolVerb(string name, string description, params IReadOnlyList<string> examples) : System.CommandLine.Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;

    /// <summary>The option that every verb with an answer for people has.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Answer in JSON, for programs." };

    /// <summary>A file, or standard input.</summary>
    public static Argument<string> FileArgument(string name, string description) => new(name) { Description = $"{description} - reads standard input." };
}
