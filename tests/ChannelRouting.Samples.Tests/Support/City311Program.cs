using System.IO.Compression;
using System.Text;

namespace ChannelRouting.Samples.Tests.Support;

/// <summary>Runs the program in this process, in a folder of its own that goes away afterwards.</summary>
internal sealed class City311Program : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("city311-");

    /// <summary>Where --output points to; made by the program only.</summary>
    public string OutputFolder => PathOf("output");

    /// <summary>Runs the program; <paramref name="arguments"/> go before --output.</summary>
    public City311Outcome Run(params string[] arguments) => RunWithoutOutput([.. arguments, "--output", OutputFolder]);

    public static City311Outcome RunWithoutOutput(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = City311CommandLine.Run(arguments, new City311Terminal(output, error, IsInteractive: false));
        return new City311Outcome(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Runs the program on input that it must take, and reads what it wrote.</summary>
    public Summary Summarize(params string[] arguments)
    {
        var outcome = Run(arguments);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        return ReadSummary();
    }

    public Summary ReadSummary() => Summary.Read(Path.Combine(OutputFolder, "summary.json"));

    /// <summary>Routes rows by the shipped plan and rules.</summary>
    public Summary Route(params IEnumerable<CityRow> rows) => Summarize("--data", Write("rows.csv", CityRow.File(rows)));

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] content)
    {
        File.WriteAllBytes(PathOf(name), content);
        return PathOf(name);
    }

    public static byte[] Gzip(string text)
    {
        using var content = new MemoryStream();
        using (var gzip = new GZipStream(content, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return content.ToArray();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
