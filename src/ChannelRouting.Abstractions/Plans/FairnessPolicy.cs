namespace ChannelRouting;

/// <summary>That a queue keeps a ledger of which agent got how much of its work, which <see cref="GetFairness"/> shows.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record FairnessPolicy
{
    /// <summary>
    /// How long the ledger counts, more than zero, before it begins anew: with the first work that is given out or offered after that time. Null: it never does, and counts since the first plan that asked for it.
    /// </summary>
    public Duration? Window { get; init; }
}
