namespace ChannelRouting;

/// <summary>Why nobody can have some of the work in line.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record AlertCause
{
    /// <summary>Why.</summary>
    public required AlertCauseKind Kind { get; init; }

    /// <summary>The queue of the work.</summary>
    public required QueueId Queue { get; init; }

    /// <summary>The channel of the work.</summary>
    public required ChannelId Channel { get; init; }

    /// <summary>What it asks for that nobody of the queue has; null when that is not the cause.</summary>
    public SkillRequirement? Requirement { get; init; }

    /// <summary>How much work.</summary>
    public required int WorkOrderCount { get; init; }
}
