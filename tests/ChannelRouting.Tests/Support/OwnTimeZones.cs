using NodaTime.TimeZones;

namespace ChannelRouting.Tests.Support;

/// <summary>A time-zone database as it came with NodaTime, but for one zone that only it has.</summary>
internal sealed class OwnTimeZones(string version) : IDateTimeZoneSource
{
    /// <summary>The zone that only it has: an hour before UTC.</summary>
    public const string OwnZone = "Ocean/Own";

    private static readonly TzdbDateTimeZoneSource Others = TzdbDateTimeZoneSource.Default;

    public string VersionId { get; } = version;

    public static IDateTimeZoneProvider Create(string version = "own") => new DateTimeZoneCache(new OwnTimeZones(version));

    public IEnumerable<string> GetIds() => Others.GetIds().Append(OwnZone);

    public DateTimeZone ForId(string id) => id == OwnZone ? new Zone() : Others.ForId(id);

    public string? GetSystemDefaultId() => null;

    private sealed class Zone() : DateTimeZone(OwnZone, isFixed: true, Hour, Hour)
    {
        private static readonly Offset Hour = Offset.FromHours(1);

        public override ZoneInterval GetZoneInterval(Instant instant) => new("OWN", null, null, Hour, Offset.Zero);
    }
}
