using System.Text;

namespace ChannelRouting.Tool.Tests.Support;

/// <summary>What came of running the tool in this process.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static ToolRun Of(params string[] arguments) => OfInput("", arguments);

    public static ToolRun OfInput(string input, params string[] arguments) => OfInput(Encoding.UTF8.GetBytes(input), arguments);

    public static ToolRun OfInput(byte[] input, params string[] arguments)
    {
        using var stream = new MemoryStream(input);
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = ToolCommandLine.Run(arguments, new ToolTerminal(stream, output, error, new ManualTimeProvider(Instant.FromUtc(2026, 1, 5, 9, 0))));
        return new ToolRun(exitCode, output.ToString(), error.ToString());
    }
}
