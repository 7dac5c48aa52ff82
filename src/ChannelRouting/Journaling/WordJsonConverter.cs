using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChannelRouting.Journaling;

/// <summary>An enumeration value as its name in camelCase; numbers are refused.</summary>
internal sealed class WordJsonConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) where T : struct, Enum;
