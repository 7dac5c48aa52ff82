namespace ChannelRouting;

/// <summary>What the engine made of one command.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record Decision
{
    /// <summary>What was due before the command was looked at; null when nothing was. It stands even if the command was refused.</summary>
    public JournalEntry? Settling { get; init; }

    /// <summary>What the command did; null when it was refused, or was accepted without an id and changed nothing.</summary>
    public JournalEntry? Entry { get; init; }

    /// <summary>Why the command was refused; null when it was accepted.</summary>
    public Rejection? Rejection { get; init; }

    /// <summary>What the command came to; null when it was refused.</summary>
    public CommandOutcome? Outcome { get; init; }

    /// <summary>Whether the command was accepted before, under the same id, and did nothing now; the outcome is that of the first time.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Whether the command was accepted.</summary>
    public bool IsAccepted => Rejection is null;

    /// <summary>All that happened, the settling first.</summary>
    public IEnumerable<RoutingEvent> Events => (Settling?.Events ?? []).Concat(Entry?.Events ?? []);
}
