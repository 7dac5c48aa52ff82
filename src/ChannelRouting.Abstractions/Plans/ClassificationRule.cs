namespace ChannelRouting;

/// <summary>What follows when a work order meets a condition: a queue, a priority, labels, requirements, or several of these.</summary>
/// <remarks>
/// <para>Rules are tried in order. Each sees the priority and the labels that those before it gave; its own labels are put on in their order, before its requirements.</para>
/// <para>Immutable; equal by content; safe to share between threads.</para>
/// </remarks>
public sealed record ClassificationRule
{
    /// <summary>A name for people and explanations, unique in the plan.</summary>
    public required string Name { get; init; }

    /// <summary>When the rule matches; null always matches.</summary>
    public Condition? When { get; init; }

    /// <summary>The first instant at which it is tried, in whole ticks; null has no beginning.</summary>
    public Instant? From { get; init; }

    /// <summary>The first instant at which it is no longer tried, in whole ticks, after <see cref="From"/>; null has no end.</summary>
    public Instant? Until { get; init; }

    /// <summary>Code that is asked when <see cref="When"/> holds: it says whether the rule matches, and may give more. Null: none is asked.</summary>
    public CodeRule? Code { get; init; }

    /// <summary>The queue, unless an earlier rule chose one; null leaves the choice to later rules.</summary>
    public QueueId? Queue { get; init; }

    /// <summary>
    /// Queues between which the work is split by weight, in place of one <see cref="Queue"/>. Which one a work order gets follows from its id and the rule's name alone, so it stays the same one however often it
    /// is classified. Default: none.
    /// </summary>
    public IReadOnlyList<QueueShare> Split { get; init => field = ValueList<QueueShare>.Copy(value); } = ValueList<QueueShare>.Empty;

    /// <summary>The priority, unless the work order was handed in with one, or another rule that matches gives a more urgent one. Null: it gives none.</summary>
    public PriorityId? Priority { get; init; }

    /// <summary>Labels it puts on, each unless an earlier rule put on one of that name. Default: none.</summary>
    public IReadOnlyList<RuleLabel> Labels { get; init => field = ValueList<RuleLabel>.Copy(value); } = ValueList<RuleLabel>.Empty;

    /// <summary>What the work order then needs of its agent, besides what it needs already. Default: nothing.</summary>
    public IReadOnlyList<SkillRequirement> Requirements { get; init => field = ValueList<SkillRequirement>.Copy(value); } = ValueList<SkillRequirement>.Empty;

    /// <summary>What it needs besides, as its own fields and labels say. Default: nothing.</summary>
    public IReadOnlyList<FieldRequirement> RequirementsFrom { get; init => field = ValueList<FieldRequirement>.Copy(value); } = ValueList<FieldRequirement>.Empty;
}
