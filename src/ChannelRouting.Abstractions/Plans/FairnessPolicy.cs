namespace ChannelRouting;

/// <summary>That a queue keeps a ledger of which agent got how much of its work, which <see cref="GetFairness"/> shows, and how much of it one agent is to have.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record FairnessPolicy
{
    /// <summary>
    /// How long the ledger counts, more than zero, before it begins anew: one window follows the other, from the first plan that asked for a ledger on. A plan that gives another length ends the window that runs by it,
    /// at once if it is that old. Null: it never begins anew.
    /// </summary>
    public Duration? Window { get; init; }

    /// <summary>
    /// How many windows that are over the ledger keeps, the latest ones, for questions about them, 0 to <see cref="RoutingLimits.LedgerWindows"/>. Each takes memory for every agent who had work or time in it. Null: 0.
    /// </summary>
    public int? KeptWindows { get; init; }

    /// <summary>
    /// The most of the queue's assignments in the window that one agent is to have, in percent, 1 to 99. Who would have more with one more stands behind all who can take the work and would not, before wishes and
    /// <see cref="WorkQueue.AgentRule"/> are asked; nothing waits for it: when nobody else can take the work, that agent gets it. Null: shares are not capped.
    /// </summary>
    public int? MaxSharePercent { get; init; }

    /// <summary>
    /// So many of an agent's assignments in the window are free of the cap, 1 to <see cref="RoutingLimits.FreeAssignments"/>, so that the first few count for nobody. Null: 10.
    /// </summary>
    public int? MaxShareAfter { get; init; }
}
