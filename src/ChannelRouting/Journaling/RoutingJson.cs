using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ChannelRouting.Journaling;

/// <summary>How the generated contracts are written: text as it is, and no empty list where a missing one means the same.</summary>
internal static class RoutingJson
{
    public static JsonSerializerOptions Compact { get; } = Options(indented: false);

    public static JsonSerializerOptions Indented { get; } = Options(indented: true);

    /// <summary>Reads what <see cref="Compact"/> wrote: null was left out, of required properties too.</summary>
    public static JsonSerializerOptions Recorded { get; } = new(Compact) { TypeInfoResolver = RoutingJsonContext.Default.WithAddedModifier(TakeMissingAsNull) };

    private static JsonSerializerOptions Options(bool indented) => new(RoutingJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
        NewLine = "\n",
        TypeInfoResolver = RoutingJsonContext.Default.WithAddedModifier(OmitEmptyLists),
    };

    private static void TakeMissingAsNull(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            if (property.IsRequired && property.IsSetNullable) property.IsRequired = false;
    }

    private static void OmitEmptyLists(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.IsRequired || property.IsSetNullable || !property.PropertyType.IsAssignableTo(typeof(IEnumerable))) continue;
            if (property.PropertyType != typeof(string)) property.ShouldSerialize = static (_, value) => value is not IEnumerable list || list.Cast<object>().Any();
        }
    }
}
