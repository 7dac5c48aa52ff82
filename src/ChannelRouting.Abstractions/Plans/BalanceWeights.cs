namespace ChannelRouting;

/// <summary>What counts how much under <see cref="WorkOrderRule.Balanced"/> and <see cref="AgentRule.Balanced"/>, in thousandths, 0 to 100,000.</summary>
/// <remarks>
/// <para>
/// A work order's score is <c>Priority x p + U x (1 + PriorityUrgency x p)</c>. p is 1 for the most urgent of n bands, then (n - 1) / n and so on; where queues have buckets, k at most with that of the rest, each band counts as k of them. U is <c>Urgency x f</c> while on time, f being the
/// share of the promise that is spent, and <c>Late + LateAgeing x min(f, 10) / 10</c> when late. Say normal (the third of four bands, p = 0.5) with a quarter of its time spent:
/// 1 x 0.5 + 0.25 x (1 + 1 x 0.5) = 0.875.
/// </para>
/// <para>
/// An agent's score for it is <c>Level x l - Flexibility x s / 6 + Idle x min(i / IdleScale, 3) + Packing x u</c>: l the mean of its levels in the skills asked for, each 0 to 5, as a share of 5; s its
/// skills; i how long it has been idle; u the share of its capacity in use.
/// </para>
/// <para>Scores are whole millionths, rounded down at each division. Immutable; equal by content; safe to share between threads.</para>
/// </remarks>
public sealed record BalanceWeights
{
    /// <summary>The band as such: raised, urgent work goes further in front whatever its age. Null means 1,000.</summary>
    public int? Priority { get; init; }

    /// <summary>The share of the promise spent: raised, work close to its due instant goes further in front. Null means 1,000.</summary>
    public int? Urgency { get; init; }

    /// <summary>How much more urgency counts in the urgent bands: raised, urgent work gains faster as it waits. Null means 1,000.</summary>
    public int? PriorityUrgency { get; init; }

    /// <summary>Urgency of work that is late: raised, late work is served sooner and more other work gets late. Null means 200.</summary>
    public int? Late { get; init; }

    /// <summary>How much of urgency late work regains until ten times its time is spent: raised, it is forgotten less. Null means 100.</summary>
    public int? LateAgeing { get; init; }

    /// <summary>The agent's levels in the skills asked for: raised, the better one goes first. Null means 500.</summary>
    public int? Level { get; init; }

    /// <summary>How many skills the agent has: raised, those who can do little else go first. Null means 600.</summary>
    public int? Flexibility { get; init; }

    /// <summary>How long the agent has been idle: raised, work is spread more evenly. Null means 50.</summary>
    public int? Idle { get; init; }

    /// <summary>The share of capacity in use: raised, agents are filled before the next is begun. Null means 0.</summary>
    public int? Packing { get; init; }

    /// <summary>The idle time that counts as one; more than zero. Three times that is the most that counts. Null means 10 minutes.</summary>
    public Duration? IdleScale { get; init; }
}
