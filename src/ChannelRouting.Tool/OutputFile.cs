namespace ChannelRouting.Tool;

/// <summary>A file named on the command line that is written.</summary>
internal static class OutputFile
{
    public static void Write(string path, Action<Stream> write)
    {
        try
        {
            using var stream = File.Create(path);
            write(stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException($"{path}: cannot be written: {exception.Message} Give the path of a file in a folder that is there.");
        }
    }
}
