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
        if (!_queues.Contains(demand.Queue) || _unavailable.Contains(demand.Channel)) return false;
        foreach (var requirement in demand.Requirements)
            if (requirement.IsPreferred != true && !requirement.IsSatisfiedBy(LevelOf(requirement.Skill))) return false;
        return true;
    }

    public SkillFit FitFor(DemandKey demand)
    {
        var (wishes, levels, known) = (0, 0L, 0L);
        foreach (var requirement in demand.Requirements)
        {
            var level = LevelOf(requirement.Skill);
            if (requirement.IsPreferred == true && requirement.IsSatisfiedBy(level)) wishes++;
            if (requirement.IsExcluded == true) continue;
            levels += level ?? 0;
            known += Math.Clamp(level ?? 0, 0, BalanceScores.TopLevel);
        }

        return new SkillFit(wishes, levels, known);
    }

    private int? LevelOf(SkillId skill) => _skills.TryGetValue(skill, out var level) ? level : null;
}
