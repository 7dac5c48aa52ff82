using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChannelRouting.Journaling;

namespace ChannelRouting.Planning;

/// <summary>Goes through two plans at the same time and notes where they differ.</summary>
internal sealed class PlanWalk
{
    /// <summary>What is compared as a whole: a condition of which a part changed is another condition.</summary>
    private static readonly string[] Wholes = ["when", "pausesWhen"];

    /// <summary>What entries of a list are told apart by, the first that all of them have and that is not the same for two.</summary>
    private static readonly string[] Keys = ["id", "date", "name", "skill", "cause", "queue"];

    private readonly List<PlanDifference> _differences = [];

    public IReadOnlyList<PlanDifference> Differences => _differences;

    public void Compare(JsonNode? before, JsonNode? after, PlanPlace place)
    {
        if (before is JsonObject one && after is JsonObject other) CompareObjects(one, other, place);
        else CompareWholes(before, after, place);
    }

    private void CompareWholes(JsonNode? before, JsonNode? after, PlanPlace place)
    {
        if (!JsonNode.DeepEquals(before, after)) Add(before is null ? PlanDifferenceKind.Added : after is null ? PlanDifferenceKind.Removed : PlanDifferenceKind.Changed, place, TextOf(before), TextOf(after));
    }

    private void CompareObjects(JsonObject before, JsonObject after, PlanPlace place)
    {
        foreach (var name in before.Select(property => property.Key).Union(after.Select(property => property.Key)))
        {
            var (one, other) = (before[name], after[name]);
            if (one is JsonArray { Count: > 0 } || other is JsonArray { Count: > 0 }) CompareLists(name, one as JsonArray ?? [], other as JsonArray ?? [], place);
            else if (Wholes.Contains(name)) CompareWholes(one, other, place.Into(name));
            else Compare(one, other, place.Into(name));
        }
    }

    private void CompareLists(string list, JsonArray before, JsonArray after, PlanPlace place)
    {
        var (ones, others) = (Keyed(before, after), Keyed(after, before));
        foreach (var (key, one) in ones) Compare(one, others.GetValueOrDefault(key), place.Into(list, key));
        foreach (var (key, other) in others)
            if (!ones.ContainsKey(key)) Compare(null, other, place.Into(list, key));
        if (place.IsOrdered(list)) NoteMoves(list, [.. ones.Keys], [.. others.Keys], place);
    }

    /// <summary>As few moves as explain the other order: all but the longest run of entries that kept theirs.</summary>
    private void NoteMoves(string list, List<string> before, List<string> after, PlanPlace place)
    {
        var places = after.Select((key, index) => (key, index)).ToDictionary(pair => pair.key, pair => pair.index);
        var common = before.Where(places.ContainsKey).ToList();
        var kept = LongestRise([.. common.Select(key => places[key])]);
        foreach (var key in common.Where(key => !kept.Contains(places[key])))
            Add(PlanDifferenceKind.Moved, place.Into(list, key), Text(before.IndexOf(key) + 1), Text(places[key] + 1));
    }

    /// <summary>The numbers of a longest sequence that rises, in the order of the list.</summary>
    private static HashSet<int> LongestRise(int[] numbers)
    {
        var ends = new List<int>(); // The place of the least number that a rise of each length can end in.
        var previous = new int[numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            var length = ends.FindIndex(end => numbers[end] > numbers[i]);
            if (length < 0) length = ends.Count;
            previous[i] = length == 0 ? -1 : ends[length - 1];
            if (length == ends.Count) ends.Add(i);
            else ends[length] = i;
        }

        var rise = new HashSet<int>();
        for (var i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = previous[i]) rise.Add(numbers[i]);
        return rise;
    }

    /// <summary>The entries by what tells them apart from each other and from those of the other list; else by their place.</summary>
    private static OrderedDictionary<string, JsonNode?> Keyed(JsonArray list, JsonArray other)
    {
        var keyed = new OrderedDictionary<string, JsonNode?>();
        var key = Keys.FirstOrDefault(name => IsKey(list, name) && IsKey(other, name));
        var areNames = key is null && AreNames(list) && AreNames(other);
        for (var i = 0; i < list.Count; i++) keyed.Add(key is not null ? TextOf(list[i]![key])! : areNames ? TextOf(list[i])! : Text(i), list[i]);
        return keyed;
    }

    private static bool IsKey(JsonArray list, string name)
    {
        var values = list.Select(entry => (entry as JsonObject)?[name]).Select(TextOf).ToList();
        return !values.Contains(null) && values.Distinct().Count() == values.Count;
    }

    private static bool AreNames(JsonArray list) => list.All(entry => entry is JsonValue) && list.Select(TextOf).Distinct().Count() == list.Count;

    private static string? TextOf(JsonNode? node) => node switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        _ => node.ToJsonString(RoutingJson.Compact),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Add(PlanDifferenceKind kind, PlanPlace place, string? before, string? after) =>
        _differences.Add(new PlanDifference { Kind = kind, Parts = place.Parts ?? [], Property = place.Property, Before = before, After = after });
}
