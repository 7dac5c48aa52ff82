using System.Globalization;
using System.Text;
using System.Text.Json;
using ChannelRouting.Journaling;

namespace ChannelRouting.Planning;

/// <summary>Reads and writes a routing plan as JSON.</summary>
/// <remarks>
/// <para>
/// Names are in camelCase. Comments and trailing commas are allowed. Durations are written <c>15m</c>, <c>1h30m</c>, <c>10s</c>; hours
/// <c>09:00-12:30</c>; dates <c>2015-02-16</c>; instants <c>2015-02-16T13:00:00-05:00</c> or with <c>Z</c>.
/// </para>
/// <para>Reading reports all findings at once, each with its JSON path; it never throws for what the text says. Safe to use from several threads.</para>
/// </remarks>
public static class PlanJson
{
    private static readonly JsonDocumentOptions DocumentOptions = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads a plan from JSON text.</summary>
    public static PlanReading Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Reads a plan from JSON in UTF-8, with or without a byte order mark.</summary>
    public static PlanReading Read(ReadOnlyMemory<byte> utf8Json)
    {
        if (utf8Json.Span.StartsWith(Encoding.UTF8.Preamble)) utf8Json = utf8Json[Encoding.UTF8.Preamble.Length..];
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(utf8Json, DocumentOptions);
        }
        catch (JsonException exception)
        {
            return NotJson($"line {exception.LineNumber + 1}, column {exception.BytePositionInLine + 1}");
        }

        using (document) return BrokenTextAt(utf8Json.Span) is { } path ? NotJson(path) : PlanJsonReader.Read(document.RootElement);
    }

    /// <summary>Writes a plan as indented JSON that <see cref="Read(string)"/> reads back as an equal plan.</summary>
    public static string Write(RoutingPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return JsonSerializer.Serialize(plan, RoutingJson.Indented.GetTypeInfo(typeof(RoutingPlan)));
    }

    /// <summary>The JSON Schema (draft 2020-12) of plans, for editors and other programs; indented. What it cannot say, such as names that must exist, reading checks.</summary>
    public static string Schema() => PlanSchema.Create().ToJsonString(RoutingJson.Indented);

    /// <summary>Where a text stands that no string can hold: bytes that are not UTF-8, or an escaped half of a character.</summary>
    private static string? BrokenTextAt(ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            while (reader.Read())
                if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String) reader.GetString();
            return null;
        }
        catch (InvalidOperationException)
        {
            var before = utf8Json[..(int)reader.TokenStartIndex];
            return string.Create(CultureInfo.InvariantCulture, $"line {before.Count((byte)'\n') + 1}, column {before.Length - before.LastIndexOf((byte)'\n')}");
        }
    }

    private static PlanReading NotJson(string path) => new() { Findings = [new PlanFinding { Code = PlanFindingCode.NotJson, Path = path }] };
}
