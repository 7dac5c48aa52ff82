using NodaTime.Text;

namespace ChannelRouting.Testing;

/// <summary>Instants as the author of a test writes and reads them.</summary>
internal sealed class TestTime(DateTimeZone? zone = null)
{
    private static readonly OffsetDateTimePattern[] WithOffset =
        [OffsetDateTimePattern.ExtendedIso, OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<Z+HH:mm>")];

    private static readonly LocalDateTimePattern[] Local =
        [LocalDateTimePattern.ExtendedIso, LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm")];

    private static readonly ZonedDateTimePattern Written =
        ZonedDateTimePattern.CreateWithInvariantCulture("ddd uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFo<Z+HH:mm>", DateTimeZoneProviders.Tzdb);

    public static TestTime In(string timeZone, IDateTimeZoneProvider timeZones) => new(timeZones.GetZoneOrNull(timeZone)
        ?? throw new ArgumentException($"'{timeZone}' is not a time zone. Give an IANA name such as Asia/Shanghai.", nameof(timeZone)));

    /// <summary>Local times in a gap or an overlap of daylight saving become instants as those of calendars do.</summary>
    public Instant Read(string text)
    {
        foreach (var pattern in WithOffset)
            if (pattern.Parse(text) is { Success: true } withOffset) return withOffset.Value.ToInstant();
        foreach (var pattern in Local)
            if (zone is not null && pattern.Parse(text) is { Success: true } local) return local.Value.InZoneLeniently(zone).ToInstant();
        throw new ArgumentException($"'{text}' is not an instant. Give one such as 2026-01-05T09:00Z or 2026-01-05T09:00+08:00, or say In(zone) and leave the offset out.", nameof(text));
    }

    public string Write(Instant instant) => Written.Format(instant.InZone(zone ?? DateTimeZone.Utc));
}
