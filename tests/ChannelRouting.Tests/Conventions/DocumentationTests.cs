using System.Reflection;
using System.Xml.Linq;

namespace ChannelRouting.Tests.Conventions;

/// <summary>Every public member says what it is; the compiler misses what a positional record declares, so this looks again.</summary>
public class DocumentationTests
{
    private static readonly Dictionary<string, string> Documented = ShippedAssemblies.All
        .Select(assembly => XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")))
        .SelectMany(document => document.Descendants("member"))
        .DistinctBy(member => member.Attribute("name")!.Value) // Assemblies share the file of ValueList.
        .ToDictionary(member => member.Attribute("name")!.Value, member => string.Concat(member.DescendantNodes().OfType<XText>()) + string.Concat(member.Descendants("inheritdoc").Select(_ => "inherited")));

    [Fact]
    public void PublicTypes_AllOfThem_SayWhatTheyAre() =>
        Assert.Empty(ShippedAssemblies.PublicTypes.Where(type => !Documented.ContainsKey($"T:{type.FullName}")).Select(type => type.FullName));

    [Fact]
    public void PublicProperties_AllOfThem_AreDocumented() => Assert.Empty(
        from type in ShippedAssemblies.PublicTypes
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        let positional = Documented.TryGetValue($"T:{type.FullName}", out var text) && IsPositional(type, property.Name)
        where !positional && !Documented.ContainsKey($"P:{type.FullName}.{property.Name}")
        select $"{type.Name}.{property.Name}");

    [Fact]
    public void PublicTypes_ButEnumsInterfacesAndExceptions_SayHowThreadsMayUseThem() => Assert.Empty(
        from type in ShippedAssemblies.PublicTypes
        where !type.IsEnum && !type.IsInterface && !type.IsSubclassOf(typeof(Exception)) && !type.IsSubclassOf(typeof(Command)) && type != typeof(RoutingLimits)
        where !Documented[$"T:{type.FullName}"].Contains("thread", StringComparison.Ordinal)
        select type.Name);

    [Fact]
    public void Commands_AllOfThem_NameTheirEventsAndRejections() => Assert.All(
        ShippedAssemblies.PublicTypes.Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Command))),
        type => Assert.True(Documented[$"T:{type.FullName}"].Contains("Events:", StringComparison.Ordinal) && Documented[$"T:{type.FullName}"].Contains("Rejections:", StringComparison.Ordinal), type.Name));

    [Fact]
    public void PublicRecords_OfReferenceType_AreSealedOrClosedAndNotPositional() => Assert.Empty(
        from type in ShippedAssemblies.PublicTypes
        where type.IsClass && type.GetMethod("<Clone>$") is not null
        where !(type.IsSealed || type.IsAbstract) || type.GetMethod("Deconstruct") is not null
        select type.Name);

    /// <summary>A parameter of a record struct's primary constructor is documented on the type.</summary>
    private static bool IsPositional(Type type, string property) =>
        type.IsValueType && type.GetMethod("Deconstruct") is { } deconstruct && deconstruct.GetParameters().Any(parameter => parameter.Name == property);
}
