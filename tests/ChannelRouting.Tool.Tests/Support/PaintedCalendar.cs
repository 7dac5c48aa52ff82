using System.Text.Json.Nodes;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace ChannelRouting.Tool.Tests.Support;

/// <summary>
/// The definition of open time, painted second by second over some days: an oracle that shares no code with the library, and maps local times to instants by itself.
/// </summary>
internal sealed class PaintedCalendar
{
    private const int SecondsPerDay = 86_400;

    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    private readonly DateTimeZone _zone;
    private readonly JsonNode _case;

    public PaintedCalendar(JsonNode given, Instant start, int days)
    {
        (_case, Start, _zone) = (given, start, DateTimeZoneProviders.Tzdb[given["zone"]!.GetValue<string>()]);
        Open = new PaintedSeconds(days * SecondsPerDay);
        var first = start.InZone(_zone).Date;
        for (var date = first.PlusDays(-4); date <= first.PlusDays(days + 4); date = date.PlusDays(1))
            if (Exists(date)) Paint(date);
    }

    /// <summary>The first second that is painted.</summary>
    public Instant Start { get; }

    /// <summary>The seconds that are painted, the open ones so.</summary>
    public PaintedSeconds Open { get; }

    public int IndexOf(Instant instant) => (int)(instant - Start).TotalSeconds;

    public int? NextOpening(int second) => Open.Next(true, second) is var found && found < Open.Length ? found : null;

    public Instant InstantOf(int second) => Start + Duration.FromSeconds(second);

    /// <summary>Whether what is not found in the paint comes after it, or never at all.</summary>
    public bool OpensAgain => _case["weekly"]!.AsObject().Any(day => day.Value!.AsArray().Count > 0);

    private void Paint(LocalDate date)
    {
        foreach (var pair in HoursOf(date)?.AsArray() ?? [])
        {
            var (from, until) = (pair![0]!.GetValue<string>(), pair[1]!.GetValue<string>());
            var start = ToInstant(date + TimeOf(from));
            var endDate = string.CompareOrdinal(until, from) <= 0 || until == "24:00" ? date.PlusDays(1) : date;
            var end = ToInstant(endDate + (until == "24:00" ? LocalTime.Midnight : TimeOf(until)));
            Open.Paint(IndexOf(start), IndexOf(end));
        }
    }

    private JsonNode? HoursOf(LocalDate date)
    {
        var name = LocalDatePattern.Iso.Format(date);
        if (_case["overrides"] is { } overrides && overrides[name] is { } special) return special;
        if (_case["holidays"] is { } holidays && holidays.AsArray().Any(holiday => holiday!.GetValue<string>() == name)) return null;
        return _case["weekly"]?[Days[(int)date.DayOfWeek - 1]];
    }

    /// <summary>The earliest instant at which the wall clock shows it; in a gap, what it would be had the clock not jumped.</summary>
    private Instant ToInstant(LocalDateTime local)
    {
        ZoneInterval? before = null;
        foreach (var interval in Around(local))
        {
            var instant = local.InUtc().ToInstant() - Duration.FromSeconds(interval.WallOffset.Seconds);
            if (interval.Contains(instant)) return instant;
            if (interval.HasEnd && instant >= interval.End) before = interval;
        }

        return local.WithOffset(before!.WallOffset).ToInstant();
    }

    private bool Exists(LocalDate date) => Around(date.AtMidnight()).Any(interval =>
        (!interval.HasStart || interval.IsoLocalStart < date.PlusDays(1).AtMidnight()) && (!interval.HasEnd || interval.IsoLocalEnd > date.AtMidnight()));

    private IEnumerable<ZoneInterval> Around(LocalDateTime local)
    {
        var instant = local.InUtc().ToInstant();
        return _zone.GetZoneIntervals(instant - Duration.FromDays(3), instant + Duration.FromDays(3));
    }

    private static LocalTime TimeOf(string text) => LocalTimePattern.CreateWithInvariantCulture(text.Length == 5 ? "HH:mm" : "HH:mm:ss").Parse(text).Value;
}
