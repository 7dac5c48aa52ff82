using System.IO.Compression;

namespace ServiceDesk;

/// <summary>Reads input files, plain or gzip by their ending, and says clearly when it cannot.</summary>
internal static class InputFile
{
    public static IEnumerable<string> ReadLines(string path)
    {
        using var reader = new StreamReader(Open(path));
        while (Guard(path, reader.ReadLine) is { } line) yield return line;
    }

    public static byte[] ReadAll(string path) => Guard(path, () => File.ReadAllBytes(path));

    private static Stream Open(string path) => Guard<Stream>(path, () =>
    {
        var file = File.OpenRead(path);
        return path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
    });

    private static T Guard<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
        {
            throw new InputException($"{path}: cannot be read: {exception.Message} Give the path of a readable file, plain or .gz.");
        }
    }
}
