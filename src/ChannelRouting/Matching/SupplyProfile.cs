using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>What agents of equal queues, skills, capacity and channels can do, however busy they are.</summary>
internal sealed class SupplyProfile
{
    private readonly HashSet<QueueId> _queues;
    private readonly Dictionary<SkillId, int> _skills = [];
    private readonly HashSet<ChannelId> _unavailable;
    private readonly Dictionary<QueueId, int>? _ranks;
    private readonly Dictionary<QueueId, Duration>? _delays;

    public SupplyProfile(SupplyProfileKey key, AgentState agent)
    {
        (Key, _queues, _unavailable) = (key, [.. key.Queues], [.. agent.UnavailableChannels]);
        foreach (var skill in key.Skills) _skills[skill.Skill] = skill.Level;
        Ranks = [1];
        if (key.Terms.Count == 0) return;
        _ranks = key.Queues.Distinct().ToDictionary(queue => queue, queue => agent.RankOf(queue));
        Ranks = [.. _ranks.Values.Distinct().Order()];
        if (key.Terms.Any(term => term.Delay > Duration.Zero)) _delays = key.Queues.Distinct().ToDictionary(queue => queue, agent.DelayOf);
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

    /// <summary>The rank with its agents of a queue by which they serve a demand: its own, else the lowest of the other ones.</summary>
    public int RankOf(DemandKey demand)
    {
        if (_ranks is null) return 1;
        if (_ranks.TryGetValue(demand.Queue, out var rank)) return rank;
        var lowest = int.MaxValue;
        foreach (var queue in demand.AlsoServedBy)
            if (_ranks.TryGetValue(queue, out var other)) lowest = Math.Min(lowest, other);
        return lowest;
    }

    private bool ServesQueueOf(DemandKey demand)
    {
        if (IsReached(demand.Queue, demand.Reach)) return true;
        foreach (var queue in demand.AlsoServedBy)
            if (IsReached(queue, demand.Reach)) return true;
        return false;
    }

    /// <summary>Whether work of a queue that they serve has waited for as long as its delay with them says.</summary>
    private bool IsReached(QueueId queue, Duration reach) => Serves(queue) && (_delays is null || _delays[queue] <= reach);

    /// <summary>Null for a skill that they lack.</summary>
    public int? LevelOf(SkillId skill) => _skills.TryGetValue(skill, out var level) ? level : null;
}
