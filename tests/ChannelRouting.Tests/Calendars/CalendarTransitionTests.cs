using ChannelRouting.Calendars;
using NodaTime.TimeZones;

namespace ChannelRouting.Tests.Calendars;

/// <summary>Instants around every change of every zone from 2015 to 2030, and every question in all zones, against the pointwise definition.</summary>
[Trait("Category", "Long")]
public class CalendarTransitionTests
{
    private static readonly Instant From = Instant.FromUtc(2015, 1, 1, 0, 0);
    private static readonly Instant Until = Instant.FromUtc(2031, 1, 1, 0, 0);

    /// <summary>Zones that skipped or doubled more than an hour or two, with the date around which they did.</summary>
    public static TheoryData<string, int, int, int> Oddities => new()
    {
        { "Pacific/Apia", 2011, 12, 30 },
        { "Pacific/Fakaofo", 2011, 12, 30 },
        { "Pacific/Kwajalein", 1993, 8, 21 },
        { "Pacific/Kiritimati", 1994, 12, 31 },
        { "Pacific/Kanton", 1994, 12, 31 },
        { "Asia/Colombo", 2006, 4, 15 },
        { "Asia/Colombo", 1996, 10, 26 },
        { "America/Caracas", 2007, 12, 9 },
        { "Asia/Kathmandu", 1986, 1, 1 },
        { "Antarctica/Casey", 2009, 10, 18 },
        { "Antarctica/Vostok", 2023, 12, 18 },
    };

    /// <summary>Every zone, but of those that change at the same instants by the same the first alone: the others have its answers.</summary>
    public static TheoryData<string> ZonesThatDiffer =>
        [.. DateTimeZoneProviders.Tzdb.Ids.Order(StringComparer.Ordinal).DistinctBy(zone => string.Join(' ', ChangesOf(zone).Select(change => (change.Start, change.WallOffset)).Prepend((From, DateTimeZoneProviders.Tzdb[zone].GetUtcOffset(From)))))];

    public static TheoryData<string> AllZones => [.. DateTimeZoneProviders.Tzdb.Ids.Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(ZonesThatDiffer))]
    public void EveryChange_From2015To2030_AgreesWithTheDefinition(string zone)
    {
        foreach (var calendar in Calendars(zone))
        {
            var (hours, oracle) = (new BusinessHours(calendar), new PointwiseCalendar(calendar));
            foreach (var change in ChangesOf(zone)) AssertAgree(hours, oracle, change.Start);
        }
    }

    [Theory, MemberData(nameof(Oddities))]
    public void Oddity_OfAZone_AgreesWithTheDefinition(string zone, int year, int month, int day)
    {
        foreach (var calendar in Calendars(zone))
        {
            var (hours, oracle) = (new BusinessHours(calendar), new PointwiseCalendar(calendar));
            for (var hour = -36; hour <= 36; hour += 6) AssertAgree(hours, oracle, Instant.FromUtc(year, month, day, 12, 0) + Duration.FromHours(hour));
        }
    }

    [Theory, MemberData(nameof(AllZones))]
    public void EveryQuestion_InEveryZone_AgreesWithTheDefinition(string zone)
    {
        foreach (var calendar in Calendars(zone))
        {
            var (hours, oracle) = (new BusinessHours(calendar), new PointwiseCalendar(calendar));
            foreach (var instant in new[] { Instant.FromUtc(2024, 3, 31, 0, 0), Instant.FromUtc(2024, 10, 27, 1, 0), Instant.FromUtc(2025, 12, 31, 23, 59) })
                AssertAgree(hours, oracle, instant);
        }
    }

    private static IEnumerable<ZoneInterval> ChangesOf(string zone) => DateTimeZoneProviders.Tzdb[zone].GetZoneIntervals(From, Until).Skip(1);

    private static void AssertAgree(BusinessHours hours, PointwiseCalendar oracle, Instant about)
    {
        for (var minutes = -135; minutes <= 135; minutes += 15)
        {
            var at = about + Duration.FromMinutes(minutes) + Duration.FromTicks(minutes % 2);
            var later = about + Duration.FromHours(30) - Duration.FromMinutes(minutes);
            Assert.Equal(oracle.IsOpen(at), hours.IsOpen(at));
            Assert.Equal(oracle.Between(at, later), hours.Between(at, later));
            Assert.Equal(oracle.NextOpening(at), hours.NextOpening(at).AtOrNull);
            Assert.Equal(oracle.Add(at, Duration.FromMinutes(95)), hours.Add(at, Duration.FromMinutes(95)).AtOrNull);
            Assert.Equal(oracle.Subtract(at, Duration.FromMinutes(95)), hours.Subtract(at, Duration.FromMinutes(95)).AtOrNull);
            Assert.Equal(oracle.AddBusinessDays(at, 2), hours.AddBusinessDays(at, 2).AtOrNull);
            Assert.Equal(oracle.AddLocalDays(at, 1), hours.AddLocalDays(at, 1).At);
            Assert.Equal(oracle.IsOpen(at), hours.Explain(at).IsOpen);
        }

        Assert.Equal(oracle.OpenIntervals(about - Duration.FromDays(2), about + Duration.FromDays(2)), hours.OpenIntervals(about - Duration.FromDays(2), about + Duration.FromDays(2)));
        CalendarLaws.AssertSame(oracle, oracle.NextClosing(about), hours.NextClosing(about), about);
        CalendarLaws.AssertSame(oracle, oracle.PreviousOpening(about), hours.PreviousOpening(about), about);
    }

    /// <summary>Nights, mornings in the hours that clocks jump, and all day but for a break that they may swallow.</summary>
    private static IEnumerable<BusinessCalendar> Calendars(string zone) =>
        new string[][] { ["22:00-06:00"], ["00:30-02:30", "02:45-03:15", "23:30-24:00"], ["00:00-01:59", "03:01-24:00"] }
            .Select(hours => CalendarParts.Daily(zone, hours).Calendar);
}
