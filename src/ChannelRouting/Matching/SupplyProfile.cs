using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>What agents of equal queues, skills, capacity and channels can do, however busy they are.</summary>
internal sealed class SupplyProfile
{
    private readonly HashSet<QueueId> _queues;
    private readonly Dictionary<SkillId, int> _skills = [];
    private readonly HashSet<ChannelId> _unavailable;

    public SupplyProfile(SupplyProfileKey key, AgentState agent)
    {
        (Key, _queues, _unavailable) = (key, [.. key.Queues], [.. agent.UnavailableChannels]);
        foreach (var skill in key.Skills) _skills[skill.Skill] = skill.Level;
    }

    public SupplyProfileKey Key { get; }

    public int CapacityUnits => Key.CapacityUnits;

    public int SkillCount => _skills.Count;

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

    /// <summary>Null for a skill that they lack.</summary>
    public int? LevelOf(SkillId skill) => _skills.TryGetValue(skill, out var level) ? level : null;
}
