namespace ChannelRouting;

/// <summary>What one rule of a queue counts of an agent for a work order.</summary>
/// <remarks>The default value is a count of 0 by the first rule. Immutable; safe to share between threads.</remarks>
public readonly record struct CandidateScore
{
    /// <summary>Which rule.</summary>
    public required AgentRule Rule { get; init; }

    /// <summary>
    /// Of <see cref="AgentRule.LeastLoaded"/> and <see cref="AgentRule.MostLoaded"/> the share of capacity in use or held, in millionths, rounded down; of <see cref="AgentRule.MostFreeUnits"/> units; of <see cref="AgentRule.BestSkilled"/> the
    /// sum of levels; of <see cref="AgentRule.FewestSkills"/> the number of skills; of <see cref="AgentRule.LongestIdle"/> idle time in ticks of 100 ns; of <see cref="AgentRule.Balanced"/> the score in millionths; of
    /// <see cref="AgentRule.RoundRobin"/> the sequence of the event that served it last.
    /// </summary>
    public required long Value { get; init; }
}
