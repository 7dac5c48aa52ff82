using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ChannelRouting;

/// <summary>Text by name: copied on entry, never changed, kept and equal in ordinal order of the names.</summary>
internal sealed class ValueMap : IReadOnlyDictionary<string, string>, IEquatable<ValueMap>
{
    public static readonly ValueMap Empty = new([]);

    private readonly KeyValuePair<string, string>[] _items;

    private ValueMap(KeyValuePair<string, string>[] items) => _items = items;

    /// <summary>Copies the items; null, which a reader of JSON passes for a missing map, is the empty map.</summary>
    public static ValueMap Copy(IEnumerable<KeyValuePair<string, string>>? items)
    {
        if (items is null) return Empty;
        if (items is ValueMap map) return map;
        var array = items.ToArray();
        Array.Sort(array, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        for (var i = 0; i < array.Length; i++)
            if (array[i].Key is null || (i > 0 && array[i].Key == array[i - 1].Key)) throw new ArgumentException($"The field name '{array[i].Key}' is null or stands twice.", nameof(items));
        return array.Length > 0 ? new ValueMap(array) : Empty;
    }

    public int Count => _items.Length;

    public IEnumerable<string> Keys => _items.Select(item => item.Key);

    public IEnumerable<string> Values => _items.Select(item => item.Value);

    public string this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"No field '{key}'.");

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        foreach (var item in _items)
        {
            if (item.Key != key) continue;
            value = item.Value;
            return true;
        }

        value = null;
        return false;
    }

    public bool Equals(ValueMap? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as ValueMap);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items) hash.Add(item);
        return hash.ToHashCode();
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, string>>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    public override string ToString() => $"{{{string.Join(", ", _items.Select(item => $"{item.Key}={item.Value}"))}}}";
}
