namespace ChannelRouting;

/// <summary>What the rules say of a work order, and which of them said it.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record Classification
{
    /// <summary>The queue it goes to; after a diversion (<see cref="Intake"/>) another one than the rules, or whoever handed it in, chose.</summary>
    public required QueueId Queue { get; init; }

    /// <summary>How that was chosen; <see cref="QueueSource.Fallback"/> when nobody named a queue and no rule chose one.</summary>
    public required QueueSource Source { get; init; }

    /// <summary>The rule that chose the queue, before any diversion; null when none did.</summary>
    public string? Rule { get; init; }

    /// <summary>Its priority: the one it was handed in with, else the most urgent of the rules that matched, else the plan's default.</summary>
    public required PriorityId Priority { get; init; }

    /// <summary>All it needs of its agent: its own requirements, then those of the rules that matched, in their order.</summary>
    public required IReadOnlyList<SkillRequirement> Requirements { get; init => field = ValueList<SkillRequirement>.Copy(value); }

    /// <summary>The labels that the rules put on, by name.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init => field = ValueMap.Copy(value); } = ValueMap.Empty;

    /// <summary>The rules in code that could not be asked, in their order. Mostly none.</summary>
    public IReadOnlyList<ClassifierFault> Faults { get; init => field = ValueList<ClassifierFault>.Copy(value); } = ValueList<ClassifierFault>.Empty;

    /// <summary>What it met as it came in, in that order: a closed channel, queues that were closed or full. Mostly nothing; nothing where work that came in before is classified anew.</summary>
    public IReadOnlyList<IntakeStep> Intake { get; init => field = ValueList<IntakeStep>.Copy(value); } = ValueList<IntakeStep>.Empty;

    /// <summary>The rules that matched, in their order. Not among them: rules that only name a queue, behind the one that chose it, which are not asked.</summary>
    public IReadOnlyList<string> MatchedRules { get; init => field = ValueList<string>.Copy(value); } = ValueList<string>.Empty;
}
