namespace ChannelRouting.Benchmarks.Matching;

/// <summary>What does matching cost when an order arrives and goes to somebody, while work waits that nobody can take? That agent is free again each time.</summary>
public class ArrivalBenchmarks() : MatchingBenchmarks(isBusy: false)
{
    private protected override long Play(IContender contender, MatchingWorld world, int round)
    {
        var agent = contender.Arrive(world.Arrivals[round & (world.Arrivals.Length - 1)]);
        contender.Release(agent < 0 ? world.Releases[round & (world.Releases.Length - 1)] : agent);
        return agent;
    }
}
