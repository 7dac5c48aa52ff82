namespace ChannelRouting.Journaling;

/// <summary>An identifier as its name; the default value as empty text.</summary>
internal sealed class IdentifierJsonConverter<T> : TextJsonConverter<T> where T : struct, IIdentifier<T>
{
    protected override bool TryParse(string text, out T value)
    {
        value = default;
        if (string.IsNullOrWhiteSpace(text) || text.Length > RoutingLimits.IdentifierLength) return false;
        value = T.From(text);
        return true;
    }

    protected override string Text(T value) => value.Value;
}
