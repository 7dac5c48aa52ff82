using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ChannelRouting.Querying;

/// <summary>Where a page ended, as text that goes through a web page and a restart.</summary>
/// <param name="Key">The last work order that was given or looked at.</param>
/// <param name="At">The instant of the first page, as of which positions in line are compared.</param>
internal readonly record struct PageCursor(SortKey Key, Instant At)
{
    private const string Format = "1";
    private const char Bar = '|';

    /// <param name="question">What the pages are about: filter, sort and what else makes a place mean something.</param>
    public string ToText(string question) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"{Format}|{MarkOf(question)}|{At.ToUnixTimeTicks()}|{Key.First}|{Key.Second}|{Key.Third}|{Key.Id}")));

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    /// <exception cref="ArgumentException">It is no such text, or of another question.</exception>
    public static PageCursor Read(string text, string question, Instant now)
    {
        var parts = Decode(text).Split(Bar, 7);
        if (parts is not [Format, var mark, var at, var first, var second, var third, var id] || !TryRead(at, out var ticks) || !TryRead(first, out var a) || !TryRead(second, out var b) || !TryRead(third, out var c) || ticks < 0 || ticks > now.ToUnixTimeTicks())
            throw new ArgumentException("ListWorkOrders.After is no place that a page gave; give WorkOrderPage.Next as it was, or null for the first page.", nameof(text));
        if (mark != MarkOf(question))
            throw new ArgumentException("ListWorkOrders.After is of another filter or sort, or of a plan before where positions count; ask from the first page.", nameof(text));
        return new PageCursor(new SortKey(a, b, c, id), Instant.FromUnixTimeTicks(ticks));
    }

    private static string Decode(string text)
    {
        if (text.Length > 8 * RoutingLimits.IdentifierLength || !Base64Url.IsValid(text)) return "";
        return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
    }

    private static bool TryRead(string text, out long number) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    /// <summary>Tells questions apart; of a million, no two are expected to share one.</summary>
    private static string MarkOf(string question) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(question)).AsSpan(0, 8));
}
