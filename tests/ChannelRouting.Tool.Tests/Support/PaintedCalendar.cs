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
    private readonly bool[] _open;

    public PaintedCalendar(JsonNode given, Instant start, int days)
    {
        (_case, Start, _zone) = (given, start, DateTimeZoneProviders.Tzdb[given["zone"]!.GetValue<string>()]);
        _open = new bool[days * SecondsPerDay];
        var first = start.InZone(_zone).Date;
        for (var date = first.PlusDays(-4); date <= first.PlusDays(days + 4); date = date.PlusDays(1))
            if (Exists(date)) Paint(date);
    }

    /// <summary>The first second that is painted.</summary>
    public Instant Start { get; }

    public int Length => _open.Length;

    public bool this[int second] => _open[second];

    public int IndexOf(Instant instant) => (int)(instant - Start).TotalSeconds;

    public Instant InstantOf(int second) => Start + Duration.FromSeconds(second);

    /// <summary>Whether what is not found in the paint comes after it, or never at all.</summary>
    public bool OpensAgain => _case["weekly"]!.AsObject().Any(day => day.Value!.AsArray().Count > 0);

    /// <summary>The first second by which so many open ones have passed since another; null when it is not painted.</summary>
    public int? Add(int start, long seconds)
    {
        for (var second = start; ; second++)
        {
            if (seconds == 0) return second;
            if (second == Length) return null;
            if (_open[second]) seconds--;
        }
    }

    public long Between(int start, int end) => start <= end ? _open.AsSpan(start, end - start).Count(true) : -Between(end, start);

    public int? NextOpening(int second) => Array.IndexOf(_open, true, second) is >= 0 and var found ? found : null;

    private void Paint(LocalDate date)
    {
        foreach (var pair in HoursOf(date)?.AsArray() ?? [])
        {
            var (from, until) = (pair![0]!.GetValue<string>(), pair[1]!.GetValue<string>());
            var start = ToInstant(date + TimeOf(from));
            var endDate = string.CompareOrdinal(until, from) <= 0 || until == "24:00" ? date.PlusDays(1) : date;
            var end = ToInstant(endDate + (until == "24:00" ? LocalTime.Midnight : TimeOf(until)));
            for (var second = Math.Max(0, IndexOf(start)); second < Math.Min(Length, IndexOf(end)); second++) _open[second] = true;
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
