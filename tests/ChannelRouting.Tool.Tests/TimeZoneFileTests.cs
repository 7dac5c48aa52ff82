using System.Text;

namespace ChannelRouting.Tool.Tests;

/// <summary>Every verb that reckons takes a time-zone database from a file: NodaTime's own here, but for the name of its edition.</summary>
public sealed class TimeZoneFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("time-zones-");

    public static TheoryData<string> Verbs => ["validate -", "calendar show -", "calendar add - 2026-01-05T09:00 1h", "calendar check -", "sla run -"];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory, MemberData(nameof(Verbs))]
    public void File_OfAnotherEdition_IsWhatTheVerbGoesBy(string verb)
    {
        var run = ToolRun.OfInput(InputOf(verb), [.. verb.Split(' '), "--time-zones", Write(OwnEdition())]);

        Assert.Contains("own01", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Verbs))]
    public void File_ThatIsNoDatabase_IsRefused(string verb)
    {
        var path = Write("hello"u8.ToArray());

        var run = ToolRun.OfInput(InputOf(verb), [.. verb.Split(' '), "--time-zones", path]);

        Assert.Equal((2, $"{path} is no time-zone database. Give one such as tzdb2026f.nzd, from nodatime.org.\n"), (run.ExitCode, run.Error));
    }

    /// <summary>A plan, a case or a calendar whose zone is not known, so that the answer names the database.</summary>
    private static string InputOf(string verb) => verb switch
    {
        "validate -" => """{"name":"test","fallbackQueue":"general","queues":[{"id":"general"}],"channels":[{"id":"chat","kind":"chat","costUnits":25}],"calendars":[{"id":"office","timeZone":"Ocean/Own"}]}""",
        "calendar check -" or "sla run -" => """{"zone":"Ocean/Own","target_s":1}""",
        _ => """{"id":"office","timeZone":"Ocean/Own"}""",
    };

    private static byte[] OwnEdition()
    {
        using var resource = typeof(DateTimeZone).Assembly.GetManifestResourceStream("NodaTime.TimeZones.Tzdb.nzd")!;
        using var content = new MemoryStream();
        resource.CopyTo(content);
        var bytes = content.ToArray();
        var edition = Encoding.ASCII.GetBytes(NodaTime.TimeZones.TzdbDateTimeZoneSource.Default.TzdbVersion);
        "own01"u8.CopyTo(bytes.AsSpan(bytes.AsSpan().IndexOf(edition)));
        return bytes;
    }

    private string Write(byte[] content)
    {
        var path = Path.Combine(_folder.FullName, "tzdb.nzd");
        File.WriteAllBytes(path, content);
        return path;
    }
}
