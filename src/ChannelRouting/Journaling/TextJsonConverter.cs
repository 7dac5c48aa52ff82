using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChannelRouting.Journaling;

/// <summary>A value that stands in JSON as one piece of text; what cannot be read is a <see cref="JsonException"/>.</summary>
internal abstract class TextJsonConverter<T> : JsonConverter<T> where T : struct
{
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return text is not null && TryParse(text, out var value) ? value : throw new JsonException();
    }

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Text(value));

    protected abstract bool TryParse(string text, out T value);

    protected abstract string Text(T value);
}
