using System.Text.RegularExpressions;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Conventions;

/// <summary>What the compiler does not check: sizes, and calls that would make a decision depend on more than its input.</summary>
public partial class SourceTests
{
    private const int LongestFile = 400;

    /// <summary>Beside BannedSymbols.txt, which the build enforces: words that no shipped file may hold.</summary>
    private static readonly string[] Banned =
        ["DateTime.Now", "DateTime.UtcNow", "DateTimeOffset.", "Guid.NewGuid", "new Random", "Random.Shared", "Stopwatch", "Environment.Tick", "CurrentCulture", "Thread.", "#region", "#pragma", "SuppressMessage"];

    /// <summary>Words that only the edge may hold, which meets clocks, containers and people.</summary>
    private static readonly string[] BannedInTheCore = ["async ", "await ", " Task<", "TimeProvider", "DateTimeOffset", "Microsoft.Extensions", "ChannelRouting.Wording"];

    private static readonly string[] RootFiles =
    [
        ".editorconfig", ".gitattributes", ".gitignore", "BannedSymbols.txt", "CHANGELOG.md", "CONTRIBUTING.md", "ChannelRouting.sln", "Directory.Build.props",
        "Directory.Packages.props", "LICENSE", "README.md", "global.json", "nuget.config",
    ];

    public static TheoryData<string> ShippedFiles => [.. FilesBelow("src").Select(path => Path.GetRelativePath(Repository.Root, path))];

    [Theory, MemberData(nameof(ShippedFiles))]
    public void ShippedFile_HoldsNoBannedCall(string path)
    {
        var text = File.ReadAllText(Repository.PathOf(path));

        Assert.DoesNotContain(IsCore(path) ? Banned.Concat(BannedInTheCore) : Banned, word => text.Contains(word, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(ShippedFiles))]
    public void ShippedFile_DeclaresOneTypeOfItsName(string path)
    {
        var types = TopLevelType().Matches(File.ReadAllText(Repository.PathOf(path))).Select(match => match.Groups[1].Value).ToList();

        if (Path.GetFileName(path) == "GlobalUsings.cs") Assert.Empty(types);
        else Assert.Equal([Path.GetFileName(path).Split('.')[0]], types);
    }

    [Fact]
    public void Files_OfCode_AreNotLong() =>
        Assert.DoesNotContain(FilesBelow("src", "samples", "tests", "benchmarks"), path => File.ReadLines(path).Count() > LongestFile);

    /// <summary>Time moves by itself, so no verb advances it.</summary>
    [Fact]
    public void Verbs_OfTheRouter_SendEveryCommandAndQuery()
    {
        var verbs = File.ReadAllText(Repository.PathOf("src/ChannelRouting.Abstractions/Router/RouterExtensions.cs"));

        Assert.DoesNotContain(
            typeof(Command).Assembly.GetExportedTypes().Where(type => type is { IsAbstract: false, BaseType: { IsGenericType: true } parent } && (parent.IsSubclassOf(typeof(Command)) || parent.GetGenericTypeDefinition() == typeof(Query<>))),
            type => type != typeof(AdvanceTime) && !verbs.Contains($"new {type.Name}", StringComparison.Ordinal));
    }

    [Fact]
    public void Root_HoldsNothingElse() =>
        Assert.Equal(RootFiles.Order(StringComparer.Ordinal), Directory.GetFiles(Repository.Root).Select(Path.GetFileName).Where(name => name != ".git").Order(StringComparer.Ordinal)!);

    private static bool IsCore(string path) =>
        path.Split(Path.DirectorySeparatorChar) is [_, "ChannelRouting.Abstractions", ..] or [_, "ChannelRouting", not ("InProcess" or "DependencyInjection" or "Wording"), ..];

    [GeneratedRegex(@"^(?:public |internal )(?:sealed |static |abstract |readonly |ref |partial )*(?:record struct|record|class|struct|interface|enum) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    private static IEnumerable<string> FilesBelow(params string[] folders) => folders.Select(folder => Repository.PathOf(folder)).Where(Directory.Exists)
        .SelectMany(folder => Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)).Order(StringComparer.Ordinal);
}
