using System.Text.Json;
using System.Text.Unicode;

namespace ChannelRouting.Tool.Cases;

/// <summary>One line of a file of JSON lines.</summary>
internal static class CaseLine
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    public static bool IsBlank(ReadOnlyMemory<byte> line) => line.Span.Trim(" \t"u8).IsEmpty;

    /// <exception cref="CaseException">The line cannot be used.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> line, Func<CaseField, T> read)
    {
        if (!Utf8.IsValid(line.Span)) throw new CaseException("This is not in UTF-8. Save it in UTF-8.");
        using var document = Parse(line);
        return read(new CaseField(document.RootElement, ""));
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            return JsonDocument.Parse(line, Options);
        }
        catch (JsonException exception)
        {
            throw new CaseException($"This is not JSON: {exception.Message} Give one JSON object on each line.");
        }
        catch (InvalidOperationException)
        {
            throw new CaseException("A name holds half a character, escaped. Give whole characters.");
        }
    }
}
