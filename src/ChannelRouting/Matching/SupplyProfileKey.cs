using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>What tells profiles of agents apart in matching; lists are compared one by one, in order.</summary>
internal readonly record struct SupplyProfileKey(
    IReadOnlyList<QueueId> Queues,
    IReadOnlyList<QueueTerm> Terms,
    IReadOnlyList<SkillLevel> Skills,
    int CapacityUnits,
    string UnavailableChannels)
{
    public static SupplyProfileKey Of(AgentState agent) =>
        new(agent.Profile.Queues, agent.Profile.QueueTerms, agent.Profile.Skills, agent.CapacityUnits, Text(agent.UnavailableChannels));

    /// <summary>Each name after its length, so that no two lists give one text.</summary>
    private static string Text(SortedSet<ChannelId> channels) =>
        channels.Count == 0 ? "" : string.Concat(channels.Select(channel => $"{channel.Value.Length} {channel.Value}"));
}
