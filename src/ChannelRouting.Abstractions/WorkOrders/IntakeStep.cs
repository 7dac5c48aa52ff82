namespace ChannelRouting;

/// <summary>Something that a work order met as it came in, and what became of it there.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record IntakeStep
{
    /// <summary>What it met.</summary>
    public required IntakeReason Reason { get; init; }

    /// <summary>What became of it: anything but <see cref="IntakeAction.Refuse"/>. After a diversion the next step, or <see cref="Classification.Queue"/>, says where it went.</summary>
    public required IntakeAction Action { get; init; }

    /// <summary>The queue it was bound for then; the one that was closed or full, unless it met its channel closed.</summary>
    public required QueueId Queue { get; init; }

    /// <summary>When what was closed opens next; null when it never does, and of a queue that was full.</summary>
    public Instant? OpensAt { get; init; }
}
