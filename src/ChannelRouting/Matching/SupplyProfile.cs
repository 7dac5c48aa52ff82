using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>What agents of equal queues, skills, capacity and channels can do, however busy they are.</summary>
internal sealed class SupplyProfile
{
    private readonly HashSet<QueueId> _queues;
    private readonly Dictionary<SkillId, int> _skills = [];
    private readonly HashSet<ChannelId> _unavailable;
    private readonly Dictionary<QueueId, int>? _ranks;

    public SupplyProfile(SupplyProfileKey key, AgentState agent)
    {
        (Key, _queues, _unavailable) = (key, [.. key.Queues], [.. agent.UnavailableChannels]);
        foreach (var skill in key.Skills) _skills[skill.Skill] = skill.Level;
        Ranks = [1];
        if (key.Terms.Count == 0) return;
        _ranks = key.Queues.Distinct().ToDictionary(queue => queue, agent.RankOf);
        Ranks = [.. _ranks.Values.Append(1).Distinct().Order()];
    }

    public SupplyProfileKey Key { get; }

    public int CapacityUnits => Key.CapacityUnits;

    public int SkillCount => _skills.Count;

    /// <summary>The ranks that queues have with its agents, ascending.</summary>
    public int[] Ranks { get; }

    /// <summary>Agents that have it.</summary>
    public int HolderCount { get; set; }

    /// <summary>The demands it could serve, room aside.</summary>
    public Bits Demands { get; } = new();

    /// <summary>The supplies of its agents, by how busy they are.</summary>
    public List<Supply> Supplies { get; } = [];

    public bool Serves(DemandKey demand)
    {
        if (!ServesQueueOf(demand) || _unavailable.Contains(demand.Channel)) return false;
        foreach (var requirement in demand.Requirements)
            if (requirement.IsPreferred != true && !requirement.IsSatisfiedBy(LevelOf(requirement.Skill))) return false;
        return true;
    }

    public bool Serves(QueueId queue) => _queues.Contains(queue);

    private bool ServesQueueOf(DemandKey demand)
    {
        if (Serves(demand.Queue)) return true;
        foreach (var queue in demand.AlsoServedBy)
            if (Serves(queue)) return true;
        return false;
    }

    /// <summary>The rank that a queue has with its agents; 1 for one whose work they get from another one's steps.</summary>
    public int RankOf(QueueId queue) => _ranks is null ? 1 : _ranks.GetValueOrDefault(queue, 1);

    /// <summary>Null for a skill that they lack.</summary>
    public int? LevelOf(SkillId skill) => _skills.TryGetValue(skill, out var level) ? level : null;
}
