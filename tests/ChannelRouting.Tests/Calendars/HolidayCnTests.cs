using ChannelRouting.Calendars;
using ChannelRouting.Tests.Support;
using static ChannelRouting.Tests.Calendars.CalendarParts;

namespace ChannelRouting.Tests.Calendars;

public class HolidayCnTests
{
    private static readonly BusinessCalendar Shanghai = Some.Office("Asia/Shanghai");

    [Fact]
    public void Days_OfAYear_BecomeHolidaysAndMakeUpDays()
    {
        var calendar = HolidayCn.Read("""{ "year": 2026, "papers": [], "days": [{ "name": "元旦", "date": "2026-01-01", "isOffDay": true }, { "name": "元旦", "date": "2026-01-04", "isOffDay": false }] }""", Shanghai).Calendar!;

        Assert.Equal([Holiday("2026-01-01", "元旦")], calendar.Holidays);
        Assert.Equal([new SpecialDate { Date = DateOf("2026-01-04"), Name = "元旦", HoursOf = IsoDayOfWeek.Monday }], calendar.Exceptions);
        Assert.Equal(DateOf("2026-12-31"), calendar.KnownUntil);
    }

    [Fact]
    public void Year_WithoutDays_IsNotKnown()
    {
        var calendar = HolidayCn.Read("""{ "year": 2027, "days": [] }""", Shanghai with { KnownUntil = DateOf("2026-12-31") }).Calendar!;

        Assert.Equal(DateOf("2026-12-31"), calendar.KnownUntil);
    }

    /// <summary>Working days as counted from the data by others: Monday to Friday, less days off, and make-up days.</summary>
    [Theory]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void Year_OfTheFilesShipped_HasItsWorkingDays(int year, int expected)
    {
        var calendar = Shanghai;
        foreach (var file in new[] { year - 1, year, year + 1 }.Select(one => Repository.PathOf($"samples/HolidayCalendars/data/holiday-cn/{one}.json")).Where(File.Exists))
            calendar = HolidayCn.Read(File.ReadAllText(file), calendar).Calendar!;
        var hours = new BusinessHours(calendar);

        var open = Enumerable.Range(0, CalendarSystem.Iso.GetDaysInYear(year)).Count(day => hours.IsOpen(new LocalDate(year, 1, 1).PlusDays(day).At(new LocalTime(10, 0)).InZoneStrictly(hours.Zone).ToInstant()));

        Assert.Equal(expected, open);
    }

    [Theory]
    [InlineData("[]", "$.days")]
    [InlineData("""{ "days": {} }""", "$.days")]
    [InlineData("""{ "days": [5] , "year": 2026 }""", "$.days[0].date")]
    [InlineData("""{ "days": [{ "date": "2026-13-01", "isOffDay": true }] , "year": 2026 }""", "$.days[0].date")]
    [InlineData("""{ "days": [{ "date": "2026-01-01" }] , "year": 2026 }""", "$.days[0].isOffDay")]
    [InlineData("""{ "days": [{ "date": "2026-01-01", "isOffDay": true }, { "date": "2026-01-01", "isOffDay": false }] , "year": 2026 }""", "$.days[1].date")]
    [InlineData("""{ "days": [{ "date": "2026-01-01", "isOffDay": true }] , "year": 20260 }""", "$.year")]
    [InlineData("""{ "days": [""", "line 1, column 12")]
    public void Text_ThatIsWrong_IsAFindingWithItsPlace(string json, string path)
    {
        var reading = HolidayCn.Read(json, Shanghai);

        Assert.Equal(path, Assert.Single(reading.Findings).Path);
        Assert.Null(reading.Calendar);
    }
}
