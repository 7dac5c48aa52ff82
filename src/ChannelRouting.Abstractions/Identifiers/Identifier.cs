namespace ChannelRouting;

/// <summary>The one rule for names that hosts and plans give.</summary>
internal static class Identifier
{
    public static string Check(string? value, string kind)
    {
        if (string.IsNullOrWhiteSpace(value))
            throw new ArgumentException($"{kind} is blank; give it a name.", nameof(value));
        if (value.Length > RoutingLimits.IdentifierLength)
            throw new ArgumentException(
                $"{kind} '{value[..20]}...' has {value.Length} characters; the limit is {RoutingLimits.IdentifierLength}.", nameof(value));
        return value;
    }
}
