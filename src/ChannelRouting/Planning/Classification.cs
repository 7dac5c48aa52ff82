namespace ChannelRouting.Planning;

/// <summary>What the rules say of a work order.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record Classification
{
    /// <summary>The queue it goes to.</summary>
    public required QueueId Queue { get; init; }

    /// <summary>The rule that chose the queue; null when none did and it is the fallback queue.</summary>
    public string? Rule { get; init; }

    /// <summary>All it needs of its agent: its own requirements, then those of the rules that matched, in their order.</summary>
    public required IReadOnlyList<SkillRequirement> Requirements { get; init; }
}
