namespace ChannelRouting.Tool;

/// <summary>A file named on the command line; <c>-</c> is standard input.</summary>
internal static class InputFile
{
    /// <summary>How messages name it.</summary>
    public static string NameOf(string path) => path == "-" ? "standard input" : path;

    public static byte[] ReadAll(string path, ToolTerminal terminal) => Reading(path, () =>
    {
        using var stream = Open(path, terminal);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    });

    /// <summary>Its lines as bytes, see <see cref="ByteLines"/>.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> ReadLines(string path, ToolTerminal terminal)
    {
        using var stream = Reading(path, () => Open(path, terminal));
        var lines = new ByteLines(stream);
        while (Reading(path, lines.Next) is { } line) yield return line;
    }

    private static Stream Open(string path, ToolTerminal terminal) => path == "-" ? terminal.Input : File.OpenRead(path);

    private static T Reading<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{NameOf(path)}: cannot be read: {exception.Message} Give the path of a readable file, or - for standard input.");
        }
    }
}
