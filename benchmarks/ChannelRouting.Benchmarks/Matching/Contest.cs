namespace ChannelRouting.Benchmarks.Matching;

/// <summary>Before they are compared by speed, the contenders must give the same decisions.</summary>
internal static class Contest
{
    private const int Rounds = 300;

    /// <exception cref="InvalidOperationException">Two of them decide differently.</exception>
    public static void RequireEqual(MatchingWorld world, Func<IContender, int, long> decide)
    {
        IContender[] contenders = [new LinqRouter(world), new ScanRouter(world), new IndexRouter(world)];
        for (var round = 0; round < Rounds; round++)
        {
            var decisions = contenders.Select(contender => decide(contender, round)).ToList();
            if (decisions.Distinct().Count() > 1) throw new InvalidOperationException($"Round {round}: {string.Join(", ", decisions)}.");
        }
    }
}
