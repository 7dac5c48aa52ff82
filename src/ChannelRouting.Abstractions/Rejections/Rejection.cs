namespace ChannelRouting;

/// <summary>Why a command was refused: a reason, and the facts that show it.</summary>
/// <remarks>A refused command changed nothing. Sentences for people are made outside. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record Rejection
{
    /// <summary>Which rule refused it; the first that applies in the order of <see cref="RejectionReason"/>.</summary>
    public required RejectionReason Reason { get; init; }

    /// <summary>What it is about, such as the id of the work order, or the name of the value over a limit.</summary>
    public required string Subject { get; init; }

    /// <summary>What was found there; null when the subject says it all.</summary>
    public string? Value { get; init; }

    /// <summary>What would have been accepted; null when nothing would.</summary>
    public string? Limit { get; init; }

    /// <summary>What is wrong with the plan, for <see cref="RejectionReason.PlanInvalid"/>, and all code it lacks, for <see cref="RejectionReason.UnknownClassifier"/> and <see cref="RejectionReason.UnknownSelector"/>; else empty.</summary>
    public IReadOnlyList<PlanFinding> Findings { get; init => field = ValueList<PlanFinding>.Copy(value); } = ValueList<PlanFinding>.Empty;
}
