namespace ChannelRouting;

/// <summary>What one step of the engine did: the instant, the command if it was one, and the events.</summary>
/// <remarks>
/// Folding the entries of an engine in order gives its state. An entry without a command is a settling: deadlines that had come and
/// the matching after them. Immutable; equal by content; safe to share between threads.
/// </remarks>
public sealed record JournalEntry
{
    /// <summary>1, 2, 3 ... over all entries of an engine, without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>The instant the engine was given, in whole ticks; never before that of an earlier entry.</summary>
    public required Instant Instant { get; init; }

    /// <summary>The command that was accepted; null for a settling.</summary>
    public Command? Command { get; init; }

    /// <summary>What happened, in order; empty only for a command with an id that changed nothing, which is remembered all the same.</summary>
    public required IReadOnlyList<RoutingEvent> Events { get; init => field = ValueList<RoutingEvent>.Copy(value); }
}
