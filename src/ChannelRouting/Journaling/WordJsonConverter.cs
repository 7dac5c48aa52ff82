using System.Text.Json;

namespace ChannelRouting.Journaling;

/// <summary>An enumeration value as its name in camelCase, read in any case; numbers and several names at once are refused.</summary>
internal sealed class WordJsonConverter<T> : TextJsonConverter<T> where T : struct, Enum
{
    private static readonly Dictionary<string, T> Words = Enum.GetValues<T>().ToDictionary(Word, StringComparer.OrdinalIgnoreCase);

    protected override bool TryParse(string text, out T value) => Words.TryGetValue(text, out value);

    protected override string Text(T value) => Enum.IsDefined(value) ? Word(value) : throw new JsonException();

    private static string Word(T value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
