using System.CommandLine;
using NodaTime.TimeZones;
using NodaTime.Utility;

namespace ChannelRouting.Tool;

/// <summary>The option that takes a time-zone database from a file.</summary>
internal sealed class TimeZoneOption(ToolTerminal terminal)
{
    private readonly Option<string?> _file = new("--time-zones") { Description = "A file of NodaTime's time-zone database, such as tzdb2026f.nzd. Default: the one that came along." };

    public void AddTo(ToolVerb verb) => verb.Options.Add(_file);

    public IDateTimeZoneProvider Read(ParseResult parsed)
    {
        if (parsed.GetValue(_file) is not { } path) return DateTimeZoneProviders.Tzdb;
        try
        {
            using var content = new MemoryStream(InputFile.ReadAll(path, terminal));
            return new DateTimeZoneCache(TzdbDateTimeZoneSource.FromStream(content));
        }
        catch (Exception exception) when (exception is InvalidNodaDataException or IOException)
        {
            throw new InputException($"{InputFile.NameOf(path)} is no time-zone database. Give one such as tzdb2026f.nzd, from nodatime.org.");
        }
    }
}
