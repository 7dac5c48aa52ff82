using System.Text.RegularExpressions;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Docs;

/// <summary>Pages say what is so: their code is compiled, their links lead somewhere, the paths they name exist.</summary>
public partial class MarkdownTests
{
    private const string Fence = "```";

    private static readonly Dictionary<string, string> Snippets = Directory.GetFiles(Repository.PathOf("tests", "ChannelRouting.Tests", "Snippets"), "*.cs")
        .Append(Repository.PathOf("samples", "Quickstart", "Program.cs"))
        .SelectMany(path => Region().Matches(File.ReadAllText(path)))
        .ToDictionary(match => match.Groups["name"].Value, match => Dedent(match.Groups["code"].Value));

    public static TheoryData<string> Pages => [.. Directory.GetFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Repository.Root, path)).Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "artifacts" or "BenchmarkDotNet.Artifacts")).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Pages))]
    public void Page_WithCode_ShowsTheCompiledRegion(string page)
    {
        var text = File.ReadAllText(Repository.PathOf(page));
        var shown = Snippet().Replace(text, match => $"<!-- snippet: {match.Groups["name"].Value} -->\n{Fence}csharp\n{Snippets[match.Groups["name"].Value]}{Fence}");

        Assert.Equal(CodeFence().Count(text), Snippet().Count(text));
        Repository.AssertApproved(shown, page);
    }

    [Theory, MemberData(nameof(Pages))]
    public void Page_WithLinks_LeadsSomewhere(string page)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(page))!;
        var targets = Link().Matches(File.ReadAllText(Repository.PathOf(page))).Select(match => match.Groups[1].Value).Where(target => !target.Contains("://", StringComparison.Ordinal));

        Assert.All(targets, target => Assert.True(Path.Exists(Path.Combine(folder, target.Split('#')[0])), $"{page} links to {target}, which does not exist."));
    }

    [Theory]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("docs/internals/architecture.md")]
    public void Page_ThatNamesPathsOfTheRepository_NamesOnesThatExist(string page)
    {
        var paths = NamedPath().Matches(File.ReadAllText(Repository.PathOf(page))).Select(match => match.Groups[1].Value);

        Assert.NotEmpty(paths);
        Assert.All(paths, path => Assert.True(Path.Exists(Repository.PathOf(path)), $"{page} names {path}, which does not exist."));
    }

    [Fact]
    public void Readme_IsShort()
    {
        Assert.InRange(File.ReadLines(Repository.PathOf("README.md")).Count(), 1, 150);
        Assert.All(Directory.GetFiles(Repository.PathOf("src"), "README.md", SearchOption.AllDirectories), path => Assert.InRange(File.ReadLines(path).Count(), 1, 40));
    }

    [Fact]
    public void Decisions_AreNumberedAndShort() => Assert.All(Directory.GetFiles(Repository.PathOf("docs", "decisions")), path =>
    {
        Assert.Matches(@"^\d{4}-[a-z-]+\.md$", Path.GetFileName(path));
        Assert.InRange(File.ReadLines(path).Count(), 1, 60);
    });

    private static string Dedent(string code)
    {
        var lines = code.Split('\n').SkipLast(1).ToList();
        var indent = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Concat(lines.Select(line => (line.Length > indent ? line[indent..] : "") + "\n"));
    }

    [GeneratedRegex(@"#region (?<name>[\w-]+)\n(?<code>.*?)#endregion", RegexOptions.Singleline)]
    private static partial Regex Region();

    [GeneratedRegex(@"<!-- snippet: (?<name>[\w-]+) -->\n```csharp\n.*?```", RegexOptions.Singleline)]
    private static partial Regex Snippet();

    [GeneratedRegex("```csharp")]
    private static partial Regex CodeFence();

    [GeneratedRegex(@"\]\(([^)#][^)]*)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`((?:src|tests|docs|samples|benchmarks|\.ci)/[\w./-]+|[A-Z]\w+\.(?:md|props|txt|sln))`")]
    private static partial Regex NamedPath();
}
