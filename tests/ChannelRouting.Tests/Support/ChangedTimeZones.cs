using ChannelRouting.Calendars;
using NodaTime.TimeZones;

namespace ChannelRouting.Tests.Support;

/// <summary>An edition of the time-zone database in which London keeps summer time from 06:00 in UTC of <see cref="Some.Now"/>'s date on, for ever; else as it came with NodaTime.</summary>
internal sealed class ChangedTimeZones : IDateTimeZoneSource
{
    public const string Version = "changed";

    private static readonly TzdbDateTimeZoneSource Others = TzdbDateTimeZoneSource.Default;

    public string VersionId => Version;

    /// <summary>Both editions; an engine begins with the one that came with NodaTime.</summary>
    public static TimeZoneEditions Editions { get; } = new(new DateTimeZoneCache(new ChangedTimeZones()), DateTimeZoneProviders.Tzdb);

    public IEnumerable<string> GetIds() => Others.GetIds();

    public DateTimeZone ForId(string id) => id == "Europe/London" ? new London(Others.ForId(id)) : Others.ForId(id);

    public string? GetSystemDefaultId() => null;

    private sealed class London(DateTimeZone before) : DateTimeZone(before.Id, isFixed: false, before.MinOffset, before.MaxOffset)
    {
        private static readonly Instant From = Some.Now - Duration.FromHours(3);
        private static readonly ZoneInterval Summer = new("BST", From, null, Offset.FromHours(1), Offset.FromHours(1));

        public override ZoneInterval GetZoneInterval(Instant instant)
        {
            if (instant >= From) return Summer;
            var interval = before.GetZoneInterval(instant);
            return interval.HasEnd && interval.End <= From ? interval : new(interval.Name, interval.Start, From, interval.WallOffset, interval.Savings);
        }
    }
}
