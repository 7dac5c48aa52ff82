using ChannelRouting.Journaling;
using ChannelRouting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Journaling;

public class DurationTextTests
{
    [Theory]
    [InlineData("0s", 0)]
    [InlineData("15m", 15 * NodaConstants.TicksPerMinute)]
    [InlineData("1h30m", 90 * NodaConstants.TicksPerMinute)]
    [InlineData("10s", 10 * NodaConstants.TicksPerSecond)]
    [InlineData("1d", NodaConstants.TicksPerDay)]
    [InlineData("2d3h4m5s", (2 * NodaConstants.TicksPerDay) + (3 * NodaConstants.TicksPerHour) + (4 * NodaConstants.TicksPerMinute) + (5 * NodaConstants.TicksPerSecond))]
    [InlineData("0.5s", NodaConstants.TicksPerSecond / 2)]
    [InlineData("0.0000001s", 1)]
    [InlineData("1d0.0000001s", NodaConstants.TicksPerDay + 1)]
    [InlineData("10675199d2h48m5.4775807s", long.MaxValue)]
    public void Text_InItsOneForm_IsReadAndWritten(string text, long ticks)
    {
        Assert.True(DurationText.TryParse(text, out var duration));

        Assert.Equal(Duration.FromTicks(ticks), duration);
        Assert.Equal(text, DurationText.Write(duration));
    }

    [Theory]
    [InlineData("90m", "1h30m")]
    [InlineData("24h", "1d")]
    [InlineData("00015m", "15m")]
    [InlineData("0d0h1m", "1m")]
    [InlineData("1.50s", "1.5s")]
    [InlineData("0m", "0s")]
    public void Text_InAnotherForm_IsReadAsTheSame(string text, string canonical)
    {
        Assert.True(DurationText.TryParse(text, out var duration));

        Assert.Equal(canonical, DurationText.Write(duration));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("15")]
    [InlineData("m")]
    [InlineData("1m1h")]
    [InlineData("1s1s")]
    [InlineData("1m1m")]
    [InlineData("-5m")]
    [InlineData("+5m")]
    [InlineData("1.5m")]
    [InlineData("1,5s")]
    [InlineData("1,000s")]
    [InlineData("5 m")]
    [InlineData("5m ")]
    [InlineData(" 5m")]
    [InlineData("5M")]
    [InlineData("5min")]
    [InlineData("5ms")]
    [InlineData("1h30")]
    [InlineData("1e3s")]
    [InlineData("0x5s")]
    [InlineData("٥m")]
    [InlineData("0.00000001s")]
    [InlineData("10675199d2h48m5.4775808s")]
    [InlineData("99999999999d")]
    [InlineData("9999999999999999999999999999999d")]
    [InlineData("PT15M")]
    public void Text_ThatIsNoDuration_IsRefused(string text)
    {
        Assert.False(DurationText.TryParse(text, out var duration));

        Assert.Equal(Duration.Zero, duration);
    }

    [Fact]
    public void Ticks_WrittenAndRead_AreTheSame()
    {
        var ticks = Gen.OneOf(
            Gen.Choose(0, int.MaxValue).Select(small => (long)small),
            from high in Gen.Choose(0, int.MaxValue) from low in Gen.Choose(0, int.MaxValue) select ((long)high << 32) | (uint)low,
            Gen.Choose(0, 100_000).Select(minutes => minutes * NodaConstants.TicksPerMinute),
            Gen.Choose(0, 1_000).Select(back => long.MaxValue - back));

        Prop.ForAll(ticks.ToArbitrary(), value =>
        {
            var duration = Duration.FromTicks(value);
            Assert.True(DurationText.TryParse(DurationText.Write(duration), out var again));
            Assert.Equal(duration, again);
        }).Check(1_000);
    }

    [Theory]
    [InlineData(-1, "-0.0000001s")]
    [InlineData(-90 * NodaConstants.TicksPerMinute, "-1h30m")]
    [InlineData(long.MinValue, "-10675199d2h48m5.4775808s")]
    public void Negative_Written_BeginsWithAMinus(long ticks, string text) => Assert.Equal(text, DurationText.Write(Duration.FromTicks(ticks)));

    [Fact]
    public void LongestDuration_Written_IsInDays()
    {
        Assert.StartsWith("16777215d", DurationText.Write(Duration.MaxValue), StringComparison.Ordinal);
        Assert.StartsWith("-16777216d", DurationText.Write(Duration.MinValue), StringComparison.Ordinal);
    }
}
