namespace ChannelRouting;

/// <summary>Which agent goes first among those who can take a work order. Every order ends in who was served least recently, which is unique.</summary>
public enum AgentRule
{
    /// <summary>The smallest share of capacity in use.</summary>
    LeastLoaded,

    /// <summary>Idle for longest (<see cref="Agent.IdleSinceAt"/>).</summary>
    LongestIdle,

    /// <summary>Who was served least recently: each in turn. An agent who signs in for the first time stands at the back.</summary>
    RoundRobin,

    /// <summary>The most units of capacity that are free.</summary>
    MostFreeUnits,

    /// <summary>The largest share of capacity in use, so that others stay free for work that needs all of an agent.</summary>
    MostLoaded,

    /// <summary>The highest sum of levels in the skills that the work order asks for, wishes included; a skill it excludes, or that the agent lacks, counts 0.</summary>
    BestSkilled,

    /// <summary>The fewest skills, so that those who can do more stay free for what only they can do.</summary>
    FewestSkills,

    /// <summary>The higher score of <see cref="BalanceWeights"/>: fitting skills, few others, idle time, packing; then idle for longest.</summary>
    Balanced,
}
