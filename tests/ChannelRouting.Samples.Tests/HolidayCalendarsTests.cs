using ChannelRouting.Samples.Tests.Support;

namespace ChannelRouting.Samples.Tests;

public class HolidayCalendarsTests
{
    [Fact]
    public void Program_Run_PrintsWeekHolidaysAndADueTime()
    {
        var output = ConsoleProgram.Run("HolidayCalendars");

        var lines = output.Split('\n');
        Assert.Equal("shanghai (Asia/Shanghai)", lines[0]);
        Assert.Equal("Monday     09:00-12:00, 13:00-18:00", lines[1]);
        Assert.Equal("Sunday     closed", lines[7]);
        Assert.Contains("2026-09-20  Sunday     09:00-12:00, 13:00-18:00  8:00  国庆节", lines);
        Assert.Contains("2026-10-01  Thursday   closed                          国庆节", lines);
        Assert.Contains("2026-10-08  Thursday   09:00-12:00, 13:00-18:00  8:00", lines);
        Assert.Contains("4 open hours from 30 September, 17:00: 2026-10-08 12:00", lines);
        Assert.Contains("Holidays are known until 2026-12-31.", lines);
    }
}
