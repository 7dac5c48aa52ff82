using System.Xml.Linq;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Conventions;

/// <summary>The tree of docs/internals/architecture.md: what a project may reference, and nothing else.</summary>
public class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["ChannelRouting.Abstractions"] = ["NodaTime"],
        ["ChannelRouting"] = ["ChannelRouting.Abstractions", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Options"],
        ["ChannelRouting.Testing"] = ["ChannelRouting"],
        ["ChannelRouting.Reporting"] = ["ChannelRouting"],
        ["ChannelRouting.Tool"] = ["ChannelRouting", "ChannelRouting.Testing", "ChannelRouting.Reporting", "System.CommandLine"],
    };

    [Fact]
    public void Projects_InSrc_ReferenceWhatTheTreeAllows()
    {
        var found = Directory.GetFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories).ToDictionary(path => Path.GetFileNameWithoutExtension(path)!, ReferencesOf);

        Assert.Equal(Allowed.Keys.Order(), found.Keys.Order());
        Assert.All(found, project => Assert.Equal(Allowed[project.Key].Order(), project.Value.Order()));
    }

    [Fact]
    public void Assemblies_ReferenceOnlyTheFrameworkAndWhatTheTreeAllows() => Assert.All(ShippedAssemblies.All, assembly =>
        Assert.All(assembly.GetReferencedAssemblies(), reference => Assert.True(
            reference.Name!.StartsWith("System.", StringComparison.Ordinal) || Reachable(ShippedAssemblies.NameOf(assembly)).Contains(reference.Name), reference.Name)));

    [Fact]
    public void Packages_AreVersionedInOnePlaceAndExactly()
    {
        var projects = Directory.GetFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories).Where(path => !path.Contains($"{Path.DirectorySeparatorChar}artifacts{Path.DirectorySeparatorChar}"));
        var versions = XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion").Select(package => package.Attribute("Version")!.Value);

        Assert.All(projects, path => Assert.DoesNotContain(XDocument.Load(path).Descendants("PackageReference"), package => package.Attribute("Version") is not null));
        Assert.All(versions, version => Assert.Matches(@"^\d+\.\d+\.\d+$", version));
    }

    private static IEnumerable<string> Reachable(string project) =>
        Allowed.TryGetValue(project, out var references) ? references.Concat(references.SelectMany(Reachable)) : [];

    private static List<string> ReferencesOf(string path)
    {
        var project = XDocument.Load(path);
        var projects = project.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
        return [.. projects, .. project.Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value)];
    }
}
