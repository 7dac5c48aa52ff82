namespace ChannelRouting;

/// <summary>An agent who may have a work order, at its place among those who may.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record RankedCandidate
{
    /// <summary>Who.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>The rank that the queue has with the agent; lower goes first.</summary>
    public required int Rank { get; init; }

    /// <summary>Whether it has its most of the queue's work, so that it goes behind those who have not.</summary>
    public required bool IsAtMaxShare { get; init; }

    /// <summary>How many wishes of the work order it satisfies; where other queues' agents may have the work, to be of its own queue is one. More goes first.</summary>
    public required int WishCount { get; init; }

    /// <summary>What the queue's rules count of it, in the order in which they are asked.</summary>
    public required IReadOnlyList<CandidateScore> Scores { get; init => field = ValueList<CandidateScore>.Copy(value); }

    /// <summary>What puts it behind the one before it; null for the first.</summary>
    public required DecidingTerm? BehindBy { get; init; }

    /// <summary>Which rule that is; null unless it is <see cref="DecidingTerm.AgentRule"/>.</summary>
    public required AgentRule? BehindByRule { get; init; }
}
