namespace ChannelRouting.Benchmarks.Matching;

/// <summary>What does matching cost when one of many full agents is free again and takes the first order in line that it can? The first 10 % of the line nobody can take.</summary>
public class ReleaseBenchmarks() : MatchingBenchmarks(isBusy: true)
{
    private protected override long Play(IContender contender, MatchingWorld world, int round) => contender.Free(world.Releases[round & (world.Releases.Length - 1)]);
}
