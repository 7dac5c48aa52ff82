using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChannelRouting.Journaling;

/// <summary>A plan version as its number.</summary>
internal sealed class PlanVersionJsonConverter : JsonConverter<PlanVersion>
{
    public override PlanVersion Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

    public override void Write(Utf8JsonWriter writer, PlanVersion value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Number);
}
