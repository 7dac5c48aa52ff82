using System.Diagnostics.CodeAnalysis;

namespace ChannelRouting;

/// <summary>What a router made of one command: an outcome, or a rejection.</summary>
/// <typeparam name="TOutcome">What its acceptance tells.</typeparam>
/// <remarks>The default value is neither. Immutable; safe to share between threads.</remarks>
public readonly record struct CommandResult<TOutcome>
    where TOutcome : CommandOutcome
{
    /// <summary>What the command came to; null when it was refused.</summary>
    public TOutcome? Outcome { get; init; }

    /// <summary>Why the command was refused; null when it was accepted.</summary>
    public Rejection? Rejection { get; init; }

    /// <summary>Whether the command was accepted before, under the same id, and did nothing now; the outcome is that of the first time.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>
    /// The sequence of the last event when the command was through, 0 or more. A read model that has seen it has seen all that the command did, and
    /// <see cref="SubscriptionOptions.After"/> takes it.
    /// </summary>
    public long Sequence { get; init; }

    /// <summary>Whether the command was accepted.</summary>
    [MemberNotNullWhen(true, nameof(Outcome))]
    [MemberNotNullWhen(false, nameof(Rejection))]
    public bool IsAccepted => Outcome is not null;
}
