namespace ChannelRouting.Engine;

/// <summary>What an agent's time counts as in a ledger.</summary>
/// <param name="IsAvailable">It serves the queue and takes new work.</param>
/// <param name="IsFull">It does, but has no room for any.</param>
/// <param name="IsAway">It serves the queue, is away, and would take new work if it were not.</param>
internal readonly record struct LedgerPresence(bool IsAvailable, bool IsFull, bool IsAway);
