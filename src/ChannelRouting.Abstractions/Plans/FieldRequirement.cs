namespace ChannelRouting;

/// <summary>A requirement of which a text of the work order says which skill, or which level.</summary>
/// <remarks>
/// <para>
/// With <see cref="Skill"/>, the text is its lowest level, a whole number. Without it, the text names the skill, with <see cref="Prefix"/> before it: the field <c>language</c> of <c>de</c> and the
/// prefix <c>language:</c> ask for the skill <c>language:de</c>. A text that is missing or blank is that of <see cref="Otherwise"/>; one that is too long for a name or no level asks for nothing.
/// </para>
/// <para>Immutable; equal by content; safe to share between threads.</para>
/// </remarks>
public sealed record FieldRequirement
{
    /// <summary>The field that says it, see <see cref="Condition.Field"/>; exactly one of it and <see cref="Label"/> is given.</summary>
    public string? Field { get; init; }

    /// <summary>The label that says it; one that this rule or an earlier one put on.</summary>
    public string? Label { get; init; }

    /// <summary>The skill of which the text is the lowest level; null when the text names the skill.</summary>
    public SkillId? Skill { get; init; }

    /// <summary>What stands before the text in the name of the skill, up to <see cref="RoutingLimits.IdentifierLength"/> characters; only without <see cref="Skill"/>. Null: nothing.</summary>
    public string? Prefix { get; init; }

    /// <summary>The lowest level of the skill that the text names; only without <see cref="Skill"/>. Null: there is no lowest one.</summary>
    public int? AtLeast { get; init; }

    /// <summary>
    /// The field that says how sure the text is, as of a language that was detected: a whole number of percent, 0 to 100. A work order whose field is missing or holds no such number is sure. Null: the text is sure.
    /// </summary>
    public string? Confidence { get; init; }

    /// <summary>The lowest percent from which the skill must be had, 1 to 100; below, it is a wish. Only with <see cref="Confidence"/>. Null: it must be had, however sure the text is.</summary>
    public int? RequiredFrom { get; init; }

    /// <summary>The lowest percent from which the text counts at all, 1 to 100; below, it is as if it were missing. Only with <see cref="Confidence"/>. Null: it counts, however unsure it is.</summary>
    public int? CountsFrom { get; init; }

    /// <summary>The text in place of one that is missing, blank or does not count, such as the language of the house. Null: that asks for nothing.</summary>
    public string? Otherwise { get; init; }

    /// <summary>Whether it is a wish, see <see cref="SkillRequirement.IsPreferred"/>. Null means false.</summary>
    public bool? IsPreferred { get; init; }
}
