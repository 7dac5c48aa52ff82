namespace ChannelRouting.Matching;

internal sealed partial class SupplyTable
{
    private readonly SortedDictionary<int, int> _profilesOfRank = [];

    /// <summary>The ranks that queues have with any agents, ascending.</summary>
    public int[] Ranks { get; private set; } = [1];

    /// <summary>Whether queues have different ranks with agents, so that a search looks at each agent's.</summary>
    private bool IsRanked => Ranks is not [1];

    private void CountRanks(SupplyProfile profile, int change)
    {
        foreach (var rank in profile.Ranks)
        {
            var count = _profilesOfRank.GetValueOrDefault(rank) + change;
            if (count == 0) _profilesOfRank.Remove(rank);
            else _profilesOfRank[rank] = count;
        }

        Ranks = _profilesOfRank.Count == 0 ? [1] : [.. _profilesOfRank.Keys];
    }
}
