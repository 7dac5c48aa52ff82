using System.Reflection;

namespace ChannelRouting.Tests.Conventions;

public class NamingTests
{
    private static readonly string[] EmptyWords = ["Manager", "Helper", "Util", "Utils", "Processor", "Info", "Data"];

    [Fact]
    public void Types_OfTheCore_HaveNoEmptyWordsInTheirNames() => Assert.Empty(
        from type in ShippedAssemblies.All.SelectMany(assembly => assembly.GetTypes())
        where EmptyWords.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal))
        select type.Name);

    [Fact]
    public void Properties_OfInstants_EndInAt_AndOthersDoNot() => Assert.Empty(
        from type in ShippedAssemblies.PublicTypes
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        let isInstant = (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(Instant)
        where isInstant != (property.Name is "AtOrNull" || property.Name.EndsWith("At", StringComparison.Ordinal)) && !IsNamedInstant(property)
        select $"{type.Name}.{property.Name}");

    [Fact]
    public void Properties_OfRates_EndInRate() => Assert.Empty(
        from type in ShippedAssemblies.PublicTypes
        from property in type.GetProperties()
        where (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(double) && !property.Name.EndsWith("Rate", StringComparison.Ordinal)
        where property != typeof(GoalResult).GetProperty(nameof(GoalResult.Value)) && type.Namespace?.StartsWith("ChannelRouting.Reporting", StringComparison.Ordinal) is not true // Figures of any unit.
        select $"{type.Name}.{property.Name}");

    [Fact]
    public void PublicSignatures_NameThingsByTypedIds() => Assert.Empty(
        from type in ShippedAssemblies.PublicTypes
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where property.PropertyType == typeof(Guid) || (property.PropertyType == typeof(string) && property.Name.EndsWith("Id", StringComparison.Ordinal))
        select $"{type.Name}.{property.Name}");

    [Fact]
    public void Classes_OfTheCore_AreSealed() => Assert.Empty(
        from type in ShippedAssemblies.All.SelectMany(assembly => assembly.GetTypes())
        where type is { IsClass: true, IsSealed: false, IsAbstract: false } && !type.Name.Contains('<')
        select type.FullName);

    /// <summary>Ends of a part's validity, the engine's last instant, a clock's now: here the name carries the meaning.</summary>
    private static bool IsNamedInstant(PropertyInfo property) =>
        (property.DeclaringType!.Name, property.Name) is ("SlaPolicy" or "ContactChannel" or "WorkQueue" or "ClassificationRule", "From" or "Until") or ("RoutingEngine", "LastInstant") or ("JournalEntry", "Instant") or ("ManualTimeProvider", "Now");
}
