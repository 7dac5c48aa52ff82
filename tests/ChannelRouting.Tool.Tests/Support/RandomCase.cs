using System.Text.Json.Nodes;
using NodaTime.Text;

namespace ChannelRouting.Tool.Tests.Support;

/// <summary>Random calendars in the format of cases, near a change of their zone's offset as often as not.</summary>
internal sealed class RandomCase
{
    /// <summary>Zones by corner: 2 a.m., midnight, half an hour, 45 minutes, a skipped date, negative daylight saving, Ramadan, and none.</summary>
    public static readonly string[] Zones =
    [
        "America/New_York", "America/Santiago", "America/Havana", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Chatham", "Pacific/Apia", "Pacific/Kwajalein", "Pacific/Kiritimati",
        "Europe/Dublin", "Africa/Casablanca", "Asia/Colombo", "Asia/Pyongyang", "America/Caracas", "Antarctica/Troll", "Africa/Monrovia", "Europe/Amsterdam", "US/Eastern", "UTC",
    ];

    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    private static readonly string[] Times = ["00:00", "00:30", "01:00", "01:30", "01:45", "02:00", "02:15", "02:30", "03:00", "09:00", "12:00", "12:30", "13:00", "17:00", "18:00", "22:00", "23:00", "23:30"];

    private readonly Random _random;
    private readonly DateTimeZone _zone;

    public RandomCase(int seed, string zone)
    {
        (_random, _zone) = (new Random(seed), DateTimeZoneProviders.Tzdb[zone]);
        Start = (AnyChange() is { } change && _random.Next(3) > 0 ? change : Instant.FromUtc(2015 + _random.Next(16), 1 + _random.Next(12), 1, 0, 0)) - Duration.FromDays(4) + Duration.FromHours(_random.Next(24));
        Line = new JsonObject { ["id"] = seed, ["zone"] = zone, ["weekly"] = Weekly(), ["holidays"] = Holidays(), ["overrides"] = Overrides() };
    }

    /// <summary>A few days before what is of interest.</summary>
    public Instant Start { get; }

    /// <summary>A case with its calendar; the question is still to be added.</summary>
    public JsonObject Line { get; }

    public int Next(int most) => _random.Next(most);

    public T OneOf<T>(params T[] values) => values[_random.Next(values.Length)];

    private Instant? AnyChange()
    {
        var (from, to) = _zone.Id switch
        {
            "Africa/Monrovia" => (Instant.FromUtc(1971, 12, 1, 0, 0), Instant.FromUtc(1972, 3, 1, 0, 0)),
            "Europe/Amsterdam" => (Instant.FromUtc(1936, 1, 1, 0, 0), Instant.FromUtc(1940, 1, 1, 0, 0)),
            "Pacific/Kwajalein" or "Pacific/Kiritimati" => (Instant.FromUtc(1993, 1, 1, 0, 0), Instant.FromUtc(1996, 1, 1, 0, 0)),
            "Pacific/Apia" => (Instant.FromUtc(2011, 1, 1, 0, 0), Instant.FromUtc(2013, 1, 1, 0, 0)),
            "Asia/Colombo" => (Instant.FromUtc(1996, 1, 1, 0, 0), Instant.FromUtc(2007, 1, 1, 0, 0)),
            _ => (Instant.FromUtc(2015, 1, 1, 0, 0), Instant.FromUtc(2031, 1, 1, 0, 0)),
        };
        var changes = _zone.GetZoneIntervals(from, to).Where(interval => interval.HasEnd && interval.End < to).Select(interval => interval.End).ToList();
        return changes.Count == 0 ? null : changes[_random.Next(changes.Count)];
    }

    private JsonObject Weekly()
    {
        var weekly = new JsonObject();
        var isSparse = _random.Next(4) == 0;
        foreach (var day in Days)
            if (!isSparse || _random.Next(4) == 0) weekly[day] = HoursOfDay();
        return weekly;
    }

    private JsonArray Holidays() => [.. Enumerable.Range(0, _random.Next(3)).Select(_ => (JsonNode)AnyDate())];

    private JsonObject Overrides()
    {
        var overrides = new JsonObject();
        for (var i = _random.Next(4); i > 0; i--) overrides[AnyDate()] = HoursOfDay();
        return overrides;
    }

    private JsonArray HoursOfDay() => [.. Enumerable.Range(0, _random.Next(4)).Select(_ => (JsonNode)(_random.Next(6) == 0 ? new JsonArray("00:00", "24:00") : new JsonArray(AnyTime(), _random.Next(5) == 0 ? "24:00" : AnyTime())))];

    private string AnyTime() => _random.Next(4) > 0 ? OneOf(Times) : $"{_random.Next(24):00}:{_random.Next(60):00}{(_random.Next(4) == 0 ? $":{_random.Next(60):00}" : "")}";

    private string AnyDate() => LocalDatePattern.Iso.Format(Start.InZone(_zone).Date.PlusDays(_random.Next(-2, 12)));
}
