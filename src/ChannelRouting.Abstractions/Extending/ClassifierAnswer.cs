namespace ChannelRouting;

/// <summary>What code gives a work order; it counts as if the rule that asked had said it.</summary>
/// <remarks>
/// An answer that names a queue or priority the plan does not have, a label its <see cref="CodeRule"/> does not name, or more than a limit allows counts as no match, and the classification says so. Immutable;
/// equal by content; safe to share between threads.
/// </remarks>
public sealed record ClassifierAnswer
{
    /// <summary>The queue, in place of the rule's own; null leaves it to the rule.</summary>
    public QueueId? Queue { get; init; }

    /// <summary>The priority, in place of the rule's own; null leaves it to the rule.</summary>
    public PriorityId? Priority { get; init; }

    /// <summary>Labels it puts on before those of the rule, each unless there is one of that name; up to <see cref="RoutingLimits.LabelLength"/> characters. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init => field = ValueMap.Copy(value); } = ValueMap.Empty;

    /// <summary>What the work order needs of its agent, before what the rule adds. Default: nothing.</summary>
    public IReadOnlyList<SkillRequirement> Requirements { get; init => field = ValueList<SkillRequirement>.Copy(value); } = ValueList<SkillRequirement>.Empty;
}
