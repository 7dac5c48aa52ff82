using ChannelRouting.Reporting;

namespace City311;

/// <summary>Writes the report of a run as one HTML file.</summary>
internal static class ReportFile
{
    /// <summary>Refuses what cannot be a file before a run begins; writes nothing.</summary>
    public static void Check(string path)
    {
        if (Directory.Exists(path)) throw Unwritable(path, "It is a folder.");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder)) throw Unwritable(path, "Its folder is not there.");
    }

    public static void Write(City311Run run, string path)
    {
        if (run.Report is not { } report) throw Unwritable(path, "No request was routed, so there is nothing to report.");
        try
        {
            File.WriteAllText(path, report.ToHtml());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, exception.Message);
        }
    }

    private static InputException Unwritable(string path, string why) => new($"{path}: cannot be written: {why} Give the path of a file in a folder that is there with --report.");
}
