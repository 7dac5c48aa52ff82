using System.IO.Compression;

namespace City311;

/// <summary>Opens input files, plain or gzip, and says clearly when it cannot.</summary>
internal static class InputFile
{
    /// <summary>The lines of a text file, first to last; a gzip file is known by its first two bytes.</summary>
    public static IEnumerable<string> ReadLines(string path)
    {
        using var reader = new StreamReader(Open(path));
        while (Guard(path, reader.ReadLine) is { } line) yield return line;
    }

    public static byte[] ReadAll(string path)
    {
        using var content = new MemoryStream();
        using var stream = Open(path);
        Guard(path, () =>
        {
            stream.CopyTo(content);
            return true;
        });
        return content.ToArray();
    }

    private static Stream Open(string path) => Guard(path, () =>
    {
        if (Directory.Exists(path)) throw new IOException("It is a folder.");
        var content = Seekable(File.OpenRead(path));
        var isGzip = content.ReadByte() == 0x1F && content.ReadByte() == 0x8B;
        content.Position = 0;
        return isGzip ? new GZipStream(content, CompressionMode.Decompress) : content;
    });

    /// <summary>A pipe is read whole first, since a look at its first bytes takes them.</summary>
    private static Stream Seekable(FileStream file)
    {
        if (file.CanSeek) return file;
        using (file)
        {
            var content = new MemoryStream();
            file.CopyTo(content);
            content.Position = 0;
            return content;
        }
    }

    private static T Guard<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
        {
            throw new InputException($"{path}: cannot be read: {exception.Message} Give the path of a readable file, plain or gzip.");
        }
    }
}
