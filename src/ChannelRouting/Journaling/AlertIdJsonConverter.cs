using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChannelRouting.Journaling;

/// <summary>An alert as its number.</summary>
internal sealed class AlertIdJsonConverter : JsonConverter<AlertId>
{
    public override AlertId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, AlertId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Number);
}
