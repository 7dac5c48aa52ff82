using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ChannelRouting.Journaling;

namespace ChannelRouting.Planning;

/// <summary>The JSON Schema of plans, made of the same contract that <see cref="PlanJsonReader"/> reads by.</summary>
internal sealed class PlanSchema
{
    private readonly JsonObject _definitions = [];

    public static JsonObject Create()
    {
        var schema = new PlanSchema();
        var plan = schema.Of(typeof(RoutingPlan));
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "A routing plan of ChannelRouting",
            ["$ref"] = plan["$ref"]!.DeepClone(),
            ["$defs"] = schema._definitions,
        };
    }

    private JsonObject Of(Type type)
    {
        var info = RoutingJsonContext.Default.GetTypeInfo(type)!;
        return info.Kind switch
        {
            JsonTypeInfoKind.Object => OfObject(info),
            JsonTypeInfoKind.Enumerable => new JsonObject { ["type"] = "array", ["items"] = Of(info.ElementType!) },
            _ => OfValue(type),
        };
    }

    /// <summary>Each kind of object stands once, by name, since conditions hold conditions.</summary>
    private JsonObject OfObject(JsonTypeInfo info)
    {
        var name = info.Type.Name;
        if (_definitions.ContainsKey(name)) return Reference(name);

        var (properties, required) = (new JsonObject(), new JsonArray());
        _definitions[name] = new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = required, ["additionalProperties"] = false };
        foreach (var property in info.Properties)
        {
            var schema = Of(property.PropertyType);
            properties[property.Name] = property.IsSetNullable ? new JsonObject { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) } : schema;
            if (property.IsRequired) required.Add((JsonNode)property.Name);
        }

        return Reference(name);
    }

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/$defs/{name}" };

    private static JsonObject OfValue(Type type)
    {
        if (PlanValueText.WordsOf(type) is { } words) return new JsonObject { ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]) };
        var kind = (Nullable.GetUnderlyingType(type) ?? type) == typeof(decimal) ? "number" : PlanValueText.IsOfKind(type, JsonValueKind.Number) ? "integer" : PlanValueText.IsOfKind(type, JsonValueKind.True) ? "boolean" : "string";
        return new JsonObject { ["type"] = kind, ["description"] = PlanValueText.HowToWrite(type) };
    }
}
