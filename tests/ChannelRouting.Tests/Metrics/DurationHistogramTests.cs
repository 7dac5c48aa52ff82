using System.Numerics;
using ChannelRouting.Metrics;
using ChannelRouting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Metrics;

public class DurationHistogramTests
{
    private const long SmallestPart = 30_000_000;

    private static readonly Gen<long> Ticks = Gen.OneOf(
        Gen.Choose(0, 600).Select(ticks => (long)ticks),
        from shift in Gen.Choose(0, 62) from offset in Gen.Choose(-1, 1) select Math.Max(0, (1L << shift) + offset),
        from shift in Gen.Choose(0, 31) from value in Gen.Choose(0, int.MaxValue) select (long)value << shift);

    private static readonly Arbitrary<long[]> Samples = Ticks.NonEmptyListOf().Select(list => list.ToArray()).ToArbitrary();

    [Fact]
    public void Percentile_OfAnything_IsWithinOnePercentOfTheNearestRank() => Prop.ForAll(Samples, samples =>
    {
        var histogram = Recorded(samples);
        var sorted = samples.Order().ToArray();

        foreach (var percent in new[] { 1, 10, 50, 90, 99, 100 })
        {
            var exact = sorted[(((samples.Length * percent) + 99) / 100) - 1];
            var given = histogram.Percentile(percent)!.Value.BclCompatibleTicks;
            if (exact > 0 && exact < sorted[^1] / SmallestPart) Assert.InRange(given, 1, sorted[^1] / SmallestPart * 102 / 100);
            else Assert.True(Int128.Abs(given - exact) * 100 <= Math.Max(exact, 100), $"P{percent} {given} is too far from {exact}");
        }
    }).Check(500);

    [Fact]
    public void Percentile_OfTheSameInAnyOrder_IsTheSame() => Prop.ForAll(Samples, samples =>
    {
        var (rising, falling) = (Recorded([.. samples.Order()]), Recorded([.. samples.OrderDescending()]));

        Assert.All(Enumerable.Range(1, 100), percent => Assert.Equal(rising.Percentile(percent), falling.Percentile(percent)));
    }).Check(200);

    [Fact]
    public void Percentile_OfMoreInABucketThanTwoBytesCount_IsThatOfOneWiderHistogram()
    {
        var histogram = new DurationHistogram();
        for (var i = 0; i < 70_000; i++) histogram.Record(Duration.FromTicks(1_000));
        for (var i = 0; i < 30_000; i++) histogram.Record(Duration.FromTicks(9_000_000));
        var doubled = new DurationHistogram();
        doubled.Merge(histogram);
        doubled.Merge(histogram);

        Assert.Equal(200_000, doubled.Count);
        Assert.Equal((histogram.Percentile(70), histogram.Percentile(71)), (doubled.Percentile(70), doubled.Percentile(71)));
        Assert.InRange(doubled.Percentile(70)!.Value.BclCompatibleTicks, 990, 1_010);
        Assert.InRange(doubled.Percentile(71)!.Value.BclCompatibleTicks, 8_910_000, 9_090_000);
    }

    [Fact]
    public void Memory_OfAnything_StaysBelowFourKilobytes()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var full = new DurationHistogram();
        for (var i = 0; i < 70_000; i++) full.Record(Duration.FromTicks(1L << 45)); // Four bytes a bucket.
        for (var ticks = 1L << 19; ticks < 1L << 45; ticks += ticks / 64) full.Record(Duration.FromTicks(ticks));
        GC.KeepAlive(full);
        var all = GC.GetAllocatedBytesForCurrentThread() - before;

        before = GC.GetAllocatedBytesForCurrentThread();
        for (var ticks = 1L << 19; ticks < 1L << 45; ticks += ticks / 64) full.Record(Duration.FromTicks(ticks));

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(all < 100_000, $"It took {all} B to get there.");
        Assert.InRange(full.Bytes, 3_000, 4_096);
    }

    [Fact]
    public void Mean_OfAnything_IsExactToTheTick() => Prop.ForAll(Samples, samples =>
    {
        var sum = samples.Aggregate(BigInteger.Zero, (total, ticks) => total + ticks);

        Assert.Equal(Duration.FromTicks((long)(sum / samples.Length)), Recorded(samples).Mean);
    }).Check(300);

    [Fact]
    public void Merge_OfTwoParts_EqualsRecordingTheWhole() => Prop.ForAll(Samples, Samples, (left, right) =>
    {
        var merged = Recorded(left);

        merged.Merge(Recorded(right));

        var whole = Recorded([.. left, .. right]);
        Assert.Equal((whole.Count, whole.Mean), (merged.Count, merged.Mean));
        Assert.All(Enumerable.Range(1, 100), percent => Assert.Equal(whole.Percentile(percent), merged.Percentile(percent)));
    }).Check(200);

    [Fact]
    public void Percentile_OfOneToTenMinutes_IsTheNearestRank()
    {
        var histogram = new DurationHistogram();
        for (var minutes = 1; minutes <= 10; minutes++) histogram.Record(Duration.FromMinutes(minutes));

        var (median, ninth, last) = (histogram.Percentile(50)!.Value, histogram.Percentile(90)!.Value, histogram.Percentile(100));

        Assert.InRange(median, Duration.FromMinutes(5) * 99 / 100, Duration.FromMinutes(5) * 101 / 100);
        Assert.InRange(ninth, Duration.FromMinutes(9) * 99 / 100, Duration.FromMinutes(9) * 101 / 100);
        Assert.Equal(Duration.FromMinutes(10), last);
        Assert.Equal(Duration.FromMinutes(5.5), histogram.Mean);
    }

    [Fact]
    public void Percentile_OfTheLongestDurationItTakes_IsThatDuration()
    {
        var longest = Duration.FromTicks(long.MaxValue);
        var histogram = new DurationHistogram();

        histogram.Record(longest);
        histogram.Record(longest);

        Assert.Equal(longest, histogram.Percentile(50));
        Assert.Equal(longest, histogram.Mean);
    }

    [Fact]
    public void Histogram_OfNothing_HasNoFigures()
    {
        var histogram = new DurationHistogram();
        histogram.Merge(new DurationHistogram());

        Assert.Equal(0, histogram.Count);
        Assert.Null(histogram.Mean);
        Assert.Null(histogram.Percentile(50));
    }

    [Fact]
    public void Histogram_OfZeroDurations_SaysZero()
    {
        var histogram = Recorded([0, 0]);

        Assert.Equal((2L, Duration.Zero, Duration.Zero), (histogram.Count, histogram.Mean, histogram.Percentile(90)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(101)]
    public void Percentile_OutOfRange_Throws(int percent)
    {
        var histogram = Recorded([1]);

        Assert.Throws<ArgumentOutOfRangeException>("percent", () => histogram.Percentile(percent));
    }

    [Fact]
    public void Record_NegativeDuration_ThrowsAndCountsNothing()
    {
        var histogram = new DurationHistogram();

        Assert.Throws<ArgumentOutOfRangeException>("duration", () => histogram.Record(Duration.FromTicks(-1)));
        Assert.Equal(0, histogram.Count);
    }

    [Fact]
    public void Merge_Null_Throws() => Assert.Throws<ArgumentNullException>("other", () => new DurationHistogram().Merge(null!));

    private static DurationHistogram Recorded(long[] samples)
    {
        var histogram = new DurationHistogram();
        foreach (var ticks in samples) histogram.Record(Duration.FromTicks(ticks));
        return histogram;
    }
}
