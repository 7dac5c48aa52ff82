namespace ChannelRouting;

/// <summary>What follows when a work order meets a condition: a queue, requirements, or both.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record ClassificationRule
{
    /// <summary>A name for people and explanations, unique in the plan.</summary>
    public required string Name { get; init; }

    /// <summary>When the rule matches; null always matches.</summary>
    public Condition? When { get; init; }

    /// <summary>The queue, unless an earlier rule chose one; null leaves the choice to later rules.</summary>
    public QueueId? Queue { get; init; }

    /// <summary>What the work order then needs of its agent, besides what it needs already. Default: nothing.</summary>
    public IReadOnlyList<SkillRequirement> Requirements { get; init => field = ValueList<SkillRequirement>.Copy(value); } = ValueList<SkillRequirement>.Empty;
}
