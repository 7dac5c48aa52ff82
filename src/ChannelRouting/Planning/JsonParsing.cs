using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ChannelRouting.Planning;

/// <summary>Parses JSON as people write it, with comments and trailing commas; what is not JSON is a finding with its line and column.</summary>
internal static class JsonParsing
{
    private static readonly JsonDocumentOptions DocumentOptions = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads the root of a text in UTF-8, with or without a byte order mark.</summary>
    public static T Parse<T>(ReadOnlyMemory<byte> utf8Json, Func<JsonElement, T> read, Func<PlanFinding, T> refuse)
    {
        if (utf8Json.Span.StartsWith(Encoding.UTF8.Preamble)) utf8Json = utf8Json[Encoding.UTF8.Preamble.Length..];
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(utf8Json, DocumentOptions);
        }
        catch (JsonException exception)
        {
            return refuse(NotJson($"line {exception.LineNumber + 1}, column {exception.BytePositionInLine + 1}", ReasonOf(exception)));
        }

        using (document) return BrokenTextAt(utf8Json.Span) is { } path ? refuse(NotJson(path, "a text holds half a character, or bytes that are not UTF-8.")) : read(document.RootElement);
    }

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

    /// <summary>What the parser says, without its own count of lines and bytes from 0 on.</summary>
    private static string ReasonOf(JsonException exception) => exception.Message.Split(" LineNumber:")[0];

    private static PlanFinding NotJson(string path, string reason) => new() { Code = PlanFindingCode.NotJson, Path = path, Value = reason };
}
