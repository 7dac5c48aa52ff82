using ChannelRouting.Calendars;

namespace ChannelRouting.Tests.Snippets;

/// <summary>The code of docs/concepts/calendars.md, compiled and run.</summary>
public class CalendarSnippets
{
    [Fact]
    public void CalendarQuestions_Asked_AnswerWhatThePageSays()
    {
        #region calendar-questions
        var hours = new BusinessHours(new BusinessCalendar
        {
            Id = "city-hall",
            TimeZone = "America/New_York",
            Weekly = [new WeeklyHours { Days = [IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday, IsoDayOfWeek.Monday], Hours = [new OpenHours(new LocalTime(8, 30), new LocalTime(17, 0))] }],
            Holidays = [new Holiday { Date = new LocalDate(2015, 2, 16), Name = "Presidents' Day" }],
        });
        var friday = Instant.FromUtc(2015, 2, 13, 21, 0); // Friday 13 February 2015, 16:00 in New York

        var closing = hours.Add(friday, Duration.FromHours(1)).At; // Friday 17:00: the closing instant counts
        var later = hours.Add(friday, Duration.FromHours(2)).At; // Thursday 09:30: Monday is a holiday
        var days = hours.AddBusinessDays(friday, 1).At; // Thursday 16:00
        var why = hours.Explain(Instant.FromUtc(2015, 2, 16, 15, 0)); // closed by the holiday "Presidents' Day"
        #endregion

        Assert.Equal(Instant.FromUtc(2015, 2, 13, 22, 0), closing);
        Assert.Equal(Instant.FromUtc(2015, 2, 19, 14, 30), later);
        Assert.Equal(Instant.FromUtc(2015, 2, 19, 21, 0), days);
        Assert.Equal((false, CalendarRule.Holiday, "Presidents' Day"), (why.IsOpen, why.Rule, why.Name));
    }
}
