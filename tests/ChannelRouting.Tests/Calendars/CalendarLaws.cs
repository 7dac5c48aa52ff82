using ChannelRouting.Calendars;
using ChannelRouting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Calendars;

/// <summary>How laws over random calendars are checked.</summary>
internal static class CalendarLaws
{
    public static void Check(int cases, Action<CalendarCase> law) =>
        Prop.ForAll(CalendarCase.Arbitrary, law).Check(cases);

    public static (BusinessHours Hours, PointwiseCalendar Oracle) Make(CalendarCase one) => (new(one.Calendar), new(one.Calendar));

    /// <summary>The answer is the definition's; where that counted in vain, the answer lies further than it counted.</summary>
    public static void AssertSame(PointwiseCalendar oracle, Instant? expected, CalendarInstant actual, Instant asked)
    {
        if (expected is null && !actual.IsNever)
        {
            Assert.True(Math.Abs((actual.At - asked).TotalDays) >= PointwiseCalendar.HorizonDays - 1, $"{actual} was missed");
            return;
        }

        Assert.Equal(expected, actual.AtOrNull);
        if (expected is { } instant) Assert.Equal(oracle.IsBeyondKnownDates(instant), actual.BeyondKnownDates);
    }

    public static void AssertOrdered(CalendarInstant early, CalendarInstant late) =>
        Assert.True(late.IsNever || (!early.IsNever && early.At <= late.At), $"{early} is not before {late}");
}
