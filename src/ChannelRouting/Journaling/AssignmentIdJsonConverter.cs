using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChannelRouting.Journaling;

/// <summary>An assignment as its number.</summary>
internal sealed class AssignmentIdJsonConverter : JsonConverter<AssignmentId>
{
    public override AssignmentId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, AssignmentId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Number);
}
