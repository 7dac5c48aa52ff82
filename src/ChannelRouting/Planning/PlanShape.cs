using System.Collections;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using ChannelRouting.Journaling;

namespace ChannelRouting.Planning;

/// <summary>What the types of a plan cannot rule out: nulls, undefined words and half characters, found by the generated contract of its records.</summary>
internal static class PlanShape
{
    /// <summary>Far past any plan that makes sense, and far from the end of the stack.</summary>
    private const int MostDepth = 250;

    /// <exception cref="ArgumentException">Something is null that must not be, a word is not one of its enumeration, or a text has half a character in it; the path says where.</exception>
    public static void ThrowIfMalformed(RoutingPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Check(plan, RoutingJsonContext.Default.RoutingPlan, "$", depth: 0);
    }

    private static void Check(object value, JsonTypeInfo type, string path, int depth)
    {
        if (depth > MostDepth) throw new ArgumentException($"{path[..60]}... is nested more than {MostDepth} deep.", nameof(value));
        if (type.Kind == JsonTypeInfoKind.Object) CheckObject(value, type, path, depth);
        else if (type.Kind == JsonTypeInfoKind.Enumerable) CheckList((IEnumerable)value, type, path, depth);
        else if (value is string text) TextShape.ThrowIfMalformed(text, path);
        else if (value is Enum word && !Enum.IsDefined(word.GetType(), word)) throw new ArgumentException($"{path} is {word}, which is not a {word.GetType().Name}.", nameof(value));
    }

    private static void CheckObject(object value, JsonTypeInfo type, string path, int depth)
    {
        foreach (var property in type.Properties)
        {
            if (property.Get is not { } get) continue;
            var inner = get(value);
            var innerPath = $"{path}.{property.Name}";
            if (inner is not null) Check(inner, RoutingJsonContext.Default.GetTypeInfo(property.PropertyType)!, innerPath, depth + 1);
            else if (!property.IsGetNullable) throw IsNull(innerPath);
        }
    }

    private static void CheckList(IEnumerable list, JsonTypeInfo type, string path, int depth)
    {
        var itemType = RoutingJsonContext.Default.GetTypeInfo(type.ElementType!)!;
        var index = 0;
        foreach (var item in list)
        {
            var itemPath = $"{path}[{index++.ToString(CultureInfo.InvariantCulture)}]";
            Check(item ?? throw IsNull(itemPath), itemType, itemPath, depth + 1);
        }
    }

    private static ArgumentException IsNull(string path) => new($"{path} is null; give a value.");
}
