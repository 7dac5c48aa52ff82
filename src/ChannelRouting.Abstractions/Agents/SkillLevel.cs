namespace ChannelRouting;

/// <summary>A skill an agent has, with its level.</summary>
/// <remarks>The default value names no skill. Immutable; safe to share between threads.</remarks>
public readonly record struct SkillLevel
{
    /// <summary>Which skill.</summary>
    public required SkillId Skill { get; init; }

    /// <summary>How good: any whole number, higher is better.</summary>
    public required int Level { get; init; }
}
