namespace ChannelRouting;

/// <summary>What becomes of work that comes in while its channel or queue is closed, or its queue is full.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record IntakeRule
{
    /// <summary>It gets in line all the same.</summary>
    public static IntakeRule Accept { get; } = new() { Action = IntakeAction.Accept };

    /// <summary>It gets in line at the next opening.</summary>
    public static IntakeRule Hold { get; } = new() { Action = IntakeAction.Hold };

    /// <summary>It is refused.</summary>
    public static IntakeRule Refuse { get; } = new() { Action = IntakeAction.Refuse };

    /// <summary>What becomes of it.</summary>
    public required IntakeAction Action { get; init; }

    /// <summary>The queue it goes to, with <see cref="IntakeAction.Divert"/> and only then; another one, and no way leads back from there.</summary>
    public QueueId? Queue { get; init; }

    /// <summary>It goes to another queue.</summary>
    public static IntakeRule DivertTo(QueueId queue) => new() { Action = IntakeAction.Divert, Queue = queue };
}
