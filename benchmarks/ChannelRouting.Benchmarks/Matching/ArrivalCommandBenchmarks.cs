namespace ChannelRouting.Benchmarks.Matching;

/// <summary>What do two whole commands cost, an order that is submitted and goes to somebody, and its cancelling, while work waits that nobody can take?</summary>
public class ArrivalCommandBenchmarks() : CommandBenchmarks(isBusy: false)
{
    private protected override string? Play(CommandPlayer player) => player.PlayArrival();
}
