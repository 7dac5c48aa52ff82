using System.Text.RegularExpressions;

namespace ChannelRouting.Tool.Tests;

/// <summary>The page that shows the tool: each command on it is run, and what it prints stands below it.</summary>
public partial class HowToPageTests
{
    [Fact]
    public void Page_ShowsWhatEachCommandPrints()
    {
        string[] page = ["docs", "how-to", "command-line.md"];
        var text = File.ReadAllText(Repository.PathOf(page));

        var shown = Console().Replace(text, match => $"```console\n{match.Groups["command"].Value}\n{OutputOf(match)}```");

        Assert.NotEmpty(Console().Matches(text));
        Repository.AssertApproved(shown, page);
    }

    private static string OutputOf(Match match)
    {
        var arguments = Argument().Matches(match.Groups["arguments"].Value).Select(argument => argument.Value.Trim('"'))
            .Select(argument => argument.StartsWith("samples/", StringComparison.Ordinal) ? Repository.PathOf(argument) : argument);
        var run = ToolRun.OfInput(match.Groups["input"].Value, [.. arguments]);

        Assert.True(run.ExitCode < 2, run.Error);
        return (run.Error + run.Output).Replace(Repository.Root, "", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"```console\n(?<command>\$ (?:echo '(?<input>[^']*)' \| )?channelrouting (?<arguments>[^\n]*))\n.*?```", RegexOptions.Singleline)]
    private static partial Regex Console();

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Argument();
}
