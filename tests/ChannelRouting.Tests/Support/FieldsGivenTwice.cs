using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ChannelRouting.Tests.Support;

/// <summary>A host's own dictionary that breaks the promise of one: it enumerates a name twice.</summary>
internal sealed class FieldsGivenTwice : IReadOnlyDictionary<string, string>
{
    public int Count => 2;

    public IEnumerable<string> Keys => ["a", "a"];

    public IEnumerable<string> Values => ["1", "2"];

    public string this[string key] => "1";

    public bool ContainsKey(string key) => key == "a";

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) => (value = key == "a" ? "1" : null) is not null;

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => Keys.Zip(Values, KeyValuePair.Create).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
