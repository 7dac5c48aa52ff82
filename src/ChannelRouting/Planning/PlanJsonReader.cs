using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ChannelRouting.Calendars;
using ChannelRouting.Journaling;
using ChannelRouting.Linting;

namespace ChannelRouting.Planning;

/// <summary>
/// Checks JSON against the generated contract of the plan's records, with a path for every finding, and mends a copy as it goes:
/// a bad optional value is left out, a bad required one stands as a placeholder. The mended copy lets the checks between the
/// parts run too, so that one reading reports everything.
/// </summary>
internal sealed class PlanJsonReader
{
    private const string Placeholder = "(missing)";

    private readonly List<PlanFinding> _findings = [];

    public static PlanReading Read(JsonElement root, IDateTimeZoneProvider? timeZones)
    {
        var (plan, findings) = new PlanJsonReader().Read(root, RoutingJsonContext.Default.RoutingPlan, read => PlanValidator.FindFaults(read, timeZones));
        return new PlanReading { Plan = plan, Findings = plan is null ? findings : [.. findings, .. PlanLint.Find(plan)] };
    }

    public static CalendarReading ReadCalendar(JsonElement root, IDateTimeZoneProvider? timeZones)
    {
        var (calendar, findings) = new PlanJsonReader().Read(root, RoutingJsonContext.Default.BusinessCalendar, read => CalendarJson.FindingsOf(read, timeZones));
        return new CalendarReading { Calendar = calendar, Findings = findings };
    }

    private (T? Value, IReadOnlyList<PlanFinding> Findings) Read<T>(JsonElement root, JsonTypeInfo<T> type, Func<T, IReadOnlyList<PlanFinding>> validate) where T : class
    {
        if (Check(root, type, "$") is not { } mended) return (null, [.. _findings]);

        var value = mended.Deserialize(type)!;
        var findings = _findings.Concat(validate(value).Where(IsNews)).ToList();
        var isUsable = !findings.Exists(finding => finding.Severity == PlanFindingSeverity.Error);
        return (isUsable ? value : null, [.. findings]);
    }

    /// <summary>Whether a finding between the parts is more than the echo of one about the text.</summary>
    private bool IsNews(PlanFinding finding) =>
        (finding.Value != Placeholder || _findings.Count == 0) &&
        !_findings.Exists(text => IsWithin(finding.Path, text.Path) || IsWithin(text.Path, finding.Path) || IsLost(finding, text.Path));

    /// <summary>Whether an unknown name that is near no other may be the one that could not be read: of a list, an entry, or an entry's id.</summary>
    private static bool IsLost(PlanFinding finding, string path) =>
        finding is { Code: PlanFindingCode.UnknownName, Suggestion: null, Limit: { } list } && IsWithin(path, list) &&
        (path.EndsWith("].id", StringComparison.Ordinal) || !path[list.Length..].Contains('.', StringComparison.Ordinal));

    private static bool IsWithin(string path, string outer) =>
        path.StartsWith(outer, StringComparison.Ordinal) && (path.Length == outer.Length || path[outer.Length] is '.' or '[');

    private JsonNode? Check(JsonElement element, JsonTypeInfo type, string path) => type.Kind switch
    {
        JsonTypeInfoKind.Object => CheckObject(element, type, path),
        JsonTypeInfoKind.Enumerable => CheckList(element, type, path),
        _ => CheckValue(element, type, path),
    };

    private JsonObject? CheckObject(JsonElement element, JsonTypeInfo type, string path)
    {
        if (element.ValueKind != JsonValueKind.Object) return WrongKind<JsonObject>(path, element, PlanValueText.Object);

        var mended = new JsonObject();
        var seen = new HashSet<string>();
        foreach (var property in element.EnumerateObject())
        {
            var propertyPath = $"{path}.{PlanValueText.Cut(property.Name)}";
            if (type.Properties.FirstOrDefault(known => known.Name == property.Name) is not { } info)
                AddUnknown(property.Name, type, propertyPath);
            else if (!seen.Add(property.Name))
                _findings.Add(new PlanFinding { Code = PlanFindingCode.RepeatedProperty, Path = propertyPath, Value = Text(property.Value) });
            else if (property.Value.ValueKind != JsonValueKind.Null || !info.IsSetNullable)
                mended[property.Name] = Check(property.Value, TypeOf(info.PropertyType), propertyPath);
        }

        return FillRequired(mended, seen, type, path);
    }

