namespace ChannelRouting;

/// <summary>What a work order asks of its agent: a skill at a level, or the lack of it.</summary>
/// <remarks>
/// <para>Levels are whole numbers, so above 3 is at least 4, and exactly 3 is at least and at most 3.</para>
/// <para>The default value names no skill. Immutable; safe to share between threads.</para>
/// </remarks>
public readonly record struct SkillRequirement
{
    /// <summary>Which skill.</summary>
    public required SkillId Skill { get; init; }

    /// <summary>The lowest level that satisfies, itself included. Null: there is no lowest one.</summary>
    public int? AtLeast { get; init; }

    /// <summary>The highest level that satisfies, itself included; not below <see cref="AtLeast"/>. Null: there is no highest one.</summary>
    public int? AtMost { get; init; }

    /// <summary>
    /// True turns it round: who has the skill at such a level is out, and who has it at another level, or lacks it, satisfies. Null means false.
    /// </summary>
    public bool? IsExcluded { get; init; }

    /// <summary>
    /// True makes it a wish: of the agents who can take the work order, those who satisfy more wishes go first, before the queue's agent rules are asked; it never waits for a wish. Null
    /// means false: nobody else gets it.
    /// </summary>
    public bool? IsPreferred { get; init; }

    /// <summary>Whether an agent satisfies it.</summary>
    /// <param name="level">The agent's level in the skill; null when it lacks the skill, which satisfies only what <see cref="IsExcluded"/> says.</param>
    public bool IsSatisfiedBy(int? level)
    {
        var isWithin = level is { } known && !(known < AtLeast) && !(known > AtMost);
        return isWithin != (IsExcluded == true);
    }
}
