using System.Security.Cryptography;
using System.Text;

namespace ChannelRouting.Reporting.Formats;

/// <summary>A file that the assembly holds, as it goes into a page.</summary>
internal sealed class Resource
{
    private Resource(string text) => (Text, Source) = (text, $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'");

    /// <summary>What the page looks like.</summary>
    public static Resource Style { get; } = Read("report.css");

    /// <summary>Chart.js, which draws the charts.</summary>
    public static Resource Library { get; } = Read("chart.umd.min.js");

    /// <summary>What gives it the charts of the page.</summary>
    public static Resource Script { get; } = Read("report.js");

    public string Text { get; }

    /// <summary>How a content security policy names it.</summary>
    public string Source { get; }

    private static Resource Read(string name)
    {
        using var reader = new StreamReader(typeof(Resource).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return new Resource(reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
