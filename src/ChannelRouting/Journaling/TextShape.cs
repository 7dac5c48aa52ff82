using System.Text;

namespace ChannelRouting.Journaling;

/// <summary>What a text must be to stand in a journal: half a character would be read back as another one, and two such names as one.</summary>
internal static class TextShape
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="ArgumentException">The text has an unpaired surrogate in it; the path says where.</exception>
    public static void ThrowIfMalformed(string? text, string path)
    {
        try
        {
            if (text is not null) Strict.GetByteCount(text);
        }
        catch (EncoderFallbackException exception)
        {
            throw new ArgumentException($"{path} has half a character in it (an unpaired surrogate); give whole characters.", nameof(text), exception);
        }
    }
}
