namespace ChannelRouting.Matching;

/// <summary>What tells demands apart; the requirements are compared one by one, in order.</summary>
internal readonly record struct DemandKey(QueueId Queue, ChannelId Channel, IReadOnlyList<SkillRequirement> Requirements);
