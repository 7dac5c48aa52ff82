using ChannelRouting.Metrics;

namespace ChannelRouting.Samples.Tests;

/// <summary>Percentiles by sorting all there is.</summary>
internal static class ExactPercentiles
{
    public static void AssertClose(IReadOnlyList<Duration> times)
    {
        var sorted = times.Order().ToList();
        var histogram = new DurationHistogram();
        foreach (var time in times) histogram.Record(time);

        Assert.True(times.Count > 100);
        Assert.Equal((sorted[0], sorted[^1]), (histogram.Shortest!.Value, histogram.Longest!.Value));
        Assert.Equal(times.Average(time => time.TotalSeconds), histogram.Mean!.Value.TotalSeconds, 1e-3);
        foreach (var percent in new[] { 5, 25, 50, 75, 90, 95, 99 })
        {
            var exact = sorted[(((sorted.Count * percent) + 99) / 100) - 1].TotalSeconds;
            Assert.InRange(histogram.Percentile(percent)!.Value.TotalSeconds, exact * 0.99, exact * 1.01);
        }
    }
}
