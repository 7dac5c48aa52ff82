namespace ChannelRouting.Querying;

/// <summary>The arithmetic of estimated waits.</summary>
/// <remarks>
/// With j ahead, the line moves when one of c slots gets free, at rate c / handle time, or when one of the j leaves, at rate j * theta: W. Whitt, "Predicting queueing delays", Management Science 45 (1999). The wait is a sum of such
/// exponential times; its range is that of a gamma distribution of the same mean and variance, by Wilson and Hilferty's cube (1931).
/// </remarks>
internal static class WaitFormula
{
    /// <summary>One in ten of a normal distribution lies past so many standard deviations.</summary>
    private const double OneInTen = 1.2815515655446004;

    /// <param name="aheadCount">How many go before it.</param>
    /// <param name="slotCount">How many are handled at one time, 1 or more.</param>
    /// <param name="handleTime">How long one takes.</param>
    /// <param name="leaveRate">Customers who leave per tick that one of them waits.</param>
    public static WaitEstimate ByQueueLength(int aheadCount, int slotCount, Duration handleTime, double leaveRate)
    {
        var (mean, variance) = (0.0, 0.0);
        for (var ahead = 0; ahead <= aheadCount; ahead++)
        {
            var step = 1 / ((slotCount / Math.Max(1.0, handleTime.BclCompatibleTicks)) + (ahead * leaveRate));
            (mean, variance) = (mean + step, variance + (step * step));
        }

        var ninth = variance / (9 * mean * mean);
        return Estimate(WaitMethod.QueueLength, mean, Quantile(-OneInTen), Quantile(OneInTen));

        double Quantile(double deviations) => mean * Math.Pow(Math.Max(0, 1 - ninth + (deviations * Math.Sqrt(ninth))), 3);
    }

    /// <param name="firstWaited">How long the first in line has waited.</param>
    /// <param name="waited">How long this one has.</param>
    public static WaitEstimate ByHeadOfLine(Duration firstWaited, Duration waited)
    {
        double left = Duration.Max(firstWaited - waited, Duration.Zero).BclCompatibleTicks;
        return Estimate(WaitMethod.HeadOfLine, left, left / 2, left * 2);
    }

    private static WaitEstimate Estimate(WaitMethod method, double expected, double low, double high) => new()
    {
        Method = method,
        ExpectedWait = WaitOf(expected),
        LowWait = WaitOf(low),
        HighWait = WaitOf(high),
    };

    private static Duration WaitOf(double ticks) => Duration.FromTicks((long)Math.Round(Math.Min(ticks, long.MaxValue / 4)));
}
