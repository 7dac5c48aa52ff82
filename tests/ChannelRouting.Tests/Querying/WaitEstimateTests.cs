using ChannelRouting.Querying;

namespace ChannelRouting.Tests.Querying;

/// <summary>Estimates on generated traffic against the exact values of queueing theory. Ten agents, a minute of work each; the seeds are fixed.</summary>
public class WaitEstimateTests
{
    private const int Agents = 10;

    /// <summary>M/M/c: who waits at all waits 1 / (c mu - lambda) on average. So many arrivals come that near to it; what happened to these very ones is met more closely.</summary>
    [Fact]
    public void Estimates_WhenNobodyLeaves_AreErlangC()
    {
        const double arrivals = 8;
        var waits = new QueueingTraffic(Agents, arrivals, leaveRate: 0, seed: 3).Run(60_000).Waits;

        var exact = 1 / (Agents - arrivals);
        Assert.InRange(waits.Average(wait => wait.Wait.ExpectedWait.TotalMinutes), exact * 0.9, exact * 1.1);
        Assert.InRange(waits.Average(wait => wait.Wait.ExpectedWait.TotalMinutes) / waits.Average(wait => wait.Minutes!.Value), 0.97, 1.03);
        Assert.InRange(waits.Count(wait => wait.Minutes >= wait.Wait.LowWait.TotalMinutes && wait.Minutes <= wait.Wait.HighWait.TotalMinutes) / (double)waits.Count, 0.75, 0.85); // Four of five.
    }

    /// <summary>M/M/c+M: by the exact chances of each length of the line, what somebody who never left would wait.</summary>
    [Fact]
    public void Estimates_WhenCustomersLeave_AreErlangA()
    {
        const double arrivals = 12;
        const double leaving = 0.5;
        var waits = new QueueingTraffic(Agents, arrivals, leaving, seed: 2).Run(30_000).Waits;

        var exact = ExactWait(arrivals, leaving);
        Assert.InRange(waits.Average(wait => wait.Wait.ExpectedWait.TotalMinutes), exact * 0.93, exact * 1.07);
        Assert.InRange(waits.Count(wait => wait.Minutes is null) / (double)waits.Count, 0.1, 0.4); // Enough left for it to matter.
    }

    private static double ExactWait(double arrivals, double leaving)
    {
        var (chance, wait, chances, waits) = (1.0, 0.0, 0.0, 0.0);
        for (var ahead = 0; ahead < 500; ahead++)
        {
            if (ahead > 0) chance *= arrivals / (Agents + (ahead * leaving));
            wait += 1 / (Agents + (ahead * leaving));
            (chances, waits) = (chances + chance, waits + (chance * wait));
        }

        return waits / chances;
    }
}
