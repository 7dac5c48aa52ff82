using System.Text;

namespace ChannelRouting.Reporting.Formats;

/// <summary>How many columns of a terminal text takes: East Asian wide characters take two (Unicode Standard Annex 11).</summary>
internal static class TextWidth
{
    public static int Of(string text) => text.EnumerateRunes().Sum(OfRune);

    public static string Pad(string text, int width, bool isRight)
    {
        var gap = new string(' ', Math.Max(0, width - Of(text)));
        return isRight ? gap + text : text + gap;
    }

    private static int OfRune(Rune rune) => rune.Value switch
    {
        < 0x1100 => 1,
        <= 0x115F or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) => 2,
        _ => 1,
    };
}
