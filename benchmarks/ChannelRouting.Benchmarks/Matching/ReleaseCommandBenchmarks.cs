namespace ChannelRouting.Benchmarks.Matching;

/// <summary>What do two whole commands cost, a cancelling after which a full agent takes the first in line that it can, and an order that joins the line? The first 10 % of the line nobody can take.</summary>
public class ReleaseCommandBenchmarks() : CommandBenchmarks(isBusy: true)
{
    private protected override string? Play(CommandPlayer player) => player.PlayRelease();
}
