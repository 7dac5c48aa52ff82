namespace ChannelRouting;

/// <summary>Some of the decisions that are kept.</summary>
/// <remarks>A copy: later commands do not change it. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record DecisionPage
{
    /// <summary>The decisions, the latest first.</summary>
    public required IReadOnlyList<DecisionRecord> Decisions { get; init => field = ValueList<DecisionRecord>.Copy(value); }

    /// <summary>The sequence of the first decision that is kept, of whatever work order: of those before it nothing is known. Null when none is kept.</summary>
    public required long? KeptSinceSequence { get; init; }
}
