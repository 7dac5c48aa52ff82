namespace ChannelRouting.Matching;

internal sealed partial class SupplyTable
{
    private readonly SortedDictionary<int, int> _profilesOfRank = [];

    /// <summary>The first rank, and those that queues have with any agents, ascending.</summary>
    public int[] Ranks { get; private set; } = [1];

    /// <summary>Whether queues have different ranks with agents, so that a search looks at each agent's.</summary>
    private bool IsRanked => Ranks is not [1];

    private void CountRanks(SupplyProfile profile, int change)
    {
        if (profile.Ranks is [1]) return;
        foreach (var rank in profile.Ranks)
        {
            var count = _profilesOfRank.GetValueOrDefault(rank) + change;
            if (count == 0) _profilesOfRank.Remove(rank);
            else _profilesOfRank[rank] = count;
        }

        Ranks = [1, .. _profilesOfRank.Keys.Where(rank => rank != 1)];
    }
}
