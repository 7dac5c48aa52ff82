namespace ChannelRouting.Samples.Tests.Support;

/// <summary>A row as <see cref="PlainReading"/> understands it.</summary>
internal sealed record PlainRow(
    string Id, string Type, string Department, string Source, LocalDateTime Opened, LocalDateTime? Target, LocalDateTime? Closed, string Verdict)
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];

    /// <summary>Elapsed seconds from opening to closing; the wall clock's difference but for daylight saving time.</summary>
    public double? SecondsToComplete => Closed is { } closed ? (At(closed) - At(Opened)).TotalSeconds : null;

    private static Instant At(LocalDateTime time) => time.InZoneLeniently(Zone).ToInstant();
}
