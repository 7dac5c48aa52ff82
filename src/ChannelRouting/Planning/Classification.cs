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

    /// <summary>Whether queue, rule and all requirements, in their order, are the same.</summary>
    public bool Equals(Classification? other) =>
        other is not null && Queue == other.Queue && Rule == other.Rule && Requirements.SequenceEqual(other.Requirements);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Queue, Rule, Requirements.Count);
}
