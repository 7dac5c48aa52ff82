using System.Globalization;

namespace ChannelRouting.Tests.Calendars;

public class OpenHoursTests
{
    [Theory]
    [InlineData("09:00-12:30", 9, 0, 12, 30)]
    [InlineData("00:00-00:01", 0, 0, 0, 1)]
    [InlineData("22:00-06:00", 22, 0, 6, 0)]
    [InlineData("18:00-24:00", 18, 0, 0, 0)]
    [InlineData("18:00-24:00:00", 18, 0, 0, 0)]
    [InlineData("18:00-00:00", 18, 0, 0, 0)]
    [InlineData("00:00-24:00", 0, 0, 0, 0)]
    [InlineData("09:00-09:00", 9, 0, 9, 0)]
    [InlineData(" 09:00 - 17:00 ", 9, 0, 17, 0)]
    public void TryParse_WellWritten_Reads(string text, int fromHour, int fromMinute, int untilHour, int untilMinute)
    {
        var read = OpenHours.TryParse(text, out var hours);

        Assert.True(read);
        Assert.Equal(new OpenHours(new LocalTime(fromHour, fromMinute), new LocalTime(untilHour, untilMinute)), hours);
    }

    [Fact]
    public void TryParse_WithSeconds_ReadsThem()
    {
        Assert.True(OpenHours.TryParse("09:00:30-17:00:15", out var hours));
        Assert.Equal(new OpenHours(new LocalTime(9, 0, 30), new LocalTime(17, 0, 15)), hours);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("09:00")]
    [InlineData("09:00-")]
    [InlineData("-17:00")]
    [InlineData("09:00-12:00-17:00")]
    [InlineData("9:00-17:00")]
    [InlineData("09.00-17.00")]
    [InlineData("0900-1700")]
    [InlineData("09:60-17:00")]
    [InlineData("09:00-24:01")]
    [InlineData("24:00-06:00")]
    [InlineData("09:00-25:00")]
    [InlineData("09:00-17:00 Uhr")]
    [InlineData("09:00 AM-05:00 PM")]
    [InlineData("09:00–17:00")]
    [InlineData("09:00:00.5-17:00")]
    public void TryParse_BadlyWritten_SaysNoAndGivesTheDefault(string? text)
    {
        Assert.False(OpenHours.TryParse(text, out var hours));
        Assert.Equal(default, hours);
    }

    [Theory]
    [InlineData("09:00-12:30", "09:00-12:30")]
    [InlineData("22:00-06:00", "22:00-06:00")]
    [InlineData("18:00-00:00", "18:00-24:00")]
    [InlineData("00:00-00:00", "00:00-24:00")]
    [InlineData("09:00:30-17:00:00", "09:00:30-17:00")]
    [InlineData(" 09:00 - 24:00:00", "09:00-24:00")]
    public void ToString_OfWhatWasRead_IsTheShortestWayToWriteIt(string text, string written)
    {
        Assert.True(OpenHours.TryParse(text, out var hours));
        Assert.Equal(written, hours.ToString());
    }

    [Fact]
    public void ToString_OnEveryMinute_IsReadBackTheSame()
    {
        for (var minute = 0; minute < 1_440; minute++)
        {
            var hours = new OpenHours(LocalTime.Midnight.PlusMinutes(minute), LocalTime.Midnight.PlusMinutes(7 * minute));

            Assert.True(OpenHours.TryParse(hours.ToString(), out var read));
            Assert.Equal(hours, read);
        }
    }

    [Fact]
    public void TextOfHours_OnAnotherCulture_IsTheSame()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");

            Assert.True(OpenHours.TryParse("09:00-17:30", out var hours));
            Assert.Equal("09:00-17:30", hours.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("09:00-17:00", false)]
    [InlineData("22:00-06:00", true)]
    [InlineData("09:00-09:00", true)]
    [InlineData("18:00-24:00", true)]
    [InlineData("00:00-24:00", true)]
    [InlineData("00:00-23:59", false)]
    public void EndsOnNextDate_EndAtOrBeforeTheStart_IsTrue(string text, bool expected)
    {
        Assert.True(OpenHours.TryParse(text, out var hours));
        Assert.Equal(expected, hours.EndsOnNextDate);
    }

    [Fact]
    public void Default_IsTheWholeDay() => Assert.Equal("00:00-24:00", default(OpenHours).ToString());
}
