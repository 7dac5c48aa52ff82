using System.Reflection;
using ChannelRouting.Reporting;

namespace ChannelRouting.Tests.Conventions;

/// <summary>What the convention tests look at.</summary>
internal static class ShippedAssemblies
{
    public static IReadOnlyList<Assembly> All { get; } = [typeof(Command).Assembly, typeof(RoutingEngine).Assembly, typeof(PlanTest).Assembly, typeof(Report).Assembly];

    public static IEnumerable<Type> PublicTypes => All.SelectMany(assembly => assembly.GetExportedTypes());

    public static string NameOf(Assembly assembly) => assembly.GetName().Name!;

    /// <summary>A type as it is written in C#, without its namespace.</summary>
    public static string NameOf(Type type)
    {
        if (type.IsByRef) return NameOf(type.GetElementType()!);
        if (type.IsArray) return NameOf(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } inner) return NameOf(inner) + "?";
        if (!type.IsGenericType) return type.Name;
        return $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>";
    }
}
