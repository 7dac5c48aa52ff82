using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChannelRouting.Journaling;

/// <summary>An offer as its number.</summary>
internal sealed class OfferIdJsonConverter : JsonConverter<OfferId>
{
    public override OfferId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, OfferId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Number);
}
