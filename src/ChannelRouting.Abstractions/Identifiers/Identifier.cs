using System.Text;

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
        if (value.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0 && !IsWellFormed(value))
            throw new ArgumentException($"{kind} has half a character in it (an unpaired surrogate); give whole characters.", nameof(value));
        return value;
    }

    private static bool IsWellFormed(string value)
    {
        foreach (var rune in value.EnumerateRunes())
            if (rune == Rune.ReplacementChar && !value.Contains('\uFFFD', StringComparison.Ordinal)) return false;
        return true;
    }
}
