using ChannelRouting.Querying;

namespace ChannelRouting.Tests.Querying;

/// <summary>The formula against worked numbers and exact distributions.</summary>
public class WaitFormulaTests
{
    /// <summary>The number of docs/concepts/queries.md.</summary>
    [Fact]
    public void ByQueueLength_OfThePage_IsItsNumber()
    {
        var wait = WaitFormula.ByQueueLength(aheadCount: 7, slotCount: 10, Duration.FromMinutes(5), leaveRate: 0);

        Assert.Equal(Duration.FromMinutes(4), wait.ExpectedWait);
        Assert.Equal((140, 353), (Math.Round(wait.LowWait.TotalSeconds), Math.Round(wait.HighWait.TotalSeconds)));
    }

    /// <summary>The quantiles of the sum of n exponential times, from tables of the chi-square distribution with 2n degrees of freedom.</summary>
    [Theory]
    [InlineData(0, 0.211 / 2, 4.605 / 2)]
    [InlineData(4, 4.865 / 2, 15.987 / 2)]
    [InlineData(19, 29.051 / 2, 51.805 / 2)]
    public void Range_WithoutAbandonment_IsThatOfTheErlangDistribution(int ahead, double low, double high)
    {
        var wait = WaitFormula.ByQueueLength(ahead, 1, Duration.FromMinutes(1), 0);

        Assert.InRange(wait.LowWait.TotalMinutes, low - 0.01, low + 0.01);
        Assert.InRange(wait.HighWait.TotalMinutes, high * 0.985, high * 1.015);
    }

    [Fact]
    public void ByQueueLength_WhenCustomersLeave_IsShorter()
    {
        var perMinute = 0.5 / Duration.FromMinutes(1).BclCompatibleTicks;

        var wait = WaitFormula.ByQueueLength(2, 10, Duration.FromMinutes(1), perMinute);

        Assert.Equal((1 / 10.0) + (1 / 10.5) + (1 / 11.0), wait.ExpectedWait.TotalMinutes, 6);
    }
}
