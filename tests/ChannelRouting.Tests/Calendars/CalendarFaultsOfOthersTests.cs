using ChannelRouting.Calendars;
using ChannelRouting.Tests.Support;
using static ChannelRouting.Tests.Calendars.CalendarParts;

namespace ChannelRouting.Tests.Calendars;

/// <summary>Faults that other libraries show, as docs/concepts/why-dates-differ.md tells them: each test has the right answer.</summary>
public class CalendarFaultsOfOthersTests
{
    /// <summary>zendesk/biz issue 142: shifts were looked up by the date of UTC, so the ordinary Tuesday vanished: 20.17 h.</summary>
    [Fact]
    public void MakeUpDays_InShanghai_DoNotTakeTheOrdinaryDayBesideThem()
    {
        var hours = new BusinessHours(Week("Asia/Shanghai", "07:40-11:30", "13:30-17:40") with
        {
            Exceptions = [Special("2019-04-28", "07:40-11:30", "13:30-17:40"), Special("2019-04-29", "07:40-11:30", "13:30-17:40")],
        });

        Assert.Equal(Duration.FromHours(24), hours.Between(At("2019-04-27T16:00"), At("2019-04-30T16:00")));
        Assert.True(hours.IsOpen(At("2019-04-30T00:00")));
    }

    /// <summary>zendesk/biz: two zones with the same clock gave 2.5 h and 1.5 h, because daylight saving is negative in Ireland.</summary>
    [Theory]
    [InlineData("Europe/Dublin")]
    [InlineData("Europe/London")]
    public void AutumnSunday_InDublinAndLondon_IsTheSame(string zone)
    {
        var hours = Daily(zone, "00:00-01:30");

        Assert.Equal(Duration.FromMinutes(90), hours.Between(At("2025-10-25T22:00"), At("2025-10-26T22:00")));
    }

    /// <summary>zendesk/biz: an exception, because the zone went back by half an hour without daylight saving.</summary>
    [Fact]
    public void AroundTheClock_InColombo_CountsTheHalfHourThatCameTwice()
    {
        var hours = Daily("Asia/Colombo", "00:00-24:00");
        var (start, end) = (hours.Zone.AtStrictly(LocalTimeOf("2006-04-10T00:00")).ToInstant(), hours.Zone.AtStrictly(LocalTimeOf("2006-04-20T00:00")).ToInstant());

        Assert.Equal(Duration.FromHours(240.5), hours.Between(start, end));
    }

    /// <summary>zendesk/biz: 02:15 in a gap of half an hour became 03:15.</summary>
    [Fact]
    public void Opening_InTheHalfHourGapOfLordHowe_MovesByHalfAnHour()
    {
        var hours = Daily("Australia/Lord_Howe", "02:15-05:00");

        Assert.Equal(LocalTimeOf("2025-10-05T02:45"), hours.NextOpening(At("2025-10-04T14:00")).At.InZone(hours.Zone).LocalDateTime);
    }

    /// <summary>working_hours: 48 h around the clock lasted 49 h over the spring change and 47 h over the autumn one.</summary>
    [Theory]
    [InlineData("2026-03-07T12:00")]
    [InlineData("2026-10-31T12:00")]
    public void AroundTheClock_OverAChange_LastsAsLongAsItLasts(string start)
    {
        var hours = Daily("America/New_York", "00:00-24:00");

        Assert.Equal(At(start) + Duration.FromHours(48), hours.Add(At(start), Duration.FromHours(48)).At);
        Assert.Equal(Duration.FromSeconds(172_800), hours.Between(At(start), At(start) + Duration.FromHours(48)));
    }

    /// <summary>working_hours: 4 h from Friday 20:00 with hours until 24:00 was Friday a week later.</summary>
    [Fact]
    public void Add_UntilTwentyFour_IsMidnight()
    {
        var hours = new BusinessHours(Some.Office("UTC") with { Weekly = [new WeeklyHours { Days = [IsoDayOfWeek.Friday], Hours = [Some.Hours("20:00-24:00")] }] });

        Assert.Equal(At("2026-01-10T00:00"), hours.Add(At("2026-01-09T20:00"), Duration.FromHours(4)).At);
    }

    /// <summary>zendesk/biz and PH.WorkingDaysAndTime: time that ends at closing was given as the next opening.</summary>
    [Fact]
    public void Add_UntilClosing_IsTheClosingInstant() =>
        Assert.Equal(At("2026-01-09T17:00"), new BusinessHours(Some.Office("UTC")).Add(At("2026-01-09T16:00"), Duration.FromHours(1)).At);

    /// <summary>Zammad 3180: a day until 23:59 lost a minute; others have no 24:00 and no hours over midnight at all.</summary>
    [Fact]
    public void Days_UntilTwentyFour_LoseNothing() => Assert.Equal(Duration.FromDays(30), Daily("UTC", "00:00-24:00").Between(At("2026-01-01T00:00"), At("2026-01-31T00:00")));

    /// <summary>zendesk/biz 130, Zammad 2497, working_hours 44 and more: a calendar that is never open made them run for ever.</summary>
    [Fact]
    public void Calendar_ThatIsNeverOpen_SaysNever() =>
        Assert.True(new BusinessHours(Some.Office("UTC") with { Weekly = [] }).Add(Some.Now, Duration.FromHours(1)).IsNever);

    /// <summary>TimeZoneInfo of .NET takes the second 01:30 in New York but the first in Dublin, and throws in a gap.</summary>
    [Theory]
    [InlineData("America/New_York", "2026-11-01T01:30", "2026-11-01T05:30")]
    [InlineData("Europe/London", "2026-10-25T01:30", "2026-10-25T00:30")]
    [InlineData("Europe/Dublin", "2026-10-25T01:30", "2026-10-25T00:30")]
    [InlineData("America/New_York", "2026-03-08T02:30", "2026-03-08T07:30")]
    public void Opening_AtATimeThatComesTwiceOrNotAtAll_IsTheFirstOrMovesForward(string zone, string local, string utc)
    {
        var time = LocalTimeOf(local).TimeOfDay;
        var hours = new BusinessHours(Daily(zone, "00:00-24:00").Calendar with
        {
            Weekly = [new WeeklyHours { Days = [.. Enum.GetValues<IsoDayOfWeek>().Skip(1)], Hours = [new OpenHours(time, time.PlusHours(8))] }],
        });

        Assert.Equal(At(utc), hours.NextOpening(At(utc) - Duration.FromHours(6)).At);
    }

    private static BusinessCalendar Week(string zone, params string[] hours) => Some.Office(zone) with
    {
        Weekly = [new WeeklyHours { Days = Some.Office().Weekly[0].Days, Hours = [.. hours.Select(Some.Hours)] }],
    };
}