    private JsonObject FillRequired(JsonObject mended, HashSet<string> seen, JsonTypeInfo type, string path)
    {
        foreach (var info in type.Properties.Where(info => info.IsRequired))
        {
            if (!seen.Contains(info.Name))
                _findings.Add(new PlanFinding { Code = PlanFindingCode.MissingProperty, Path = $"{path}.{info.Name}", Limit = PlanValueText.HowToWrite(info.PropertyType) });
            mended[info.Name] ??= PlaceholderFor(info.PropertyType);
        }

        foreach (var name in mended.Where(pair => pair.Value is null).Select(pair => pair.Key).ToList()) mended.Remove(name);
        return mended;
    }

    private JsonArray? CheckList(JsonElement element, JsonTypeInfo type, string path)
    {
        if (element.ValueKind != JsonValueKind.Array) return WrongKind<JsonArray>(path, element, PlanValueText.List);

        var itemType = TypeOf(type.ElementType!);
        var mended = new JsonArray();
        foreach (var item in element.EnumerateArray())
        {
            var itemPath = $"{path}[{mended.Count.ToString(CultureInfo.InvariantCulture)}]";
            mended.Add(Check(item, itemType, itemPath) ?? PlaceholderFor(itemType.Type)); // Leaving it out would shift the paths of those behind it.
        }

        return mended;
    }

    private JsonNode? CheckValue(JsonElement element, JsonTypeInfo type, string path)
    {
        var expected = PlanValueText.HowToWrite(type.Type);
        if (!PlanValueText.IsOfKind(type.Type, element.ValueKind)) return WrongKind<JsonNode>(path, element, expected);
        try
        {
            element.Deserialize(type);
            return JsonNode.Parse(element.GetRawText());
        }
        catch (JsonException)
        {
            var suggestion = PlanValueText.WordsOf(type.Type) is { } words ? NearestName.Of(element.GetString()!, words) : null;
            _findings.Add(new PlanFinding { Code = PlanFindingCode.UnreadableValue, Path = path, Value = Text(element), Limit = expected, Suggestion = suggestion });
            return null;
        }
    }

    private void AddUnknown(string name, JsonTypeInfo type, string path)
    {
        var known = type.Properties.Select(info => info.Name).ToList();
        _findings.Add(new PlanFinding
        {
            Code = PlanFindingCode.UnknownProperty,
            Path = path,
            Value = PlanValueText.Cut(name),
            Limit = string.Join(", ", known),
            Suggestion = NearestName.Of(name, known),
        });
    }

    /// <summary>Shows the value as it is written, since quotes may be what is wrong.</summary>
    private T? WrongKind<T>(string path, JsonElement element, string limit) where T : JsonNode
    {
        _findings.Add(new PlanFinding { Code = PlanFindingCode.WrongKind, Path = path, Value = PlanValueText.Cut(element.GetRawText()), Limit = limit });
        return null;
    }

    private static JsonTypeInfo TypeOf(Type type) => RoutingJsonContext.Default.GetTypeInfo(type)!;

    /// <summary>Something that can be read in place of what cannot; findings about it are echoes.</summary>
    private static JsonNode PlaceholderFor(Type type)
    {
        var info = TypeOf(type);
        if (info.Kind == JsonTypeInfoKind.Enumerable) return new JsonArray();
        if (info.Kind == JsonTypeInfoKind.Object)
            return new JsonObject(info.Properties.Where(property => property.IsRequired).Select(property => KeyValuePair.Create(property.Name, (JsonNode?)PlaceholderFor(property.PropertyType))));
        if (PlanValueText.WordsOf(type) is { } words) return words[0];
        if (type == typeof(int)) return 1;
        if (type == typeof(Duration)) return "1s";
        if (type == typeof(MetricDimension)) return "channel";
        if (type == typeof(LocalDate)) return "0001-01-01";
        return type == typeof(OpenHours) ? "00:00-24:00" : Placeholder;
    }

    private static string Text(JsonElement element) =>
        PlanValueText.Cut(element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText());
}
