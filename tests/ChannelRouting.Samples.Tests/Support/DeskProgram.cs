using ServiceDesk;

namespace ChannelRouting.Samples.Tests.Support;

/// <summary>Runs the service desk on logs written by a test, in a folder that goes away afterwards.</summary>
internal sealed class DeskProgram : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("service-desk-");

    /// <summary>Follows rows under the shipped plan.</summary>
    public ServiceDeskRun Follow(params IEnumerable<DeskRow> rows) =>
        ServiceDeskRun.Execute(ServiceDeskOptions.Shipped with { Log = Write("log.csv", DeskRow.File(rows)) });

    public string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    public static (int ExitCode, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = ServiceDeskCommandLine.Run(arguments, output, error);
        return (exitCode, output.ToString(), error.ToString());
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
