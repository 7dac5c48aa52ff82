using System.Text.Json;
using System.Text.Json.Nodes;
using ChannelRouting.Journaling;

namespace ChannelRouting.Tests.Support;

/// <summary>Plans that are another one's but for one place in its JSON; not all are valid.</summary>
internal static class PlanMutations
{
    private const int PlacesPerPlan = 30;

    /// <summary>The plan changed at some of its places, a few dozen of them; which ones is chosen by a number.</summary>
    public static IEnumerable<RoutingPlan> Of(RoutingPlan plan, int choice)
    {
        var root = JsonSerializer.SerializeToNode(plan, RoutingJson.Compact.GetTypeInfo(typeof(RoutingPlan)))!;
        var places = Places(root).ToList();
        var step = Math.Max(1, places.Count / PlacesPerPlan);
        foreach (var place in places.Skip(choice % step).Where((_, i) => i % step == 0))
        {
            foreach (var mutate in new Action<JsonNode>[] { Remove, Replace })
            {
                var copy = root.DeepClone();
                mutate(Find(copy, place));
                if (Read(copy) is { } mutated) yield return mutated;
            }
        }
    }

    /// <summary>The way to every node below another one: names and places, outermost first.</summary>
    private static IEnumerable<object[]> Places(JsonNode node) => node switch
    {
        JsonObject map => map.SelectMany(property => Below(property.Key, property.Value)),
        JsonArray list => list.SelectMany((entry, index) => Below(index, entry)),
        _ => [],
    };

    private static IEnumerable<object[]> Below(object step, JsonNode? node) => Places(node!).Select(rest => (object[])[step, .. rest]).Prepend([step]);

    private static JsonNode Find(JsonNode root, object[] place) => place.Aggregate(root, (node, step) => (step is int index ? node[index] : node[(string)step])!);

    private static void Remove(JsonNode node)
    {
        if (node.Parent is JsonArray list) list.Remove(node);
        else node.Parent!.AsObject().Remove(node.GetPropertyName());
    }

    private static void Replace(JsonNode node)
    {
        if (node is not JsonValue value) return;
        switch (value.GetValueKind())
        {
            case JsonValueKind.Number: node.ReplaceWith(value.TryGetValue<int>(out var number) ? number ^ 1 : value.GetValue<decimal>() + 1); break;
            case JsonValueKind.String: node.ReplaceWith(value.GetValue<string>() + "x"); break;
            default: node.ReplaceWith(!value.GetValue<bool>()); break;
        }
    }

    private static RoutingPlan? Read(JsonNode node)
    {
        try
        {
            return (RoutingPlan?)node.Deserialize(RoutingJson.Compact.GetTypeInfo(typeof(RoutingPlan)));
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
