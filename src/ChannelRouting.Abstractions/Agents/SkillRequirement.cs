namespace ChannelRouting;

/// <summary>What a work order needs of its agent: a skill at a level or above.</summary>
/// <remarks>
/// An agent without the skill never satisfies it, whatever the level. The default value names no skill.
/// Immutable; safe to share between threads.
/// </remarks>
public readonly record struct SkillRequirement
{
    /// <summary>Which skill.</summary>
    public required SkillId Skill { get; init; }

    /// <summary>The lowest level that satisfies, itself included.</summary>
    public required int AtLeast { get; init; }
}
